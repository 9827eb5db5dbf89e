import { readFile } from 'node:fs/promises'
import { refuse } from '@reelwright/film/fault'
import { z } from 'zod'
import { avatarJob, type JobNews, unreadableNews } from '../avatars/avatar-job.js'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { AvatarMaker, AvatarRequest } from '../ports/avatar.js'
import type { CallContext } from '../ports/call.js'
import { findPrice } from './prices.js'
import { DID_URL, type DidSettings } from './settings.js'

const VENDOR = 'D-ID'

const WireMade = z.looseObject({ id: z.string().min(1) })
const WireImage = z.looseObject({ url: z.string().min(1) })
const WireTalk = z.looseObject({
  status: z.string(),
  result_url: z.string().nullish(),
  duration: z.number().nullish(),
  error: z.looseObject({ kind: z.string().nullish(), description: z.string().nullish() }).nullish(),
})
const WirePresenters = z.looseObject({
  presenters: z.array(
    z.looseObject({
      presenter_id: z.string(),
      name: z.string().nullish(),
      presenter_name: z.string().nullish(),
      preview_url: z.string().nullish(),
    }),
  ),
})
const WireError = z.looseObject({ kind: z.string().nullish(), description: z.string().nullish() })

const readRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  if (!read.success) return {}
  const { kind, description } = read.data
  return {
    said: description ?? kind ?? '',
    ...(kind === 'InsufficientCreditsError'
      ? { kind: 'quota' as const }
      : /Moderation/.test(kind ?? '')
        ? { kind: 'rejected' as const }
        : {}),
  }
}

/** `microsoft:en-US-JennyNeural`, or the id alone for a voice of Microsoft's, which are its usual ones. */
const voiceOf = (voice: string) => {
  const [, type = 'microsoft', id = voice] = /^(microsoft|elevenlabs|amazon|google):(.+)$/.exec(voice) ?? []
  return voice ? { provider: { type, voice_id: id } } : {}
}

/** A picture is made to speak by `/talks`, a presenter of its list by `/clips`. */
const isPicture = ({ avatar, portrait }: AvatarRequest): boolean => portrait !== undefined || /^(https?|s3):\/\//.test(avatar)

/** Avatars of D-ID: its presenters, and pictures of one's own. */
export const didAvatar = (settings: DidSettings): AvatarMaker => {
  const { apiKey, baseUrl = DID_URL, ffmpeg, patience, now, deadlines } = settings
  const base = baseUrl.replace(/\/+$/, '')
  const basic = apiKey.includes(':') ? Buffer.from(apiKey).toString('base64') : apiKey
  const requestTo = (method: 'GET' | 'POST', path: string, signal: AbortSignal, body?: object): VendorRequest => ({
    vendor: VENDOR,
    method,
    url: `${base}/${path}`,
    headers: { authorization: `Basic ${basic}`, accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
    secrets: [apiKey, basic],
    ...(deadlines ? { deadlines } : {}),
  })
  /** Uploads live a day or two: as long as it takes. An upload costs nothing. */
  const upload = async ({ portrait }: AvatarRequest, { open, signal }: CallContext): Promise<string> => {
    if (!portrait)
      throw refuse('AVATAR_PORTRAIT_MISSING', 'There is no picture to make speak; add a photo of the agent.', { field: 'portrait' })
    const form = new FormData()
    const ending = portrait.type === 'image/png' ? 'png' : 'jpg'
    form.set('image', new Blob([new Uint8Array(await readFile(await open(portrait)))], { type: portrait.type }), `portrait.${ending}`)
    const packed = new Response(form)
    const body = new Uint8Array(await packed.arrayBuffer())
    const asked = requestTo('POST', 'images', signal)
    const headers = { ...asked.headers, 'content-type': packed.headers.get('content-type')! }
    const answer = WireImage.safeParse((await askJson({ ...asked, headers, body, spends: false }, readRefusal)).json)
    if (!answer.success) throw unreadableNews(VENDOR)
    return answer.data.url
  }
  const submit = async (request: AvatarRequest, context: CallContext): Promise<string> => {
    const script = { type: 'text', input: request.text, ...voiceOf(request.voice) }
    const [path, who] = isPicture(request)
      ? ([
          'talks',
          {
            source_url: request.portrait ? await upload(request, context) : request.avatar,
            config: { stitch: true, result_format: 'mp4' },
          },
        ] as const)
      : (['clips', { presenter_id: request.avatar, config: { result_format: 'mp4' }, background: { color: request.ground } }] as const)
    const asked = requestTo('POST', path, context.signal, { ...who, script })
    const answer = WireMade.safeParse((await askJson(asked, readRefusal)).json)
    if (!answer.success) throw unreadable(asked)
    return `${path}/${answer.data.id}`
  }
  const ask = async (job: string, signal: AbortSignal): Promise<JobNews> => {
    const { json } = await askJson(requestTo('GET', job.split('/').map(encodeURIComponent).join('/'), signal), readRefusal)
    const answer = WireTalk.safeParse(json)
    if (!answer.success) throw unreadableNews(VENDOR)
    const { status, result_url: url, duration, error } = answer.data
    if (status === 'done' && url) return { state: 'done', url, ...(duration ? { seconds: duration } : {}) }
    const said = error?.description ?? error?.kind ?? ''
    if (status === 'rejected') return { state: 'rejected', said }
    return status === 'error' ? { state: 'failed', said } : { state: 'running' }
  }
  return {
    id: 'did',
    model: 'talks-and-clips/1',
    capability: 'avatar',
    portraits: true,
    ...avatarJob({
      ...{ vendor: VENDOR, baseUrl: base, ffmpeg, secrets: [apiKey, basic], characters: 40_000, submit, ask, patience, now },
      rate: () => findPrice({ vendor: 'did', model: 'video', unit: 'second' }).price,
    }),
    choices: async (signal) => {
      const { json } = await askJson(requestTo('GET', 'clips/presenters?limit=100', signal), readRefusal)
      const answer = WirePresenters.safeParse(json)
      if (!answer.success) throw unreadableNews(VENDOR)
      return answer.data.presenters.map(({ presenter_id: id, name, presenter_name, preview_url: preview }) => ({
        ...{ id, name: name ?? presenter_name ?? id },
        ...(preview ? { preview } : {}),
      }))
    },
    provenance: ({ text, avatar }) => ({
      ...{ source: 'generated', provider: 'did', model: `D-ID (${avatar})`, prompt: text, credit: 'Presenter: an avatar by D-ID' },
    }),
  }
}
