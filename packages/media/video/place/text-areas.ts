import type { Grey } from '../look-at-film.js'
import { BLOCK } from './match-blocks.js'

/** Luma of ink and of what it stands on, and the least share of a block that each takes. */
const DARK = 95
const BRIGHT = 165
const SHARE = 0.12
/** A stroke's edge, in steps of luma between neighbours; and the rows, and columns, that have to have one. */
const EDGE = 40
const LINES = 5

const hasEdge = ({ width, luma }: Grey, left: number, top: number, along: 'row' | 'column', n: number): boolean => {
  for (let k = 0; k < BLOCK - 1; k += 1) {
    const at = along === 'row' ? (top + n) * width + left + k : (top + k) * width + left + n
    if (Math.abs(luma[at + (along === 'row' ? 1 : width)]! - luma[at]!) > EDGE) return true
  }
  return false
}

/** Which blocks look like a part of large writing: dark on bright or bright on dark, with hard edges along and across. */
export const textAreas = (photo: Grey): readonly boolean[] => {
  const { width, height, luma } = photo
  const found: boolean[] = []
  for (let top = 0; top + BLOCK <= height; top += BLOCK)
    for (let left = 0; left + BLOCK <= width; left += BLOCK) {
      let [dark, bright, rows, columns] = [0, 0, 0, 0]
      for (let y = 0; y < BLOCK; y += 1)
        for (let x = 0; x < BLOCK; x += 1) {
          const value = luma[(top + y) * width + left + x]!
          if (value < DARK) dark += 1
          if (value > BRIGHT) bright += 1
        }
      for (let n = 0; n < BLOCK; n += 1) {
        if (hasEdge(photo, left, top, 'row', n)) rows += 1
        if (hasEdge(photo, left, top, 'column', n)) columns += 1
      }
      const least = SHARE * BLOCK * BLOCK
      found.push(dark >= least && bright >= least && rows >= LINES && columns >= LINES)
    }
  return found
}
