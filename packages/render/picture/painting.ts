import type { Box, Drawing, Op } from '@reelwright/look/drawing'
import { type Piece, partsOf, type Veil } from '@reelwright/look/painting/parts'
import { boundsOfPath, type Pictures } from '@reelwright/media/raster/paint'
import { rasterise } from '@reelwright/media/raster/rasterise'
import { framePlanes } from './planes.js'
import type { Sampler } from './sampler.js'
import { openVeils } from './veils.js'

/** A drawing as it is laid over frames again and again, in parts: of a card that moves, only what moves is painted anew. */
export type Painting = {
  /** Shows this drawing from now on; nothing is painted while its key stays the same. `moving`: pictures that are others for each frame. */
  readonly show: (drawing: Drawing, moving?: Pictures) => void
  readonly layOver: (dst: number) => void
}

/** Boxes begin and end on multiples of this, so that a canvas of the same size serves again, and lies as the whole frame would. */
const GRID = 16

/** Inside the frame, its last pixels where the grid does not divide it; undefined when nothing of the box is. */
const gridded = ({ x, y, width, height }: Box, frameWidth: number, frameHeight: number): Box | undefined => {
  const left = Math.max(0, Math.floor(x / GRID) * GRID)
  const top = Math.max(0, Math.floor(y / GRID) * GRID)
  const right = Math.min(frameWidth, Math.ceil((x + width) / GRID) * GRID)
  const bottom = Math.min(frameHeight, Math.ceil((y + height) / GRID) * GRID)
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}

/** Ops are plain values, and what rests is mostly made of the same strings. */
const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const [of, to] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const names = Object.keys(of)
  return names.length === Object.keys(to).length && names.every((name) => same(of[name], to[name]))
}

const showsPicture = (ops: readonly Op[]): boolean => ops.some((op) => op.op === 'image' || (op.op === 'group' && showsPicture(op.ops)))

/** Of doubling sizes: a piece that grows from frame to frame does not take a new one for each. */
type Slot = { readonly address: number; readonly room: number }
/** Premultiplied planes and their alpha, in a box of the frame. */
type Planes = { readonly piece: Piece; readonly box: Box; readonly slot: Slot }

export const openPainting = (width: number, height: number, sampler: Sampler, pictures?: Pictures): Painting => {
  const veils = openVeils(width, height, sampler)
  let key: string | undefined
  let shown: readonly (Veil | Planes)[] = []
  const free: Slot[] = []

  const slotFor = (pixels: number): Slot => {
    const fitting = free.filter(({ room }) => room >= pixels).sort((a, b) => a.room - b.room)[0]
    if (!fitting) {
      const room = Math.min(width * height, 2 ** Math.ceil(Math.log2(pixels)))
      return { room, address: sampler.allocate(room * 2.75 + 3 * GAP) }
    }
    free.splice(free.indexOf(fitting), 1)
    return fitting
  }

  const paint = (piece: Piece, moving?: Pictures): Planes | undefined => {
    const box = gridded(piece.box, width, height)
    if (!box) return undefined
    const { rgba } = rasterise({ ops: piece.ops, box, key: '' }, 1, moving ?? pictures)
    const slot = slotFor(box.width * box.height)
    const mark = sampler.mark()
    const from = sampler.allocate(rgba.length)
    sampler.bytes(from, rgba.length).set(rgba)
    const at = planesOf(slot.address, box.width * box.height)
    sampler.paintingToPlanes(from, box.width, box.height, at.y, at.u, at.v, at.alpha, at.chromaAlpha)
    sampler.release(mark)
    return { piece, box, slot }
  }

  return {
    show: (drawing, moving) => {
      if (drawing.key === key) return
      key = drawing.key
      const before = shown.filter((part): part is Planes => 'slot' in part)
      const rests = (piece: Piece): Planes | undefined => {
        if (moving && showsPicture(piece.ops)) return undefined
        const at = before.findIndex((old) => same(old.piece, piece))
        return at < 0 ? undefined : before.splice(at, 1)[0]
      }
      const parts = partsOf(drawing, width, boundsOfPath).map((part) => ({ part, kept: part.kind === 'piece' ? rests(part) : part }))
      free.push(...before.map(({ slot }) => slot))
      shown = parts.flatMap(({ part, kept }) => kept ?? paint(part as Piece, moving) ?? [])
    },
    layOver: (dst) => {
      const { y, u, v } = framePlanes(dst, width, height)
      for (const [n, part] of shown.entries()) {
        if ('kind' in part) {
          veils.layOver(dst, part, n)
          continue
        }
        const { box, slot } = part
        const at = planesOf(slot.address, box.width * box.height)
        const half = box.width / 2
        const corner = (box.y / 2) * (width / 2) + box.x / 2
        sampler.over(y + box.y * width + box.x, width, at.y, at.alpha, box.width, box.width, box.height)
        sampler.over(u + corner, width / 2, at.u, at.chromaAlpha, half, half, box.height / 2)
        sampler.over(v + corner, width / 2, at.v, at.chromaAlpha, half, half, box.height / 2)
      }
    },
  }
}

/** The kernels write chroma in blocks, which may reach a few bytes beyond its plane. */
const GAP = 16

const planesOf = (slot: number, pixels: number) => ({
  y: slot,
  alpha: slot + pixels,
  u: slot + pixels * 2,
  v: slot + pixels * 2.25 + GAP,
  chromaAlpha: slot + pixels * 2.5 + 2 * GAP,
})
