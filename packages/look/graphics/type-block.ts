import type { Op, Paint } from '../drawing.js'
import { easeOut } from '../easing.js'
import { paintLine } from '../text/paint-line.js'
import { directionOf } from '../text/runs.js'
import type { Line, TextStyle, Typesetter } from '../text/typesetter.js'

/** Lines of one style, set into a box. */
export type TypeBlock = {
  readonly lines: readonly Line[]
  readonly size: number
  /** Height of the letters of its first line above the baseline. */
  readonly cap: number
  /** Baseline to baseline. */
  readonly leading: number
  /** From the first line's capitals to the last line's baseline. */
  readonly height: number
  readonly width: number
  readonly direction: 'ltr' | 'rtl'
}

export type Wish = {
  readonly style: TextStyle
  readonly width: number
  /** Height the block may take, capitals to last baseline. */
  readonly height: number
  /** Most lines at the size asked for. */
  readonly most: number
  /** Baseline distance in ems. */
  readonly leading: number
}

const SHRINK = 0.95
/** Smaller than this nobody reads it, and no schema lets so much text in. */
const LEAST = 4
/** A word is divided before it makes its text smaller than this share of the size asked for. */
const DIVIDES = 0.6

/** Letters without capitals stand taller than Latin ones, and need more air between lines. */
const TALL = /[\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const TALL_LETTERS = 0.88
const TALL_LEADING = 1.38

const smaller = (size: number): number => (size > 24 ? Math.floor(size * SHRINK) : size - 1)

const blockOf = (lines: readonly Line[], size: number, leading: number, text: string): TypeBlock => {
  const cap = lines.reduce((most, line) => Math.max(most, line.capHeight), TALL.test(text) ? size * TALL_LETTERS : 0)
  return {
    lines,
    size,
    cap,
    leading,
    height: cap + (lines.length - 1) * leading,
    width: lines.reduce((most, line) => Math.max(most, line.width), 0),
    direction: directionOf(text),
  }
}

const leadingOf = (text: string, wish: number): number => (TALL.test(text) ? Math.max(wish, TALL_LEADING) : wish)

/** Words wider than the column in parts that fit it, each but the last with a hyphen. */
const divided = (type: Typesetter, text: string, style: TextStyle, width: number): string =>
  text
    .split(' ')
    .map((word) => {
      const parts: string[] = []
      let part = ''
      for (const letter of word) {
        if (part !== '' && type.line(`${part}${letter}-`, style).width > width) {
          parts.push(`${part}-`)
          part = ''
        }
        part += letter
      }
      return [...parts, part].join(' ')
    })
    .join(' ')

const setAt = (type: Typesetter, text: string, wish: Wish, size: number, most: number): TypeBlock | undefined => {
  const leading = leadingOf(text, wish.leading) * size
  const letters = TALL.test(text) ? TALL_LETTERS : 0.74
  const room = 1 + Math.floor((wish.height - size * letters) / leading)
  if (room < 1) return undefined
  const lines = type.wrap(text, { ...wish.style, size }, wish.width, Math.min(room, most))
  return lines && lines.length > 0 ? blockOf(lines, size, leading, text) : undefined
}

/** A smaller size may take more lines, as far as its height allows. */
const mostAt = (wish: Wish, size: number): number => Math.floor(wish.most * (wish.style.size / size) ** 1.5)

const clean = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Sets a text as large as wished, or as little smaller as it must be for all of it to fit; nothing is ever cut off. */
export const setBlock = (type: Typesetter, text: string, wish: Wish): TypeBlock => {
  let words = clean(text)
  for (let size = wish.style.size; size >= LEAST; size = smaller(size)) {
    if (size < wish.style.size * DIVIDES && words === clean(text))
      words = divided(type, words, { ...wish.style, size: wish.style.size * DIVIDES }, wish.width)
    const block = setAt(type, words, wish, size, mostAt(wish, size))
    if (block) return block
  }
  const line = type.line(words, { ...wish.style, size: LEAST })
  const size = Math.min(LEAST, (LEAST * wish.width) / Math.max(line.width, 1))
  return blockOf([type.line(words, { ...wish.style, size })], size, size * wish.leading, words)
}

/** Equals in one size: the largest at which each fits its own wish. */
export const setAlike = (type: Typesetter, texts: readonly string[], wish: Wish): readonly TypeBlock[] => {
  const blocks = texts.map((text) => setBlock(type, text, wish))
  const size = Math.min(...blocks.map((block) => block.size))
  const most = Math.max(wish.most, ...blocks.map((block) => block.lines.length))
  return texts.map((text, n) => setAt(type, clean(text), wish, size, most) ?? (blocks[n] as TypeBlock))
}

/** Equals below each other in one size, the largest at which they and `air` ems around each fit the wish's height together. */
export const setRows = (type: Typesetter, texts: readonly string[], wish: Wish, air: number): readonly TypeBlock[] => {
  for (let size = wish.style.size; size >= LEAST; size = smaller(size)) {
    const rows = texts.map((text) => setAt(type, clean(text), wish, size, mostAt(wish, size)))
    const total = rows.reduce((sum, row) => sum + (row?.height ?? Number.POSITIVE_INFINITY) + air * size, 0)
    if (total <= wish.height) return rows as readonly TypeBlock[]
  }
  const each = { ...wish, height: (wish.height / texts.length) * 0.6 }
  return setAlike(type, texts, each)
}

export type Spot = {
  /** Left edge of the column, its width, and the height at which the first line's capitals begin. */
  readonly x: number
  readonly width: number
  readonly y: number
  readonly align: 'start' | 'centre' | 'end'
}

/** Where a line begins: `start` is the right edge for a script that is read from right to left. */
const leftOf = (line: Line, block: TypeBlock, spot: Spot): number => {
  const free = spot.width - line.width
  if (spot.align === 'centre') return spot.x + free / 2
  return (spot.align === 'start') === (block.direction === 'ltr') ? spot.x : spot.x + free
}

/** Share of the whole that each further line waits. */
const STAGGER = 0.22

/** How far line `n` of `count` has come when the block is at `share`. */
export const staggered = (share: number, n: number, count: number, stagger = STAGGER): number => {
  const whole = 1 + (count - 1) * stagger
  return Math.min(1, Math.max(0, share * whole - n * stagger))
}

/**
 * A block at a share (0–1, linear) of its entrance: each line rises out of the edge it stands on, the next a
 * little later. At 1 it is plain set type.
 */
export const paintBlock = (block: TypeBlock, spot: Spot, paint: Paint, share = 1): readonly Op[] => {
  return block.lines.flatMap((line, n): readonly Op[] => {
    const come = easeOut(staggered(share, n, block.lines.length))
    const baseline = spot.y + block.cap + n * block.leading
    const x = leftOf(line, block, spot)
    if (come <= 0) return []
    if (come >= 1) return paintLine(line, x, baseline, paint)
    const [above, below] = [Math.max(line.ascent, block.size * 0.95), Math.max(line.descent, block.size * 0.3)]
    const clip = {
      x: x - block.size * 0.2,
      y: baseline - above,
      width: line.width + block.size * 0.4,
      height: above + below,
    }
    const drop = (1 - come) * (above + below) * 0.9
    return [
      {
        op: 'group',
        clip,
        alpha: Math.min(1, come * 1.6),
        ops: [
          {
            op: 'group',
            matrix: [1, 0, 0, 1, 0, drop],
            ops: paintLine(line, x, baseline, paint),
          },
        ],
      },
    ]
  })
}
