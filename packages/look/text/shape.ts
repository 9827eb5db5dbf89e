import { Buffer, Direction, Feature, shape } from 'harfbuzzjs'
import { fileOf } from './choose-font.js'
import type { FontBook } from './font-book.js'
import { placedPath } from './outline-path.js'
import type { Run } from './runs.js'
import type { TextStyle } from './typesetter.js'

/** A glyph or an emoji where it stands, in pixels from the line's left edge. */
export type Mark = {
  /** Offset of the character it was made from. */
  readonly at: number
  readonly x: number
  readonly advance: number
  /** The part of its advance that is only there to keep the next one away. */
  readonly apart: number
  readonly path: string
  readonly emoji?: { readonly text: string; readonly height: number }
}

/** Noto Color Emoji in em of its own: what it advances, and the height of its pictures. */
const EMOJI = { advance: 1275 / 1024, height: 1200 / 1024 }
/** Emoji as high as the face's ascender to descender, rather than towering over it. */
const EMOJI_SIZE = 1.06

/** Scripts whose letters hang together: space between them would tear the word. */
const CURSIVE = /[\p{sc=Arabic}\p{sc=Devanagari}]/u

/** Figures as high as capitals, also in families whose own hang below the line: prices and years stand in even rows. */
const featuresOf = (style: TextStyle, tracked: boolean): Feature[] => [
  new Feature('lnum'),
  ...(style.tabular ? [new Feature('tnum')] : []),
  ...(tracked ? [new Feature('liga', 0), new Feature('clig', 0)] : []),
]

/** How a figure stands above or below the line: its size and its baseline in em, and the weight that makes up for being small. */
const SMALL = { size: 0.62, above: -0.34, below: 0.14, weight: 1.2 }

/** Shapes one run; the pen starts at `x`. A character that no font has shows the empty box of the first face. */
export const shapeRun = (text: string, run: Run, style: TextStyle, book: FontBook, first: string, x: number): readonly Mark[] => {
  const { choice } = run
  const piece = text.slice(run.from, run.to)
  if (choice === 'emoji') {
    const height = style.size * EMOJI_SIZE
    return [{ at: run.from, x, advance: (height * EMOJI.advance) / EMOJI.height, apart: 0, path: '', emoji: { text: piece, height } }]
  }
  const standIn = choice && 'stands' in choice ? choice : undefined
  const size = standIn ? style.size * SMALL.size : style.size
  const rise = standIn ? style.size * SMALL[standIn.stands] : 0
  const { font, unitsPerEm, path } = book.cut(fileOf(choice)?.id ?? first, standIn ? style.weight * SMALL.weight : style.weight, size)
  const scale = size / unitsPerEm
  const tracking = style.tracking && !CURSIVE.test(piece) ? style.tracking * style.size : 0
  const buffer = new Buffer()
  if (standIn) buffer.addText(standIn.plain)
  else buffer.addText(text, run.from, run.to - run.from)
  buffer.guessSegmentProperties()
  buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR)
  shape(font, buffer, featuresOf(style, tracking !== 0))
  const glyphs = buffer.getGlyphInfosAndPositions()
  let pen = x
  return glyphs.map((glyph, index) => {
    const apart = glyphs[index + 1]?.cluster === glyph.cluster ? 0 : tracking
    const advance = (glyph.xAdvance ?? 0) * scale + apart
    const [left, down] = [pen + (glyph.xOffset ?? 0) * scale, rise - (glyph.yOffset ?? 0) * scale]
    const at = standIn ? run.from : glyph.cluster
    const mark: Mark = { at, x: pen, advance, apart, path: placedPath(path(glyph.codepoint, size), left, down) }
    pen += advance
    return mark
  })
}
