import type { Sampling } from '../plan/quality.js'

const PHASES = 256
const UNIT = 1 << 14
/** Steps a pixel in which a kernel is tabulated. */
const FINE = 2048

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

/** `trimmed`: how far a stretched kernel may reach beyond its taps, losing the ends of its outermost lobes: better than to shimmer. */
const KERNELS = {
  'catmull-rom': {
    reach: 2,
    trimmed: 1.1,
    at: (x: number) => (x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0),
  },
  lanczos3: { reach: 3, trimmed: 1.2, at: (x: number) => (x < 3 ? sinc(x) * sinc(x / 3) : 0) },
} as const

const TABLES = Object.fromEntries(
  Object.entries(KERNELS).map(([name, { reach, at }]) => [name, Float64Array.from({ length: reach * FINE + 1 }, (_, n) => at(n / FINE))]),
) as Record<Sampling['kernel'], Float64Array>

/** How far a kernel of `taps` neighbours is stretched when `ratio` pixels fall on one of the frame: no further than its taps reach. */
export const stretchOf = (kernel: Sampling['kernel'], taps: number, ratio: number): number => {
  const { reach, trimmed } = KERNELS[kernel]
  return Math.min(Math.max(1, ratio), Math.max(1, (trimmed * taps) / 2 / reach))
}

/**
 * Weights of `taps` neighbours for each 1/256 of a pixel, 14 bits, each row of them summing to one. When `ratio` pixels fall on
 * one of the frame the kernel is stretched, as far as its taps reach, so that shrinking does not shimmer.
 */
export const kernelWeights = (kernel: Sampling['kernel'], taps: number, ratio: number): Int16Array => {
  const { reach } = KERNELS[kernel]
  const table = TABLES[kernel]
  const stretch = stretchOf(kernel, taps, ratio)
  const weights = new Int16Array(PHASES * taps)
  const row = new Float64Array(taps)
  for (let phase = 0; phase < PHASES; phase += 1) {
    let sum = 0
    for (let tap = 0; tap < taps; tap += 1) {
      const far = Math.abs(tap - (taps / 2 - 1) - phase / PHASES) / stretch
      const value = far >= reach ? 0 : table[Math.round(far * FINE)]!
      row[tap] = value
      sum += value
    }
    let left = UNIT
    for (let tap = 0; tap < taps; tap += 1) {
      const weight = Math.round((row[tap]! * UNIT) / sum)
      weights[phase * taps + tap] = weight
      left -= weight
    }
    // What rounding left over goes to the nearest neighbour, where it weighs least.
    weights[phase * taps + taps / 2 - (phase < PHASES / 2 ? 1 : 0)]! += left
  }
  return weights
}
