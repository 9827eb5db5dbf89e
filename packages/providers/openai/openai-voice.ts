import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { askVendor } from '../http/ask-vendor.js'
import { checkKept, keepAnswer } from '../http/kept-answer.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { Voice, VoiceRequest } from '../ports/voice.js'
import { finishedVoice, type RawSpeech } from '../speech/finished-voice.js'
import { checkSpeech, voiceNamed } from '../speech/voice-text.js'
import { findPrice, OPENAI_PRICES } from './prices.js'
import { readOpenAiRefusal } from './read-refusal.js'
import { costs, isOpenAi, type OpenAiSettings, openAiHeaders, openAiUrl, vendorName } from './settings.js'

export type OpenAiVoiceSettings = OpenAiSettings & {
  /** Decodes what it answers. */
  readonly ffmpeg: Ffmpeg
  /** The server's own voices for the seed's names. */
  readonly voices?: Readonly<Record<string, string>>
  /** How it is to be spoken, for models that can be told. */
  readonly instructions?: string
}

/** Raised when the same answer would be finished otherwise. */
const FINISH = 'speech/1'
const FILE = 'speech.wav'
const LIMITS = { characters: 4096, slowest: 0.25, fastest: 4 } as const
const VOICES: Readonly<Record<string, string>> = { 'documentary-male': 'onyx', 'documentary-female': 'nova' }
const DEAF = /^tts-1/
/** Letters a minute of speech has: 150 words of six, the space with them. */
const LETTERS_A_MINUTE = 900

/** Millionths of a US dollar; models are charged by letters, or by minutes of what they spoke. @throws PRICE_UNKNOWN */
const priceOf = (settings: OpenAiSettings, letters: number, minutes = letters / LETTERS_A_MINUTE): number => {
  if (!isOpenAi(settings)) return Math.ceil(letters * (settings.rates?.input ?? 0))
  const by = { vendor: 'openai', model: settings.model } as const
  const rows = OPENAI_PRICES.filter(({ model }) => model === by.model)
  if (rows.some(({ unit }) => unit === 'minute')) return Math.ceil(findPrice({ ...by, unit: 'minute' }).price * minutes - 1e-6)
  return Math.ceil((findPrice({ ...by, unit: 'thousand characters' }).price * letters) / 1000 - 1e-6)
}

/** Voices of OpenAI, or of a server that speaks as it does. It tells no times: words are timed by what can be heard. */
export const openAiVoice = (settings: OpenAiVoiceSettings): Voice => {
  const { model, ffmpeg, deadlines, apiKey, instructions } = settings
  const vendor = vendorName(settings)
  const aliases = { ...VOICES, ...settings.voices }
  const requestOf = ({ text, voice, speed }: VoiceRequest, signal: AbortSignal): VendorRequest => ({
    vendor,
    method: 'POST',
    url: openAiUrl(settings, 'audio/speech'),
    headers: openAiHeaders(settings),
    body: JSON.stringify({
      model,
      input: text,
      voice: voiceNamed(voice, aliases),
      response_format: 'wav',
      ...(speed === 1 ? {} : { speed }),
      ...(instructions && !DEAF.test(model) ? { instructions } : {}),
    }),
    signal,
    spends: costs(settings),
    ...(apiKey ? { secrets: [apiKey] } : {}),
    ...(deadlines ? { deadlines } : {}),
  })
  return {
    id: isOpenAi(settings) ? 'openai' : 'openai-compatible',
    model: `${model} ${FINISH}`,
    capability: 'voice',
    estimate: ({ text }) => priceOf(settings, text.length),
    start: async (request, context) => {
      checkSpeech(request, vendor, LIMITS)
      return keepAnswer(context, async () => {
        context.signal.throwIfAborted()
        const { bytes } = await askVendor(requestOf(request, context.signal), readOpenAiRefusal)
        await writeFile(join(context.scratch, FILE), bytes)
        return { answer: { file: FILE, text: request.text } satisfies RawSpeech }
      })
    },
    check: async (operation, context) => {
      const check = await checkKept(operation, context, async (answer) => {
        const result = await finishedVoice(answer, vendor, ffmpeg, context)
        return { result, text: (answer as RawSpeech).text }
      })
      if (check.state !== 'done') return check
      const { result, text } = check.result
      // Charged by the length of what was spoken, where a model is; nothing else tells it.
      return { state: 'done', result, cost: priceOf(settings, text.length, (result.audio.samples ?? 0) / 48_000 / 60) }
    },
    provenance: ({ text, voice }) => ({
      source: 'generated',
      provider: isOpenAi(settings) ? 'openai' : 'openai-compatible',
      model: `${model} (${voiceNamed(voice, aliases)})`,
      prompt: text,
      credit: `Voice by ${vendor}`,
    }),
  }
}
