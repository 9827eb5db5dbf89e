import type { Thumbnail } from './thumbnail.js'

export type Exposure = {
  /** Mean and standard deviation of luma, 0 to 1. */
  readonly brightness: number
  readonly contrast: number
  /** Shares of pixels that hold nothing any more: luma up to 5, or every channel from 251. */
  readonly clipped: { readonly dark: number; readonly bright: number }
}

const CRUSHED = 5
const BURNT = 251

export const exposureOf = ({ rgb, luma }: Thumbnail): Exposure => {
  let sum = 0
  let squares = 0
  let dark = 0
  let bright = 0
  for (let i = 0; i < luma.length; i++) {
    const value = luma[i]!
    sum += value
    squares += value * value
    if (value <= CRUSHED) dark += 1
    if (rgb[3 * i]! >= BURNT && rgb[3 * i + 1]! >= BURNT && rgb[3 * i + 2]! >= BURNT) bright += 1
  }
  const count = luma.length
  const mean = sum / count
  return {
    brightness: mean / 255,
    contrast: Math.sqrt(Math.max(0, squares / count - mean * mean)) / 255,
    clipped: { dark: dark / count, bright: bright / count },
  }
}
