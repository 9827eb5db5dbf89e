import { blurPlane } from './blur.js'
import { clamp, type Rgb } from './colour.js'
import type { Mask, Painting } from './painting.js'

export type Solid = {
  /** Its colour in the shade. */
  readonly base: Rgb
  /** Light on the edge that faces the lamp, and how wide that edge is (heights). */
  readonly rim?: Rgb
  readonly rimWidth?: number
  /** Where the lamp stands (heights); it may lie outside the picture. */
  readonly lamp?: { readonly x: number; readonly y: number }
  /** How round the body looks, 0 a paper cut-out; its roundness reaches `round` heights in. */
  readonly volume?: number
  readonly round?: number
  /** Haze that swallows its foot, from `hazeFrom` (0) to `hazeTo` (full share). */
  readonly haze?: {
    readonly colour: Rgb
    readonly from: number
    readonly to: number
    readonly share: number
  }
  /** Texture of its surface, −1…1, a tenth of its tone. */
  readonly grain?: (x: number, y: number) => number
  readonly depth: number
}

/** A body in the picture: its shade, the light that wraps round it from a lamp, and the haze before it. */
export const solid = (painting: Painting, mask: Mask, look: Solid): void => {
  const { width, height, red, green, blue, depth } = painting
  const rows = mask.bottom - mask.top
  if (rows <= 0) return
  const lamp = look.lamp ?? { x: painting.aspect * 0.5, y: -1 }
  const rim = look.rim
  const reach = Math.max(1, (look.rimWidth ?? 0.004) * height)
  const plane = roundness(mask, width, rows, look.volume ? (look.round ?? 0.02) * height : 0)
  const across = width
  for (let row = mask.top; row < mask.bottom; row++) {
    const y = (row + 0.5) / height
    const haze = look.haze ? clamp((y - look.haze.from) / (look.haze.to - look.haze.from)) * look.haze.share : 0
    for (let column = 0, at = row * width; column < width; column++, at++) {
      const alpha = mask.alpha[at]!
      if (alpha === 0) continue
      const x = (column + 0.5) / height
      let tx = lamp.x - x
      let ty = lamp.y - y
      const far = Math.hypot(tx, ty) || 1
      tx /= far
      ty /= far
      let tone = 1 + (look.grain ? look.grain(x, y) * 0.22 : 0)
      let lit = 0
      if (rim) {
        const sx = clamp(Math.round(column + tx * reach), 0, width - 1)
        const sy = clamp(Math.round(row + ty * reach), 0, height - 1)
        lit = clamp((alpha - mask.alpha[sy * width + sx]!) / 255)
        lit *= lit
        if (plane) {
          const here = (row - mask.top) * across + column
          const gx = plane[here + (column < width - 1 ? 1 : 0)]! - plane[here - (column > 0 ? 1 : 0)]!
          const gy = plane[here + (row < mask.bottom - 1 ? across : 0)]! - plane[here - (row > mask.top ? across : 0)]!
          const slope = -(gx * tx + gy * ty) * (look.round ?? 0.02) * height
          lit = Math.max(lit, clamp(slope) * look.volume!)
          tone *= 1 + slope * 0.35
        }
      }
      const share = alpha / 255
      for (let channel = 0; channel < 3; channel++) {
        const target = channel === 0 ? red : channel === 1 ? green : blue
        let value = look.base[channel]! * Math.max(0.1, tone) + (rim ? rim[channel]! * lit * Math.max(0.3, tone) : 0)
        if (look.haze) value += (look.haze.colour[channel]! - value) * haze
        target[at] = target[at]! + (value - target[at]!) * share
      }
      if (share > 0.5) depth[at] = look.depth
    }
  }
}

/** The mask, blurred, as a height over the body: its slope tells which way the surface turns. */
const roundness = (mask: Mask, width: number, rows: number, radius: number): Float32Array | undefined => {
  if (radius < 1) return undefined
  const plane = new Float32Array(width * rows)
  for (let i = 0; i < plane.length; i++) plane[i] = mask.alpha[mask.top * width + i]! / 255
  blurPlane(plane, width, rows, radius * 0.6, 2)
  return plane
}
