import { filter, highPass, highShelf } from './biquad.js'

const GATE = -70
const RELATIVE = -10

const levelOf = (power: number): number => -0.691 + 10 * Math.log10(Math.max(power, 1e-15))

/**
 * Integrated loudness of a mono signal in LUFS (ITU-R BS.1770-4: K weighting, blocks of 400 ms every 100 ms,
 * gates at −70 LUFS and 10 LU under the mean). −∞ for silence; a sound shorter than a block is taken whole.
 */
export const loudnessOf = (samples: Float32Array, rate: number): number => {
  const weighted = filter(Float32Array.from(samples), [highShelf(1500, rate, 4), highPass(38.13, rate, 0.5003)])
  const hop = Math.round(rate / 10)
  const hops = Math.max(1, Math.floor(weighted.length / hop))
  const sums = new Float64Array(hops)
  for (let i = 0; i < Math.min(weighted.length, hops * hop); i++) sums[Math.floor(i / hop)]! += weighted[i]! ** 2
  const span = Math.min(4, hops)
  const powers = Array.from({ length: hops - span + 1 }, (_, i) => sums.subarray(i, i + span).reduce((a, b) => a + b, 0) / (span * hop))
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length
  const heard = powers.filter((power) => levelOf(power) > GATE)
  if (heard.length === 0) return Number.NEGATIVE_INFINITY
  const gate = levelOf(mean(heard)) + RELATIVE
  return levelOf(mean(heard.filter((power) => levelOf(power) > gate)))
}
