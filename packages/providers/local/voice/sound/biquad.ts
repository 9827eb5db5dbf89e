/** Coefficients of a second-order filter, normalised to a0 = 1. */
export type Biquad = { readonly b0: number; readonly b1: number; readonly b2: number; readonly a1: number; readonly a2: number }

type Raw = readonly [b0: number, b1: number, b2: number, a0: number, a1: number, a2: number]
const normal = ([b0, b1, b2, a0, a1, a2]: Raw): Biquad => ({ b0: b0 / a0, b1: b1 / a0, b2: b2 / a0, a1: a1 / a0, a2: a2 / a0 })

// Robert Bristow-Johnson's cookbook; frequencies in Hz, gains in dB.
const turn = (hertz: number, rate: number, q: number): { cos: number; alpha: number } => {
  const omega = (2 * Math.PI * hertz) / rate
  return { cos: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) }
}

export const highPass = (hertz: number, rate: number, q = Math.SQRT1_2): Biquad => {
  const { cos, alpha } = turn(hertz, rate, q)
  return normal([(1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha])
}

export const lowPass = (hertz: number, rate: number, q = Math.SQRT1_2): Biquad => {
  const { cos, alpha } = turn(hertz, rate, q)
  return normal([(1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha])
}

export const bell = (hertz: number, rate: number, gain: number, q: number): Biquad => {
  const { cos, alpha } = turn(hertz, rate, q)
  const a = 10 ** (gain / 40)
  return normal([1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a])
}

const shelf = (hertz: number, rate: number, gain: number, side: 1 | -1): Biquad => {
  const { cos, alpha } = turn(hertz, rate, Math.SQRT1_2)
  const a = 10 ** (gain / 40)
  const root = 2 * Math.sqrt(a) * alpha
  const c = side * cos
  const tilt = (a - 1) * c
  return normal([
    a * (a + 1 - tilt + root),
    side * 2 * a * (a - 1 - (a + 1) * c),
    a * (a + 1 - tilt - root),
    a + 1 + tilt + root,
    side * -2 * (a - 1 + (a + 1) * c),
    a + 1 + tilt - root,
  ])
}
export const lowShelf = (hertz: number, rate: number, gain: number): Biquad => shelf(hertz, rate, gain, 1)
export const highShelf = (hertz: number, rate: number, gain: number): Biquad => shelf(hertz, rate, gain, -1)

/** Filters in place, one after the other. */
export const filter = (samples: Float32Array, stages: readonly Biquad[]): Float32Array => {
  for (const { b0, b1, b2, a1, a2 } of stages) {
    let s1 = 0
    let s2 = 0
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i]!
      const y = b0 * x + s1
      s1 = b1 * x - a1 * y + s2
      s2 = b2 * x - a2 * y
      samples[i] = y
    }
  }
  return samples
}
