import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import { hashOf } from '../../frame/seeded.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import type { World } from '../../frame/world.js'
import { addressOf, ownTalk, startTalk, stateOf, type Talk, tellOfTalk } from '../talking.js'
import { LOOKS } from './people.js'

const URL_SECONDS = 600
const KEY_SECONDS = 24 * 3_600
/** Millionths of a dollar a second: developers.heygen.com/docs/pricing, Avatar IV. */
const RATES = {
  photo_avatar: { '720p': 50_000, '1080p': 50_000, '4k': 66_700 },
  studio_avatar: { '720p': 66_700, '1080p': 66_700, '4k': 83_300 },
} as const
const SIDES = { '720p': 720, '1080p': 1080, '4k': 2160 } as const
const ASPECTS = { '16:9': 16 / 9, '9:16': 9 / 16, '4:5': 4 / 5, '5:4': 5 / 4, '1:1': 1, auto: 16 / 9 } as const

const Background = z.strictObject({
  type: z.enum(['color', 'image']),
  value: z.string().optional(),
  url: z.url().optional(),
  asset_id: z.string().optional(),
})
const VideoRequest = z.strictObject({
  type: z.literal('avatar'),
  avatar_id: z.string().min(1),
  script: z.string().min(1).max(5_000),
  voice_id: z.string().min(1).optional(),
  voice_settings: z
    .strictObject({
      speed: z.number().min(0.5).max(1.5).optional(),
      pitch: z.number().min(-50).max(50).optional(),
      volume: z.number().min(0).max(1).optional(),
      locale: z.string().optional(),
    })
    .optional(),
  resolution: z.enum(['4k', '1080p', '720p']).default('1080p'),
  aspect_ratio: z.enum(['16:9', '9:16', '4:5', '5:4', '1:1', 'auto']).default('auto'),
  output_format: z.enum(['mp4', 'webm']).default('mp4'),
  background: Background.optional(),
  remove_background: z.boolean().optional(),
  fit: z.enum(['cover', 'contain']).optional(),
  engine: z.strictObject({ type: z.enum(['avatar_iii', 'avatar_iv', 'avatar_v']) }).optional(),
  caption: z.strictObject({ file_format: z.enum(['srt', 'vtt']) }).optional(),
  title: z.string().optional(),
  callback_url: z.url().optional(),
  callback_id: z.string().optional(),
})
const EndpointRequest = z.strictObject({ url: z.url(), events: z.array(z.enum(['avatar_video.success', 'avatar_video.fail'])).min(1) })

export const said = (status: number, code: string, message: string, param?: string, headers?: Record<string, string>): Answer => ({
  status,
  headers,
  json: { error: { code, message, param: param ?? null, doc_url: `https://developers.heygen.com/errors#${code}` } },
})

const invalid = (flaws: readonly Flaw[]): Answer =>
  said(400, 'invalid_parameter', flaws.map(({ message }) => message).join('; '), flaws[0]?.path.join('.'))

type Replay = { readonly body: string; readonly until: number; readonly answer: Answer }

/** The secret that messages to a registered address are signed with. */
const secretOf = (world: World, key: string): string | undefined => world.table<string>('heygen/secrets').get(key)

const sign =
  (secret: string | undefined) =>
  (raw: Buffer, at: number, id: string): Record<string, string> =>
    secret === undefined
      ? {}
      : {
          'heygen-signature': createHmac('sha256', secret).update(raw).digest('hex'),
          'heygen-timestamp': String(at),
          'heygen-event-id': id,
        }

const told = (call: Call, talk: Talk, callback: string | undefined) => {
  const done = stateOf(talk, call.world.clock.now()) === 'done' || call.faults.has('webhook_out_of_order')
  return done
    ? {
        event_type: 'avatar_video.success',
        event_data: {
          ...{ video_id: talk.id, url: addressOf(call, talk), gif_download_url: null },
          ...{ video_share_page_url: `https://app.heygen.com/share/${talk.id}`, folder_id: null, callback_id: callback ?? null },
        },
      }
    : { event_type: 'avatar_video.fail', event_data: { video_id: talk.id, msg: 'Video failed', callback_id: callback ?? null } }
}

/** POST /v3/videos. The same key within a day gives the same answer and buys nothing. */
export const makeVideo = (call: Call): Answer => {
  const { world } = call
  const key = call.headers['idempotency-key']
  if (key !== undefined && !/^[A-Za-z0-9_\-:.]{1,255}$/.test(String(key)))
    throw answered(said(400, 'invalid_parameter', 'Idempotency-Key has characters it may not have.', 'Idempotency-Key'))
  const replays = world.table<Replay>('heygen/replays')
  const name = `${call.key} ${key}`
  const before = key === undefined ? undefined : replays.get(name)
  if (before && before.until > world.clock.now()) {
    if (before.body !== hashOf(call.raw))
      throw answered(said(409, 'idempotency_conflict', 'This Idempotency-Key was used with another body.'))
    return before.answer
  }
  const request = bodyOf(call, VideoRequest, invalid)
  const look = LOOKS.find(({ id }) => id === request.avatar_id)
  if (!look) throw answered(said(404, 'not_found', 'Avatar not found', 'avatar_id'))
  const short = SIDES[request.resolution]
  const ratio = ASPECTS[request.aspect_ratio]
  const talk = startTalk(
    call,
    {
      ...{ avatar: look.id, text: request.script, voice: request.voice_id ?? look.default_voice_id },
      ...{ speed: request.voice_settings?.speed ?? 1, ground: request.background?.value ?? '#f6f6fc' },
      width: ratio >= 1 ? Math.round(short * ratio) : short,
      height: ratio >= 1 ? short : Math.round(short / ratio),
      model: `${request.engine?.type ?? 'avatar_iv'} ${look.avatar_type}`,
      rate: RATES[look.avatar_type][request.resolution],
    },
    URL_SECONDS,
  )
  if (request.callback_url)
    tellOfTalk(call, talk, request.callback_url, () => told(call, talk, request.callback_id), sign(secretOf(world, call.key)))
  const answer = ok({ data: { video_id: talk.id, status: 'waiting', output_format: request.output_format } })
  if (key !== undefined) replays.set(name, { body: hashOf(call.raw), until: world.clock.now() + KEY_SECONDS * 1000, answer })
  return answer
}

const STATES = { waiting: 'waiting', working: 'processing', done: 'completed', failed: 'failed', rejected: 'failed' } as const

/** GET /v3/videos/:id: each time with another address. */
export const readVideo = (call: Call): Answer => {
  const talk = ownTalk(call)
  if (!talk) throw answered(said(404, 'not_found', 'Video not found'))
  const now = call.world.clock.now()
  const state = stateOf(talk, now)
  const over = state === 'failed' || state === 'rejected'
  return ok({
    data: {
      ...{ id: talk.id, status: STATES[state], title: null, thumbnail_url: null, gif_url: null },
      ...{ captioned_video_url: null, subtitle_url: null },
      video_url: state === 'done' ? `${addressOf(call, talk)}&fresh=${randomUUID()}` : null,
      duration: state === 'done' ? talk.seconds : null,
      failure_code: !over ? null : state === 'rejected' ? 'moderation_violation' : 'internal_error',
      failure_message: !over
        ? null
        : state === 'rejected'
          ? 'The script violates our content policy.'
          : 'Something went wrong while rendering.',
      created_at: Math.floor(talk.created / 1000),
      completed_at: over || state === 'done' ? Math.floor(talk.due / 1000) : null,
    },
  })
}

/** POST /v3/webhooks/endpoints: the secret is shown this once. */
export const registerEndpoint = (call: Call): Answer => {
  const { url, events } = bodyOf(call, EndpointRequest, invalid)
  const secret = `whsec_${randomBytes(24).toString('hex')}`
  call.world.table<string>('heygen/secrets').set(call.key, secret)
  return ok({ data: { endpoint_id: randomUUID(), url, events, status: 'enabled', secret } })
}
