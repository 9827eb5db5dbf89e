import type { Outline } from './font-book.js'

/** A glyph's outline in pixels from its own origin: where it starts, and what follows relative to that. */
export type GlyphPath = { readonly x: number; readonly y: number; readonly rest: string }

/** Whole hundredths of a pixel: finer than any eye, short to write, and free of drift when added up. */
const hundredths = (value: number): number => Math.round(value * 100)

/** Font units, y upwards, to pixels, y downwards. Written once for a size, wherever the glyph will stand. */
export const glyphPath = (outline: Outline, scale: number): GlyphPath | undefined => {
  const first = outline[0]
  if (!first) return undefined
  const at = ({ values }: Outline[number], index: number): readonly [number, number] => [
    hundredths(values[index]! * scale),
    hundredths(-values[index + 1]! * scale),
  ]
  const origin = at(first, 0)
  let start = origin
  let pen = origin
  let rest = ''
  for (const [index, command] of outline.entries()) {
    if (index > 0) rest += command.type.toLowerCase()
    let end = command.type === 'Z' ? start : pen
    for (let value = 0; index > 0 && value < command.values.length; value += 2) {
      end = at(command, value)
      rest += `${value > 0 ? ' ' : ''}${(end[0] - pen[0]) / 100} ${(end[1] - pen[1]) / 100}`
    }
    pen = end
    if (command.type === 'M') start = end
  }
  return { x: origin[0] / 100, y: origin[1] / 100, rest }
}

/** SVG path data of a glyph whose origin stands at x, y. */
export const placedPath = (glyph: GlyphPath | undefined, x: number, y: number): string =>
  glyph ? `M${hundredths(x + glyph.x) / 100} ${hundredths(y + glyph.y) / 100}${glyph.rest}` : ''
