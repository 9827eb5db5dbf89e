import { SAMPLE_RATE } from '@reelwright/film/time'
import { resample } from '../voice/sound/resample.js'
import { type Engines, speakText } from '../voice/speech.js'
import type { Token } from '../voice/tokens.js'
import { createListener, type Frames, HOP } from './features.js'

/** A word of the reference reading in frames; without an interval it makes no sound. */
export type ReferenceWord = Token & { readonly sentence: number; readonly from10: number; readonly to10: number; readonly silent: boolean }
export type Reference = { readonly frames: Frames; readonly words: readonly ReferenceWord[]; readonly sentences: readonly string[] }

const PAUSE = Math.round(0.35 * SAMPLE_RATE)
const FRAME = HOP / SAMPLE_RATE

/** The local voice reads the script, so that its words and their times are known; only features of it are kept. */
export const readReference = async (
  engines: Engines,
  text: string,
  language: string,
  voice: string,
  signal?: AbortSignal,
): Promise<Reference> => {
  const listener = createListener()
  const words: ReferenceWord[] = []
  const sentences: string[] = []
  let at = 0
  const push = (samples: Float32Array): void => {
    listener.push(samples)
    at += samples.length
  }
  push(new Float32Array(PAUSE))
  for await (const { sentence, speech } of speakText(engines, { text, language, voice, speed: 1 }, signal)) {
    const start = at / SAMPLE_RATE
    sentence.forEach((token, i) => {
      const interval = speech.tokens[i]
      const from10 = interval ? Math.round((start + interval.start) / FRAME) : 0
      words.push({
        ...token,
        sentence: sentences.length,
        from10,
        to10: interval ? Math.max(from10 + 1, Math.round((start + interval.end) / FRAME)) : 0,
        silent: !interval,
      })
    })
    sentences.push(text.slice(sentence[0]!.from, sentence.at(-1)!.to))
    if (speech.samples.length === 0) continue
    push(resample(speech.samples, speech.rate, SAMPLE_RATE))
    push(new Float32Array(PAUSE))
  }
  push(new Float32Array(PAUSE))
  return { frames: listener.frames(), words, sentences }
}
