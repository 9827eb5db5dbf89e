import type { Box, Drawing, Matrix, Op } from '../drawing.js'
import { around, common, grown, IDENTITY, mapped, multiply, opsBounds, type PathBounds } from './bounds.js'

/** One colour over whole rows of a frame: `alphas` is how much of it lies on each row, from row `top` on. */
export type Veil = {
  readonly kind: 'veil'
  readonly colour: string
  readonly top: number
  readonly alphas: readonly number[]
  readonly even: boolean
}

/** Ops that touch each other, in their order, and where they paint. */
export type Piece = { readonly kind: 'piece'; readonly ops: readonly Op[]; readonly box: Box }

/** Painted one after another, the parts of a drawing give what the whole gives; each can be painted by itself, and kept while it rests. */
export type Part = Veil | Piece

/** What smoothing may reach beyond a shape. */
const SMOOTHING = 2

type Rect = Extract<Op, { op: 'rect' }>

/** How much of a paint lies at a height, and its colour; undefined where it is of several colours, or changes sideways. */
const fadeOf = (
  paint: Rect['paint'],
): { readonly colour: string; readonly even: boolean; readonly at: (y: number) => number } | undefined => {
  if (paint.kind === 'solid') return { colour: paint.colour, even: true, at: () => paint.alpha }
  const { stops } = paint
  const colour = stops[0]?.colour
  if (paint.kind !== 'linear' || paint.x0 !== paint.x1 || paint.y0 === paint.y1 || !colour) return undefined
  if (stops.some((stop) => stop.colour !== colour)) return undefined
  const at = (y: number): number => {
    const share = (y - paint.y0) / (paint.y1 - paint.y0)
    const n = stops.findIndex((stop) => stop.at >= share)
    if (n <= 0) return stops.at(n)!.alpha
    const [from, to] = [stops[n - 1]!, stops[n]!]
    return from.alpha + ((to.alpha - from.alpha) * (share - from.at)) / (to.at - from.at)
  }
  return { colour, even: false, at }
}

/** A rectangle of one colour from side to side of the frame. */
const veilOf = (op: Op, box: Box, width: number): Veil | undefined => {
  if (op.op !== 'rect' || op.radius || op.box.x > 0 || op.box.x + op.box.width < width || box.x > 0 || box.width < width) return undefined
  const fade = fadeOf(op.paint)
  if (!fade) return undefined
  const [from, to] = [Math.max(box.y, op.box.y), Math.min(box.y + box.height, op.box.y + op.box.height)]
  const top = Math.floor(from)
  const alphas = Array.from({ length: Math.max(0, Math.ceil(to) - top) }, (_, n) => {
    const y = top + n
    return fade.at(y + 0.5) * (Math.min(to, y + 1) - Math.max(from, y))
  })
  return { kind: 'veil', colour: fade.colour, top, alphas, even: fade.even }
}

/** An opaque or many-coloured ground: all that follows lies on it, and would be one piece with it. */
const isGround = (op: Op, { x, y, width, height }: Box): boolean =>
  op.op === 'rect' && op.box.x <= x && op.box.y <= y && op.box.x + op.box.width >= x + width && op.box.y + op.box.height >= y + height

type Bit = { readonly ops: readonly { readonly n: number; readonly op: Op }[]; readonly box: Box }

const touch = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const joined = (bits: readonly Bit[]): readonly Bit[] => {
  const apart: Bit[] = []
  for (const bit of bits) {
    let whole = bit
    for (let at = 0; at >= 0; ) {
      at = apart.findIndex((other) => touch(other.box, whole.box))
      if (at < 0) continue
      const [other] = apart.splice(at, 1)
      whole = { ops: [...other!.ops, ...whole.ops], box: around([other!.box, whole.box]) ?? whole.box }
    }
    apart.push(whole)
  }
  return apart
}

const opsOf = ({ ops }: Bit): readonly Op[] => [...ops].sort((a, b) => a.n - b.n).map(({ op }) => op)

/** What an op paints, in pieces where it holds some: whatever is asked of a group that neither blurs nor casts a shadow is asked of each. */
const bitsOf = (op: Op, n: number, matrix: Matrix, pathBounds: PathBounds): readonly Bit[] => {
  if (op.op === 'group' && !op.blur && !op.shadow && !op.within) {
    if (op.alpha === 0) return []
    const inside = op.matrix ? multiply(matrix, op.matrix) : matrix
    const clip = op.clip && mapped(op.clip, inside)
    return piecesIn(op.ops, inside, pathBounds).flatMap(({ ops, box }) => {
      const seen = clip ? common(box, grown(clip, SMOOTHING)) : box
      return seen.width > 0 && seen.height > 0 ? [{ ops: [{ n, op: { ...op, ops } }], box: seen }] : []
    })
  }
  const box = opsBounds([op], pathBounds, matrix)
  return box ? [{ ops: [{ n, op }], box: grown(box, SMOOTHING) }] : []
}

const piecesIn = (ops: readonly Op[], matrix: Matrix, pathBounds: PathBounds): readonly Piece[] =>
  joined(ops.flatMap((op, n) => bitsOf(op, n, matrix, pathBounds))).map((bit) => ({ kind: 'piece', ops: opsOf(bit), box: bit.box }))

/**
 * A drawing in parts: veils and grounds it begins with, each by itself, then pieces that do not touch each other. `width` is that
 * of the frame.
 */
export const partsOf = ({ ops, box }: Drawing, width: number, pathBounds: PathBounds): readonly Part[] => {
  const under: Part[] = []
  for (const op of ops) {
    const veil = veilOf(op, box, width)
    if (!veil && !isGround(op, box)) break
    under.push(veil ?? { kind: 'piece', ops: [op], box })
  }
  const pieces = piecesIn(ops.slice(under.length), IDENTITY, pathBounds).map((piece) => ({ ...piece, box: common(piece.box, box) }))
  return [...under, ...pieces.filter((piece) => piece.box.width > 0 && piece.box.height > 0)]
}
