import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { askJson, unreadable } from '../http/ask-vendor.js'
import { checkKept, keepAnswer } from '../http/kept-answer.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { Voice, VoiceRequest } from '../ports/voice.js'
import { priceOf } from '../prices/find-price.js'
import { finishedVoice, type RawSpeech } from '../speech/finished-voice.js'
import { checkSpeech, voiceNamed } from '../speech/voice-text.js'
import { readElevenLabsRefusal } from './read-refusal.js'
import { CHARACTER_LIMITS, ELEVENLABS_URL, type ElevenLabsSettings, TOLD_LANGUAGE, VOICES } from './settings.js'

const VENDOR = 'ElevenLabs'
/** Raised when the same answer would be finished otherwise. */
const FINISH = 'speech/1'
const FILE = 'speech.mp3'
/** A credit is a character of this model. */
const FULL_PRICE = 'eleven_multilingual_v2'
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

/** What it charged, by its header: credits, of which the cheaper models take half of one for a character; or the characters themselves. */
const chargedFor = (headers: Readonly<Record<string, string>>, text: string, model: string): number => {
  const characters = [...text].length
  const told = Number(headers['character-cost'] ?? Number.NaN)
  const credits = Number.isFinite(told) && told > 0 && told < characters
  const of = (named: string, count: number): number =>
    priceOf({ vendor: 'elevenlabs', model: named, unit: 'thousand characters' }, count / 1000)
  return credits ? of(FULL_PRICE, told) : of(model, told > 0 ? told : characters)
}

/** Voices of ElevenLabs, their words timed by its own character times. It counts characters, and tells how many it charged. */
export const elevenLabsVoice = (settings: ElevenLabsSettings): Voice => {
  const { apiKey, baseUrl = ELEVENLABS_URL, model, ffmpeg, deadlines } = settings
  const aliases = { ...VOICES, ...settings.voices }
  const requestOf = (request: VoiceRequest, signal: AbortSignal): VendorRequest => ({
    vendor: VENDOR,
    method: 'POST',
    url: `${baseUrl.replace(/\/+$/, '')}/v1/text-to-speech/${encodeURIComponent(voiceNamed(request.voice, aliases))}/with-timestamps?output_format=mp3_44100_128`,
    headers: { 'xi-api-key': apiKey, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(bodyOf(settings, request)),
    signal,
    secrets: [apiKey],
    ...(deadlines ? { deadlines } : {}),
  })
  return {
    id: 'elevenlabs',
    model: `${model} ${FINISH}`,
    capability: 'voice',
    estimate: ({ text }) => priceOf({ vendor: 'elevenlabs', model, unit: 'thousand characters' }, [...text].length / 1000),
    start: async (request, context) => {
      checkSpeech(request, VENDOR, { characters: CHARACTER_LIMITS[model] ?? 10_000, ...LIMITS })
      return keepAnswer(context, async () => {
        context.signal.throwIfAborted()
        await mkdir(context.scratch, { recursive: true })
        const asked = requestOf(request, context.signal)
        const { headers, json } = await askJson(asked, readElevenLabsRefusal)
        const answer = WireAnswer.safeParse(json)
        if (!answer.success) throw unreadable(asked)
        const cost = chargedFor(headers, request.text, model)
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
    check: (operation, context) => checkKept(operation, context, (answer) => finishedVoice(answer, VENDOR, ffmpeg, context)),
    provenance: ({ text, voice }) => ({
      source: 'generated',
      provider: 'elevenlabs',
      model: `${model} (${voiceNamed(voice, aliases)})`,
      prompt: text,
      credit: 'Voice by ElevenLabs',
    }),
  }
}
