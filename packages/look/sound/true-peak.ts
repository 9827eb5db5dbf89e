const PHASES = 4
const TAPS = 12

/**
 * Interpolation by four: a windowed sinc per phase, of the length BS.1770-4 annex 2 asks for. The phases stand at
 * 0, ¼, ½ and ¾ of a sample after tap 5, so phase 0 is the sample itself.
 */
const KERNEL: Float64Array = (() => {
  const kernel = new Float64Array(PHASES * TAPS)
  for (let phase = 0; phase < PHASES; phase += 1) {
    let sum = 0
    for (let tap = 0; tap < TAPS; tap += 1) {
      const x = tap - 5 - phase / PHASES
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)
      const window = Math.cos((Math.PI * x) / (TAPS + 1)) ** 2
      kernel[phase * TAPS + tap] = sinc * window
      sum += sinc * window
    }
    for (let tap = 0; tap < TAPS; tap += 1) kernel[phase * TAPS + tap] = kernel[phase * TAPS + tap]! / sum
  }
  return kernel
})()

/** No interpolated value exceeds this many times the largest sample under the kernel. */
export const OVERSHOOT: number = Math.max(
  ...Array.from({ length: PHASES }, (_, phase) =>
    KERNEL.subarray(phase * TAPS, (phase + 1) * TAPS).reduce((sum, tap) => sum + Math.abs(tap), 0),
  ),
)

/** Samples of history before, and of future after, the one that is looked at. */
export const PEAK_BEFORE = 5
export const PEAK_AFTER = 6

/** The largest magnitude from sample `i` to just before the next, between the samples too. Needs PEAK_BEFORE and PEAK_AFTER samples around it. */
export const peakBetween = (samples: Float32Array, i: number, stride: number): number => {
  let most = Math.abs(samples[i]!)
  for (let phase = 1; phase < PHASES; phase += 1) {
    let sum = 0
    for (let tap = 0, at = i - PEAK_BEFORE * stride, k = phase * TAPS; tap < TAPS; tap += 1, at += stride, k += 1)
      sum += samples[at]! * KERNEL[k]!
    if (sum > most) most = sum
    else if (-sum > most) most = -sum
  }
  return most
}

export type TruePeakMeter = {
  readonly push: (block: Float32Array) => void /** Linear; 1 is full scale. */
  readonly peak: () => number
}

const SPAN = PEAK_BEFORE + PEAK_AFTER
const STEP = 32

/** Measures true peak (BS.1770-4, four times oversampled) as interleaved sound comes by. */
export const createTruePeakMeter = (channels: 1 | 2): TruePeakMeter => {
  const kept = new Float32Array(SPAN * channels)
  let room = new Float32Array(0)
  let peak = 0
  return {
    push: (block) => {
      const length = kept.length + block.length
      if (room.length < length) room = new Float32Array(length)
      const all = room.subarray(0, length)
      all.set(kept)
      all.set(block, kept.length)
      const frames = all.length / channels
      const last = frames - PEAK_AFTER
      for (let from = PEAK_BEFORE; from < last; from += STEP) {
        const to = Math.min(last, from + STEP)
        let most = 0
        for (let i = (from - PEAK_BEFORE) * channels; i < (to + PEAK_AFTER) * channels; i += 1) {
          const value = Math.abs(all[i]!)
          if (value > most) most = value
        }
        // what cannot pass the peak so far need not be interpolated
        if (most * OVERSHOOT <= peak) continue
        for (let i = from * channels; i < to * channels; i += 1)
          if (most * OVERSHOOT > peak) peak = Math.max(peak, peakBetween(all, i, channels))
      }
      kept.set(all.subarray(-SPAN * channels))
    },
    peak: () => peak,
  }
}

export const decibels = (linear: number): number => (linear > 0 ? 20 * Math.log10(linear) : Number.NEGATIVE_INFINITY)
export const linear = (db: number): number => 10 ** (db / 20)
