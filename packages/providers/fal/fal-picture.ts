import { z } from 'zod'
import { type FileEnd, fileJobs } from '../http/file-jobs.js'
import { pictureFile, sentReferences } from '../pictures/picture-file.js'
import type { PictureMaker } from '../ports/picture.js'
import { pictureInput } from './picture-input.js'
import { findPictureModel, picturePrice } from './picture-models.js'
import { priceOf } from './prices.js'
import { falQueue, jobInMessage, unreadableEnd } from './queue.js'
import { FAL, FAL_URL, type FalSettings, PATIENCE } from './settings.js'

/** Raised when the same request would be sent or finished otherwise. */
const FINISH = 'picture/1'

const WirePictures = z.looseObject({
  images: z.array(z.looseObject({ url: z.string().min(1) })).min(1),
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
})

/** Pictures by a model of fal.ai. What FLUX blanks for its content is rejected, though it was charged. */
export const falPicture = (settings: FalSettings): PictureMaker => {
  const { baseUrl = FAL_URL, patience = PATIENCE.picture, now } = settings
  const model = findPictureModel(settings.model)
  const queue = falQueue(settings)
  /** What it charged by its own count: of megapixels, since one picture is one unit whatever its price. */
  const charged = (units: number | undefined) =>
    units === undefined || model.priced.unit !== 'megapixel'
      ? {}
      : { cost: priceOf({ vendor: 'fal', model: model.endpoint, unit: 'megapixel' }, units) }

  const ended = async (job: string, signal: AbortSignal): Promise<FileEnd> => {
    const end = await queue.ended(model.endpoint, job, signal)
    if (!end) return { state: 'running' }
    if ('failure' in end) return { state: 'failed', failure: end.failure }
    const answer = WirePictures.safeParse(end.output)
    if (!answer.success) throw unreadableEnd()
    const { images, has_nsfw_concepts: blanked } = answer.data
    if (!blanked?.[0]) return { state: 'made', url: images[0]!.url, ...charged(end.units) }
    const message = `${FAL} blanked the picture for its content; change what is asked for.`
    return { state: 'failed', failure: { kind: 'rejected', code: 'VENDOR_CONTENT_POLICY', message }, ...charged(end.units) }
  }

  return {
    id: 'fal',
    model: `${model.endpoint} ${FINISH}`,
    capability: 'picture',
    ...(model.seed ? {} : { seedless: true as const }),
    estimate: (request) => picturePrice(model, request),
    ...fileJobs(
      {
        vendor: FAL,
        baseUrl,
        patience,
        ...(now ? { now } : {}),
        submit: async (request, context) => {
          const { endpoint, input } = pictureInput(model, request, await sentReferences(request, model.references?.most ?? 0, context))
          return queue.submit(endpoint, input, context.signal, context.webhook)
        },
        ended,
        cancel: (job, signal) => queue.cancel(model.endpoint, job, signal),
        jobIn: jobInMessage,
      },
      pictureFile(FAL),
    ),
    provenance: ({ prompt, seed }) => ({
      source: 'generated',
      provider: 'fal',
      model: model.endpoint,
      prompt,
      ...(model.seed ? { seed } : {}),
      credit: `Picture by ${model.endpoint} on ${FAL}`,
    }),
  }
}
