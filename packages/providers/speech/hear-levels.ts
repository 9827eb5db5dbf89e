import { SAMPLE_RATE } from '@reelwright/film/time'

/** Samples of one frame: 10 ms. */
export const FRAME = SAMPLE_RATE / 100

/** Under the loud parts of a voice by so many decibels, it is silence. */
const BELOW = 34
/** And under this level whatever the voice is like. */
const FLOOR = -62

const decibels = (power: number): number => 10 * Math.log10(power + 1e-12)

/** For every 10 ms whether there is voice; undefined where there is none at all. */
export const voicedFrames = (samples: Float32Array): Uint8Array | undefined => {
  const count = Math.ceil(samples.length / FRAME)
  const levels = Float32Array.from({ length: count }, (_, f) => {
    const end = Math.min(samples.length, (f + 1) * FRAME)
    let sum = 0
    for (let i = f * FRAME; i < end; i++) sum += samples[i]! ** 2
    return decibels(sum / Math.max(1, end - f * FRAME))
  })
  const loud = Float32Array.from(levels).sort()[Math.floor(0.95 * (count - 1))] ?? Number.NEGATIVE_INFINITY
  if (!(loud > FLOOR + 6)) return undefined
  const threshold = Math.max(FLOOR, loud - BELOW)
  return Uint8Array.from(levels, (level) => Number(level > threshold))
}
