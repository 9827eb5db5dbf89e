import type { Asset } from '@reelwright/film/asset'
import type { Box, Op } from '../../drawing.js'
import { discPath } from '../shapes.js'

/** A picture whose sides nobody wrote down is taken for a square one. */
const sidesOf = ({ width = 1, height = 1 }: Asset): { readonly width: number; readonly height: number } => ({ width, height })

/** The largest box of the picture's shape inside another; `across` and `down` say where it lies in what is left, 0 to 1. */
export const contained = (asset: Asset, box: Box, across = 0.5, down = 0.5): Box => {
  const { width, height } = sidesOf(asset)
  const scale = Math.min(box.width / width, box.height / height)
  const [w, h] = [width * scale, height * scale]
  return { x: box.x + (box.width - w) * across, y: box.y + (box.height - h) * down, width: w, height: h }
}

/** The picture whole, in the largest box of its shape. */
export const whole = (asset: Asset, box: Box): Op => ({ op: 'image', ref: asset.hash, box, alpha: 1 })

/** The picture filling a box; what does not fit is cut off evenly at the sides, and rather below than above: heads are at the top. */
export const filling = (asset: Asset, box: Box, down = 0.35): Op => {
  const { width, height } = sidesOf(asset)
  const scale = Math.max(box.width / width, box.height / height)
  const [w, h] = [box.width / (width * scale), box.height / (height * scale)]
  return { op: 'image', ref: asset.hash, box, alpha: 1, crop: { x: (1 - w) / 2, y: (1 - h) * down, width: w, height: h } }
}

const round = (value: number): number => Math.round(value * 100) / 100

/** SVG path of a box that is round at its top, as a niche is. */
export const archPath = ({ x, y, width, height }: Box): string => {
  const r = round(width / 2)
  return `M${round(x)} ${round(y + height)}v${round(r - height)}a${r} ${r} 0 0 1 ${round(width)} 0v${round(height - r)}Z`
}

/** SVG path of the disc inside a square. */
export const discIn = ({ x, y, width }: Box): string => discPath(x + width / 2, y + width / 2, width / 2)
