import type { Engine, Speech } from './engine.js'
import { espeakEngine } from './espeak/espeak.js'
import { fliteEngine } from './flite/flite.js'
import { paced } from './pauses.js'
import { readingsOf } from './reading/reading.js'
import { type Paused, sentencesOf } from './sentences.js'
import { type Token, tokensOf } from './tokens.js'
import { type LocalVoice, voiceFor } from './voices.js'

/** The speech engines of this machine, each started when first needed. */
export type Engines = { readonly flite: Engine; readonly espeak: Engine; readonly stop: () => void }

export const localEngines = (): Engines => {
  const [flite, espeak] = [fliteEngine(), espeakEngine()]
  return {
    flite,
    espeak,
    stop: () =>
      [flite, espeak].forEach((engine) => {
        engine.stop()
      }),
  }
}

/** Sentences asked for at a time: enough to start the engine rarely, few enough to hold. */
const BATCH = 12

export type Spoken = { readonly sentence: readonly Paused[]; readonly speech: Speech; readonly voice: LocalVoice }

/** Speaks a text sentence by sentence, so that a few of them are held at a time. Token times count from the sentence's start. */
export async function* speakText(
  engines: Engines,
  request: { readonly text: string; readonly language: string; readonly voice: string; readonly speed: number },
  signal?: AbortSignal,
): AsyncGenerator<Spoken> {
  const voice = voiceFor(request.voice, request.language)
  const speaker = { ...voice.speaker, pace: voice.speaker.pace * request.speed }
  const tokens: readonly Token[] = tokensOf(request.text)
  const sentences = sentencesOf(request.text, tokens)
  for (let i = 0; i < sentences.length; i += BATCH) {
    const batch = sentences.slice(i, i + BATCH)
    const spoken = await engines[voice.engine].speak(
      batch.map((sentence) => readingsOf(sentence, request.language)),
      speaker,
      signal,
    )
    for (const [k, sentence] of batch.entries())
      yield {
        sentence,
        speech: paced(
          spoken[k]!,
          sentence.map(({ after }) => after),
          request.speed,
        ),
        voice,
      }
  }
}
