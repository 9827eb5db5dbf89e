import { clamp, type Rgb } from './colour.js'

/** Three numbers of linear light that a shader writes and its caller reads at once. */
export type Pixel = Float64Array

/** Colour at a place. Lengths are in heights of the picture: y 0…1 from the top, x 0…aspect from the left. */
export type Shade = (x: number, y: number, out: Pixel) => void

/** A picture in linear light, and for every pixel how near it is: 0 the sky, 1 the lens. */
export type Painting = {
  readonly width: number
  readonly height: number
  readonly aspect: number
  readonly red: Float32Array
  readonly green: Float32Array
  readonly blue: Float32Array
  readonly depth: Float32Array
}

export const blankPainting = (width: number, height: number): Painting => ({
  width,
  height,
  aspect: width / height,
  red: new Float32Array(width * height),
  green: new Float32Array(width * height),
  blue: new Float32Array(width * height),
  depth: new Float32Array(width * height),
})

/** Where something covers the picture, 0…255 a pixel, and the rows that hold any of it. */
export type Mask = {
  readonly alpha: Uint8Array
  readonly top: number
  readonly bottom: number
}

/** Paints every pixel of the rows between two heights. */
export const fill = (painting: Painting, depth: number, shade: Shade, from = 0, to = 1): void => {
  const { width, height, red, green, blue } = painting
  const out = new Float64Array(3)
  const first = clamp(Math.floor(from * height), 0, height)
  const last = clamp(Math.ceil(to * height), 0, height)
  for (let row = first; row < last; row++) {
    const y = (row + 0.5) / height
    for (let column = 0, at = row * width; column < width; column++, at++) {
      shade((column + 0.5) / height, y, out)
      red[at] = out[0]!
      green[at] = out[1]!
      blue[at] = out[2]!
    }
  }
  painting.depth.fill(depth, first * width, last * width)
}

/** Lays colour over what is there, where the mask covers. The shader starts from what is there. */
export const cover = (painting: Painting, mask: Mask, depth: number, shade: Shade | Rgb, opacity = 1): void => {
  const { width, height, red, green, blue } = painting
  const out = new Float64Array(3)
  const flat = typeof shade === 'function' ? undefined : shade
  const paint = typeof shade === 'function' ? shade : undefined
  for (let row = mask.top; row < mask.bottom; row++) {
    const y = (row + 0.5) / height
    for (let column = 0, at = row * width; column < width; column++, at++) {
      const alpha = mask.alpha[at]!
      if (alpha === 0) continue
      const share = (alpha / 255) * opacity
      if (flat) out.set(flat)
      else {
        out[0] = red[at]!
        out[1] = green[at]!
        out[2] = blue[at]!
        paint!((column + 0.5) / height, y, out)
      }
      red[at] = red[at]! + (out[0]! - red[at]!) * share
      green[at] = green[at]! + (out[1]! - green[at]!) * share
      blue[at] = blue[at]! + (out[2]! - blue[at]!) * share
      if (share > 0.5) painting.depth[at] = depth
    }
  }
}

/** Adds light inside a box (x and y as for shaders); the shader writes what is added. */
export const addLight = (painting: Painting, box: { x0: number; y0: number; x1: number; y1: number }, shade: Shade): void => {
  const { width, height, red, green, blue } = painting
  const out = new Float64Array(3)
  const left = clamp(Math.floor(box.x0 * height), 0, width)
  const right = clamp(Math.ceil(box.x1 * height), 0, width)
  const bottom = clamp(Math.ceil(box.y1 * height), 0, height)
  for (let row = clamp(Math.floor(box.y0 * height), 0, height); row < bottom; row++) {
    const y = (row + 0.5) / height
    for (let column = left, at = row * width + left; column < right; column++, at++) {
      shade((column + 0.5) / height, y, out)
      red[at] = red[at]! + out[0]!
      green[at] = green[at]! + out[1]!
      blue[at] = blue[at]! + out[2]!
    }
  }
}

/** A soft round light: a small core and a wide skirt that reaches zero at `radius`. */
export const glow = (painting: Painting, x: number, y: number, radius: number, colour: Rgb, core = 0.12): void => {
  const reach = radius * radius
  const kernel = (core * radius) ** 2
  addLight(painting, { x0: x - radius, y0: y - radius, x1: x + radius, y1: y + radius }, (px, py, out) => {
    const d = (px - x) * (px - x) + (py - y) * (py - y)
    const edge = d >= reach ? 0 : (1 - d / reach) ** 2
    const value = (edge * kernel) / (kernel + d)
    out[0] = colour[0] * value
    out[1] = colour[1] * value
    out[2] = colour[2] * value
  })
}
