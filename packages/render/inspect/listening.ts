import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import type { Sound } from '@reelwright/look/sound/sound'
import { createTruePeakMeter, decibels } from '@reelwright/look/sound/true-peak'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { decodeSound } from '@reelwright/media/sound/decode'
import { type Alignment, alignWindow, REACH, WINDOW } from './align.js'

/** Levels are taken every 10 ms. */
export const SLOT = 480
/** An alignment is sought this often. */
const EVERY = 3 * 48_000
const CLIPPED = 0.97

export type Listening = {
  readonly samples: number
  /** LUFS and dBTP; −Infinity for silence. */
  readonly loudness: number
  readonly truePeak: number
  /** Root mean square of each slot of 10 ms, of the master and of the mix it was made from (empty without one), linear. */
  readonly levels: readonly number[]
  readonly meant: readonly number[]
  /** Slots with samples at full scale, where the mix has none. */
  readonly clipped: readonly number[]
  readonly alignments: readonly Alignment[]
}

const rms = (stereo: Float32Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from * 2; i < to * 2; i += 1) sum += stereo[i]! * stereo[i]!
  return Math.sqrt(sum / Math.max(1, (to - from) * 2))
}

const touches = (stereo: Float32Array, from: number, to: number): boolean => {
  let count = 0
  for (let i = from * 2; i < to * 2; i += 1) if (Math.abs(stereo[i]!) >= CLIPPED) count += 1
  return count >= 2
}

/** Exactly a second at a time, whatever the decoder gives; the last piece is shorter. */
async function* seconds(blocks: AsyncIterable<Float32Array>): AsyncGenerator<Float32Array> {
  let kept = new Float32Array(0)
  for await (const block of blocks) {
    const all = new Float32Array(kept.length + block.length)
    all.set(kept)
    all.set(block, kept.length)
    let at = 0
    for (; at + 96_000 <= all.length; at += 96_000) yield all.subarray(at, at + 96_000)
    kept = all.slice(at)
  }
  if (kept.length) yield kept
}

/** Hears a master once, from its first sample to its last, beside the mix it was made from. */
export const listenTo = async (ffmpeg: Ffmpeg, file: string, mix: Sound | undefined, signal?: AbortSignal): Promise<Listening> => {
  const loudness = createLoudnessMeter(2)
  const peak = createTruePeakMeter(2)
  const levels: number[] = []
  const meant: number[] = []
  const clipped: number[] = []
  const alignments: Alignment[] = []
  let samples = 0
  let previous = new Float32Array(0)
  for await (const block of seconds(decodeSound(ffmpeg, file, 2, signal ? { signal } : {}))) {
    loudness.push(block)
    peak.push(block)
    const length = block.length / 2
    const original = mix ? await mix.read(samples, length) : undefined
    for (let at = 0; at < length; at += SLOT) {
      const to = Math.min(length, at + SLOT)
      if (touches(block, at, to)) clipped.push(levels.length)
      levels.push(rms(block, at, to))
      if (original) meant.push(rms(original, at, to))
    }
    // a window ends with this second and began in the one before
    const last = previous.length / 2
    if (mix && samples % EVERY === 0 && last + length >= WINDOW) {
      const both = new Float32Array(previous.length + block.length)
      both.set(previous)
      both.set(block, previous.length)
      const from = samples - last
      const found = alignWindow(both.subarray(0, WINDOW * 2), await mix.read(from - REACH, WINDOW + 2 * REACH), from)
      if (found) alignments.push(found)
    }
    samples += length
    previous = block.slice()
  }
  return { samples, loudness: loudness.integrated(), truePeak: decibels(peak.peak()), levels, meant, clipped, alignments }
}
