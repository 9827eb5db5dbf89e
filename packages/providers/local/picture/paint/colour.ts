/** Linear light, red green blue; 1 is paper white, lights go far beyond. */
export type Rgb = readonly [number, number, number]

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** `#rrggbb` as linear light, times `strength`. */
export const light = (hex: string, strength = 1): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [linear((value >> 16) / 255) * strength, linear(((value >> 8) & 255) / 255) * strength, linear((value & 255) / 255) * strength]
}

export const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

export const scaled = (a: Rgb, by: number): Rgb => [a[0] * by, a[1] * by, a[2] * by]

export const plus = (a: Rgb, b: Rgb): Rgb => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]

export const times = (a: Rgb, b: Rgb): Rgb => [a[0] * b[0], a[1] * b[1], a[2] * b[2]]

export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value))

export const smooth = (from: number, to: number, value: number): number => {
  const t = clamp((value - from) / (to - from))
  return t * t * (3 - 2 * t)
}

/** Colour of a glowing body between 1,500 K and 15,000 K, brightest channel 1 (fit of Tanner Helland's table). */
export const blackbody = (kelvin: number): Rgb => {
  const t = kelvin / 100
  const red = t <= 66 ? 1 : clamp(1.2929 * (t - 60) ** -0.1332)
  const green = t <= 66 ? clamp(0.39 * Math.log(t) - 0.6318) : clamp(1.1299 * (t - 60) ** -0.0755)
  const blue = t >= 66 ? 1 : t <= 19 ? 0 : clamp(0.5432 * Math.log(t - 10) - 1.1962)
  return [linear(red), linear(green), linear(blue)]
}
