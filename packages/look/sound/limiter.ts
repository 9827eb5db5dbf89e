import { OVERSHOOT, PEAK_AFTER, PEAK_BEFORE, peakBetween } from './true-peak.js'

/** Samples by which the gain begins to fall before the peak that asks for it: 5 ms. */
const AHEAD = 240
const RELEASE_SECONDS = 0.12
const RELEASE = Math.exp(-1 / (RELEASE_SECONDS * 48_000))
/** What the gain's own movement may add between samples. */
const MARGIN = 0.9985

export type Limiter = {
  /** Gives as many samples as were taken, `delay` later. */
  readonly push: (block: Float32Array) => Float32Array
  /** The last `delay` samples. */
  readonly flush: () => Float32Array
  readonly delay: number
}

/** Samples judged at once: most are far below the ceiling, and need no interpolation. */
const CHUNK = 32
const SPAN = PEAK_BEFORE + PEAK_AFTER

/** The largest magnitude in frames `from` to just before `to` of interleaved stereo. */
const largest = (stereo: Float32Array, from: number, to: number): number => {
  let most = 0
  for (let i = from * 2; i < to * 2; i += 1) {
    const value = Math.abs(stereo[i]!)
    if (value > most) most = value
  }
  return most
}

/** True peak of the louder channel at the frame PEAK_BEFORE after `start`; 0 when it cannot reach `target`. */
const peakAt = (stereo: Float32Array, start: number, target: number): number => {
  if (largest(stereo, start, start + SPAN + 1) * OVERSHOOT <= target) return 0
  const i = (start + PEAK_BEFORE) * 2
  return Math.max(peakBetween(stereo, i, 2), peakBetween(stereo, i + 1, 2))
}

/** The least of the last `length` values that went in. */
const createSlidingLeast = (length: number): ((value: number) => number) => {
  const values = new Float64Array(length + 1)
  const times = new Float64Array(length + 1)
  let head = 0
  let count = 0
  let now = 0
  const size = length + 1
  return (value) => {
    while (count > 0 && values[(head + count - 1) % size]! >= value) count -= 1
    values[(head + count) % size] = value
    times[(head + count) % size] = now
    count += 1
    if (times[head]! <= now - length) {
      head = (head + 1) % size
      count -= 1
    }
    now += 1
    return values[head]!
  }
}

/**
 * Keeps stereo below a true-peak ceiling (linear) without distortion one would hear: it looks 5 ms ahead, falls along a
 * straight line, recovers over about 120 ms, and moves both channels alike so the picture in stereo stands still.
 */
export const createLimiter = (ceiling: number): Limiter => {
  const delay = AHEAD + PEAK_AFTER
  const target = ceiling * MARGIN
  const least = createSlidingLeast(AHEAD + 1)
  const held = new Float64Array(AHEAD + 1).fill(1)
  let sum = AHEAD + 1
  let place = 0
  let gain = 1
  /** Samples below the ceiling in a row; beyond the look-ahead and with the gain home again nothing needs to be done. */
  let calm = 0
  const kept = new Float32Array((delay + PEAK_BEFORE) * 2)
  let room = new Float32Array(0)
  const step = (wanted: number): number => {
    const floor = least(wanted)
    gain = floor < gain ? floor : Math.min(floor, 1 - (1 - gain) * RELEASE)
    sum += gain - held[place]!
    held[place] = gain
    place = (place + 1) % (AHEAD + 1)
    return Math.min(1, sum / (AHEAD + 1))
  }
  const push = (block: Float32Array): Float32Array => {
    const length = kept.length + block.length
    if (room.length < length) room = new Float32Array(length)
    const all = room.subarray(0, length)
    all.set(kept)
    all.set(block, kept.length)
    const out = new Float32Array(block.length)
    const frames = block.length / 2
    // `all` starts PEAK_BEFORE before the sample that leaves first; the one looked at is AHEAD later
    for (let from = 0; from < frames; from += CHUNK) {
      const to = Math.min(frames, from + CHUNK)
      const quiet = largest(all, from + AHEAD, to + AHEAD + SPAN) * OVERSHOOT <= target
      for (let n = from; n < to; n += 1) {
        const peak = quiet ? 0 : peakAt(all, n + AHEAD, target)
        const wanted = peak > target ? target / peak : 1
        calm = wanted < 1 ? 0 : calm + 1
        const amount = calm > 3 * AHEAD && 1 - gain < 1e-6 ? 1 : step(wanted)
        out[n * 2] = all[(n + PEAK_BEFORE) * 2]! * amount
        out[n * 2 + 1] = all[(n + PEAK_BEFORE) * 2 + 1]! * amount
      }
    }
    kept.set(all.subarray(-kept.length))
    return out
  }
  return { push, flush: () => push(new Float32Array(delay * 2)), delay }
}
