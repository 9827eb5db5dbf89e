import { SAMPLE_RATE } from '@reelwright/film/time'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { decodeSound } from '@reelwright/media/sound/decode'
import { writeWav } from '@reelwright/media/sound/wav-writer'

/** As loud as the beds that are made here. */
const LUFS = -20
const PEAK = 10 ** (-1.5 / 20)
/** Seconds of overlap where a track that is too short begins again, and of the way out at the end. */
const OVERLAP = 3
const OUT = 4
const LONGEST = 1_800
const BLOCK = 24_000

/** A whole track, stereo interleaved at 48 kHz. */
export const readTrack = async (ffmpeg: Ffmpeg, file: string, signal: AbortSignal): Promise<Float32Array> => {
  const blocks: Float32Array[] = []
  for await (const block of decodeSound(ffmpeg, file, 2, { most: LONGEST, signal })) blocks.push(block)
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  blocks.reduce((at, block) => {
    all.set(block, at)
    return at + block.length
  }, 0)
  return all
}

/** Samples from one beginning of the track to the next, when it has to be played again. */
export const period = (length: number): number => Math.max(1, length - Math.min(OVERLAP * SAMPLE_RATE, length >> 2))

/** How loud a copy of the track is at a sample of it: it rises out of the one before and falls into the next. */
const swell = (at: number, length: number, isFirst: boolean): number => {
  const overlap = length - period(length)
  const rise = isFirst ? 1 : Math.min(1, at / overlap)
  return Math.sin((Math.PI / 2) * rise) * Math.sin((Math.PI / 2) * Math.min(1, (length - at) / overlap))
}

/** Lays a track into exactly so many samples: again from its beginning where it is too short, and out at the end. */
export const layTrack = async (track: Float32Array, samples: number, file: string): Promise<void> => {
  const meter = createLoudnessMeter(2)
  meter.push(track)
  const loudest = track.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)
  const heard = meter.integrated()
  const gain = Math.min(PEAK / loudest, Number.isFinite(heard) ? 10 ** ((LUFS - heard) / 20) : 1)
  const length = track.length / 2
  const step = period(length)
  const out = Math.min(OUT * SAMPLE_RATE, samples >> 1)
  const writer = await writeWav(file, 2, 's16')
  try {
    for (let from = 0; from < samples; from += BLOCK) {
      const block = new Float32Array(2 * Math.min(BLOCK, samples - from))
      for (let i = 0; i < block.length / 2; i++) {
        const at = from + i
        const fade = Math.min(1, (samples - 1 - at) / out) ** 2 * gain
        const last = Math.floor(at / step)
        for (let copy = Math.max(0, last - 1); copy <= last; copy++) {
          const within = at - copy * step
          if (within >= length) continue
          const level = samples <= length ? fade : fade * swell(within, length, copy === 0)
          for (const channel of [0, 1]) block[2 * i + channel]! += track[2 * within + channel]! * level
        }
      }
      await writer.write(block)
    }
  } finally {
    await writer.close()
  }
}

/** Times within a track, in samples, as they come in what it was laid into. */
export const laidBeats = (beats: readonly number[], length: number, samples: number): readonly number[] => {
  const step = period(length)
  const found: number[] = []
  for (let copy = 0; copy * step < samples; copy++)
    for (const beat of beats) {
      const at = copy * step + beat
      if (beat < (samples <= length ? length : step) && at < samples) found.push(at)
    }
  return found
}
