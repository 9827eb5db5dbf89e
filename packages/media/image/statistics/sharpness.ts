import type { Thumbnail } from './thumbnail.js'

/** Variance of the Laplacian of luma (Pech-Pacheco 2000): how much of it is fine detail. */
const laplacianVariance = ({ width, height, luma }: Thumbnail): number => {
  let sum = 0
  let squares = 0
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const value = luma[i - 1]! + luma[i + 1]! + luma[i - width]! + luma[i + width]! - 4 * luma[i]!
      sum += value
      squares += value * value
    }
  const count = Math.max(1, (width - 2) * (height - 2))
  return squares / count - (sum / count) ** 2
}

/** Half of the window, in pixels, over which neighbours are averaged to blur a picture once more. */
const REACH = 4

/**
 * Of the differences between neighbours along one axis, the share that survives when the picture is blurred once more:
 * what was soft already loses little (Crete et al. 2007, "The blur effect"). 0 crisp, 1 soft.
 */
const softnessAlong = (luma: Float32Array, lines: number, across: number, length: number, step: number): number => {
  let before = 0
  let lost = 0
  for (let line = 0; line < lines; line++) {
    const start = line * across
    let window = 0
    for (let k = 0; k < 2 * REACH + 1; k++) window += luma[start + k * step]!
    for (let k = REACH + 1; k < length - REACH; k++) {
      const at = start + k * step
      const next = window + luma[at + REACH * step]! - luma[at - (REACH + 1) * step]!
      const sharp = Math.abs(luma[at]! - luma[at - step]!)
      before += sharp
      lost += Math.max(0, sharp - Math.abs(next - window) / (2 * REACH + 1))
      window = next
    }
  }
  return before === 0 ? 0 : 1 - lost / before
}

export type Sharpness = {
  /** Variance of the Laplacian: low where a picture is blurred, but also where there is little to be seen. */
  readonly sharpness: number
  /** 0 crisp, 1 soft, whatever there is to be seen: the softer of the two axes, so that a shaken camera shows. */
  readonly softness: number
}

export const sharpnessOf = (thumbnail: Thumbnail): Sharpness => {
  const { width, height, luma } = thumbnail
  return {
    sharpness: laplacianVariance(thumbnail),
    softness: Math.max(softnessAlong(luma, height, width, width, 1), softnessAlong(luma, width, 1, height, width)),
  }
}
