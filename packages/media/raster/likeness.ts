import type { Canvas } from '@napi-rs/canvas'

const WINDOW = 8
const STEP = 4
/** Constants of Wang et al. 2004 for 8-bit luma: (0.01 · 255)² and (0.03 · 255)². */
const [C1, C2] = [6.5025, 58.5225]

const lumaOf = (canvas: Canvas): Float32Array => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const luma = new Float32Array(canvas.width * canvas.height)
  for (let at = 0; at < luma.length; at++) luma[at] = 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!
  return luma
}

/**
 * Mean structural similarity of two pictures of one size, by luma, over 8 × 8 windows four pixels apart; 1 for equal
 * ones. Windows in which neither shows anything are left out: a flat ground would hide a lost line of text.
 */
export const likeness = (a: Canvas, b: Canvas): number => {
  const { width, height } = a
  const [one, two] = [lumaOf(a), lumaOf(b)]
  const n = WINDOW * WINDOW
  let sum = 0
  let windows = 0
  for (let top = 0; top + WINDOW <= height; top += STEP) {
    for (let left = 0; left + WINDOW <= width; left += STEP) {
      let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0]
      for (let y = top; y < top + WINDOW; y++) {
        for (let at = y * width + left; at < y * width + left + WINDOW; at++) {
          const [p, q] = [one[at]!, two[at]!]
          sa += p
          sb += q
          saa += p * p
          sbb += q * q
          sab += p * q
        }
      }
      const [ma, mb] = [sa / n, sb / n]
      const [va, vb] = [saa / n - ma * ma, sbb / n - mb * mb]
      if (va < 4 && vb < 4) continue
      sum += ((2 * ma * mb + C1) * (2 * (sab / n - ma * mb) + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2))
      windows++
    }
  }
  return windows === 0 ? 1 : sum / windows
}
