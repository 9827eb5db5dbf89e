import { gradePixels } from '@reelwright/look/colour/grade-pixels'
import type { Fit } from './fit.js'
import { openPicture } from './open-picture.js'
import { PAD, paddedLayout, paddedPlanes } from './planes.js'
import type { Sampler } from './sampler.js'
import type { Still } from './still.js'

const replicateEdges = (plane: Uint8Array, stride: number, width: number, height: number): void => {
  for (let row = 0; row < height; row += 1) {
    const start = row * stride
    plane.fill(plane[start + PAD]!, start, start + PAD)
    plane.fill(plane[start + PAD + width - 1]!, start + PAD + width, start + stride)
  }
}

/**
 * Decodes a still in the part and the size its move needs, as BT.709 planes.
 * @throws what `openPicture` refuses
 */
export const decodeStill = async (file: string, fit: Fit, ground: string, sampler: Sampler): Promise<Still> => {
  const { rgb, width: W, height: H } = await openPicture(file, fit, ground)
  const { width, height } = fit
  if (fit.grade) gradePixels(rgb, fit.grade)
  const mark = sampler.mark()
  const from = sampler.allocate(rgb.length)
  sampler.bytes(from, rgb.length).set(rgb)
  const { stride, chromaStride, bytes } = paddedLayout(width, height)
  const address = sampler.allocate(bytes)
  const planes = paddedPlanes(address, width, height)
  sampler.pictureToPlanes(from, width, height, planes.y, stride, planes.u, planes.v, chromaStride)
  const luma = stride * height
  const chroma = (chromaStride * height) / 2
  replicateEdges(sampler.bytes(address, luma), stride, width, height)
  for (const at of [address + luma, address + luma + chroma]) replicateEdges(sampler.bytes(at, chroma), chromaStride, width / 2, height / 2)
  const shared = new SharedArrayBuffer(bytes)
  new Uint8Array(shared).set(sampler.bytes(address, bytes))
  sampler.release(mark)
  return { key: fit.key, width, height, x: fit.left / W, y: fit.top / H, across: fit.columns / W, down: fit.rows / H, planes: shared }
}
