/** Where the three planes of a frame or a picture lie in memory; chroma has half the width and height. */
export type Planes = {
  readonly width: number
  readonly height: number
  readonly y: number
  readonly u: number
  readonly v: number
  /** Bytes from row to row. */
  readonly stride: number
  readonly chromaStride: number
}

/** Replicated pixels on either side of each row of a decoded picture, so that no tap needs a bound. */
export const PAD = 64

const align = (value: number): number => (value + 15) & ~15

export type Layout = { readonly stride: number; readonly chromaStride: number; readonly bytes: number }

/** A padded picture of even size. */
export const paddedLayout = (width: number, height: number): Layout => {
  const stride = align(width + 2 * PAD)
  const chromaStride = align(width / 2 + 2 * PAD)
  return { stride, chromaStride, bytes: stride * height + chromaStride * height }
}

export const paddedPlanes = (address: number, width: number, height: number): Planes => {
  const { stride, chromaStride } = paddedLayout(width, height)
  const u = address + stride * height
  return { width, height, stride, chromaStride, y: address + PAD, u: u + PAD, v: u + chromaStride * (height / 2) + PAD }
}

/** Bytes of a frame as encoders read it: planes without padding, one after another. */
export const frameBytes = (width: number, height: number): number => (width * height * 3) / 2

export const framePlanes = (address: number, width: number, height: number): Planes => {
  const u = address + width * height
  return { width, height, stride: width, chromaStride: width / 2, y: address, u, v: u + (width * height) / 4 }
}
