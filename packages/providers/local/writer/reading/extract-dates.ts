import { DATE_WORDS, type DateWords } from './date-words.js'
import { romanValue } from './roman.js'
import type { Tongue } from './tongue.js'

/** A date as the text names it: `when` to show, `at` in years (negative before our era, fractions for months) to sort, offsets in UTF-16. */
export type FoundDate = { readonly when: string; readonly at: number; readonly from: number; readonly to: number }

const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|')

const inEra = (year: number, era: string | undefined, words: DateWords): number =>
  era !== undefined && new RegExp(`^(?:${words.before})$`, 'iu').test(era.trim()) ? -year : year

type Pattern = { readonly shape: RegExp; readonly at: (match: RegExpMatchArray) => number }

const monthAt = (name: string, words: DateWords): number =>
  words.months.findIndex((month) => month.toLowerCase() === name.toLowerCase()) / 12

const patternsOf = (words: DateWords): readonly Pattern[] => {
  const months = alternatives(words.months)
  const era = `(?:\\s*(${words.before}|${words.after}))`
  return [
    {
      shape: new RegExp(
        `(?<![\\p{L}\\d])(?:(\\d{1,2})(?:${words.ordinal})?\\s+(?:${words.of}\\s+)?)?(${months})(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?,)?\\s+(?:${words.of}\\s+)?(\\d{3,4})(?!\\d)`,
        'giu',
      ),
      at: (match) => Number(match[4]) + monthAt(match[2]!, words) + Number(match[1] ?? match[3] ?? 1) / 372,
    },
    {
      shape: new RegExp(words.century.replace('ERA', era), 'giu'),
      at: (match) => {
        const named = words.ordinals.indexOf(match[1]!.toLowerCase())
        const century = named >= 0 ? named + 1 : /^\d/.test(match[1]!) ? Number.parseInt(match[1]!, 10) : romanValue(match[1]!)
        const year = inEra(century, match[2], words)
        return year < 0 ? year * 100 + 50 : year * 100 - 50
      },
    },
    { shape: new RegExp(words.decade, 'giu'), at: (match) => Number(match[1]) + 5 },
    {
      shape: new RegExp(`(?<![\\d.,])(\\d{1,4})(?:\\s*[–-]\\s*\\d{1,4})?${era}(?![\\p{L}])`, 'giu'),
      at: (match) => inEra(Number(match[1]), match[2], words),
    },
  ]
}

const YEAR = /(?<![\d.,:$€£/-])(1[0-9]{3}|20[0-9]{2})(?![\d%/-]|[.,:]\d)/gu

/** A bare number between 1000 and 2099 is a year when the words around it do not count something with it. */
const readsAsYear = (text: string, from: number, to: number, words: DateWords): boolean => {
  const [before, after] = [text.slice(0, from), text.slice(to)]
  if (new RegExp(`^[\\s\u00a0]*(?:${words.counted})(?![\\p{L}])`, 'iu').test(after)) return false
  if (new RegExp(`(?:^|[\\s(“"'’])(?:${words.leads})\\s+$`, 'iu').test(before)) return true
  if (/(?:[(–—:]\s*|-)$/u.test(before) || /^\s*(?:[).,;:!?–—]|$)/u.test(after)) return !/(?:[$€£]|\d)\s*$/u.test(before)
  return new RegExp(`^\\s+(?:${words.follows})(?![\\p{L}])`, 'iu').test(after) || before.trim() === ''
}

/** Every date of a text in the order of the text; no two overlap. */
export const extractDates = (text: string, tongue: Tongue): FoundDate[] => {
  const words = DATE_WORDS[tongue]
  const found: FoundDate[] = []
  const add = (from: number, shown: string, at: number): void => {
    const to = from + shown.length
    if (found.every((date) => to <= date.from || from >= date.to)) found.push({ when: shown.trim(), at, from, to })
  }
  for (const { shape, at } of patternsOf(words)) for (const match of text.matchAll(shape)) add(match.index, match[0], at(match))
  for (const match of text.matchAll(YEAR))
    if (readsAsYear(text, match.index, match.index + match[0].length, words)) add(match.index, match[0], Number(match[0]))
  return found.sort((a, b) => a.from - b.from)
}
