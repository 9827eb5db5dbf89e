import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { askJson, unreadable } from '../http/ask-vendor.js'
import { checkKept, keepAnswer } from '../http/kept-answer.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { Voice, VoiceRequest } from '../ports/voice.js'
import { pricedBy } from '../prices/priced-by.js'
import { finishedVoice, type RawSpeech } from '../speech/finished-voice.js'
import { checkSpeech, voiceNamed } from '../speech/voice-text.js'
import { readElevenLabsRefusal } from './read-refusal.js'
import { CHARACTER_LIMITS, ELEVENLABS, type ElevenLabsService, type ElevenLabsSettings, TOLD_LANGUAGE } from './settings.js'

/** Raised when the same answer would be finished otherwise. */
const FINISH = 'speech/1'
const FILE = 'speech.mp3'
const LIMITS = { slowest: 0.7, fastest: 1.2 } as const

const WireAnswer = z.looseObject({
  audio_base64: z.string().min(1),
  alignment: z
    .looseObject({
      characters: z.array(z.string()),
      character_start_times_seconds: z.array(z.number()),
      character_end_times_seconds: z.array(z.number()),
    })
    .nullish(),
})

const bodyOf = ({ model }: ElevenLabsSettings, { text, language, speed }: VoiceRequest) => ({
  text,
  model_id: model,
  ...((TOLD_LANGUAGE as readonly string[]).includes(model) ? { language_code: language.split('-')[0]!.toLowerCase() } : {}),
  voice_settings: { stability: 0.5, similarity_boost: 0.75, style: 0, use_speaker_boost: true, speed },
})

const characterPrice = ({ id, prices }: ElevenLabsService, model: string, count: number): number =>
  pricedBy(prices).priceOf({ vendor: id, model, unit: 'thousand characters' }, count / 1000)

/** What it charged, by its header: credits, of which the cheaper models take half of one for a character; or the characters themselves. */
const chargedFor = (service: ElevenLabsService, headers: Readonly<Record<string, string>>, text: string, model: string): number => {
  const characters = [...text].length
  const told = Number(headers['character-cost'] ?? Number.NaN)
  const { fullPrice } = service
  const credits = fullPrice !== undefined && Number.isFinite(told) && told > 0 && told < characters
  return credits ? characterPrice(service, fullPrice, told) : characterPrice(service, model, told > 0 ? told : characters)
}

/**
 * Voices of ElevenLabs or of a service that speaks as it does, their words timed by its own character times. It counts
 * characters, and tells how many it charged.
 */
export const elevenLabsVoice = (settings: ElevenLabsSettings): Voice => {
  const { service = ELEVENLABS, apiKey, model, ffmpeg, deadlines } = settings
  const { id, name } = service
  const base = (settings.baseUrl ?? service.url).replace(/\/+$/, '')
  const aliases = { ...service.voices, ...settings.voices }
  const requestOf = (request: VoiceRequest, signal: AbortSignal): VendorRequest => ({
    vendor: name,
    method: 'POST',
    url: base + service.path(encodeURIComponent(voiceNamed(request.voice, aliases))),
    headers: { [service.keyHeader]: apiKey, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(bodyOf(settings, request)),
    signal,
    secrets: [apiKey],
    ...(deadlines ? { deadlines } : {}),
  })
  return {
    id,
    model: `${model} ${FINISH}`,
    capability: 'voice',
    estimate: ({ text }) => characterPrice(service, model, [...text].length),
    start: async (request, context) => {
      checkSpeech(request, name, { characters: CHARACTER_LIMITS[model] ?? 10_000, ...LIMITS })
      return keepAnswer(context, async () => {
        context.signal.throwIfAborted()
        await mkdir(context.scratch, { recursive: true })
        const asked = requestOf(request, context.signal)
        const { headers, json } = await askJson(asked, readElevenLabsRefusal)
        const answer = WireAnswer.safeParse(json)
        if (!answer.success) throw unreadable(asked)
        const cost = chargedFor(service, headers, request.text, model)
        await writeFile(join(context.scratch, FILE), Buffer.from(answer.data.audio_base64, 'base64'))
        const { alignment } = answer.data
        const times = alignment && {
          characters: alignment.characters,
          starts: alignment.character_start_times_seconds,
          ends: alignment.character_end_times_seconds,
        }
        return { answer: { file: FILE, text: request.text, ...(times ? { times } : {}) } satisfies RawSpeech, cost }
      })
    },
    check: (operation, context) => checkKept(operation, context, (answer) => finishedVoice(answer, name, ffmpeg, context)),
    provenance: ({ text, voice }) => ({
      source: 'generated',
      provider: id,
      model: `${model} (${voiceNamed(voice, aliases)})`,
      prompt: text,
      credit: `Voice by ${name}`,
    }),
  }
}
