import { checkLength, clipFile, sentFrame } from '../clips/clip-file.js'
import { fileJobs } from '../http/file-jobs.js'
import { nearestAspect } from '../pictures/nearest-aspect.js'
import { seedOf } from '../pictures/seed-of.js'
import type { ClipMaker } from '../ports/clip.js'
import { priceOf } from './prices.js'
import { findRunwayModel, RUNWAY, RUNWAY_LENGTHS, RUNWAY_RATIOS, type RunwaySettings } from './settings.js'
import { tasks } from './tasks.js'

/** Raised when the same request would be sent or finished otherwise. */
const FINISH = 'clip/1'
const PROMPT_CHARACTERS = 1_000

/** Clips by Runway's own API, which fal.ai does not offer. What is not to be seen it cannot be told. */
export const runwayClip = (settings: RunwaySettings): ClipMaker => {
  const model = findRunwayModel(settings.model)
  return {
    id: 'runway',
    model: `${model} ${FINISH}`,
    capability: 'clip',
    lengths: RUNWAY_LENGTHS,
    estimate: ({ seconds }) => priceOf({ vendor: 'runway', model, unit: 'second' }, seconds),
    ...fileJobs(
      tasks(settings, 'image_to_video', async (request, context) => {
        checkLength(request, RUNWAY_LENGTHS, model)
        return {
          model,
          promptImage: await sentFrame(request, context),
          promptText: request.prompt.slice(0, PROMPT_CHARACTERS),
          ratio: nearestAspect(RUNWAY_RATIOS, request),
          duration: request.seconds,
          seed: seedOf(request.seed),
        }
      }),
      clipFile(RUNWAY, settings.ffmpeg),
    ),
    provenance: ({ prompt, seed }) => ({
      source: 'generated',
      provider: 'runway',
      model,
      prompt,
      seed,
      credit: `Clip by ${RUNWAY} ${model}`,
    }),
  }
}
