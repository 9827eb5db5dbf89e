/** The two stages of K-weighting at 48 kHz, ITU-R BS.1770-4 tables 1 and 2. */
const SHELF = {
  b0: 1.53512485958697,
  b1: -2.69169618940638,
  b2: 1.19839281085285,
  a1: -1.69065929318241,
  a2: 0.73248077421585,
}
const HIGH = { a1: -1.99004745483398, a2: 0.99007225036621 }

const HOP = 4_800
const OFFSET = -0.691
const ABSOLUTE_GATE = -70
const RELATIVE_GATE = -10

const loudnessOf = (power: number): number => (power > 0 ? OFFSET + 10 * Math.log10(power) : Number.NEGATIVE_INFINITY)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean of the blocks that pass both gates of BS.1770-4; −Infinity when none does. `powers` are those of 400 ms blocks. */
const gated = (powers: readonly number[]): number => {
  const heard = powers.filter((power) => loudnessOf(power) >= ABSOLUTE_GATE)
  if (heard.length === 0) return Number.NEGATIVE_INFINITY
  const threshold = loudnessOf(mean(heard)) + RELATIVE_GATE
  return loudnessOf(mean(heard.filter((power) => loudnessOf(power) >= threshold)))
}

export type LoudnessMeter = {
  /** Interleaved samples; blocks may have any length. */
  readonly push: (block: Float32Array) => void
  /** Integrated loudness so far in LUFS; −Infinity for silence. */
  readonly integrated: () => number
  /** Loudest 400 ms so far in LUFS. */
  readonly momentaryMax: () => number
}

/** Measures loudness by ITU-R BS.1770-4 as sound comes by. Mono counts as one channel, as the standard has it. */
export const createLoudnessMeter = (channels: 1 | 2): LoudnessMeter => {
  const state = new Float64Array(channels * 4)
  /** Energy of each 100 ms; four in a row make a gating block. */
  const hops: number[] = []
  let energy = 0
  let filled = 0
  const filter = (block: Float32Array, channel: number, from: number, to: number): number => {
    const k = channel * 4
    let s1 = state[k]!
    let s2 = state[k + 1]!
    let t1 = state[k + 2]!
    let t2 = state[k + 3]!
    let sum = 0
    for (let i = from * channels + channel; i < to * channels; i += channels) {
      const x = block[i]!
      const y = SHELF.b0 * x + s1
      s1 = SHELF.b1 * x - SHELF.a1 * y + s2
      s2 = SHELF.b2 * x - SHELF.a2 * y
      const z = y + t1
      t1 = -2 * y - HIGH.a1 * z + t2
      t2 = y - HIGH.a2 * z
      sum += z * z
    }
    const still = (value: number): number => (Math.abs(value) < 1e-30 ? 0 : value)
    state[k] = still(s1)
    state[k + 1] = still(s2)
    state[k + 2] = still(t1)
    state[k + 3] = still(t2)
    return sum
  }
  const blocks = (): number[] => {
    const out: number[] = []
    for (let i = 3; i < hops.length; i += 1) out.push((hops[i - 3]! + hops[i - 2]! + hops[i - 1]! + hops[i]!) / (4 * HOP))
    return out
  }
  return {
    push: (block) => {
      const length = block.length / channels
      for (let at = 0; at < length; ) {
        const to = Math.min(length, at + HOP - filled)
        for (let channel = 0; channel < channels; channel += 1) energy += filter(block, channel, at, to)
        filled += to - at
        at = to
        if (filled < HOP) break
        hops.push(energy)
        energy = 0
        filled = 0
      }
    },
    integrated: () => gated(blocks()),
    momentaryMax: () => loudnessOf(blocks().reduce((most, power) => Math.max(most, power), 0)),
  }
}
