import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { FocalPoint } from '@reelwright/film/storyboard'
import { z } from 'zod'
import { download } from '../http/download.js'
import { vendorFailure } from '../http/vendor-failure.js'
import { adopted, checkJob, handOver, jobOf, type Look } from '../http/vendor-job.js'
import { finishedPicture } from '../pictures/finished-picture.js'
import { sentPicture } from '../pictures/sent-picture.js'
import type { CallContext, Json } from '../ports/call.js'
import type { PictureMaker, PictureRequest, PictureResult } from '../ports/picture.js'
import { priceOf } from '../prices/find-price.js'
import { pictureInput } from './picture-input.js'
import { findPictureModel, picturePrice } from './picture-models.js'
import { falQueue, jobInMessage } from './queue.js'
import { FAL, FAL_URL, type FalSettings, PATIENCE } from './settings.js'

/** Raised when the same request would be sent or finished otherwise. */
const FINISH = 'picture/1'
const FILE = 'made.bin'
const MOST = 96 * 1024 ** 2
/** Pixels of the longer side of a picture that is gone on with. */
const REFERENCE = 1_536

const WirePictures = z.looseObject({
  images: z.array(z.looseObject({ url: z.string().min(1) })).min(1),
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
})
const Wish = z.object({ width: z.int(), height: z.int(), focalPoints: z.array(FocalPoint) })

const wishOf = ({ width, height, focalPoints }: PictureRequest): Json => ({
  width,
  height,
  focalPoints: focalPoints.map((point) => ({ ...point })),
})

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Pictures by a model of fal.ai. What FLUX blanks for its content is rejected, though it was charged. */
export const falPicture = (settings: FalSettings): PictureMaker => {
  const { baseUrl = FAL_URL, patience = PATIENCE.picture, now = Date.now } = settings
  const model = findPictureModel(settings.model)
  const queue = falQueue(settings)
  const waiting = { vendor: FAL, patience, now }
  const referencesOf = ({ references = [] }: PictureRequest, { open }: CallContext): Promise<string[]> =>
    Promise.all(
      references.slice(0, model.references?.most ?? 0).map(async (asset) => sentPicture(await open(asset), { longest: REFERENCE })),
    )
  /** What it charged by its own count: of megapixels, since one picture is one unit whatever its price. */
  const charged = (units: number | undefined) =>
    units === undefined || model.priced.unit !== 'megapixel'
      ? {}
      : { cost: priceOf({ vendor: 'fal', model: model.endpoint, unit: 'megapixel' }, units) }

  const look = async (job: string, { scratch, signal }: CallContext): Promise<Look> => {
    const ended = await queue.ended(model.endpoint, job, signal)
    if (!ended) return { state: 'running' }
    if ('failure' in ended) return { state: 'failed', failure: ended.failure }
    const answer = WirePictures.safeParse(ended.output)
    if (!answer.success)
      throw vendorFailure('retryable', 'VENDOR_UNREADABLE', `${FAL} told the end of its work in words that cannot be read.`)
    const { images, has_nsfw_concepts: blanked } = answer.data
    if (blanked?.[0]) {
      const message = `${FAL} blanked the picture for its content; change what is asked for.`
      return { state: 'failed', failure: { kind: 'rejected', code: 'VENDOR_CONTENT_POLICY', message }, ...charged(ended.units) }
    }
    const file = join(scratch, FILE)
    if (!(await isThere(file))) await download({ vendor: FAL, url: images[0]!.url, baseUrl, file, most: MOST, signal })
    return { state: 'done', answer: FILE, ...charged(ended.units) }
  }

  return {
    id: 'fal',
    model: `${model.endpoint} ${FINISH}`,
    capability: 'picture',
    estimate: (request) => picturePrice(model, request),
    start: async (request, context) => {
      const { endpoint, input } = pictureInput(model, request, await referencesOf(request, context))
      return handOver(() => queue.submit(endpoint, input, context.signal, context.webhook), wishOf(request), now)
    },
    check: (operation, context) =>
      checkJob(
        waiting,
        operation,
        context,
        (job) => look(job, context),
        async (_, wish): Promise<PictureResult> => {
          const { focalPoints, ...size } = Wish.parse(wish)
          return { picture: await finishedPicture(join(context.scratch, FILE), context.scratch, size, FAL), focalPoints }
        },
      ),
    cancel: async (operation, { signal }) => {
      const job = jobOf(operation)
      if (job !== undefined) await queue.cancel(model.endpoint, job, signal)
    },
    adopt: (request, message) => {
      const job = jobInMessage(message)
      return job === undefined ? undefined : adopted(job, wishOf(request), now)
    },
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
