import { breaksOf } from './breaks.js'
import { type FontChoice, fileOf } from './choose-font.js'
import type { FontBook } from './font-book.js'
import type { Han } from './font-file.js'
import { type Direction, runsOf, visualOrder } from './runs.js'
import { type Mark, shapeRun } from './shape.js'
import type { Line, Piece, TextStyle } from './typesetter.js'

/** What a text is set with: the fonts, whose Han shapes, and the direction of its paragraph. */
export type Setting = { readonly book: FontBook; readonly fonts: FontChoice; readonly han: Han; readonly direction: Direction }

/** Words and the spaces between them, as offsets. */
const stretchesOf = (text: string): readonly { readonly from: number; readonly to: number }[] => {
  let from = 0
  return breaksOf(text).flatMap(({ ink, to }) => {
    const parts = [
      { from, to: ink },
      { from: ink, to },
    ].filter((part) => part.to > part.from)
    from = to
    return parts
  })
}

const pieceOf = (from: number, to: number, marks: readonly Mark[]): Piece => {
  const x = Math.min(...marks.map((mark) => mark.x))
  return {
    from,
    to,
    x: marks.length > 0 ? x : 0,
    width: marks.length > 0 ? Math.max(...marks.map((mark) => mark.x + mark.advance)) - x : 0,
    path: marks.map((mark) => mark.path).join(''),
    emoji: marks.flatMap(({ emoji, x: left }) => (emoji ? [{ text: emoji.text, x: left, size: emoji.height }] : [])),
  }
}

/** Newlines and tabs count as spaces; lengths stay. */
const flat = (text: string): string => text.replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ')

type Shaped = { readonly marks: readonly Mark[]; readonly width: number; readonly faces: ReadonlySet<string> }

/** All marks of a line from left to right, and the faces they come from, the film's own first. */
const shapeLine = (text: string, style: TextStyle, { book, fonts, han, direction }: Setting): Shaped => {
  const first = fonts.first(style.family, han).id
  const runs = runsOf(text, direction, style.family, han, fonts.choose)
  const marks: Mark[] = []
  let pen = 0
  for (const run of visualOrder(runs)) {
    for (const mark of shapeRun(text, run, style, book, first, pen)) {
      marks.push(mark)
      pen += mark.advance
    }
  }
  // Nothing follows the last letter that it would have to be kept apart from: a centred line stays centred.
  const last = marks.at(-1)
  if (last && last.apart !== 0) marks[marks.length - 1] = { ...last, advance: last.advance - last.apart }
  const faces = new Set([first, ...runs.flatMap(({ choice }) => fileOf(choice)?.id ?? [])])
  return { marks, width: pen - (last?.apart ?? 0), faces }
}

/** How wide the text is from its start to each offset, in logical order: where to break is found on these sums. */
export const measure = (source: string, style: TextStyle, setting: Setting): Float64Array => {
  const sums = new Float64Array(source.length + 1)
  for (const mark of shapeLine(flat(source), style, setting).marks) sums[mark.at + 1]! += mark.advance
  for (let index = 1; index < sums.length; index++) sums[index]! += sums[index - 1]!
  return sums
}

/** Shapes one line. */
export const setLine = (source: string, style: TextStyle, setting: Setting): Line => {
  const text = flat(source)
  const { marks, width, faces } = shapeLine(text, style, setting)
  const cuts = [...faces].map((id) => setting.book.cut(id, style.weight, style.size))
  const pixels = (units: 'ascent' | 'descent' | 'capHeight') => cuts.map((cut) => (cut[units] * style.size) / cut.unitsPerEm)
  const pieces = stretchesOf(text).map(({ from, to }) => {
    const inside = marks.filter((mark) => mark.at >= from && mark.at < to)
    return pieceOf(from, to, inside)
  })
  return {
    text: source,
    width,
    ascent: Math.max(...pixels('ascent')),
    descent: Math.max(...pixels('descent')),
    capHeight: pixels('capHeight')[0]!,
    pieces: pieces.sort((a, b) => a.x - b.x || a.from - b.from),
  }
}
