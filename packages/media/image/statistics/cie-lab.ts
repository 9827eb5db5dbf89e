/** CIE 1976 L*a*b* for the sRGB white (D65): L* 0–100, a* and b* about ±100. */
export type CieLab = { readonly l: number; readonly a: number; readonly b: number }

const LINEAR = Float64Array.from({ length: 256 }, (_, code) => {
  const c = code / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

const root = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 4 / 29)

/** Channels 0–255, whole. */
export const cieLabOf = (red: number, green: number, blue: number): CieLab => {
  const [r, g, b] = [LINEAR[red]!, LINEAR[green]!, LINEAR[blue]!]
  const x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = root(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = root((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) }
}
