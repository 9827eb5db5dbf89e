import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, refuse } from '@reelwright/film/fault'
import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Json } from '../../ports/call.js'
import type { Voice, VoiceRequest, VoiceResult } from '../../ports/voice.js'
import type { Interval } from './engine.js'
import { pauseAfter } from './pauses.js'
import { finish } from './sound/finish.js'
import { wavOf } from './sound/wav.js'
import { type Engines, localEngines, speakText } from './speech.js'
import { voiceFor } from './voices.js'
import { wordsOf } from './words.js'

const LEAD = 0.1
const LONGEST = 20_000
const FASTEST = 2
const SLOWEST = 0.5

const LICENCES = {
  flite: { model: 'flite 2.3', licence: 'CMU Flite (BSD-style); speech made with it is free to use', credit: 'Voice by CMU Flite' },
  espeak: {
    model: 'espeak-ng 1.52',
    licence: 'eSpeak NG (program under GPL-3.0; speech made with it is free to use)',
    credit: 'Voice by eSpeak NG',
  },
} as const

const checked = (request: VoiceRequest): void => {
  if (request.text.trim() === '') throw refuse('VOICE_TEXT_EMPTY', 'There is no text to speak; write some narration.', { field: 'text' })
  if (request.text.length > LONGEST)
    throw refuse(
      'VOICE_TEXT_TOO_LONG',
      `The local voice speaks up to ${LONGEST} characters at a time and was given ${request.text.length}; divide the narration into scenes.`,
      { field: 'text', limit: `${LONGEST} characters`, given: `${request.text.length} characters` },
    )
  if (!(request.speed >= SLOWEST && request.speed <= FASTEST))
    throw refuse('VOICE_SPEED', `The speed must lie between ${SLOWEST} and ${FASTEST}, not ${request.speed}.`, {
      field: 'speed',
      limit: `${SLOWEST}–${FASTEST}`,
      given: String(request.speed),
    })
}

/**
 * Speaks a text to the end: mono floats at 48 kHz and −16 LUFS with 100 ms of silence at both ends, and its words.
 * @throws VOICE_LANGUAGE, VOICE_TEXT_EMPTY, VOICE_TEXT_TOO_LONG, VOICE_SPEED, VOICE_SILENT, VOICE_MISSING, VOICE_FAILED, ABORTED.
 */
export const speak = async (
  engines: Engines,
  request: VoiceRequest,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<{ readonly samples: Float32Array; readonly words: readonly Word[] }> => {
  checked(request)
  const voice = voiceFor(request.voice, request.language)
  const parts: { samples: Float32Array; at: number }[] = []
  const tokens: { text: string; from: number; to: number }[] = []
  const heard: (Interval | undefined)[] = []
  let rate = 0
  let length = 0
  let pause = 0
  for await (const { sentence, speech } of speakText(engines, request, options.signal)) {
    if (speech.samples.length > 0) {
      rate = speech.rate
      const at = length === 0 ? 0 : length + Math.round(pause * rate)
      parts.push({ samples: speech.samples, at })
      const shift = at / rate + LEAD
      for (const interval of speech.tokens) heard.push(interval && { start: interval.start + shift, end: interval.end + shift })
      length = at + speech.samples.length
      pause = pauseAfter(sentence.at(-1)!.after, request.speed)
    } else for (const _ of sentence) heard.push(undefined)
    tokens.push(...sentence)
    options.onProgress?.(Math.min(1, sentence.at(-1)!.to / request.text.length))
  }
  if (length === 0)
    throw refuse(
      'VOICE_SILENT',
      `Nothing in the text can be spoken in "${request.language}"; check the language, or write the narration in letters.`,
      { field: 'text', given: request.text.slice(0, 80) },
    )
  const raw = new Float32Array(length)
  for (const { samples, at } of parts) raw.set(samples, at)
  const samples = finish(raw, rate, voice.colour, LEAD)
  return { samples, words: wordsOf(tokens, heard, samples.length) }
}

type Operation = { readonly audio: string; readonly words: string; readonly samples: number }

/** The offline voice: English by Flite, other languages by eSpeak NG, each a program of its own. Equal requests give equal bytes. */
export const localVoice = (engines: Engines = localEngines()): Voice => ({
  id: 'local',
  model: 'reelwright-voice-2 (flite 2.3, espeak-ng 1.52)',
  capability: 'voice',
  estimate: () => 0,
  start: async (request, context, onProgress) => {
    const { samples, words } = await speak(engines, request, { signal: context.signal, onProgress })
    await writeFile(join(context.scratch, 'voice.wav'), wavOf({ rate: SAMPLE_RATE, samples }))
    await writeFile(join(context.scratch, 'words.json'), JSON.stringify(words))
    return { audio: 'voice.wav', words: 'words.json', samples: samples.length } satisfies Operation as Json
  },
  check: async (operation, context) => {
    const { audio, words, samples } = operation as Operation
    try {
      const spoken = JSON.parse(await readFile(join(context.scratch, words), 'utf8')) as readonly Word[]
      const result: VoiceResult = { audio: { file: join(context.scratch, audio), type: 'audio/wav', samples }, words: spoken }
      return { state: 'done', result }
    } catch (cause) {
      const lost = fail('VOICE_LOST', 'The spoken sound is no longer in its folder; speak it again.', { cause })
      return { state: 'failed', failure: { kind: 'retryable', code: lost.code, message: lost.message } }
    }
  },
  provenance: (request) => {
    const voice = voiceFor(request.voice, request.language)
    const { model, licence, credit } = LICENCES[voice.engine]
    return { source: 'rule', provider: 'local', model: `${model} (${voice.name})`, prompt: request.text, licence, credit }
  },
})
