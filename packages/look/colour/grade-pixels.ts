import type { Grade } from '@reelwright/film/storyboard'

/** Linear light of each code of sRGB (IEC 61966-2-1). */
const LINEAR = Float64Array.from({ length: 256 }, (_, code) => {
  const c = code / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

const codeOf = (light: number): number => 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055)

/** Steps of light from 0 to 1 in which codes are tabulated; between them lies a straight line, off by less than 0.05 of a code. */
const CODES = 4096
const codes = Float64Array.from({ length: CODES + 2 }, (_, n) => codeOf(n / CODES))

const encoded = (light: number): number => {
  if (light <= 0) return 0
  if (light >= 1) return 255
  const at = light * CODES
  const n = at | 0
  return (codes[n]! + (codes[n + 1]! - codes[n]!) * (at - n) + 0.5) | 0
}

/** CIE 1976: what of an axis becomes its share of L*a*b*, tabulated over all the light that a stop of exposure may give. */
const [EPSILON, KAPPA] = [216 / 24389, 24389 / 27]
const MOST_LIGHT = 2.1
const SHARES = 16384
const shares = Float64Array.from({ length: SHARES + 2 }, (_, n) => {
  const t = (n * MOST_LIGHT) / SHARES
  return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116
})
const shareOf = (light: number): number => {
  const at = (light * SHARES) / MOST_LIGHT
  const n = at | 0
  return shares[n]! + (shares[n + 1]! - shares[n]!) * (at - n)
}
const [EPSILON_SHARE, OFFSET] = [6 / 29, 16 / 116]
const lightOf = (share: number): number => (share > EPSILON_SHARE ? share * share * share : ((share - OFFSET) * 116) / KAPPA)

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
  const [towardsX, towardsZ] = [a / 500, b / 200]
  for (let n = 0; n < rgb.length; n += 3) {
    const [red, green, blue] = [light[rgb[n]!]!, light[rgb[n + 1]!]!, light[rgb[n + 2]!]!]
    // Each axis over that of the white: rows of the sRGB matrix divided by their sums.
    const x = 0.4339499 * red + 0.3762098 * green + 0.1898403 * blue
    const z = 0.0177566 * red + 0.109468 * green + 0.8727754 * blue
    const y = 0.2126729 * red + 0.7151522 * green + 0.072175 * blue
    const [toX, toZ] = [lightOf(shareOf(x) + towardsX), lightOf(shareOf(z) - towardsZ)]
    rgb[n] = encoded(3.0799551 * toX - 1.537139 * y - 0.5428161 * toZ)
    rgb[n + 1] = encoded(-0.9212586 * toX + 1.8760111 * y + 0.0452475 * toZ)
    rgb[n + 2] = encoded(0.0528874 * toX - 0.2040259 * y + 1.1511385 * toZ)
  }
}
