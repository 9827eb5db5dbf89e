import type { Grade } from '@reelwright/film/storyboard'

/** Linear light of each code of sRGB (IEC 61966-2-1). */
const LINEAR = Float64Array.from({ length: 256 }, (_, code) => {
  const c = code / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

const codeOf = (light: number): number => 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)

/** Codes by light from 0 to 1, so finely that none is off by more than 0.06 before it is rounded; light beyond white is white. */
const STEPS = 32_768
const CODES = Uint8ClampedArray.from({ length: STEPS + 1 }, (_, n) => codeOf(n / STEPS))

const encoded = (light: number): number => (light <= 0 ? 0 : light >= 1 ? 255 : CODES[(light * STEPS + 0.5) | 0]!)

/** CIE 1976: an axis' share of L*a*b* from its light, and back. */
const [EPSILON, KAPPA] = [216 / 24389, 24389 / 27]
const shareOf = (light: number): number => (light > EPSILON ? Math.cbrt(light) : (KAPPA * light + 16) / 116)
const lightOf = (share: number): number => (share > 6 / 29 ? share ** 3 : (share * 116 - 16) / KAPPA)

/** Steps of a shift's table over all the light that a stop of exposure may give; between them lies a straight line. */
const MOST_LIGHT = 2.1
const SHIFTS = 16_384
const tableOf = (towards: number): Float64Array =>
  Float64Array.from({ length: SHIFTS + 2 }, (_, n) => lightOf(shareOf((n * MOST_LIGHT) / SHIFTS) + towards))

const read = (table: Float64Array, light: number): number => {
  const at = light * (SHIFTS / MOST_LIGHT)
  const n = at | 0
  return table[n]! + (table[n + 1]! - table[n]!) * (at - n)
}

/**
 * Corrects RGB, 3 bytes a pixel of sRGB, where it lies: `exposure` stops of linear light, then a shift of a* and b* (CIE 1976,
 * white D65) that leaves lightness as it is. Within a code of the exact result; what passes the screen's white is white.
 */
export const gradePixels = (rgb: Uint8Array, { exposure, a, b }: Grade): void => {
  const gain = 2 ** exposure
  if (a === 0 && b === 0) {
    const table = Uint8Array.from(LINEAR, (light) => encoded(light * gain))
    for (let n = 0; n < rgb.length; n += 1) rgb[n] = table[rgb[n]!]!
    return
  }
  const light = LINEAR.map((value) => value * gain)
  const [shiftedX, shiftedZ] = [tableOf(a / 500), tableOf(-b / 200)]
  for (let n = 0; n < rgb.length; n += 3) {
    const red = light[rgb[n]!]!
    const green = light[rgb[n + 1]!]!
    const blue = light[rgb[n + 2]!]!
    // Each axis over that of the white: rows of the sRGB matrix divided by their sums.
    const x = 0.4339499 * red + 0.3762098 * green + 0.1898403 * blue
    const z = 0.0177566 * red + 0.109468 * green + 0.8727754 * blue
    const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue
    const toX = read(shiftedX, x)
    const toZ = read(shiftedZ, z)
    rgb[n] = encoded(3.0799551 * toX - 1.537139 * y - 0.5428161 * toZ)
    rgb[n + 1] = encoded(-0.9212586 * toX + 1.8760111 * y + 0.0452475 * toZ)
    rgb[n + 2] = encoded(0.0528874 * toX - 0.2040259 * y + 1.1511385 * toZ)
  }
}
