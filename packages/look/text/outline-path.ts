import type { Mark } from './shape.js'

/** Hundredths of a pixel are finer than any eye, and short to write. */
const places = (value: number): number => Math.round(value * 100) / 100

/** SVG path data of a glyph where it stands, on a baseline at y = 0. */
export const outlinePath = (mark: Mark): string => {
  const left = mark.x + mark.dx
  let path = ''
  for (const { type, values } of mark.outline) {
    path += type
    for (let index = 0; index < values.length; index += 2) {
      if (index > 0) path += ' '
      path += `${places(left + values[index]! * mark.scale)} ${places(mark.dy - values[index + 1]! * mark.scale)}`
    }
  }
  return path
}
