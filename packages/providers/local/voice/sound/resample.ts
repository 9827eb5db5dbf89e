const ZEROS = 24
const BETA = 9

const bessel = (x: number): number => {
  let sum = 1
  let term = 1
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

const designed = new Map<string, readonly Float32Array[]>()

/** One set of taps for each place an output sample can have between two input samples; designed once. */
const phasesOf = (up: number, down: number): readonly Float32Array[] => {
  const known = designed.get(`${up}/${down}`)
  if (known) return known
  const cutoff = Math.min(1, up / down) * 0.95
  const reach = Math.ceil(ZEROS / cutoff)
  const phases = Array.from({ length: up }, (_, phase) => {
    const taps = new Float32Array(2 * reach)
    let sum = 0
    for (let k = 0; k < taps.length; k++) {
      const x = k - reach + 1 - phase / up
      const window = Math.abs(x) < reach ? bessel(BETA * Math.sqrt(1 - (x / reach) ** 2)) / bessel(BETA) : 0
      const angle = Math.PI * x * cutoff
      taps[k] = window * (angle === 0 ? 1 : Math.sin(angle) / angle)
      sum += taps[k]!
    }
    return taps.map((tap) => tap / sum)
  })
  designed.set(`${up}/${down}`, phases)
  return phases
}

/**
 * Sound at another rate by a Kaiser-windowed sinc (48 taps and more, stop band below −90 dB), zero phase:
 * what sounded at second t still does. Length is rounded to the nearest sample.
 */
export const resample = (samples: Float32Array, from: number, to: number): Float32Array => {
  if (from === to) return samples
  const step = divisor(from, to)
  const up = to / step
  const down = from / step
  const phases = phasesOf(up, down)
  const reach = phases[0]!.length / 2
  const out = new Float32Array(Math.round((samples.length * to) / from))
  for (let i = 0; i < out.length; i++) {
    const position = i * down
    const taps = phases[position % up]!
    const first = Math.floor(position / up) - reach + 1
    const low = Math.max(0, -first)
    const high = Math.min(taps.length, samples.length - first)
    let sum = 0
    for (let k = low; k < high; k++) sum += taps[k]! * samples[first + k]!
    out[i] = sum
  }
  return out
}
