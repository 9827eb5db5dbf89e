/** Second-order section with a0 = 1. */
export type Biquad = {
  readonly b0: number
  readonly b1: number
  readonly b2: number
  readonly a1: number
  readonly a2: number
}

const section = (b0: number, b1: number, b2: number, a0: number, a1: number, a2: number): Biquad => ({
  b0: b0 / a0,
  b1: b1 / a0,
  b2: b2 / a0,
  a1: a1 / a0,
  a2: a2 / a0,
})

const angle = (hertz: number): { cos: number; sin: number } => {
  const w = (2 * Math.PI * hertz) / 48_000
  return { cos: Math.cos(w), sin: Math.sin(w) }
}

/** The common filters at 48 kHz, after R. Bristow-Johnson's cookbook; `q` of 0.7071 is Butterworth. */
export const lowPass = (hertz: number, q = Math.SQRT1_2): Biquad => {
  const { cos, sin } = angle(hertz)
  const alpha = sin / (2 * q)
  return section((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}

export const highPass = (hertz: number, q = Math.SQRT1_2): Biquad => {
  const { cos, sin } = angle(hertz)
  const alpha = sin / (2 * q)
  return section((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha)
}

/** Lifts (dB; negative lowers) what lies around a frequency, the narrower the higher `q`. */
export const bell = (hertz: number, gain: number, q: number): Biquad => {
  const { cos, sin } = angle(hertz)
  const alpha = sin / (2 * q)
  const a = 10 ** (gain / 40)
  return section(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a)
}

const shelf = (hertz: number, gain: number, side: 1 | -1): Biquad => {
  const { cos, sin } = angle(hertz)
  const a = 10 ** (gain / 40)
  const root = Math.SQRT2 * Math.sqrt(a) * sin
  const c = side * cos
  const tilt = (a - 1) * c
  return section(
    a * (a + 1 - tilt + root),
    side * 2 * a * (a - 1 - (a + 1) * c),
    a * (a + 1 - tilt - root),
    a + 1 + tilt + root,
    side * -2 * (a - 1 + (a + 1) * c),
    a + 1 + tilt - root,
  )
}

/** Lifts (dB; negative lowers) all below a frequency. */
export const lowShelf = (hertz: number, gain: number): Biquad => shelf(hertz, gain, 1)

/** Lifts (dB; negative lowers) all above a frequency. */
export const highShelf = (hertz: number, gain: number): Biquad => shelf(hertz, gain, -1)

/** Filters every `stride`-th sample from `offset` in place, keeping its state between blocks. */
export const createFilter = ({ b0, b1, b2, a1, a2 }: Biquad): ((block: Float32Array, offset?: number, stride?: number) => void) => {
  let kept1 = 0
  let kept2 = 0
  return (block, offset = 0, stride = 1) => {
    let s1 = kept1
    let s2 = kept2
    for (let i = offset; i < block.length; i += stride) {
      const x = block[i]!
      const y = b0 * x + s1
      s1 = b1 * x - a1 * y + s2
      s2 = b2 * x - a2 * y
      block[i] = y
    }
    // denormals would slow every later sample down
    kept1 = Math.abs(s1) < 1e-20 ? 0 : s1
    kept2 = Math.abs(s2) < 1e-20 ? 0 : s2
  }
}

/** As two filters, of the left and the right of interleaved stereo, in one pass: neither then waits for itself. */
export const createStereoFilter = ({ b0, b1, b2, a1, a2 }: Biquad): ((stereo: Float32Array) => void) => {
  const kept = new Float64Array(4)
  return (stereo) => {
    let [l1, l2, r1, r2] = [kept[0]!, kept[1]!, kept[2]!, kept[3]!]
    for (let i = 0; i < stereo.length; i += 2) {
      const left = stereo[i]!
      const right = stereo[i + 1]!
      const y = b0 * left + l1
      const z = b0 * right + r1
      l1 = b1 * left - a1 * y + l2
      r1 = b1 * right - a1 * z + r2
      l2 = b2 * left - a2 * y
      r2 = b2 * right - a2 * z
      stereo[i] = y
      stereo[i + 1] = z
    }
    for (const [n, value] of [l1, l2, r1, r2].entries()) kept[n] = Math.abs(value) < 1e-20 ? 0 : value
  }
}
