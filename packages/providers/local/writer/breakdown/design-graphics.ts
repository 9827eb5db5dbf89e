import type { Graphic } from '@reelwright/film/storyboard'
import { extractDates, type FoundDate } from '../reading/extract-dates.js'
import { extractLists } from '../reading/extract-lists.js'
import { extractNumbers, type FoundNumber } from '../reading/extract-numbers.js'
import { extractPeople } from '../reading/extract-people.js'
import { extractQuotes } from '../reading/extract-quotes.js'
import type { Tongue } from '../reading/tongue.js'
import { labelAround, shortLabel } from './label.js'

/** A graphic a passage could be shown as, how strongly it asks for it (0–1), and the same in words for an editor. */
export type Design = { readonly graphic: Graphic; readonly weight: number; readonly inWords: string }

export type DatedEntry = { readonly when: string; readonly what: string; readonly at: number }

const MOST_ENTRIES = 6
const LONGEST_QUOTE = 220

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const whenOf = (date: FoundDate): string => capital(date.when.replace(/^the\s+/iu, ''))

/** Dates of a passage with what happened at them, in the order of the text; a date named twice stands once. */
export const datedEntries = (narration: string, tongue: Tongue): DatedEntry[] => {
  const entries: DatedEntry[] = []
  for (const date of extractDates(narration, tongue)) {
    const what = labelAround(narration, date.from, date.to)
    const known = entries.some((entry) => entry.at === date.at || entry.what === what)
    if (what.split(' ').length >= 2 && !known) entries.push({ when: whenOf(date), what, at: date.at })
  }
  return entries
}

const timelineOf = (entries: readonly DatedEntry[], weight: number): Design => {
  const sorted = [...entries].sort((a, b) => a.at - b.at).slice(0, MOST_ENTRIES)
  return {
    graphic: { kind: 'timeline', params: { entries: sorted.map(({ when, what }) => ({ when, what })) } },
    weight,
    inWords: `A timeline grows from left to right: ${sorted.map(({ when, what }) => `${when}, ${what}`).join('; ')}.`,
  }
}

const quoteOf = (narration: string, tongue: Tongue, lastNamed: string | undefined): Design | undefined => {
  const quote = extractQuotes(narration, tongue)
    .filter(({ text }) => text.length <= LONGEST_QUOTE)
    .sort((a, b) => b.text.length - a.text.length)[0]
  if (quote === undefined) return undefined
  const fromPronoun = /(?:^|\s)(?:he|she|él|ella|il|elle|er|sie|lui|lei)\s+(?:\p{L}+\s+){0,2}$/iu.test(
    narration.slice(0, quote.from).replace(/[\s"“„«:,]+$/u, ' '),
  )
  const by = quote.by ?? (fromPronoun ? lastNamed : undefined)
  const text = capital(quote.text)
  return {
    graphic: { kind: 'quote', params: { text, ...(by === undefined ? {} : { by }) } },
    weight: by === undefined ? 0.75 : 1,
    inWords: `The quotation is set large and appears line by line: “${text}”${by === undefined ? '.' : `, with the name of ${by} below.`}`,
  }
}

const SCALED: readonly (readonly [RegExp, number])[] = [
  [/trillion|billón|billones|billionen/iu, 12],
  [/billion|milliard|miliard|mil millones/iu, 9],
  [/million|milion|millón|millones/iu, 6],
  [/thousand|mille|mila|tausend|\bmil\b/iu, 3],
]

/** The larger, the more it is worth a graphic; a unit adds to it, a missing label or one of a word takes from it. */
const salience = (number: FoundNumber): number => {
  const scale = SCALED.find(([name]) => name.test(number.unit ?? ''))?.[1] ?? 0
  const size = Math.min(0.3, (Math.log10(Math.max(1, number.value)) + scale) / 30)
  return size + (number.unit === undefined ? 0 : 0.15) + (scale > 0 ? 0.05 : 0) - (number.label.includes(' ') ? 0 : 0.2)
}

const counterOf = (narration: string, tongue: Tongue): Design | undefined => {
  const number = extractNumbers(narration, tongue).sort((a, b) => salience(b) - salience(a))[0]
  if (number === undefined) return undefined
  const label = shortLabel(number.label)
  const { value, unit, prefix, decimals } = number
  const shown = `${prefix ?? ''}${value}${unit === undefined ? '' : ` ${unit}`}`
  return {
    graphic: {
      kind: 'counter',
      params: {
        value,
        ...(label === '' ? {} : { label }),
        ...(unit === undefined ? {} : { unit }),
        ...(prefix === undefined ? {} : { prefix }),
        ...(decimals > 0 ? { decimals } : {}),
      },
    },
    weight: 0.35 + salience(number),
    inWords: `A figure counts up to ${shown}${label === '' ? '.' : `, labelled “${label}”.`}`,
  }
}

const listOf = (narration: string, tongue: Tongue): Design | undefined => {
  const list = extractLists(narration, tongue).sort((a, b) => b.items.length - a.items.length)[0]
  if (list === undefined) return undefined
  return {
    graphic: { kind: 'list', params: { items: [...list.items] } },
    weight: 0.45 + 0.05 * list.items.length,
    inWords: `The items of a list appear one after another: ${list.items.join('; ')}.`,
  }
}

/** What could be shown as a graphic in a passage, strongest first. `earlier` are the dates told before it, `lastNamed` the person named last. */
export const designsFor = (narration: string, tongue: Tongue, earlier: readonly DatedEntry[], lastNamed: string | undefined): Design[] => {
  const dated = datedEntries(narration, tongue)
  const told = [...earlier.filter((entry) => dated.every(({ at }) => at !== entry.at)).slice(1 - MOST_ENTRIES), ...dated]
  const timeline =
    dated.length >= 2
      ? timelineOf(dated, 0.8 + 0.04 * dated.length)
      : dated.length === 1 && told.length >= 3
        ? timelineOf(told, 0.3)
        : undefined
  return [quoteOf(narration, tongue, lastNamed), timeline, listOf(narration, tongue), counterOf(narration, tongue)]
    .filter((design) => design !== undefined)
    .sort((a, b) => b.weight - a.weight)
}

/** Openings that need the sentence before them. */
const LEANS = /^(?:And|But|Or|So|Not|It|They|That|This|These|Then|Y|Pero|Et|Mais|Und|Aber|Es|Sie|E|Ma)\s/u

/** A sentence short enough to stand alone on the screen, for a passage with nothing else to show: the shortest that can be read by itself. */
export const keySentence = (sentences: readonly string[]): Design | undefined => {
  const short = sentences.filter((sentence) => sentence.split(' ').length >= 4 && sentence.length <= 110)
  const text = short.sort((a, b) => Number(LEANS.test(a)) - Number(LEANS.test(b)) || a.length - b.length)[0]
  if (text === undefined) return undefined
  return {
    graphic: { kind: 'quote', params: { text } },
    weight: 0.1,
    inWords: `The sentence stands alone in large type on a plain ground: “${text}”`,
  }
}

/** Lower thirds for the people a passage introduces; at most one, the first who was not introduced before. */
export const lowerThirdFor = (narration: string, tongue: Tongue, known: ReadonlySet<string>): Graphic | undefined => {
  const person = extractPeople(narration, tongue).find(({ name }) => !known.has(name))
  return person === undefined ? undefined : { kind: 'lowerThird', params: { name: person.name, role: person.role } }
}
