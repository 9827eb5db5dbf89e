import { randomOf } from './random.js'

/** Gradient noise on the plane and what is made of it; `at` and `fbm` lie in about −1…1, `ridges` and `billow` in 0…1. */
export type Noise = {
  readonly at: (x: number, y: number) => number
  readonly fbm: (x: number, y: number, octaves: number, gain?: number) => number
  /** Sharp crests, as of mountains. */
  readonly ridges: (x: number, y: number, octaves: number, gain?: number) => number
  /** Round lobes, as of cumulus. */
  readonly billow: (x: number, y: number, octaves: number, gain?: number) => number
  /** fbm bent by itself: smoke, marble, nebulae. */
  readonly warped: (x: number, y: number, octaves: number, bend: number) => number
}

/** Neighbouring octaves are turned and scaled by an odd factor, so that lattices never line up. */
const TURN_X = 1.6
const TURN_Y = 1.2

export const noiseOf = (seed: number): Noise => {
  const random = randomOf(seed)
  const order = new Uint8Array(512)
  const gradX = new Float64Array(256)
  const gradY = new Float64Array(256)
  for (let i = 0; i < 256; i++) order[i] = i
  for (let i = 255; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  for (let i = 0; i < 256; i++) {
    order[i + 256] = order[i]!
    const angle = random() * Math.PI * 2
    gradX[i] = Math.cos(angle) * 1.5
    gradY[i] = Math.sin(angle) * 1.5
  }

  const at = (x: number, y: number): number => {
    const fx = Math.floor(x)
    const fy = Math.floor(y)
    const dx = x - fx
    const dy = y - fy
    const cx = fx & 255
    const cy = fy & 255
    const a = order[cx]! + cy
    const b = order[cx + 1]! + cy
    const g00 = order[a]!
    const g10 = order[b]!
    const g01 = order[a + 1]!
    const g11 = order[b + 1]!
    const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10)
    const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10)
    const n00 = gradX[g00]! * dx + gradY[g00]! * dy
    const n10 = gradX[g10]! * (dx - 1) + gradY[g10]! * dy
    const n01 = gradX[g01]! * dx + gradY[g01]! * (dy - 1)
    const n11 = gradX[g11]! * (dx - 1) + gradY[g11]! * (dy - 1)
    const top = n00 + u * (n10 - n00)
    return top + v * (n01 + u * (n11 - n01) - top)
  }

  const fbm = (x: number, y: number, octaves: number, gain = 0.5): number => {
    let sum = 0
    let size = 1
    let total = 0
    let px = x
    let py = y
    for (let i = 0; i < octaves; i++) {
      sum += at(px, py) * size
      total += size
      size *= gain
      const nx = TURN_X * px + TURN_Y * py + 17.3
      py = TURN_X * py - TURN_Y * px + 5.7
      px = nx
    }
    return (sum / total) * 1.35
  }

  const folded = (x: number, y: number, octaves: number, gain: number, crest: boolean): number => {
    let sum = 0
    let size = 1
    let total = 0
    let weight = 1
    let px = x
    let py = y
    for (let i = 0; i < octaves; i++) {
      const fold = Math.min(1, Math.abs(at(px, py)) * 1.4)
      const value = crest ? (1 - fold) * (1 - fold) * weight : fold
      sum += value * size
      total += size
      if (crest) weight = Math.min(1, value * 1.7)
      size *= gain
      const nx = TURN_X * px + TURN_Y * py + 17.3
      py = TURN_X * py - TURN_Y * px + 5.7
      px = nx
    }
    return sum / total
  }

  return {
    at,
    fbm,
    ridges: (x, y, octaves, gain = 0.5) => folded(x, y, octaves, gain, true),
    billow: (x, y, octaves, gain = 0.5) => folded(x, y, octaves, gain, false),
    warped: (x, y, octaves, bend) => {
      const qx = fbm(x + 3.1, y + 7.7, 3)
      const qy = fbm(x - 8.3, y + 2.8, 3)
      return fbm(x + bend * qx, y + bend * qy, octaves)
    },
  }
}
