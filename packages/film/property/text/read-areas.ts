import { type FoundField, foundAt } from './found-field.js'
import { UNIT_OF } from './labels.js'
import { firstOf, type Labelled } from './read-labels.js'
import { NUMBER, readNumber } from './read-number.js'

type Unit = 'sqft' | 'm2' | 'acre' | 'ha'
const UNITS: readonly (readonly [Unit, string])[] = [
  ['sqft', 'sq\\.? ?ft\\.?|sqft|sf|square f(?:ee|oo)t|sq\\. feet'],
  ['m2', 'm²|m2|sqm|sq\\.? ?m\\.?|mq|square met(?:er|re)s?|qm'],
  ['acre', 'acres?|ac\\.?'],
  ['ha', 'ha|hectares?|hektar'],
]
const ALL = UNITS.map(([, words]) => words).join('|')
const AREA = `(?<![\\d.,])(${NUMBER}|\\.\\d+)(?:[ -]| ?[±+] ?)?(${ALL})(?![\\p{L}\\d])`
const LOT_BEFORE = /\b(?:lot|land|parcel|plot|grounds?|terrain|terreno|parcela|grundstück(?:s(?:fläche|größe))?|acreage)\b[^\d\n.;]{0,25}$/i
const LOT_AFTER = /^[ \t-]*(?:lot|parcel|plot|land|of land|grounds?|site|grundstück|terrain|terreno|de terrain|de terreno)\b/i
const PART =
  /\b(?:terrace|terrasse|terraza|garage|deck|patio|balcony|balcon|cellar|basement|garden|jardin|keller|adu|guest house|bonus|(?:main|upper|lower|ground|first|second|third) (?:floor|level))\b[^\d\n]{0,14}$/i
const PER = /(?:\$|€|£)\s?$/
/** Where a number without a unit can only be in square feet. */
const AMERICAN = /\b[A-Z]{2} \d{5}\b|\$/
const METRIC = /m²|\bm2\b|\bsqm\b|\bsq\.? ?m\b/i

const unitOf = (words: string): Unit | undefined => UNITS.find(([, unit]) => new RegExp(`^(?:${unit})$`, 'i').test(words))?.[0]
const amountOf = (number: string): number | undefined => readNumber(number.startsWith('.') ? `0${number}` : number)

/** What stands beside a label: a number with its unit, or one whose unit the label tells. */
const beside =
  (field: 'area' | 'lot', text: string) =>
  (one: Labelled): FoundField | undefined => {
    const { label, value, from } = one
    const match = new RegExp(AREA, 'iu').exec(value)
    const bare = new RegExp(`^(?:ca\\.? |approx\\.? |~ ?|± ?)?(${NUMBER})$`, 'i').exec(value)
    const assumed = label === 'area' && AMERICAN.test(text) && !METRIC.test(text) ? 'sqft' : undefined
    const amount = match ? amountOf(match[1]!) : bare ? amountOf(bare[1]!) : undefined
    const unit = match ? unitOf(match[2]!) : (UNIT_OF[label] ?? assumed)
    return amount && unit ? foundAt(field, { value: amount, unit }, from) : undefined
  }

/** Floor area and lot: what is called a lot, or measured in acres or hectares, is the lot. */
export const readAreas = (text: string, labelled: readonly Labelled[]): readonly FoundField[] => {
  const found: FoundField[] = [
    firstOf(labelled, ['area', 'squareFeet'], beside('area', text)),
    firstOf(labelled, ['lot', 'lotSquareFeet', 'acres'], beside('lot', text)),
  ].filter((one) => one !== undefined)
  for (const match of text.matchAll(new RegExp(AREA, 'giu'))) {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const after = text.slice(match.index + match[0].length)
    const [value, unit] = [amountOf(match[1]!), unitOf(match[2]!)]
    if (value === undefined || unit === undefined || value <= 0 || PER.test(before)) continue
    const field = LOT_BEFORE.test(before) || LOT_AFTER.test(after) || unit === 'acre' || unit === 'ha' ? 'lot' : 'area'
    if (found.some((one) => one.field === field) || (field === 'area' && PART.test(before))) continue
    found.push(foundAt(field, { value, unit }, match[0]))
  }
  // “Living area (sq ft): 1,840”: the unit stands in the label.
  for (const [field, label] of [
    ['area', '(?:living area|interior|floor area|size|area)'],
    ['lot', 'lot(?: size| area)?'],
  ] as const) {
    const match = found.some((one) => one.field === field)
      ? null
      : new RegExp(`\\b${label}\\s*\\((${ALL})\\)\\s*:?\\s*(${NUMBER})`, 'i').exec(text)
    const unit = match && unitOf(match[1]!)
    const value = match && readNumber(match[2]!)
    if (match && unit && value) found.push(foundAt(field, { value, unit }, match[0]))
  }
  const before = found.some(({ field }) => field === 'area')
    ? null
    : new RegExp(`(?:^|[|·•]| {2})[ \\t]*(sq\\.? ?ft\\.?|sqft|sf)[ \\t:]+(${NUMBER})`, 'im').exec(text)
  const value = before && readNumber(before[2]!)
  if (before && value) found.push(foundAt('area', { value, unit: 'sqft' }, before[0]))
  const half = found.some(({ field }) => field === 'lot') ? null : /\b(half|quarter)[- ]acre\b/i.exec(text)
  if (half) found.push(foundAt('lot', { value: /^half/i.test(half[1]!) ? 0.5 : 0.25, unit: 'acre' }, half[0]))
  return found
}
