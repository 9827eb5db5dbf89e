import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { bodyOf, queryOf } from '../../frame/parse-body.js'
import { hashOf } from '../../frame/seeded.js'
import type { Call } from '../../frame/vendor.js'
import { type SpeechCoding, speech, speechPlan } from '../../media/speech.js'
import { invalid, said } from './problems.js'
import { VOICES } from './voices.js'

/** Dollars per thousand characters, and the most characters of a request. PROVIDERS.md §4. */
export const MODELS: Readonly<Record<string, { readonly price: number; readonly most: number }>> = {
  eleven_v3: { price: 0.1, most: 5_000 },
  eleven_multilingual_v2: { price: 0.1, most: 10_000 },
  eleven_flash_v2_5: { price: 0.05, most: 40_000 },
  eleven_turbo_v2_5: { price: 0.05, most: 40_000 },
}

const share = z.number().min(0).max(1).nullish()
const SpeechRequest = z.strictObject({
  text: z.string().min(1),
  model_id: z.string().default('eleven_multilingual_v2'),
  language_code: z.string().min(2).max(3).nullish(),
  voice_settings: z
    .strictObject({
      stability: share,
      similarity_boost: share,
      style: share,
      use_speaker_boost: z.boolean().nullish(),
      speed: z.number().min(0.7).max(1.2).nullish(),
    })
    .nullish(),
  seed: z.int().min(0).max(4_294_967_295).nullish(),
  previous_text: z.string().nullish(),
  next_text: z.string().nullish(),
  previous_request_ids: z.array(z.string()).max(3).nullish(),
  next_request_ids: z.array(z.string()).max(3).nullish(),
  apply_text_normalization: z.enum(['auto', 'on', 'off']).nullish(),
  apply_language_text_normalization: z.boolean().nullish(),
  pronunciation_dictionary_locators: z
    .array(z.strictObject({ pronunciation_dictionary_id: z.string(), version_id: z.string().nullish() }))
    .max(3)
    .nullish(),
})

const SpeechQuery = z.strictObject({
  output_format: z.string().default('mp3_44100_128'),
  optimize_streaming_latency: z.string().optional(),
  enable_logging: z.enum(['true', 'false']).optional(),
})

const codingOf = (format: string): readonly [SpeechCoding, string] | undefined => {
  const mp3 = /^mp3_(22050_32|44100_(?:32|64|96|128|192))$/.exec(format)?.[1]?.split('_').map(Number)
  if (mp3) return [{ kind: 'mp3', rate: mp3[0]!, kbps: mp3[1]! }, 'audio/mpeg']
  const pcm = /^(pcm|wav)_(8000|16000|22050|24000|32000|44100|48000)$/.exec(format)
  if (pcm) return [{ kind: pcm[1] as 'pcm' | 'wav', rate: Number(pcm[2]) }, pcm[1] === 'wav' ? 'audio/wav' : 'audio/pcm']
  const opus = /^opus_48000_(32|64|96|128|192)$/.exec(format)?.[1]
  if (opus) return [{ kind: 'opus', rate: 48_000, kbps: Number(opus) }, 'audio/opus']
  if (format === 'ulaw_8000') return [{ kind: 'ulaw', rate: 8_000 }, 'audio/basic']
  return format === 'alaw_8000' ? [{ kind: 'alaw', rate: 8_000 }, 'audio/basic'] : undefined
}

const accepted = async (call: Call) => {
  const { world } = call
  const request = bodyOf(call, SpeechRequest, invalid)
  const { output_format: format } = queryOf(call, SpeechQuery, invalid)
  const coding = codingOf(format)
  if (!coding) throw answered(said(400, 'invalid_output_format', `Output format ${format} is not valid.`))
  const model = MODELS[request.model_id]
  if (!model) throw answered(said(400, 'model_not_found', `A model with model ID ${request.model_id} does not exist.`))
  if (!VOICES.some(({ voice_id }) => voice_id === call.params.voice))
    throw answered(said(404, 'voice_not_found', `A voice with the voice_id ${call.params.voice} was not found.`))
  const characters = [...request.text].length
  if (characters > model.most)
    throw answered(
      said(400, 'max_character_limit_exceeded', `This request exceeds the maximum amount of ${model.most} characters per request.`),
    )
  const wish = { text: request.text, voice: call.params.voice!, speed: request.voice_settings?.speed ?? 1, coding: coding[0] }
  const file = await speech(world, wish, call.faults)
  const id = randomBytes(10).toString('base64url')

  world.bill.charge({
    vendor: call.vendor.name,
    key: call.key,
    route: call.route.name,
    model: request.model_id,
    job: id,
    units: characters,
    unit: 'character',
    micros: characters * model.price * 1000,
    request: hashOf(call.raw),
  })
  const headers = { 'request-id': id, 'character-cost': String(characters), 'history-item-id': randomBytes(10).toString('base64url') }
  return { file, type: coding[1], headers, plan: speechPlan(wish, call.faults) }
}

/** POST /v1/text-to-speech/:voice and …/stream: bare sound. */
export const speak = async (call: Call): Promise<Answer> => {
  const { file, type, headers } = await accepted(call)
  return { status: 200, headers: { ...headers, 'content-type': type }, file }
}

const rounded = (list: readonly number[]): number[] => list.map((value) => Math.round(value * 1000) / 1000)

/** POST /v1/text-to-speech/:voice/with-timestamps; as lines of JSON on its streaming path. */
export const speakTimed = async (call: Call): Promise<Answer> => {
  const { file, headers, plan } = await accepted(call)
  const alignment = {
    characters: plan.characters,
    character_start_times_seconds: rounded(plan.starts),
    character_end_times_seconds: rounded(plan.ends),
  }
  const json = { audio_base64: (await readFile(file)).toString('base64'), alignment, normalized_alignment: alignment }
  if (call.route.name !== 'stream-with-timestamps') return ok(json, headers)
  return { status: 200, headers: { ...headers, 'content-type': 'application/x-ndjson' }, stream: [`${JSON.stringify(json)}\n`] }
}
