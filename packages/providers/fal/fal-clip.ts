import { z } from 'zod'
import { checkLength, clipFile, sentFrame } from '../clips/clip-file.js'
import { type FileEnd, fileJobs } from '../http/file-jobs.js'
import type { ClipMaker } from '../ports/clip.js'
import { clipInput } from './clip-input.js'
import { findClipModel } from './clip-models.js'
import { clipPrice } from './clip-price.js'
import { priceOf } from './prices.js'
import { falQueue, jobInMessage, unreadableEnd } from './queue.js'
import { FAL, FAL_URL, type FalClipSettings, PATIENCE } from './settings.js'

/** Raised when the same request would be sent or finished otherwise. */
const FINISH = 'clip/1'

const WireClip = z.looseObject({ video: z.looseObject({ url: z.string().min(1) }), seed: z.number().nullish() })

/** Clips by a model of fal.ai, each told only the fields it has. A scene longer than its longest clip is the studio's to join. */
export const falClip = (settings: FalClipSettings): ClipMaker => {
  const { baseUrl = FAL_URL, patience = PATIENCE.clip, now } = settings
  const model = findClipModel(settings.model)
  const { endpoint, lengths, priced } = model
  const queue = falQueue(settings)
  /** What it charged by its own count: of seconds, since one clip is one unit whatever its price. */
  const charged = (units: number | undefined) =>
    units === undefined || priced.unit !== 'second'
      ? {}
      : { cost: priceOf({ vendor: 'fal', model: endpoint, unit: 'second', variant: priced.variant?.(units) }, units) }

  const ended = async (job: string, signal: AbortSignal): Promise<FileEnd> => {
    const end = await queue.ended(endpoint, job, signal)
    if (!end) return { state: 'running' }
    if ('failure' in end) return { state: 'failed', failure: end.failure }
    const answer = WireClip.safeParse(end.output)
    if (!answer.success) throw unreadableEnd()
    const { video, seed } = answer.data
    return { state: 'made', url: video.url, ...(Number.isInteger(seed) ? { seed: seed as number } : {}), ...charged(end.units) }
  }

  return {
    id: 'fal',
    model: `${endpoint} ${FINISH}`,
    capability: 'clip',
    lengths,
    ...(model.seed ? {} : { seedless: true as const }),
    estimate: ({ seconds }) => clipPrice(model, seconds),
    ...fileJobs(
      {
        vendor: FAL,
        baseUrl,
        patience,
        ...(now ? { now } : {}),
        submit: async (request, context) => {
          checkLength(request, lengths, endpoint)
          return queue.submit(endpoint, clipInput(model, request, await sentFrame(request, context)), context.signal, context.webhook)
        },
        ended,
        cancel: (job, signal) => queue.cancel(endpoint, job, signal),
        jobIn: jobInMessage,
      },
      clipFile(FAL, settings.ffmpeg),
    ),
    provenance: ({ prompt, seed }) => ({
      source: 'generated',
      provider: 'fal',
      model: endpoint,
      ...(model.takesPrompt ? { prompt } : {}),
      ...(model.seed ? { seed } : {}),
      credit: `Clip by ${endpoint} on ${FAL}`,
    }),
  }
}
