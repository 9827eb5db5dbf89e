import { type FoundField, foundAt } from './found-field.js'
import { firstOf, type Labelled } from './read-labels.js'
import { readNumber } from './read-number.js'

const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }
const COUNT = `\\d{1,2}(?!\\d)(?:[.,]\\d+)?\\s?[½¼¾]?|[½]|${Object.keys(WORDS).join('|')}`
const BEDS = '(?:bed ?rooms?|beds?|bdrms?|bds?|brs?|habitaciones|dormitorios|chambres|schlafzimmer|camere)'
const BATHS = '(?:full )?(?:bath ?rooms?|baths?|bths?|bas?|baños|salles? de bains?|badezimmer|bäder|bagni)'
const HALVES = /(\d) ?full(?: baths?)?\s*(?:,|and|&|\/|\+)?\s*(\d) ?(?:half|partial)(?: baths?)?/i

const countOf = (text: string): number | undefined => {
  const match = new RegExp(`^(${COUNT})(?![\\d.,])`, 'iu').exec(text)
  return match ? (WORDS[match[1]!.toLowerCase()] ?? readNumber(match[1]!)) : undefined
}

const counted = (text: string, field: string, noun: string): FoundField | undefined => {
  const match =
    new RegExp(`(?:^|[|·•]| {2})[ \\t]*${noun}[ \\t]+(${COUNT})(?= {2}|[ \\t]*(?:[|·•]|$))`, 'imu').exec(text) ??
    new RegExp(`(?<!\\p{L})${noun}[ \\t]*[:=][ \\t]*(${COUNT})(?![\\d])`, 'iu').exec(text) ??
    new RegExp(`(?<![\\d.,$])(${COUNT})[ \\t-]*(?:spacious |large |full )?${noun}(?![\\p{L}])`, 'iu').exec(text)
  const value = match && (WORDS[match[1]!.toLowerCase()] ?? readNumber(match[1]!))
  return match && value !== undefined && value !== null ? foundAt(field, value, match[0]) : undefined
}

const numberBeside = (labelled: readonly Labelled[], label: Labelled['label'], field: string): FoundField | undefined =>
  firstOf(labelled, [label], ({ value, from }) => {
    const count = countOf(value)
    return count === undefined ? undefined : foundAt(field, count, from)
  })

/** A pair of numbers in one field, `3 / 1`, both as they stand. */
const pairBeside = (
  labelled: readonly Labelled[],
  label: Labelled['label'],
): { readonly first: number; readonly second: number; readonly from: string } | undefined =>
  firstOf(labelled, [label], ({ value, from }) => {
    const [, first, second] = /^(\d{1,2}(?:\.\d+)?)\s*[/|,]\s*(\d{1,2}(?:\.\d+)?)$/.exec(value) ?? []
    return first && second ? { first: Number(first), second: Number(second), from } : undefined
  })

const bathsBeside = (labelled: readonly Labelled[]): FoundField | undefined => {
  const pair = pairBeside(labelled, 'fullAndHalfBaths')
  if (pair) return foundAt('baths', pair.first + pair.second / 2, pair.from)
  const [full, half] = [numberBeside(labelled, 'fullBaths', 'baths'), numberBeside(labelled, 'halfBaths', 'baths')]
  if (full) return foundAt('baths', Number(full.value) + Number(half?.value ?? 0) / 2, full.from)
  const written = firstOf(labelled, ['baths'], ({ value, from }) => {
    const halves = HALVES.exec(value)
    return halves ? foundAt('baths', Number(halves[1]) + Number(halves[2]) / 2, from) : undefined
  })
  return written ?? numberBeside(labelled, 'baths', 'baths')
}

/** Bedrooms and bathrooms; “2 full, 1 half” counts two and a half. */
export const readRooms = (text: string, labelled: readonly Labelled[]): readonly FoundField[] => {
  const both = pairBeside(labelled, 'bedsAndBaths')
  if (both) return [foundAt('beds', both.first, both.from), foundAt('baths', both.second, both.from)]
  const studio = /\bstudio (?:apartment|condo|flat|unit)\b/i.exec(text)
  const beds = numberBeside(labelled, 'beds', 'beds') ?? counted(text, 'beds', BEDS) ?? (studio ? foundAt('beds', 0, studio[0]) : undefined)
  const halves = HALVES.exec(text)
  const baths =
    bathsBeside(labelled) ??
    (halves ? foundAt('baths', Number(halves[1]) + Number(halves[2]) / 2, halves[0]) : counted(text, 'baths', BATHS))
  return [beds, baths].filter((one) => one !== undefined)
}
