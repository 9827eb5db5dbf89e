import type { Box, Drawing } from '@reelwright/look/drawing'
import type { Pictures } from '@reelwright/media/raster/paint'
import { rasterise } from '@reelwright/media/raster/rasterise'
import { framePlanes } from './planes.js'
import type { Sampler } from './sampler.js'

/** A drawing as it is laid over frames again and again: premultiplied planes and their alpha, in its box. */
export type Painting = {
  /** Shows this drawing from now on; nothing is painted while its key stays the same. `moving`: pictures that are others for each frame. */
  readonly show: (drawing: Drawing, moving?: Pictures) => void
  readonly layOver: (dst: number) => void
}

/** Even pixels, so that chroma follows, inside the frame; undefined when nothing of the box is. */
const evenBox = ({ x, y, width, height }: Box, frameWidth: number, frameHeight: number): Box | undefined => {
  const left = Math.max(0, Math.floor(x / 2) * 2)
  const top = Math.max(0, Math.floor(y / 2) * 2)
  const right = Math.min(frameWidth, Math.ceil((x + width) / 2) * 2)
  const bottom = Math.min(frameHeight, Math.ceil((y + height) / 2) * 2)
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}

export const openPainting = (width: number, height: number, sampler: Sampler, pictures?: Pictures): Painting => {
  let key: string | undefined
  let box: Box | undefined
  let room = 0
  let slot = 0

  const convert = (shown: Box, rgba: Uint8Array): void => {
    const pixels = shown.width * shown.height
    if (pixels > room) {
      room = pixels
      slot = sampler.allocate(pixels * 2.75 + 3 * GAP)
    }
    const mark = sampler.mark()
    const from = sampler.allocate(rgba.length)
    sampler.bytes(from, rgba.length).set(rgba)
    const at = planesOf(slot, pixels)
    sampler.paintingToPlanes(from, shown.width, shown.height, at.y, at.u, at.v, at.alpha, at.chromaAlpha)
    sampler.release(mark)
  }

  return {
    show: (drawing, moving) => {
      if (drawing.key === key) return
      key = drawing.key
      box = drawing.ops.length > 0 ? evenBox(drawing.box, width, height) : undefined
      if (box) convert(box, rasterise({ ...drawing, box }, 1, moving ?? pictures).rgba)
    },
    layOver: (dst) => {
      if (!box) return
      const { y, u, v } = framePlanes(dst, width, height)
      const at = planesOf(slot, box.width * box.height)
      const half = box.width / 2
      const corner = (box.y / 2) * (width / 2) + box.x / 2
      sampler.over(y + box.y * width + box.x, width, at.y, at.alpha, box.width, box.width, box.height)
      sampler.over(u + corner, width / 2, at.u, at.chromaAlpha, half, half, box.height / 2)
      sampler.over(v + corner, width / 2, at.v, at.chromaAlpha, half, half, box.height / 2)
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
