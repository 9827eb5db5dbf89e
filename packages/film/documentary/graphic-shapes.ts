import { z } from 'zod'
import type { Graphic } from '../storyboard.js'

const line = z.string().trim().min(1).max(240)

/**
 * The params a drafted graphic needs before it is let into a storyboard, by kind. `look/graphics` draws them and may
 * know more of each; a kind that is not named here is not taken from a draft.
 */
const SHAPES: Readonly<Record<string, z.ZodType>> = {
  title: z.looseObject({ title: line, subtitle: line.optional() }),
  chapter: z.looseObject({ number: z.int(), title: line }),
  lowerThird: z.looseObject({ name: line, role: line.optional() }),
  quote: z.looseObject({ text: z.string().trim().min(1).max(400), by: line.optional() }),
  timeline: z.looseObject({
    title: line.optional(),
    entries: z
      .array(z.looseObject({ when: line, what: line }))
      .min(2)
      .max(6),
  }),
  counter: z.looseObject({
    value: z.number().refine(Number.isFinite),
    unit: line.optional(),
    label: line.optional(),
    prefix: line.optional(),
    decimals: z.int().min(0).max(6).optional(),
  }),
  list: z.looseObject({ title: line.optional(), items: z.array(line).min(2).max(6) }),
}

/** A drafted graphic that can be drawn; undefined when its kind or its params are not known. */
export const readGraphic = (value: unknown): Graphic | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { kind, params } = value as { kind?: unknown; params?: unknown }
  const shape = typeof kind === 'string' && Object.hasOwn(SHAPES, kind) ? SHAPES[kind] : undefined
  const read = shape?.safeParse(params)
  return read?.success ? { kind: kind as string, params: read.data as Graphic['params'] } : undefined
}
