import { splitSentences } from '@reelwright/film/language/sentences'
import { Graphic } from '@reelwright/film/storyboard'
import { z } from 'zod'
import type { OverlayDesigner, OverlayRequest, SuggestedOverlay } from '../../ports/writer.js'
import { leaveAnswer, readAnswer } from '../written-answer.js'
import { designsFor, keySentence, lowerThirdFor } from './breakdown/design-graphics.js'
import { tongueOf } from './reading/tongue.js'

/** Raised whenever the same narration would be answered otherwise. */
const MODEL = 'overlays-by-rule/1'

const Answer = z.object({ overlays: z.array(z.object({ graphic: Graphic, weight: z.number(), inWords: z.string() })) })

/** What dates, numbers, quotations, lists and names in a narration can be drawn as; its key sentence where there is none of them. */
const byRule = ({ narration, language }: OverlayRequest): readonly SuggestedOverlay[] => {
  const tongue = tongueOf(language)
  const designs = designsFor(narration, tongue, [], undefined)
  const person = lowerThirdFor(narration, tongue, new Set())
  const named = person && { graphic: person, weight: 0.5, inWords: `A lower third names ${String(person.params.name)}.` }
  const found = [...designs, ...(named ? [named] : [])].sort((a, b) => b.weight - a.weight)
  const key = found.length === 0 ? keySentence(splitSentences(narration)) : undefined
  return key ? [key] : found
}

/** Finds overlays by rule, without a language model. */
export const overlayDesigner: OverlayDesigner = {
  id: 'local',
  model: MODEL,
  capability: 'breakdown',
  estimate: () => 0,
  start: async (request, context) => leaveAnswer('overlays.json', { overlays: byRule(request) }, context),
  check: (operation, context) => readAnswer(operation, context, (value) => Answer.parse(value)),
  provenance: () => ({ source: 'rule', provider: 'local', model: MODEL }),
}
