import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { avatarJob, type JobNews, nearestAspect, unreadableNews } from '../avatars/avatar-job.js'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import { isVendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { AvatarMaker, AvatarRequest } from '../ports/avatar.js'
import type { CallContext } from '../ports/call.js'
import { findPrice } from './prices.js'
import { HEYGEN_URL, type HeyGenSettings } from './settings.js'

const VENDOR = 'HeyGen'
const ENGINE = 'avatar_iv'
/** A key is remembered for a day; an hour less, for clocks that differ. */
const REPEATS = 23 * 3_600_000
/** How often a hand-over whose answer was lost is made again under the same key. */
const TRIES = 3

const WireMade = z.looseObject({ data: z.looseObject({ video_id: z.string().min(1) }) })
const WireVideo = z.looseObject({
  data: z.looseObject({
    status: z.string(),
    video_url: z.string().nullish(),
    duration: z.number().nullish(),
    failure_code: z.string().nullish(),
    failure_message: z.string().nullish(),
  }),
})
const WireLooks = z.looseObject({
  data: z.array(z.looseObject({ id: z.string(), name: z.string().nullish(), preview_image_url: z.string().nullish() })),
  has_more: z.boolean().nullish(),
  next_token: z.string().nullish(),
})
const WireVoices = z.looseObject({
  data: z.array(
    z.looseObject({
      voice_id: z.string(),
      name: z.string().nullish(),
      language: z.string().nullish(),
      preview_audio_url: z.string().nullish(),
    }),
  ),
  has_more: z.boolean().nullish(),
  next_token: z.string().nullish(),
})
const WireError = z.looseObject({ error: z.looseObject({ code: z.string().nullish(), message: z.string().nullish() }) })

const readRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  if (!read.success) return {}
  const { code, message } = read.data.error
  return { said: message ?? code ?? '', ...(code === 'insufficient_credit' ? { kind: 'quota' as const } : {}) }
}

type Page<Item> = { readonly data: Item[]; readonly has_more?: boolean | null; readonly next_token?: string | null }
const MOST_LISTED = 500

/** Words of a failure that mean what was asked for, not the making of it. */
const REFUSED = /moderat|policy|violat|not_allowed|sensitive/i

const resolutionOf = ({ width, height }: AvatarRequest): '720p' | '1080p' | '4k' => {
  const side = Math.min(width, height)
  return side <= 720 ? '720p' : side <= 1080 ? '1080p' : '4k'
}

const bodyOf = (request: AvatarRequest, webhook: string | undefined) => ({
  type: 'avatar',
  avatar_id: request.avatar,
  script: request.text,
  ...(request.voice ? { voice_id: request.voice } : {}),
  ...(request.language.includes('-') ? { voice_settings: { locale: request.language } } : {}),
  resolution: resolutionOf(request),
  aspect_ratio: nearestAspect(request),
  output_format: 'mp4',
  background: { type: 'color', value: request.ground },
  fit: 'cover',
  engine: { type: ENGINE },
  // The last part of the address says which job is meant, also in messages to an address of the whole account.
  ...(webhook ? { callback_url: webhook, callback_id: webhook.split('/').at(-1) } : {}),
})

/** Whether the job may have been taken: then the same key finds it. */
const isOpen = (error: unknown): boolean =>
  isVendorFailure(error) && (error.failure.kind === 'unknown' || /answered with 409/.test(error.failure.message))

/** Avatars of HeyGen by its API of 2026 (v3). A purchase carries a key, so one whose answer was lost is found and not bought again. */
export const heyGenAvatar = (settings: HeyGenSettings): AvatarMaker => {
  const { apiKey, baseUrl = HEYGEN_URL, ffmpeg, patience, now, deadlines } = settings
  const base = baseUrl.replace(/\/+$/, '')
  const requestTo = (method: 'GET' | 'POST', path: string, signal: AbortSignal, body?: object, purchase?: string): VendorRequest => ({
    vendor: VENDOR,
    method,
    url: `${base}/v3/${path}`,
    headers: {
      'x-api-key': apiKey,
      accept: 'application/json',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(purchase ? { 'idempotency-key': purchase } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
    secrets: [apiKey],
    ...(deadlines ? { deadlines } : {}),
  })
  const submit = async (request: AvatarRequest, { signal, purchase, webhook }: CallContext): Promise<string> => {
    const asked = requestTo('POST', 'videos', signal, bodyOf(request, webhook), purchase)
    for (let tried = 1; ; tried++) {
      try {
        const answer = WireMade.safeParse((await askJson(asked, readRefusal)).json)
        if (!answer.success) throw unreadable(asked)
        return answer.data.data.video_id
      } catch (error) {
        if (purchase === undefined || tried === TRIES || !isOpen(error)) throw error
        await pause(500 * tried, undefined, { signal })
      }
    }
  }
  const ask = async (job: string, signal: AbortSignal): Promise<JobNews> => {
    const { json } = await askJson(requestTo('GET', `videos/${encodeURIComponent(job)}`, signal), readRefusal)
    const answer = WireVideo.safeParse(json)
    if (!answer.success) throw unreadableNews(VENDOR)
    const { status, video_url: url, duration, failure_code: code, failure_message: message } = answer.data.data
    if (status === 'completed' && url) return { state: 'done', url, ...(duration ? { seconds: duration } : {}) }
    if (status !== 'failed') return { state: 'running' }
    const said = message ?? code ?? ''
    return { state: REFUSED.test(`${code} ${message}`) ? 'rejected' : 'failed', said }
  }
  /** A list of its, page after page, up to a length that a person can look through. */
  const listed = async <Item>(path: string, wire: z.ZodType<Page<Item>>, signal: AbortSignal): Promise<readonly Item[]> => {
    const found: Item[] = []
    for (let token: string | undefined = ''; token !== undefined; ) {
      const query: string = `${path}?limit=50${token ? `&token=${encodeURIComponent(token)}` : ''}`
      const answer = wire.safeParse((await askJson(requestTo('GET', query, signal), readRefusal)).json)
      if (!answer.success) throw unreadableNews(VENDOR)
      found.push(...answer.data.data)
      token = answer.data.has_more && found.length < MOST_LISTED ? (answer.data.next_token ?? undefined) : undefined
    }
    return found
  }
  return {
    id: 'heygen',
    model: `${ENGINE}/1`,
    capability: 'avatar',
    repeats: REPEATS,
    portraits: false,
    // The dearer kind of avatar: which one an id names is only known from the list.
    ...avatarJob({
      ...{ vendor: VENDOR, baseUrl: base, ffmpeg, secrets: [apiKey], characters: 5_000, submit, ask, patience, now },
      rate: (request) =>
        findPrice({ vendor: 'heygen', model: ENGINE, unit: 'second', variant: resolutionOf(request) === '4k' ? '4K' : 'up to 1080p' })
          .price,
    }),
    choices: async (signal) =>
      (await listed('avatars/looks', WireLooks, signal)).map(({ id, name, preview_image_url: preview }) => ({
        ...{ id, name: name ?? id },
        ...(preview ? { preview } : {}),
      })),
    voices: async (signal) =>
      (await listed('voices', WireVoices, signal)).map(({ voice_id: id, name, language, preview_audio_url: sample }) => ({
        ...{ id, name: name ?? id },
        ...(language ? { language } : {}),
        ...(sample ? { sample } : {}),
      })),
    provenance: ({ text, avatar }) => ({
      ...{
        source: 'generated',
        provider: 'heygen',
        model: `${ENGINE} (${avatar})`,
        prompt: text,
        credit: 'Presenter: an avatar by HeyGen',
      },
    }),
  }
}
