import { z } from 'zod'
import { avatarJob, type JobNews, nearestAspect, unreadableNews } from '../avatars/avatar-job.js'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { AvatarMaker, AvatarRequest } from '../ports/avatar.js'
import type { CallContext } from '../ports/call.js'
import { findPrice } from './prices.js'
import { SYNTHESIA_URL, type SynthesiaSettings } from './settings.js'

const VENDOR = 'Synthesia'

const WireMade = z.looseObject({ id: z.string().min(1) })
/** `duration` has been seen as seconds and as `0:01:02.340`. */
const WireVideo = z.looseObject({
  status: z.string(),
  download: z.string().nullish(),
  duration: z.union([z.number(), z.string()]).nullish(),
})
const WireAvatars = z.looseObject({
  avatars: z.array(z.looseObject({ id: z.string(), name: z.string().nullish(), thumbnail: z.string().nullish() })),
})
const Said = z.looseObject({ error: z.unknown().optional(), message: z.unknown().optional() })

/** Its refusals have no documented shape: any words in them are taken, and a script it will not say is known by them. */
const readRefusal: ReadRefusal = (body, status) => {
  const read = Said.safeParse(body)
  const said = read.success ? [read.data.message, read.data.error].find((one) => typeof one === 'string') : body
  if (typeof said !== 'string') return {}
  return { said, ...(status !== 429 && /minutes left|credit|quota|upgrade/i.test(said) ? { kind: 'quota' as const } : {}) }
}

const secondsOf = (duration: number | string | null | undefined): number | undefined => {
  if (typeof duration === 'number') return duration
  const parts = duration?.split(':').map(Number)
  return parts?.every(Number.isFinite) ? parts.reduce((sum, part) => sum * 60 + part, 0) : undefined
}

const bodyOf = (request: AvatarRequest, test: boolean, webhook: string | undefined) => ({
  test,
  // It tells the whole account of a job: this says which one.
  ...(webhook ? { callbackId: webhook.split('/').at(-1) } : {}),
  title: request.text.slice(0, 60),
  visibility: 'private',
  aspectRatio: nearestAspect(request),
  input: [
    {
      scriptText: request.text,
      avatar: request.avatar,
      // Whether it takes a colour of one's own is written nowhere; this one it does take.
      background: 'off_white',
      ...(request.voice ? { avatarSettings: { voice: request.voice } } : {}),
    },
  ],
})

/** Avatars of Synthesia. */
export const synthesiaAvatar = (settings: SynthesiaSettings): AvatarMaker => {
  const { apiKey, baseUrl = SYNTHESIA_URL, ffmpeg, test = false, patience, now, deadlines } = settings
  const base = baseUrl.replace(/\/+$/, '')
  const requestTo = (method: 'GET' | 'POST', path: string, signal: AbortSignal, body?: object): VendorRequest => ({
    vendor: VENDOR,
    method,
    url: `${base}/${path}`,
    headers: { authorization: apiKey, accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
    secrets: [apiKey],
    ...(deadlines ? { deadlines } : {}),
  })
  const submit = async (request: AvatarRequest, { signal, webhook }: CallContext): Promise<string> => {
    const asked = requestTo('POST', 'videos', signal, bodyOf(request, test, webhook))
    const answer = WireMade.safeParse((await askJson(asked, readRefusal)).json)
    if (!answer.success) throw unreadable(asked)
    return answer.data.id
  }
  const ask = async (job: string, signal: AbortSignal): Promise<JobNews> => {
    const { json } = await askJson(requestTo('GET', `videos/${encodeURIComponent(job)}`, signal), readRefusal)
    const answer = WireVideo.safeParse(json)
    if (!answer.success) throw unreadableNews(VENDOR)
    const { status, download: url, duration } = answer.data
    const seconds = secondsOf(duration)
    if (status === 'complete' && url) return { state: 'done', url, ...(seconds ? { seconds } : {}) }
    if (/reject|moderat/i.test(status)) return { state: 'rejected' }
    return /error|fail|delet/i.test(status) ? { state: 'failed' } : { state: 'running' }
  }
  return {
    id: 'synthesia',
    model: `videos/1${test ? ' test' : ''}`,
    capability: 'avatar',
    portraits: false,
    ...avatarJob({
      ...{ vendor: VENDOR, baseUrl: base, ffmpeg, secrets: [apiKey], characters: 5_000, submit, ask, patience, now },
      rate: () => (test ? 0 : findPrice({ vendor: 'synthesia', model: 'video', unit: 'second' }).price),
    }),
    choices: async (signal) => {
      const answer = WireAvatars.safeParse((await askJson(requestTo('GET', 'avatars', signal), readRefusal)).json)
      if (!answer.success) throw unreadableNews(VENDOR)
      return answer.data.avatars.map(({ id, name, thumbnail }) => ({ id, name: name ?? id, ...(thumbnail ? { preview: thumbnail } : {}) }))
    },
    provenance: ({ text, avatar }) => ({
      ...{
        source: 'generated',
        provider: 'synthesia',
        model: `Synthesia (${avatar})`,
        prompt: text,
        credit: 'Presenter: an avatar by Synthesia',
      },
    }),
  }
}
