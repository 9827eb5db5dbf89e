import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Ffmpeg } from '../ffmpeg/find.js'
import { decodeSound } from './decode.js'

/** How loud a sound is over its length, to be drawn: `peaks` are 0–255, each over `samplesPerPeak` samples at 48 kHz. */
export type Peaks = { readonly samplesPerPeak: number; readonly samples: number; readonly peaks: readonly number[] }

/** Peaks a second of a short sound, and the most of a long one. */
const PER_SECOND = 20
const MOST = 4_000

/** @param seconds the sound's length, roughly: it decides how fine the curve is. */
export const peaksOf = async (ffmpeg: Ffmpeg, file: string, seconds: number, signal?: AbortSignal): Promise<Peaks> => {
  const samplesPerPeak = Math.ceil(Math.max(SAMPLE_RATE / PER_SECOND, (seconds * SAMPLE_RATE) / MOST))
  const peaks: number[] = []
  let samples = 0
  let loudest = 0
  for await (const block of decodeSound(ffmpeg, file, 1, signal ? { signal } : {}))
    for (const sample of block) {
      loudest = Math.max(loudest, Math.abs(sample))
      samples += 1
      if (samples % samplesPerPeak === 0) {
        peaks.push(Math.round(Math.min(1, loudest) * 255))
        loudest = 0
      }
    }
  if (samples % samplesPerPeak !== 0) peaks.push(Math.round(Math.min(1, loudest) * 255))
  return { samplesPerPeak, samples, peaks }
}
