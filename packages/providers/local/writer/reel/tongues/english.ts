import type { Area, OpenHouse } from '@reelwright/film/property/listing'
import type { Room } from '@reelwright/film/property/photo'
import { nameFeature } from '../name-feature.js'
import { grouped, joined, partsOf, type Tongue } from './tongue.js'

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const number = (count: number): string => NUMBERS[count] ?? String(count)

const PARTS: Readonly<Record<string, string>> = { 0.25: 'a quarter', 0.5: 'a half', 0.75: 'three-quarter' }

/** 2.5 is `two and a half baths`. */
const baths = (count: number): readonly string[] => {
  const whole = Math.floor(count)
  const part = PARTS[count - whole]
  if (count === 0) return []
  if (part === undefined) return [`${number(whole)} ${whole === 1 ? 'bath' : 'baths'}`]
  if (whole === 0) return [`${part.startsWith('a ') ? part : `a ${part}`} bath`]
  return [`${number(whole)} and ${part} baths`]
}

const UNITS: Readonly<Record<Area['unit'], readonly [string, string]>> = {
  sqft: ['square foot', 'square feet'],
  m2: ['square meter', 'square meters'],
  acre: ['acre', 'acres'],
  ha: ['hectare', 'hectares'],
}
const FRACTIONS: Readonly<Record<string, string>> = { 0.25: 'a quarter of an', 0.5: 'half an', 0.75: 'three-quarters of an' }

const area = ({ value, unit }: Area): string => {
  const [one, many] = UNITS[unit]
  const fraction = unit === 'acre' ? FRACTIONS[value] : undefined
  if (fraction !== undefined) return `${fraction} ${one}`
  return `${grouped(value, ',', '.')} ${value === 1 ? one : many}`
}

const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const clock = (hour: number, minute: number): string => `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`
const half = (hour: number): string => (hour < 12 ? 'am' : 'pm')

/** e.g. `Saturday, November 28, from 1 to 3 pm`. */
const when = ({ start, end }: OpenHouse): string => {
  const from = partsOf(start)
  const to = partsOf(end)
  const first = clock(from.hour, from.minute) + (half(from.hour) === half(to.hour) ? '' : ` ${half(from.hour)}`)
  return `${DAYS[from.weekday]}, ${MONTHS[from.month - 1]} ${from.day}, from ${first} to ${clock(to.hour, to.minute)} ${half(to.hour)}`
}

const WAYS: Readonly<Record<string, string>> = {
  st: 'Street',
  ave: 'Avenue',
  av: 'Avenue',
  rd: 'Road',
  dr: 'Drive',
  ln: 'Lane',
  blvd: 'Boulevard',
  ct: 'Court',
  pl: 'Place',
  ter: 'Terrace',
  cir: 'Circle',
  hwy: 'Highway',
  pkwy: 'Parkway',
  sq: 'Square',
  trl: 'Trail',
}

/** The street of an address with the kind of way written out: `12 Harbor Ln, Sausalito` is `12 Harbor Lane`. */
const address = (text: string): string => {
  const [street] = text.split(',') as [string]
  return street.trim().replace(/(\S\s+)(\p{L}+)\.?(?=$|\s+(?:apt|unit|ste|suite|#))/iu, (whole, before: string, way: string) => {
    const word = WAYS[way.toLowerCase()]
    return word === undefined ? whole : before + word
  })
}

const ROOMS: Readonly<Partial<Record<Room, string>>> = {
  exterior: 'the front of the house',
  entry: 'the entry',
  living: 'the living room',
  dining: 'the dining room',
  kitchen: 'the kitchen',
  office: 'the office',
  outdoor: 'the outdoor space',
  view: 'the view',
}

const room = (place: Room, many: boolean): string =>
  place === 'bedroom' || place === 'bathroom' ? `the ${place}${many ? 's' : ''}` : (ROOMS[place] ?? 'the house')

export const ENGLISH: Tongue = {
  beds: (count) => (count === 0 ? undefined : `${number(count)} ${count === 1 ? 'bedroom' : 'bedrooms'}`),
  baths,
  area,
  lot: area,
  list: (items) => joined(items, 'and'),
  when,
  address,
  room,
  feature: (text) => nameFeature(text),
  home: 'home',
  property: 'property',
}
