import { boxMeans } from './box-mean.js'
import { type CieLab, cieLabOf } from './cie-lab.js'
import type { Thumbnail } from './thumbnail.js'

/** Cells across and down that a picture's make-up is told by. */
export const CELLS = 16

/** One cell: its mean colour, and its detail, the mean step of luma between neighbours, 0–255. */
export type Cell = CieLab & { readonly detail: number }

/** `CELLS` × `CELLS` cells, rows from the top: where a picture is blue, green, white, busy. */
export const cellsOf = (thumbnail: Thumbnail): readonly Cell[] => {
  const { width, height, luma } = thumbnail
  const means = boxMeans(thumbnail, CELLS, CELLS)
  const steps = new Float64Array(CELLS * CELLS)
  const counts = new Float64Array(CELLS * CELLS)
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width - 1; x++) {
      const i = y * width + x
      const cell = Math.floor((y * CELLS) / height) * CELLS + Math.floor((x * CELLS) / width)
      steps[cell]! += Math.abs(luma[i + 1]! - luma[i]!) + Math.abs(luma[i + width]! - luma[i]!)
      counts[cell]! += 2
    }
  return Array.from({ length: CELLS * CELLS }, (_, i) => ({
    ...cieLabOf(Math.round(means[3 * i]!), Math.round(means[3 * i + 1]!), Math.round(means[3 * i + 2]!)),
    detail: steps[i]! / Math.max(1, counts[i]!),
  }))
}
