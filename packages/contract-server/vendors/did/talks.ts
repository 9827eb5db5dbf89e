import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import { keptBytes } from '../../media/clip.js'
import { givenPicture } from '../../media/given-picture.js'
import { addressOf, ownTalk, startTalk, stateOf, talksOf, tellOfTalk } from '../talking.js'

const URL_SECONDS = 24 * 3_600
/** $48 for 30 minutes (Pro plan, d-id.com as listed by others in June 2026). */
const RATE = Math.round(48e6 / 1800)

export const PRESENTERS = [
  {
    presenter_id: 'v2_public_Amber@0zSz8kflCN',
    name: 'Amber',
    gender: 'female',
    preview_url: 'https://clips-presenters.d-id.com/amber.png',
  },
  { presenter_id: 'v2_public_Rian@lZC6MmWfC1', name: 'Rian', gender: 'male', preview_url: 'https://clips-presenters.d-id.com/rian.png' },
] as const

const Script = z.strictObject({
  type: z.literal('text'),
  input: z.string().min(3).max(40_000),
  provider: z.strictObject({ type: z.enum(['microsoft', 'elevenlabs', 'amazon', 'google']), voice_id: z.string().min(1) }).optional(),
  ssml: z.boolean().optional(),
  subtitles: z.boolean().optional(),
})
const Common = {
  script: Script,
  webhook: z.url().optional(),
  user_data: z.string().max(1000).optional(),
  name: z.string().optional(),
}
const TalkRequest = z.strictObject({
  ...Common,
  source_url: z.string().min(1),
  driver_url: z.string().optional(),
  config: z
    .strictObject({ fluent: z.boolean(), pad_audio: z.number(), stitch: z.boolean(), result_format: z.enum(['mp4', 'gif', 'mov']) })
    .partial()
    .optional(),
})
const ClipRequest = z.strictObject({
  ...Common,
  presenter_id: z.string().min(1),
  driver_id: z.string().optional(),
  config: z
    .strictObject({ result_format: z.enum(['mp4', 'mov', 'webm']) })
    .partial()
    .optional(),
  background: z
    .strictObject({ color: z.union([z.literal(false), z.string()]) })
    .partial()
    .optional(),
})

export const said = (status: number, kind: string, description: string, headers?: Record<string, string>): Answer => ({
  status,
  headers,
  json: { kind, description },
})
const invalid = (flaws: readonly Flaw[]): Answer => ({
  status: 400,
  json: {
    kind: 'ValidationError',
    description: 'validation failed',
    details: Object.fromEntries(flaws.map(({ path, message }) => [path.join('.') || 'body', { message }])),
  },
})

type Asked = { readonly script: z.infer<typeof Script>; readonly webhook?: string }
type Look = { readonly avatar: string; readonly width: number; readonly height: number; readonly ground: string; readonly picture?: string }

const begin = (call: Call, object: 'talk' | 'clip', asked: Asked, look: Look): Answer => {
  const { script } = asked
  const talk = startTalk(
    call,
    {
      ...look,
      id: `${object === 'talk' ? 'tlk' : 'clp'}_${randomUUID().replaceAll('-', '').slice(0, 21)}`,
      ...{ text: script.input, voice: script.provider?.voice_id ?? 'en-US-JennyNeural', speed: 1, model: object, rate: RATE },
    },
    URL_SECONDS,
  )
  // Nothing signs these.
  if (asked.webhook)
    tellOfTalk(
      call,
      talk,
      asked.webhook,
      () => shown(call, talk.id),
      () => ({}),
    )
  const at = new Date(talk.created).toISOString()
  return { status: 201, json: { id: talk.id, object, status: 'created', created_at: at, created_by: call.key } }
}

/** Pictures somebody uploaded, by their `s3:` names. */
const uploads = (call: Call) => call.world.table<string>('did/images')

/** POST /talks: a picture speaks. */
export const makeTalk = async (call: Call): Promise<Answer> => {
  const request = bodyOf(call, TalkRequest, invalid)
  const uploaded = uploads(call).get(request.source_url)
  const given = uploaded ?? (await givenPicture(call.world, request.source_url).then((one) => ('path' in one ? one.path : undefined)))
  if (!given) throw answered(said(400, 'BadRequestError', 'cannot fetch source_url'))
  return begin(call, 'talk', request, { avatar: 'picture', width: 720, height: 720, ground: '#000000', picture: given })
}

/** POST /clips: a presenter of the vendor's speaks. */
export const makeClip = (call: Call): Answer => {
  const request = bodyOf(call, ClipRequest, invalid)
  if (!PRESENTERS.some(({ presenter_id }) => presenter_id === request.presenter_id))
    throw answered(said(404, 'NotFoundError', 'presenter not found'))
  const color = request.background?.color
  return begin(call, 'clip', request, { avatar: request.presenter_id, width: 1280, height: 720, ground: color || '#ffffff' })
}

const STATES = { waiting: 'created', working: 'started', done: 'done', failed: 'error', rejected: 'rejected' } as const

const shown = (call: Call, id: string): unknown => {
  const talk = talksOf(call).get(id)!
  const state = stateOf(talk, call.world.clock.now())
  return {
    ...{ id, object: id.startsWith('tlk') ? 'talk' : 'clip', status: STATES[state], user_data: null, created_by: talk.key },
    created_at: new Date(talk.created).toISOString(),
    ...(state === 'done'
      ? { result_url: addressOf(call, talk), duration: talk.seconds, metadata: { num_frames: Math.round(talk.seconds * 25) } }
      : {}),
    ...(state === 'failed' ? { error: { kind: 'InternalServerError', description: 'rendering failed' } } : {}),
    ...(state === 'rejected' ? { error: { kind: 'ModerationError', description: 'content was rejected by moderation' } } : {}),
  }
}

const found = (call: Call): string => {
  const talk = ownTalk(call)
  if (!talk) throw answered(said(404, 'NotFoundError', 'not found'))
  return talk.id
}

/** GET /talks/:id, GET /clips/:id */
export const readTalk = (call: Call): Answer => ok(shown(call, found(call)))

/** DELETE /talks/:id, DELETE /clips/:id */
export const removeTalk = (call: Call): Answer => {
  const id = found(call)
  call.world.files.remove(talksOf(call).get(id)!.file)
  talksOf(call).delete(id)
  return ok({ id })
}

/** POST /images: one picture as `image` of a form. */
export const uploadImage = async (call: Call): Promise<Answer> => {
  const type = String(call.headers['content-type'] ?? '')
  const form = await new Response(new Uint8Array(call.raw), { headers: { 'content-type': type } }).formData().catch(() => undefined)
  const image = form?.get('image')
  if (!(image instanceof Blob)) throw answered(said(400, 'ValidationError', 'image is required'))
  const id = `img_${randomUUID().replaceAll('-', '').slice(0, 21)}`
  const url = `s3://d-id-images-prod/${call.key}/${id}/image`
  uploads(call).set(url, await keptBytes(call.world, new Uint8Array(await image.arrayBuffer()), '.upload'))
  return { status: 201, json: { id, url } }
}
