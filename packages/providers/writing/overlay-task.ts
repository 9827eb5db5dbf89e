import { readGraphic } from '@reelwright/film/documentary/graphic-shapes'
import { Graphic } from '@reelwright/film/storyboard'
import { z } from 'zod'
import type { OverlayRequest, SuggestedOverlay } from '../ports/writer.js'
import { FENCE_RULE, fenced } from './fenced.js'
import { GRAPHICS_TOLD, GraphicAnswer, graphicFrom } from './graphic-answer.js'
import { wireSchema } from './wire-schema.js'
import type { Task } from './writing-provider.js'

const Overlay = GraphicAnswer.extend({
  kind: z.enum(['title', 'quote', 'timeline', 'counter', 'list', 'lowerThird']),
  name: z.string().nullable(),
  role: z.string().nullable(),
})
const Answer = z.object({ overlays: z.array(z.object({ graphic: Overlay, weight: z.number(), inWords: z.string() })) })
const Lenient = z.object({ overlays: z.array(z.looseObject({ weight: z.unknown(), inWords: z.unknown() })) })

const MOST = 6

const RULES = `You find what of a passage of narration could be drawn as a graphic over its picture, or in its place.

${GRAPHICS_TOLD}
- "lowerThird": name, role. A person who is named and introduced.

- At most ${MOST}, the strongest first. "weight" is 0 to 1: how much the passage gains by it. "inWords" tells an editor the same in one sentence.
- Every number, name, date and word has to stand in the passage. Where nothing is worth drawing, give an empty list.
- Fields that do not belong to the kind are null.

${FENCE_RULE}

Answer with one JSON object as the schema has it, and with nothing besides.`

/** Graphics a narration could be shown as; those that cannot be drawn are left out. */
export const overlayTask: Task<OverlayRequest, { readonly overlays: readonly SuggestedOverlay[] }> = {
  capability: 'breakdown',
  prompt: 'overlays/1',
  credit: 'Graphics suggested',
  question: ({ narration, language }) => ({
    rules: RULES,
    request: `${fenced('narration', narration)}\n\nIts language is "${language}".`,
    answer: { name: 'overlays', schema: wireSchema(Answer) },
    tokens: 500,
  }),
  read: (said) => ({
    overlays: Lenient.parse(said)
      .overlays.flatMap(({ graphic, weight, inWords }): SuggestedOverlay[] => {
        const read = readGraphic(graphicFrom(graphic))
        if (!read || typeof weight !== 'number' || !(weight > 0)) return []
        const words = typeof inWords === 'string' ? inWords.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim() : ''
        return [{ graphic: read, weight: Math.min(1, weight), inWords: words.slice(0, 300) || `A ${read.kind}.` }]
      })
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST),
  }),
  result: z.object({ overlays: z.array(z.object({ graphic: Graphic, weight: z.number(), inWords: z.string() })) }),
}
