import { drawnSize } from '../pictures/drawn-size.js'
import { nearestAspect } from '../pictures/nearest-aspect.js'
import { seedOf } from '../pictures/seed-of.js'
import type { PictureRequest } from '../ports/picture.js'
import { type PictureModel, resolutionFor } from './picture-models.js'

/** The most characters of a prompt: the shortest limit of the list (Kling, MiniMax). */
export const PROMPT_CHARACTERS = 2_500
export type Asking = { readonly endpoint: string; readonly input: Readonly<Record<string, unknown>> }

/** What a picture model is sent: the fields it takes and no other. `references` are addresses. */
export const pictureInput = (model: PictureModel, request: PictureRequest, references: readonly string[]): Asking => {
  const { seed, always } = model
  const asked = references.length > 0 ? model.references : undefined
  const shape = asked?.shape ?? model.shape
  const size =
    shape.by === 'pixels'
      ? { image_size: drawnSize(request, shape.most, shape.step) }
      : { aspect_ratio: nearestAspect(shape.aspects, request) }
  const resolution = resolutionFor(model, request)
  return {
    endpoint: asked?.endpoint ?? model.endpoint,
    input: {
      prompt: request.prompt.slice(0, PROMPT_CHARACTERS),
      ...size,
      ...(resolution ? { resolution } : {}),
      ...(seed ? { seed: seedOf(request.seed) } : {}),
      ...(asked ? { [asked.field]: asked.field === 'image_urls' ? references : references[0] } : {}),
      ...always,
    },
  }
}
