import { linearLight, relativeLuminance } from '@reelwright/film/relative-luminance'

/** Colours in OKLab (Ottosson 2020), where equal distances look equal, and sRGB. */
export type Lab = {
  readonly l: number
  readonly a: number
  readonly b: number
}
/** The same by lightness 0–1, chroma and hue in radians. */
export type Lch = {
  readonly l: number
  readonly c: number
  readonly h: number
}
export type Colour = { readonly lab: Lab; readonly weight: number }

const coded = (light: number): number => (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)

/** Channels from 0 to 255. */
export const labOfRgb = (red: number, green: number, blue: number): Lab => {
  const [r, g, b] = [linearLight(red), linearLight(green), linearLight(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

const lightOf = ({ l, c, h }: Lch): readonly number[] => {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)]
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ]
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ]
}

export const lchOf = ({ l, a, b }: Lab): Lch => ({
  l,
  c: Math.hypot(a, b),
  h: Math.atan2(b, a),
})

/** `#rrggbb`; a colour that no screen has loses chroma, not lightness or hue. */
export const hexOf = (colour: Lch): string => {
  let { c } = colour
  while (c > 0 && lightOf({ ...colour, c }).some((light) => light < -0.0005 || light > 1.0005)) c = Math.max(0, c - 0.004)
  const hex = lightOf({ ...colour, c }).map((light) => {
    const byte = Math.round(Math.min(Math.max(coded(Math.max(light, 0)), 0), 1) * 255)
    return byte.toString(16).padStart(2, '0')
  })
  return `#${hex.join('')}`
}

const channelsOf = (hex: string): readonly [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Of `#rrggbb`. */
export const labOfHex = (hex: string): Lab => labOfRgb(...channelsOf(hex))

/** A colour between two, mixed as light is seen. */
export const between = (from: string, to: string, t: number): string => {
  const [a, b] = [labOfRgb(...channelsOf(from)), labOfRgb(...channelsOf(to))]
  return hexOf(
    lchOf({
      l: a.l + (b.l - a.l) * t,
      a: a.a + (b.a - a.a) * t,
      b: a.b + (b.b - a.b) * t,
    }),
  )
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export const contrast = (a: string, b: string): number => {
  const [x, y] = [relativeLuminance(a), relativeLuminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}
