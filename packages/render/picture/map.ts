import type { Crop } from '@reelwright/look/camera/camera'
import type { Size } from '@reelwright/look/camera/shot'
import { PAD } from './planes.js'
import type { Still } from './still.js'

/** Pixels are sampled in blocks of this many. */
const BLOCK = 16
/** A parallax is smooth: between these many knots it is a straight line. */
const KNOTS = { across: 16, down: 18 }

/** How a plane's pixels lie in the frame: luma on whole pixels, chroma on every second, sited left. */
export type Siting = { readonly step: 1 | 2; readonly column: number; readonly row: number }
export const LUMA: Siting = { step: 1, column: 0.5, row: 0.5 }
export const CHROMA: Siting = { step: 2, column: 0.5, row: 1 }

export type View = {
  readonly still: Still
  readonly crop: Crop
  /** How far, in shares of the picture's width, a point u, v of the frame is displaced by its depth. */
  readonly displacement?: (u: number, v: number) => number
}

/** Where each row of a plane looks: see `sample` in the assembly. */
export type RowMap = {
  readonly spans: number
  readonly span: number
  readonly left: number
  readonly right: number
  readonly ratio: number
}

/**
 * Fills a map for a plane of `width` × `height` of a frame `frameWidth` × `frameHeight`. Without depth it is one span a row.
 * Depth displaces sideways only: each row then bends at its knots, and rows between knots follow on a straight line.
 */
export const mapRows = (view: View, siting: Siting, plane: Size, frame: Size, taps: number, into: Float64Array): RowMap => {
  const { still, crop, displacement } = view
  const { width, height } = plane
  const blocks = Math.ceil(width / BLOCK)
  const span = displacement ? BLOCK * Math.ceil(blocks / KNOTS.across) : BLOCK * blocks
  const spans = Math.ceil(blocks / (span / BLOCK))
  const u = (column: number): number => (column * siting.step + siting.column) / frame.width
  const v = (row: number): number => (row * siting.step + siting.row) / frame.height
  const columnAt = (column: number, row: number): number => {
    const x = crop.x + (u(column) - 0.5) * crop.width + (displacement?.(u(column), v(row)) ?? 0)
    return (((x - still.x) / still.across) * still.width - siting.column) / siting.step
  }
  const rowAt = (row: number): number =>
    (((crop.y + (v(row) - 0.5) * crop.height - still.y) / still.down) * still.height - siting.row) / siting.step
  const top = rowAt(0)
  const pace = rowAt(1) - top
  const knotRows = displacement ? KNOTS.down : 1
  const knots = Array.from({ length: knotRows + 1 }, (_, k) =>
    Array.from({ length: spans + 1 }, (_, s) => columnAt(s * span, (k * (height - 1)) / knotRows)),
  )
  const record = 1 + 2 * spans
  for (let row = 0; row < height; row += 1) {
    const at = (row * knotRows) / Math.max(1, height - 1)
    const k = Math.min(knotRows - 1, Math.floor(at))
    const [above, below, t] = [knots[k]!, knots[k + 1]!, at - k]
    into[row * record] = top + row * pace
    for (let s = 0; s < spans; s += 1) {
      const start = above[s]! + (below[s]! - above[s]!) * t
      into[row * record + 1 + 2 * s] = start
      into[row * record + 2 + 2 * s] = (above[s + 1]! + (below[s + 1]! - above[s + 1]!) * t - start) / span
    }
  }
  const starts = knots.map((knot) => knot[0]!)
  const ends = knots.map((knot) => knot[spans]!)
  const left = Math.max(2 - PAD, Math.floor(Math.min(...starts)) - taps / 2)
  const right = Math.min(still.width / siting.step + PAD - 8, Math.ceil(Math.max(...ends)) + taps / 2 + 2)
  return { spans, span, left, right, ratio: pace }
}
