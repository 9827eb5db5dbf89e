import type { Veil } from '@reelwright/look/painting/parts'
import { levelsOf } from './colour.js'
import { framePlanes } from './planes.js'
import type { Sampler } from './sampler.js'

/** Lays a drawing's veils over frames, each by its number: how much of every row stays is worked out once for a veil. */
export type Veils = { readonly layOver: (dst: number, veil: Veil, n: number) => void }

const ONE = 32_767
const ROWS = 8

/** An ordered pattern of 64 thresholds (Bayer, 1973): a shade that changes from row to row shows no steps. */
const bayer = (x: number, y: number): number => {
  let value = 0
  for (let bit = 0; bit < 3; bit += 1) value = (value << 2) | ((((x ^ y) >> bit) & 1) << 1) | ((y >> bit) & 1)
  return value
}
const GRAIN = Int16Array.from({ length: ROWS * ROWS }, (_, n) => bayer(n % ROWS, Math.floor(n / ROWS)))
const EVEN = new Int16Array(ROWS * ROWS).fill(32)

const shareOf = (alpha: number): number => Math.round((1 - Math.min(1, Math.max(0, alpha))) * ONE)

type Shares = { readonly luma: number; readonly chroma: number; of?: Veil }

export const openVeils = (width: number, height: number, sampler: Sampler): Veils => {
  const words = (at: number, length: number): Int16Array => new Int16Array(sampler.buffer(), at, length)
  const patterns = sampler.allocate(2 * GRAIN.byteLength)
  words(patterns, GRAIN.length).set(GRAIN)
  words(patterns + GRAIN.byteLength, EVEN.length).set(EVEN)
  const kept: Shares[] = []

  const sharesOf = (veil: Veil, n: number): Shares => {
    const shares = kept[n] ?? { luma: sampler.allocate(height * 2), chroma: sampler.allocate(height) }
    kept[n] = shares
    if (shares.of === veil) return shares
    shares.of = veil
    const { top, alphas } = veil
    const luma = words(shares.luma, height).fill(ONE)
    for (let row = 0; row < alphas.length && top + row < height; row += 1) luma[top + row] = shareOf(alphas[row]!)
    const chroma = words(shares.chroma, height / 2)
    for (let row = 0; row < chroma.length; row += 1) chroma[row] = (luma[2 * row]! + luma[2 * row + 1]! + 1) >> 1
    return shares
  }

  return {
    layOver: (dst, veil, n) => {
      const { luma, chroma } = sharesOf(veil, n)
      const { y, u, v } = framePlanes(dst, width, height)
      const levels = levelsOf(veil.colour)
      const grain = veil.even ? patterns + GRAIN.byteLength : patterns
      sampler.veil(y, width, height, levels.y, luma, grain)
      sampler.veil(u, width / 2, height / 2, levels.u, chroma, grain)
      sampler.veil(v, width / 2, height / 2, levels.v, chroma, grain)
    },
  }
}
