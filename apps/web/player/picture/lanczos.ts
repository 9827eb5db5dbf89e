/** Weights of the pixels that one pixel of the smaller picture is made from, the first of them at `from`. */
type Tap = { readonly from: number; readonly weights: Float32Array }

const LOBES = 3
const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

const tapsOf = (from: number, to: number): readonly Tap[] => {
  const ratio = Math.max(1, from / to)
  return Array.from({ length: to }, (_, n) => {
    const middle = ((n + 0.5) * from) / to - 0.5
    const first = Math.max(0, Math.ceil(middle - LOBES * ratio))
    const last = Math.min(from - 1, Math.floor(middle + LOBES * ratio))
    const weights = Float32Array.from({ length: last - first + 1 }, (__, k) => {
      const x = (first + k - middle) / ratio
      return Math.abs(x) < LOBES ? sinc(x) * sinc(x / LOBES) : 0
    })
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return { from: first, weights: weights.map((weight) => weight / sum) }
  })
}

type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }

/**
 * A smaller picture (RGBA, opaque) by Lanczos-3, as the renderer decodes its stills: browsers shrink more coarsely, and moving
 * pictures show it. Rows first, then columns.
 */
export const shrink = ({ data, width, height }: Pixels, toWidth: number, toHeight: number): Uint8ClampedArray<ArrayBuffer> => {
  const [columns, rows] = [tapsOf(width, toWidth), tapsOf(height, toHeight)]
  const out = new Uint8ClampedArray(toWidth * toHeight * 4)
  const sums = new Float32Array(width * 4)
  const row = new Uint8ClampedArray(width * 4)
  rows.forEach(({ from, weights }, y) => {
    sums.fill(0)
    for (let k = 0; k < weights.length; k += 1) {
      const weight = weights[k]!
      const start = (from + k) * width * 4
      for (let i = 0; i < sums.length; i += 1) sums[i]! += data[start + i]! * weight
    }
    row.set(sums)
    let at = y * toWidth * 4
    for (const tap of columns) {
      let [red, green, blue] = [0, 0, 0]
      for (let k = 0, i = tap.from * 4; k < tap.weights.length; k += 1, i += 4) {
        const weight = tap.weights[k]!
        red += row[i]! * weight
        green += row[i + 1]! * weight
        blue += row[i + 2]! * weight
      }
      out[at] = red
      out[at + 1] = green
      out[at + 2] = blue
      out[at + 3] = 255
      at += 4
    }
  })
  return out
}
