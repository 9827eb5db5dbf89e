import { nearestAspect } from '../pictures/nearest-aspect.js'
import { seedOf } from '../pictures/seed-of.js'
import type { ClipRequest } from '../ports/clip.js'
import type { ClipModel } from './clip-models.js'
import { PROMPT_CHARACTERS } from './picture-input.js'

/** What a clip model is sent: the fields it takes and no other. `frame` is an address. */
export const clipInput = (model: ClipModel, request: ClipRequest, frame: string): Readonly<Record<string, unknown>> => ({
  ...(model.takesPrompt ? { prompt: `${model.lead ?? ''}${request.prompt}`.slice(0, PROMPT_CHARACTERS) } : {}),
  [model.image]: frame,
  ...(model.duration === 'fixed' ? {} : { duration: `${request.seconds}${model.duration === '5s' ? 's' : ''}` }),
  ...(model.negativePrompt && request.avoid ? { negative_prompt: request.avoid.slice(0, PROMPT_CHARACTERS) } : {}),
  ...(model.aspects ? { aspect_ratio: nearestAspect(model.aspects, request) } : {}),
  ...(model.seed ? { seed: seedOf(request.seed) } : {}),
  ...model.always,
})
