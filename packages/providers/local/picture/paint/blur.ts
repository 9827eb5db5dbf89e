/** Box blur of a plane in place, three passes: close to a Gaussian of deviation about `radius`. */
export const blurPlane = (plane: Float32Array, width: number, height: number, radius: number, passes = 3): void => {
  const reach = Math.max(1, Math.round(radius))
  const line = new Float32Array(Math.max(width, height))
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < height; row++) slide(plane, row * width, 1, width, reach, line)
    for (let column = 0; column < width; column++) slide(plane, column, width, height, reach, line)
  }
}

const slide = (plane: Float32Array, start: number, stride: number, count: number, reach: number, line: Float32Array): void => {
  const share = 1 / (2 * reach + 1)
  for (let i = 0, at = start; i < count; i++, at += stride) line[i] = plane[at]!
  let sum = line[0]! * (reach + 1)
  for (let i = 0; i < reach; i++) sum += line[Math.min(count - 1, i)]!
  for (let i = 0, at = start; i < count; i++, at += stride) {
    sum += line[Math.min(count - 1, i + reach)]! - line[Math.max(0, i - reach - 1)]!
    plane[at] = sum * share
  }
}

/** A plane made smaller by whole steps, each cell the mean of what it covers. */
export const shrinkPlane = (plane: Float32Array, width: number, height: number, step: number): Float32Array => {
  const across = Math.ceil(width / step)
  const down = Math.ceil(height / step)
  const small = new Float32Array(across * down)
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      let sum = 0
      let count = 0
      for (let y = row * step; y < Math.min(height, (row + 1) * step); y++) {
        for (let x = column * step; x < Math.min(width, (column + 1) * step); x++) {
          sum += plane[y * width + x]!
          count++
        }
      }
      small[row * across + column] = sum / count
    }
  }
  return small
}

/** Reads a small plane between its cells. */
export const between = (plane: Float32Array, width: number, height: number, x: number, y: number): number => {
  const px = Math.min(width - 1.001, Math.max(0, x))
  const py = Math.min(height - 1.001, Math.max(0, y))
  const column = Math.floor(px)
  const row = Math.floor(py)
  const dx = px - column
  const dy = py - row
  const at = row * width + column
  const top = plane[at]! + (plane[at + 1]! - plane[at]!) * dx
  const low = plane[at + width]! + (plane[at + width + 1]! - plane[at + width]!) * dx
  return top + (low - top) * dy
}
