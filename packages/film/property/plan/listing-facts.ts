import type { Area, Listing, OpenHouse } from '../listing.js'
import { wordsFor } from './words.js'

const SIGNS: Readonly<Record<string, string>> = { USD: '$', CAD: 'CA$', AUD: 'A$', NZD: 'NZ$', GBP: '£', EUR: '€' }
const UNITS: Readonly<Record<Area['unit'], string>> = { sqft: 'sq ft', m2: 'm²', acre: 'ac', ha: 'ha' }

const english = (language: string): boolean => language.slice(0, 2) === 'en' || !/^(?:es|fr|de|it)/.test(language)

/** A number in groups of three; Intl is left alone because its data differ between machines. */
const grouped = (value: number, language: string): string => {
  const [whole, part] = String(Math.round(value * 100) / 100).split('.') as [string, string?]
  const [group, point] = english(language) ? [',', '.'] : [language.startsWith('fr') ? '\u00a0' : '.', ',']
  return whole.replace(/\B(?=(?:\d{3})+$)/g, group) + (part === undefined ? '' : point + part)
}

/** e.g. `$1,250,000`, `1.250.000 €`; a currency without a sign is named by its code. */
export const priceText = (price: number, currency: string, language: string): string => {
  const amount = grouped(Math.round(price), language)
  const sign = SIGNS[currency] ?? `${currency}\u00a0`
  return english(language) ? sign + amount : `${amount}\u00a0${sign.trim()}`
}

export const areaText = ({ value, unit }: Area, language: string): string => `${grouped(value, language)} ${UNITS[unit]}`

/** e.g. `Sausalito, CA`; undefined when neither is known. */
export const placeText = ({ city, state }: Listing): string | undefined => [city, state].filter(Boolean).join(', ') || undefined

export type Fact = { readonly label: string; readonly value: string }

/** What is known of price, beds, baths, area, lot and year, in this order. */
export const listingFacts = (listing: Listing, language: string): readonly Fact[] => {
  const words = wordsFor(language)
  const fact = <T>(label: string, value: T | undefined, text: (value: T) => string): Fact[] =>
    value === undefined ? [] : [{ label, value: text(value) }]
  return [
    ...fact(words.price, listing.price, (price) => priceText(price, listing.currency, language)),
    ...fact(words.beds, listing.beds, String),
    ...fact(words.baths, listing.baths, (baths) => grouped(baths, language)),
    ...fact(words.area, listing.area, (area) => areaText(area, language)),
    ...fact(words.lot, listing.lot, (lot) => areaText(lot, language)),
    ...fact(words.year, listing.year, String),
  ]
}

/** 0 for Sunday (Sakamoto's method). */
const weekday = (year: number, month: number, day: number): number => {
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const clock = (time: string, language: string): string => {
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  if (!english(language)) return time
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${time.slice(3)}`} ${hour < 12 ? 'am' : 'pm'}`
}

/** e.g. `Sat, Nov 28, 1 pm – 3 pm`, `Sa. 28.11., 13:00 – 15:00`. */
export const openHouseText = ({ start, end }: OpenHouse, language: string): string => {
  const [date, from] = start.split('T') as [string, string]
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const name = wordsFor(language).days[weekday(year, month, day)]
  const when = english(language) ? `${name}, ${MONTHS[month - 1]} ${day}` : `${name} ${day}.${month}.`
  return `${when}, ${clock(from, language)} – ${clock(end.slice(11), language)}`
}
