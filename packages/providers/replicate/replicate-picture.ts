import { fileJobs } from '../http/file-jobs.js'
import { drawnSize } from '../pictures/drawn-size.js'
import { nearestAspect } from '../pictures/nearest-aspect.js'
import { pictureFile, sentReferences } from '../pictures/picture-file.js'
import { seedOf } from '../pictures/seed-of.js'
import type { PictureMaker } from '../ports/picture.js'
import { findReplicatePicture } from './models.js'
import { predictions } from './predictions.js'
import { priceOf } from './prices.js'
import { REPLICATE, type ReplicateSettings } from './settings.js'

/** Raised when the same request would be sent or finished otherwise. */
const FINISH = 'picture/1'

/** Pictures by a model of Replicate. */
export const replicatePicture = (settings: ReplicateSettings): PictureMaker => {
  const { model, shape, reference, always } = findReplicatePicture(settings.model)
  return {
    id: 'replicate',
    model: `${model} ${FINISH}`,
    capability: 'picture',
    estimate: () => priceOf({ vendor: 'replicate', model, unit: 'image' }, 1),
    ...fileJobs(
      predictions(settings, async (request, context) => {
        const [first] = await sentReferences(request, reference ? 1 : 0, context)
        return {
          prompt: request.prompt,
          seed: seedOf(request.seed),
          ...('aspects' in shape ? { aspect_ratio: nearestAspect(shape.aspects, request) } : drawnSize(request, shape.most, shape.step)),
          ...(reference && first !== undefined ? { [reference]: first } : {}),
          ...always,
        }
      }),
      pictureFile(REPLICATE),
    ),
    provenance: ({ prompt, seed }) => ({
      source: 'generated',
      provider: 'replicate',
      model,
      prompt,
      seed,
      credit: `Picture by ${model} on ${REPLICATE}`,
    }),
  }
}
