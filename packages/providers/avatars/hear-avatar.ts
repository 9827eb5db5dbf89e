import { writeFile } from 'node:fs/promises'
import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { wavOf } from '../local/voice/sound/wav.js'
import { estimateWords } from '../speech/estimate-words.js'
import { finishSpeech } from '../speech/finish-speech.js'

export type HeardAvatar = { readonly samples: number; readonly words: readonly Word[] }

/**
 * The voice of a presenter's film as a recording of its own: leveled as narrations are, and as long as the film, so that it
 * stays with the lips. Its words are timed by what is heard. @throws VendorFailure where nobody speaks
 */
export const hearAvatar = async (
  ffmpeg: Ffmpeg,
  { file, text, seconds, vendor }: { readonly file: string; readonly text: string; readonly seconds: number; readonly vendor: string },
  out: string,
  signal?: AbortSignal,
): Promise<HeardAvatar> => {
  const { samples: voice, shift, voiced } = await finishSpeech(ffmpeg, file, vendor, signal)
  const samples = new Float32Array(Math.max(1, Math.round(seconds * SAMPLE_RATE)))
  // The recording was cut to its voice: what lay at `i` of the film lies at `i + shift` of it.
  for (let i = Math.max(0, -shift); i < samples.length && i + shift < voice.length; i += 1) samples[i] = voice[i + shift]!
  const inFilm = (at: number): number => Math.min(samples.length, Math.max(0, at - shift))
  const words = estimateWords(text, voiced, voice.length).map((word) => ({ ...word, start: inFilm(word.start), end: inFilm(word.end) }))
  await writeFile(out, wavOf({ rate: SAMPLE_RATE, samples }))
  return { samples: samples.length, words }
}
