/** A channel of sRGB from 0 to 255 as a share of light, 0 to 1. */
export const linearLight = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
export const relativeLuminance = (hex: string): number => {
  const value = Number.parseInt(hex.slice(1), 16)
  return 0.2126 * linearLight(value >> 16) + 0.7152 * linearLight((value >> 8) & 255) + 0.0722 * linearLight(value & 255)
}
