import { checkLength, clipFile, sentFrame } from '../clips/clip-file.js'
import { fileJobs } from '../http/file-jobs.js'
import { nearestAspect } from '../pictures/nearest-aspect.js'
import type { ClipMaker } from '../ports/clip.js'
import { findReplicateClip } from './models.js'
import { predictions } from './predictions.js'
import { priceOf } from './prices.js'
import { REPLICATE, type ReplicateClipSettings } from './settings.js'

/** Raised when the same request would be sent or finished otherwise. */
const FINISH = 'clip/1'

/** Clips by a model of Replicate. None of the list takes a seed. */
export const replicateClip = (settings: ReplicateClipSettings): ClipMaker => {
  const { model, lengths, image, negativePrompt, aspects, always } = findReplicateClip(settings.model)
  return {
    id: 'replicate',
    model: `${model} ${FINISH}`,
    capability: 'clip',
    lengths,
    seedless: true,
    estimate: ({ seconds }) => priceOf({ vendor: 'replicate', model, unit: 'second' }, seconds),
    ...fileJobs(
      predictions(settings, async (request, context) => {
        checkLength(request, lengths, model)
        return {
          prompt: request.prompt,
          [image]: await sentFrame(request, context),
          duration: request.seconds,
          ...(negativePrompt && request.avoid ? { negative_prompt: request.avoid } : {}),
          ...(aspects ? { aspect_ratio: nearestAspect(aspects, request) } : {}),
          ...always,
        }
      }),
      clipFile(REPLICATE, settings.ffmpeg),
    ),
    provenance: ({ prompt }) => ({
      source: 'generated',
      provider: 'replicate',
      model,
      prompt,
      credit: `Clip by ${model} on ${REPLICATE}`,
    }),
  }
}
