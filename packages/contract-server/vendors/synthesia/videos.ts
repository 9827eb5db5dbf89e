import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import type { World } from '../../frame/world.js'
import { addressOf, ownTalk, startTalk, stateOf, type Talk, tellOfTalk } from '../talking.js'

const URL_SECONDS = 4 * 3_600
/** $89 for 30 minutes (Creator plan, as listed by others in 2026). */
const RATE = Math.round(89e6 / 1800)
const SIZES = { '16:9': [1920, 1080], '9:16': [1080, 1920], '1:1': [1080, 1080], '4:5': [1080, 1350], '5:4': [1350, 1080] } as const

export const AVATARS = [
  { id: 'anna_costume1_cameraA', name: 'Anna', gender: 'female' },
  { id: 'james_costume1_cameraA', name: 'James', gender: 'male' },
] as const

const VideoRequest = z.strictObject({
  test: z.boolean().default(false),
  title: z.string().min(1),
  description: z.string().optional(),
  visibility: z.enum(['public', 'private']).default('private'),
  callbackId: z.string().optional(),
  aspectRatio: z.enum(['16:9', '9:16', '1:1', '4:5', '5:4']).default('16:9'),
  input: z
    .array(
      z.strictObject({
        scriptText: z.string().min(1),
        avatar: z.string().min(1),
        background: z.string().min(1),
        avatarSettings: z
          .strictObject({
            voice: z.string(),
            horizontalAlign: z.enum(['left', 'center', 'right']),
            scale: z.number(),
            style: z.enum(['rectangular', 'circular']),
            backgroundColor: z.string(),
            seamless: z.boolean(),
          })
          .partial()
          .optional(),
      }),
    )
    .length(1),
})
const WebhookRequest = z.strictObject({ url: z.url(), events: z.array(z.enum(['video.completed', 'video.failed'])).min(1) })

export const said = (status: number, message: string, headers?: Record<string, string>): Answer => ({
  status,
  headers,
  json: { error: message },
})
const invalid = (flaws: readonly Flaw[]): Answer =>
  said(400, flaws.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '))

type Hook = { readonly id: string; readonly url: string; readonly secret: string; readonly events: readonly string[] }
const hooks = (world: World): Map<string, Hook> => world.table<Hook>('synthesia/hooks')

const STATES = { waiting: 'in_progress', working: 'in_progress', done: 'complete', failed: 'error', rejected: 'rejected' } as const

const shown = (call: Call, talk: Talk, title = 'video') => {
  const state = stateOf(talk, call.world.clock.now())
  return {
    ...{ id: talk.id, status: STATES[state], title, visibility: 'private', createdAt: Math.floor(talk.created / 1000) },
    ...(state === 'done' ? { download: addressOf(call, talk), duration: clock(talk.seconds), thumbnail: {}, captions: {} } : {}),
  }
}

/** `0:01:02.340`, as its answers write a length. */
const clock = (seconds: number): string => {
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${String(Math.round((seconds % 1) * 1000)).padStart(3, '0')}`
}

const tell = (call: Call, talk: Talk): void => {
  const type = talk.faults.has('job_fails') || talk.faults.has('content_policy') ? 'video.failed' : 'video.completed'
  for (const hook of hooks(call.world).values()) {
    if (!hook.id.startsWith(call.key) || !hook.events.includes(type)) continue
    const sign = (raw: Buffer, at: number): Record<string, string> => ({
      'synthesia-timestamp': String(at),
      'synthesia-signature': createHmac('sha256', hook.secret).update(`${at}.`).update(raw).digest('hex'),
    })
    tellOfTalk(
      call,
      talk,
      hook.url,
      () => ({ type, data: shown(call, talk) }),
      sign,
      (status) => status < 400,
    )
  }
}

/** POST /videos. A test costs nothing. */
export const makeVideo = (call: Call): Answer => {
  const request = bodyOf(call, VideoRequest, invalid)
  const [scene] = request.input
  if (!AVATARS.some(({ id }) => id === scene!.avatar)) throw answered(said(400, `Avatar ${scene!.avatar} does not exist`))
  const [width, height] = SIZES[request.aspectRatio]
  const talk = startTalk(
    call,
    {
      ...{ id: randomUUID(), avatar: scene!.avatar, text: scene!.scriptText, voice: scene!.avatarSettings?.voice ?? scene!.avatar },
      ...{ speed: 1, width, height, ground: scene!.background === 'green_screen' ? '#00b140' : '#fbfbf7' },
      ...{ model: 'video', rate: request.test ? 0 : RATE },
    },
    URL_SECONDS,
  )
  tell(call, talk)
  return { status: 201, json: shown(call, talk, request.title) }
}

const found = (call: Call): Talk => {
  const talk = ownTalk(call)
  if (!talk) throw answered(said(404, 'Video not found'))
  return talk
}

/** GET /videos/:id */
export const readVideo = (call: Call): Answer => ok(shown(call, found(call)))

/** POST /webhooks: the secret comes with the answer. */
export const registerWebhook = (call: Call): Answer => {
  const { url, events } = bodyOf(call, WebhookRequest, invalid)
  const hook: Hook = { id: `${call.key} ${randomUUID()}`, url, events, secret: randomBytes(24).toString('hex') }
  hooks(call.world).set(hook.id, hook)
  return { status: 201, json: { id: hook.id, url, events, status: 'active', secret: hook.secret } }
}
