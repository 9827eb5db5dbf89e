/** Luma of a picture, one byte a pixel. */
export type Luma = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/** BT.709 limited luma of RGB, as a master has it. */
export const lumaOf = (rgb: Uint8Array, width: number, height: number): Luma => {
  const data = new Uint8Array(width * height)
  for (let n = 0, i = 0; n < data.length; n += 1, i += 3)
    data[n] = Math.round(16 + ((0.2126 * rgb[i]! + 0.7152 * rgb[i + 1]! + 0.0722 * rgb[i + 2]!) * 219) / 255)
  return { data, width, height }
}

const WINDOW = 8
const STEP = 4
const C1 = (0.01 * 255) ** 2
const C2 = (0.03 * 255) ** 2

/** Structural similarity (Wang et al. 2004) over windows of 8 × 8, four pixels apart. */
export const ssim = (a: Luma, b: Luma): number => {
  let [sum, count] = [0, 0]
  for (let y = 0; y + WINDOW <= a.height; y += STEP)
    for (let x = 0; x + WINDOW <= a.width; x += STEP) {
      let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0]
      for (let row = y; row < y + WINDOW; row += 1)
        for (let n = row * a.width + x; n < row * a.width + x + WINDOW; n += 1) {
          const [p, q] = [a.data[n]!, b.data[n]!]
          sa += p
          sb += q
          saa += p * p
          sbb += q * q
          sab += p * q
        }
      const size = WINDOW * WINDOW
      const [ma, mb] = [sa / size, sb / size]
      const [va, vb, cov] = [saa / size - ma * ma, sbb / size - mb * mb, sab / size - ma * mb]
      sum += ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2))
      count += 1
    }
  return sum / count
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const REACH = 3

/** Mean squared difference of a box of a with what lies `dx`, `dy` beside it in b. */
const difference = (a: Luma, b: Luma, { x, y, width, height }: Box, dx: number, dy: number): number => {
  let [sum, count] = [0, 0]
  for (let row = Math.max(y, REACH); row < Math.min(y + height, a.height - REACH); row += 1)
    for (let column = Math.max(x, REACH); column < Math.min(x + width, a.width - REACH); column += 1) {
      const apart = a.data[row * a.width + column]! - b.data[(row + dy) * b.width + column + dx]!
      sum += apart * apart
      count += 1
    }
  return count === 0 ? 0 : sum / count
}

/** Where between its neighbours the least of three values lies, by a parabola. */
const vertex = (before: number, least: number, after: number): number => {
  const bend = before - 2 * least + after
  return bend <= 0 ? 0 : (before - after) / (2 * bend)
}

/** How far, in pixels, what stands in a box of a is moved in b. */
export const movedBy = (a: Luma, b: Luma, box: Box): { readonly x: number; readonly y: number } => {
  const whole = { x: Math.floor(box.x), y: Math.floor(box.y), width: Math.ceil(box.width), height: Math.ceil(box.height) }
  const at = (dx: number, dy: number): number => difference(a, b, whole, dx, dy)
  let [x, y, least] = [0, 0, at(0, 0)]
  for (let dy = -REACH; dy <= REACH; dy += 1)
    for (let dx = -REACH; dx <= REACH; dx += 1) {
      const value = at(dx, dy)
      if (value < least) [x, y, least] = [dx, dy, value]
    }
  const inner = Math.abs(x) < REACH && Math.abs(y) < REACH
  return inner ? { x: x + vertex(at(x - 1, y), least, at(x + 1, y)), y: y + vertex(at(x, y - 1), least, at(x, y + 1)) } : { x, y }
}

/** Decibels of full scale of a stretch. */
export const level = (samples: ArrayLike<number>, from: number, to: number): number => {
  let sum = 0
  for (let n = from; n < to; n += 1) sum += samples[n]! * samples[n]!
  return 10 * Math.log10(sum / Math.max(1, to - from) + 1e-12)
}
