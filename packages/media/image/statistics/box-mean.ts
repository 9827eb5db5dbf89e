import type { Thumbnail } from './thumbnail.js'

/** Means of RGB over an even grid of `columns` × `rows` boxes, rows from the top, interleaved, 0–255. */
export const boxMeans = ({ width, height, rgb }: Thumbnail, columns: number, rows: number): Float32Array => {
  const means = new Float32Array(columns * rows * 3)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const left = Math.floor((column * width) / columns)
      const top = Math.floor((row * height) / rows)
      const right = Math.max(left + 1, Math.floor(((column + 1) * width) / columns))
      const bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / rows))
      const at = 3 * (row * columns + column)
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) for (let c = 0; c < 3; c++) means[at + c]! += rgb[3 * (y * width + x) + c]!
      for (let c = 0; c < 3; c++) means[at + c]! /= (right - left) * (bottom - top)
    }
  return means
}
