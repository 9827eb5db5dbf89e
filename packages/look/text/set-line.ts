import { breaksOf } from './breaks.js'
import type { ChooseFont } from './choose-font.js'
import type { FontBook } from './font-book.js'
import { type FontFile, type Han, preference } from './font-file.js'
import { outlinePath } from './outline-path.js'
import { type Direction, type Run, runsOf, visualOrder } from './runs.js'
import { type Mark, shapeRun } from './shape.js'
import type { Line, Piece, TextStyle } from './typesetter.js'

export type Setting = {
  readonly book: FontBook
  readonly choose: ChooseFont
  readonly files: readonly FontFile[]
  readonly han: Han
  readonly direction: Direction
}

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
    path: marks.map(outlinePath).join(''),
    emoji: marks.flatMap(({ emoji, x: left }) => (emoji ? [{ text: emoji.text, x: left, size: emoji.height }] : [])),
  }
}

/** Newlines and tabs count as spaces; lengths stay. */
const flat = (text: string): string => text.replace(/[\t\n\r\u0085\u2028\u2029]/g, ' ')

const shapeAll = (
  text: string,
  runs: readonly Run[],
  style: TextStyle,
  first: string,
  book: FontBook,
): { readonly marks: readonly Mark[]; readonly width: number } => {
  const marks: Mark[] = []
  let pen = 0
  for (const run of visualOrder(runs)) {
    const shaped = shapeRun(text, run, style, book, first, pen)
    marks.push(...shaped)
    pen = shaped.reduce((end, mark) => end + mark.advance, pen)
  }
  return { marks, width: pen }
}

/** How wide the text is from its start to each offset, in logical order: where to break is found on these sums. */
export const measure = (source: string, style: TextStyle, { book, choose, files, han, direction }: Setting): Float64Array => {
  const text = flat(source)
  const first = preference(files, style.family, han)[0]!.id
  const sums = new Float64Array(text.length + 1)
  for (const mark of shapeAll(text, runsOf(text, direction, style.family, han, choose), style, first, book).marks)
    sums[mark.at + 1]! += mark.advance
  for (let index = 1; index < sums.length; index++) sums[index]! += sums[index - 1]!
  return sums
}

/** Shapes one line. */
export const setLine = (source: string, style: TextStyle, setting: Setting): Line => {
  const text = flat(source)
  const { book, choose, files, han, direction } = setting
  const first = preference(files, style.family, han)[0]!.id
  const runs = runsOf(text, direction, style.family, han, choose)
  const { marks, width } = shapeAll(text, runs, style, first, book)
  const faces = new Set([first, ...runs.flatMap(({ choice }) => (typeof choice === 'object' ? [choice.id] : []))])
  const cuts = [...faces].map((id) => book.cut(id, style.weight, style.size))
  const reach = (of: 'ascent' | 'descent'): number => Math.max(...cuts.map((cut) => (cut[of] * style.size) / cut.unitsPerEm))
  const main = cuts[0]!
  return {
    text: source,
    width,
    ascent: reach('ascent'),
    descent: reach('descent'),
    capHeight: (main.capHeight * style.size) / main.unitsPerEm,
    pieces: stretchesOf(text)
      .map(({ from, to }) =>
        pieceOf(
          from,
          to,
          marks.filter((mark) => mark.at >= from && mark.at < to),
        ),
      )
      .sort((a, b) => a.x - b.x || a.from - b.from),
  }
}
