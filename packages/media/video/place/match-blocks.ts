import type { Grey } from '../look-at-film.js'
import type { Alignment } from './align-frame.js'

/** Pixels of a block's side, and how far parallax and perspective may have moved what it shows. */
export const BLOCK = 16
const REACH = 8
/** Spread of luma under which a block shows nothing that could be found again. */
const FLAT = 9

/** The photo as the frame should show it; `known` is 0 where the frame shows what the photo does not. */
export type Expected = Grey & { readonly known: Uint8Array }

export const expect = (photo: Grey, { scale, left, top }: Alignment): Expected => {
  const { width, height } = photo
  const luma = new Uint8Array(width * height)
  const known = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / scale + left, y / scale + top]
      const [i, j] = [Math.floor(u), Math.floor(v)]
      if (i < 0 || j < 0 || i + 1 >= width || j + 1 >= height) continue
      const [fx, fy] = [u - i, v - j]
      const at = j * width + i
      const upper = photo.luma[at]! * (1 - fx) + photo.luma[at + 1]! * fx
      const lower = photo.luma[at + width]! * (1 - fx) + photo.luma[at + width + 1]! * fx
      luma[y * width + x] = upper * (1 - fy) + lower * fy
      known[y * width + x] = 1
    }
  return { width, height, luma, known }
}

type Sums = { readonly mean: number; readonly spread: number }

const sumsOf = ({ width, luma }: Grey, left: number, top: number): Sums => {
  let [sum, square] = [0, 0]
  for (let y = 0; y < BLOCK; y += 1)
    for (let x = 0; x < BLOCK; x += 1) {
      const value = luma[(top + y) * width + left + x]!
      sum += value
      square += value * value
    }
  const count = BLOCK * BLOCK
  return { mean: sum / count, spread: Math.sqrt(Math.max(0, square / count - (sum / count) ** 2)) }
}

const correlation = (a: Grey, ax: number, ay: number, ofA: Sums, b: Grey, bx: number, by: number): number => {
  const ofB = sumsOf(b, bx, by)
  if (ofB.spread < 1) return 0
  let both = 0
  for (let y = 0; y < BLOCK; y += 1)
    for (let x = 0; x < BLOCK; x += 1) both += a.luma[(ay + y) * a.width + ax + x]! * b.luma[(by + y) * b.width + bx + x]!
  return (both / (BLOCK * BLOCK) - ofA.mean * ofB.mean) / (ofA.spread * ofB.spread)
}

/**
 * How well each block of `from` is found again near its place in `to`, −1 to 1, row by row; undefined where it shows
 * nothing that could be, or lies where the photo is not known.
 */
export const matchBlocks = (from: Grey, to: Grey, known: Uint8Array): readonly (number | undefined)[] => {
  const { width, height } = from
  const found: (number | undefined)[] = []
  for (let top = 0; top + BLOCK <= height; top += BLOCK)
    for (let left = 0; left + BLOCK <= width; left += BLOCK) {
      const corners = [top * width + left, top * width + left + BLOCK - 1, (top + BLOCK - 1) * width + left + BLOCK - 1]
      const own = sumsOf(from, left, top)
      if (own.spread < FLAT || corners.some((at) => !known[at])) {
        found.push(undefined)
        continue
      }
      let best = -1
      for (let y = Math.max(0, top - REACH); y <= Math.min(height - BLOCK, top + REACH) && best < 0.95; y += 1)
        for (let x = Math.max(0, left - REACH); x <= Math.min(width - BLOCK, left + REACH); x += 1)
          best = Math.max(best, correlation(from, left, top, own, to, x, y))
      found.push(best)
    }
  return found
}
