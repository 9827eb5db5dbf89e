import { refuse } from '@reelwright/film/fault'
import { chooseFonts } from './choose-font.js'
import { clustersOf, isInvisible } from './clusters.js'
import { openFontBook } from './font-book.js'
import { type Fonts, hanOf } from './font-file.js'
import { type Direction, directionOf } from './runs.js'
import { measure, type Setting, setLine } from './set-line.js'
import type { Line, TextStyle, Typesetter } from './typesetter.js'
import { wrapText } from './wrap.js'

/** Lines kept: enough for every caption and graphic on screen, little enough for a long film. */
const KEPT = 512

/**
 * A typesetter over the given fonts. Fonts are loaded one by one as texts need them; everything else is pure.
 * @throws FONTS_MISSING when no font for text is among them.
 */
export const createTypesetter = (fonts: Fonts): Typesetter => {
  if (!fonts.files.some((file) => file.role !== 'emoji')) throw refuse('FONTS_MISSING', 'A typesetter needs at least one font for text.')
  const book = openFontBook(fonts)
  const choice = chooseFonts(fonts, book)
  const kept = new Map<string, Line>()

  const settingOf = (text: string, direction: Direction): Setting => ({ book, fonts: choice, han: hanOf(text, fonts.language), direction })

  const set = (text: string, style: TextStyle, direction: Direction): Line => {
    const key = `${direction} ${style.family} ${style.weight} ${style.size} ${style.tracking ?? 0} ${style.tabular ?? false} ${text}`
    const known = kept.get(key)
    if (known) return known
    const line = setLine(text, style, settingOf(text, direction))
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    kept.set(key, line)
    return line
  }

  return {
    line: (text, style) => set(text, style, style.direction ?? directionOf(text)),
    wrap: (text, style, width, most) => {
      const direction = style.direction ?? directionOf(text)
      const sums = measure(text, style, settingOf(text, direction))
      // A line shaped by itself may differ by a kern at its ends from what it measured inside the text.
      for (let limit = width; limit > width * 0.9; ) {
        const lines = wrapText(text, (from, to) => sums[to]! - sums[from]!, limit, most)?.map(([from, to]) =>
          set(text.slice(from, to), style, direction),
        )
        if (!lines) return undefined
        const excess = Math.max(0, ...lines.map((line) => line.width)) - width
        if (excess <= 0) return lines
        limit -= excess + 0.01
      }
      return undefined
    },
    missing: (text) => {
      const han = hanOf(text, fonts.language)
      const lost = clustersOf(text).filter(
        (cluster) => choice.choose(cluster, 'sans', han, undefined) === undefined && !/^\s/u.test(cluster.text),
      )
      return [
        ...new Set(
          lost.flatMap(({ text: characters }) => Array.from(characters).filter((character) => !isInvisible(character.codePointAt(0)!))),
        ),
      ]
    },
  }
}
