import { type Rate, SAMPLE_RATE } from '@reelwright/film/time'
import type { Loop } from './player.js'

/** Where a film stands while it plays: from sample `sample` at second `at` of some clock on, at `rate` times its pace. */
export type Anchor = { readonly sample: number; readonly at: number; readonly rate: number }

/** Samples of the film in which it plays, from its first to just before its last. */
export type Bounds = { readonly from: number; readonly to: number; readonly turns: boolean }

export const boundsOf = (loop: Loop | undefined, frames: number, samplesAt: (frame: number) => number): Bounds =>
  loop ? { from: samplesAt(loop.from), to: samplesAt(loop.to), turns: true } : { from: 0, to: samplesAt(frames), turns: false }

/** A sample of the film brought back into its bounds: round and round in a loop, held at the ends elsewhere. */
export const within = (sample: number, { from, to, turns }: Bounds): number => {
  if (sample >= from && sample < to) return sample
  const length = to - from
  if (length <= 0) return from
  return turns ? from + ((((sample - from) % length) + length) % length) : Math.min(Math.max(sample, from), to)
}

/** The sample that is heard and seen at a second of the clock, in no bounds; the first until it has begun. */
export const sampleAt = ({ sample, at, rate }: Anchor, now: number): number => sample + Math.max(0, now - at) * rate * SAMPLE_RATE

/** The frame that a sample falls into; the hair's breadth forgives sums of seconds. */
export const frameOf = (sample: number, { num, den }: Rate): number => Math.floor((sample * num) / (SAMPLE_RATE * den) + 1e-6)

const PACES = [1, 2, 4, 8] as const

/** The pace after J (−1) or L (1): faster the way it goes, or round at its own pace. */
export const shuttled = (playing: boolean, rate: number, way: -1 | 1): number => {
  if (!playing || Math.sign(rate) !== way) return way
  return way * (PACES.find((pace) => pace > Math.abs(rate)) ?? 8)
}
