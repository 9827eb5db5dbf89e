import { LISTING_LIMITS } from '../listing.js'
import { evenCase } from './even-case.js'
import { type FoundField, foundAt } from './found-field.js'
import { firstOf, type Labelled } from './read-labels.js'

const STREET =
  'street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|circle|cir|boulevard|blvd|place|pl|way|terrace|ter|trail|trl|parkway|pkwy|highway|hwy|square|sq|loop|alley|row|path|close|crescent|walk|quay|point|ridge|run|cove|hill|view'
const WORDS = STREET.split('|')
const AS_WRITTEN = [...WORDS, ...WORDS.flatMap((word) => [word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])].join('|')
const NOT_A_STREET = '(?!(?:bed|bath|br|ba|bd|car|stor(?:y|ies)|acre|sq|min|year|mile|block)\\w*\\b)'
const UNIT = '(?:,?[ ]+(?:[Aa]pt\\.?|APT\\.?|[Uu]nit|UNIT|[Ss]uite|[Nn]o\\.)[ ]*#?[\\w-]+|,?[ ]*#[ ]*[\\w-]+)?'
const numbered = (first: string, streets: string): string =>
  `(?<![\\d$,.#/-])(\\d{1,6}[A-Za-z]?(?:-\\d+)?[ ]+${NOT_A_STREET}(?:[NSEW]{1,2}\\.?[ ]+)?(?:${first}[\\p{L}\\d'’.-]*[ ]+){0,4}(?:(?:[Hh]ighway|[Hh]wy|[Rr]oute|[Rr]te)[ ]+\\d{1,4}|(?:${streets})\\b\\.?)(?:[ ]+[NSEW]{1,2}\\b)?)`
/** A house number and a street written with capitals. */
const NUMBERED = new RegExp(`${numbered('[\\p{Lu}\\d]', AS_WRITTEN)}(${UNIT})`, 'u')
/** The same without capitals, which only the place behind it tells from prose. */
const MUMBLED = new RegExp(`${numbered('[\\p{L}\\d]', STREET)}(${UNIT})(?=[ ,\\n]+[\\p{L} .'’-]{2,40},?[ ]+[a-z]{2}[ ]+\\d{5}\\b)`, 'iu')
const FOREIGN =
  /(?:(?:\d{1,4}(?:\s?(?:bis|ter))?,?\s+)?(?:rue|avenue|boulevard|place|chemin|calle|carrer|avenida|plaza|via|viale|piazza)\s+[\p{L}'’. -]{2,40}?(?=,|\n|$|\s\d)(?:,?\s+\d{1,4}(?!\d))?|[\p{Lu}][\p{L}-]+(?:straße|strasse|weg|allee|platz|gasse)\s+\d{1,4}[a-z]?)/iu
const STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming'
const CITY = "([\\p{Lu}][\\p{L}'’. -]{1,40}?)"
const POST_CODE = '\\d{5}(?:-\\d{4})?|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d'
const US_TAIL = new RegExp(`^[\\s,|•·-]*${CITY},\\s*([A-Z]{2}|${STATES})\\b\\.?(?:\\s+(${POST_CODE}))?`, 'u')
const US_BELOW = new RegExp(`(?:^|\\n|[ ]{2})${CITY},[ ]*([A-Z]{2}|${STATES})[ ]+(${POST_CODE})\\b`, 'u')
const US_MUMBLED = /^[\s,|•·-]*([\p{L}][\p{L}'’. -]{1,40}?),?[ ]+([a-z]{2})[ ]+(\d{5})\b/iu
const UK_TAIL = /^[\s,|•·-]*(?:[\p{L}' -]{2,30}, )?([\p{Lu}][\p{L}'’. -]{1,40}?),?\s+([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/u
const EU_TAIL = /^[\s,|•·-]*(\d{4,5})\s+([\p{Lu}][\p{L}'’. -]{1,40}?)(?=$|[\n,|•·(.])/u

const taken = (field: string, value: string, limit: number, from = value): readonly FoundField[] =>
  value.trim() === '' || value.trim().length > limit ? [] : [foundAt(field, value.trim(), from)]

const value = (labels: readonly Labelled[], label: Labelled['label']): Labelled | undefined => firstOf(labels, [label], (one) => one)

/** Without what ends the sentence; the point of an abbreviation stays. */
const tidy = (street: string): string => {
  const plain = street.replace(/[\s,]+$/, '').replace(/\s+/g, ' ')
  return /\b(?:st|ave|rd|ln|dr|ct|cir|blvd|pl|ter|trl|pkwy|hwy|sq|[nsew]{1,2})\.$/i.test(plain) ? plain : plain.replace(/\.$/, '')
}

const streetIn = (text: string): RegExpExecArray | null => NUMBERED.exec(text) ?? MUMBLED.exec(text) ?? FOREIGN.exec(text)

type Tail = { readonly city?: string; readonly state?: string; readonly postalCode?: string; readonly from: string }

/** City, state and postal code as they stand behind a street, or on a line of their own below it. */
const tailOf = (rest: string): Tail | undefined => {
  const us = US_TAIL.exec(rest)
  if (us) return { city: us[1], state: us[2], postalCode: us[3], from: us[0] }
  const uk = UK_TAIL.exec(rest)
  if (uk) return { city: uk[1], postalCode: uk[2], from: uk[0] }
  const eu = EU_TAIL.exec(rest)
  if (eu) return { city: eu[2], postalCode: eu[1], from: eu[0] }
  const below = US_BELOW.exec(rest) ?? US_MUMBLED.exec(rest)
  if (!below) return undefined
  const [from, city, state, postalCode] = below
  return { city, state: state!.length === 2 ? state!.toUpperCase() : state, postalCode, from }
}

/** Street address, city, state and postal code: by label, as a house number and a street, or as written elsewhere. */
export const readPlace = (text: string, labelled: readonly Labelled[]): readonly FoundField[] => {
  const named = value(labelled, 'address')
  const line = named?.value ?? firstOf(labelled, ['location'], (one) => (streetIn(one.value) ? one.value : undefined))
  const source = line ?? text
  const match = streetIn(source)
  const street = match?.[0] ?? line?.split(',')[0]
  if (street === undefined) return []
  const tail = tailOf(match ? source.slice(match.index + match[0].length) : (line?.slice(street.length) ?? ''))
  const place = (field: 'city' | 'state' | 'postalCode', limit: number): readonly FoundField[] => {
    const one = value(labelled, field)
    const words = one?.value ?? tail?.[field]
    if (words === undefined) return []
    return taken(field, field === 'city' ? evenCase(words) : words, limit, one?.from ?? tail?.from.replace(/^[\s,|•·-]+/, ''))
  }
  return [
    ...taken('address', evenCase(tidy(street)), LISTING_LIMITS.address, street),
    ...place('city', 60),
    ...place('state', 40),
    ...place('postalCode', 16),
  ]
}
