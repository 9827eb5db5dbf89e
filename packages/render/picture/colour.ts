/** A `#rrggbb` as BT.709 limited-range levels. */
export const levelsOf = (colour: string): { readonly y: number; readonly u: number; readonly v: number } => {
  const value = Number.parseInt(colour.slice(1, 7), 16)
  const [r, g, b] = [(value >> 16) & 255, (value >> 8) & 255, value & 255]
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return {
    y: Math.round(16 + (luma * 219) / 255),
    u: Math.round(128 + (((b - luma) / 1.8556) * 224) / 255),
    v: Math.round(128 + (((r - luma) / 1.5748) * 224) / 255),
  }
}
