import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { bodyOf } from '../../frame/parse-body.js'
import { hashOf } from '../../frame/seeded.js'
import type { Call } from '../../frame/vendor.js'
import { PICTURE_TYPES, picture } from '../../media/picture.js'
import { type SpeechCoding, speech, speechPlan } from '../../media/speech.js'
import { PICTURE_MODELS, SPEECH_MODELS } from './models.js'
import { invalid, noModel } from './problems.js'

const VOICES = ['alloy', 'ash', 'ballad', 'coral', 'echo', 'fable', 'onyx', 'nova', 'sage', 'shimmer', 'verse', 'marin', 'cedar'] as const

const SpeechRequest = z.strictObject({
  model: z.string(),
  input: z.string().min(1).max(4096),
  voice: z.union([z.enum(VOICES), z.strictObject({ id: z.string() })]),
  instructions: z.string().optional(),
  response_format: z.enum(['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm']).optional(),
  speed: z.number().min(0.25).max(4).optional(),
  stream_format: z.literal('audio').optional(),
})

const CODINGS: Readonly<Record<string, readonly [SpeechCoding, string]>> = {
  mp3: [{ kind: 'mp3', rate: 24_000, kbps: 128 }, 'audio/mpeg'],
  opus: [{ kind: 'opus', rate: 48_000 }, 'audio/opus'],
  aac: [{ kind: 'aac', rate: 24_000 }, 'audio/aac'],
  flac: [{ kind: 'flac', rate: 24_000 }, 'audio/flac'],
  wav: [{ kind: 'wav', rate: 24_000 }, 'audio/wav'],
  pcm: [{ kind: 'pcm', rate: 24_000 }, 'audio/pcm'],
}

const charge = (call: Call, model: string, units: number, unit: string, micros: number): void =>
  void call.world.bill.charge({
    vendor: call.vendor.name,
    key: call.key,
    route: call.route.name,
    model,
    job: randomUUID(),
    units,
    unit,
    micros,
    request: hashOf(call.raw),
  })

/** POST /audio/speech; `free` for a server that charges nothing and knows any model and voice. */
export const speak =
  (free: boolean) =>
  async (call: Call): Promise<Answer> => {
    const schema = free ? SpeechRequest.extend({ voice: z.string() }) : SpeechRequest
    const { model, input, voice, response_format: format = 'mp3', speed = 1 } = bodyOf(call, schema, invalid)
    const price = SPEECH_MODELS[model]
    if (!price && !free) throw answered(noModel(model))
    const [coding, type] = CODINGS[format]!
    const wish = { text: input, voice: typeof voice === 'string' ? voice : voice.id, speed, coding }
    const file = await speech(call.world, wish, call.faults)
    if (price?.characters) charge(call, model, [...input].length, 'character', [...input].length * price.characters)
    else if (price?.minute && !free) {
      const { seconds } = speechPlan(wish, new Set())
      charge(call, model, seconds, 'second', (seconds / 60) * price.minute * 1e6)
    }
    return { status: 200, headers: { 'content-type': type }, file }
  }

const ImageRequest = z.strictObject({
  model: z.string(),
  prompt: z.string().min(1).max(32_000),
  n: z.int().min(1).max(10).optional(),
  size: z
    .string()
    .regex(/^(auto|\d+x\d+)$/)
    .optional(),
  quality: z.enum(['auto', 'low', 'medium', 'high', 'standard', 'hd']).optional(),
  response_format: z.enum(['b64_json', 'url']).optional(),
  output_format: z.enum(['png', 'jpeg', 'webp']).optional(),
  output_compression: z.int().min(0).max(100).optional(),
  background: z.enum(['auto', 'opaque', 'transparent']).optional(),
  moderation: z.enum(['auto', 'low']).optional(),
  user: z.string().optional(),
  seed: z.int().optional(),
})

/** POST /images/generations */
export const draw =
  (free: boolean) =>
  async (call: Call): Promise<Answer> => {
    const { world, faults } = call
    const request = bodyOf(call, free ? ImageRequest : ImageRequest.omit({ seed: true }), invalid)
    const price = PICTURE_MODELS[request.model]
    if (price === undefined && !free) throw answered(noModel(request.model))
    const [width, height] = (request.size && request.size !== 'auto' ? request.size : '1024x1024').split('x').map(Number) as [
      number,
      number,
    ]
    const format = request.output_format ?? 'png'
    const count = request.n ?? 1
    const seed = (request as { seed?: number }).seed ?? ''
    const data = []
    for (let i = 0; i < count; i++) {
      const wish = { prompt: request.prompt, seed: `${seed} ${i}`, width: faults.has('wrong_size') ? height * 2 : width, height, format }
      if (request.response_format === 'url') {
        const id = world.files.keep({ name: `img-${i}.${format}`, type: PICTURE_TYPES[format], make: () => picture(world, wish) })
        data.push({ url: world.files.link(call.base, id, 3_600) })
      } else data.push({ b64_json: (await readFile(await picture(world, wish))).toString('base64') })
    }
    if (price !== undefined && !free) charge(call, request.model, count, 'image', count * price * 1e6)
    return ok({ created: Math.floor(world.clock.now() / 1000), data })
  }
