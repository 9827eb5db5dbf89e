import { z } from 'zod'

/**
 * A graphic as a model answers it: one shape with everything any kind needs, since vendors' schemas know no free objects.
 * What does not belong to the kind is null.
 */
export const GraphicAnswer = z.object({
  kind: z.enum(['title', 'quote', 'timeline', 'counter', 'list']),
  title: z.string().nullable(),
  subtitle: z.string().nullable(),
  text: z.string().nullable(),
  by: z.string().nullable(),
  entries: z.array(z.object({ when: z.string(), what: z.string() })).nullable(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  label: z.string().nullable(),
  items: z.array(z.string()).nullable(),
})

export const GRAPHICS_TOLD = `- "title": title, subtitle. A statement to be read.
- "quote": text (400 letters at most), by.
- "timeline": title, entries (2 to 6 of when and what).
- "counter": value (a number), unit, label.
- "list": title, items (2 to 6).`

const OF_KIND: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'subtitle'],
  quote: ['text', 'by'],
  timeline: ['title', 'entries'],
  counter: ['value', 'unit', 'label'],
  list: ['title', 'items'],
  lowerThird: ['name', 'role'],
}

/** As a storyboard has it: its kind, and its own params. An answer that has them so already is kept. */
export const graphicFrom = (answer: unknown): unknown => {
  if (typeof answer !== 'object' || answer === null || 'params' in answer) return answer
  const { kind } = answer as { kind?: unknown }
  const own = typeof kind === 'string' && Object.hasOwn(OF_KIND, kind) ? OF_KIND[kind]! : []
  const fields = answer as Readonly<Record<string, unknown>>
  return { kind, params: Object.fromEntries(own.flatMap((name) => (fields[name] == null ? [] : [[name, fields[name]]]))) }
}
