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
const still = (value: number): number => (Math.abs(value) < 1e-30 ? 0 : value)
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
  const filter = (block: Float32Array, from: number, to: number): number => {
    let [s1, s2, t1, t2] = [state[0]!, state[1]!, state[2]!, state[3]!]
    let sum = 0
    for (let i = from; i < to; i += 1) {
      const x = block[i]!
      const y = SHELF.b0 * x + s1
      s1 = SHELF.b1 * x - SHELF.a1 * y + s2
      s2 = SHELF.b2 * x - SHELF.a2 * y
      const z = y + t1
      t1 = -2 * y - HIGH.a1 * z + t2
      t2 = y - HIGH.a2 * z
      sum += z * z
    }
    for (const [n, value] of [s1, s2, t1, t2].entries()) state[n] = still(value)
    return sum
  }
  /** Both channels in one pass: neither then waits for itself. The same sums as one after the other. */
  const filterBoth = (block: Float32Array, from: number, to: number): number => {
    let [s1, s2, t1, t2] = [state[0]!, state[1]!, state[2]!, state[3]!]
    let [u1, u2, v1, v2] = [state[4]!, state[5]!, state[6]!, state[7]!]
    let left = 0
    let right = 0
    for (let i = from * 2; i < to * 2; i += 2) {
      const w = block[i]!
      const x = block[i + 1]!
      const y = SHELF.b0 * w + s1
      const yy = SHELF.b0 * x + u1
      s1 = SHELF.b1 * w - SHELF.a1 * y + s2
      u1 = SHELF.b1 * x - SHELF.a1 * yy + u2
      s2 = SHELF.b2 * w - SHELF.a2 * y
      u2 = SHELF.b2 * x - SHELF.a2 * yy
      const z = y + t1
      const zz = yy + v1
      t1 = -2 * y - HIGH.a1 * z + t2
      v1 = -2 * yy - HIGH.a1 * zz + v2
      t2 = y - HIGH.a2 * z
      v2 = yy - HIGH.a2 * zz
      left += z * z
      right += zz * zz
    }
    for (const [n, value] of [s1, s2, t1, t2, u1, u2, v1, v2].entries()) state[n] = still(value)
    return left + right
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
        energy += channels === 2 ? filterBoth(block, at, to) : filter(block, at, to)
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
