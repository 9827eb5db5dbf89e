import type { Area, OpenHouse } from '@reelwright/film/property/listing'
import type { Room } from '@reelwright/film/property/photo'
import { FEATURE_NAMES } from './feature-names.js'
import { grouped, joined, partsOf, type Tongue } from './tongue.js'

/** The words that a tongue beside English is made of. */
export type TongueWords = {
  readonly code: 'es' | 'fr' | 'de' | 'it'
  /** From zero to ten, as they stand before a masculine noun, and before a feminine one where that differs. */
  readonly numbers: readonly string[]
  readonly one: { readonly bed: string; readonly bath: string }
  readonly bed: readonly [string, string]
  readonly bath: readonly [string, string]
  /** A bath without a tub or a shower, counted by itself. */
  readonly smallBath: string
  readonly units: Readonly<Record<Area['unit'], string>>
  readonly and: string
  readonly group: string
  readonly days: readonly string[]
  readonly months: readonly string[]
  /** `{day}`, `{date}`, `{month}`, `{from}`, `{to}`. */
  readonly when: string
  readonly hour: (hour: number, minute: number) => string
  readonly rooms: Readonly<Partial<Record<Room, readonly [string, string]>>>
  readonly home: string
  readonly property: string
}

/** A tongue whose counts, dates and lists follow the same plan. Listed features are the listing's own words. */
export const otherTongue = (words: TongueWords): Tongue => {
  const count = (value: number, one: string, [single, many]: readonly [string, string]): string =>
    value === 1 ? `${one} ${single}` : `${words.numbers[value] ?? value} ${many}`
  const area = ({ value, unit }: Area): string => `${grouped(value, words.group, ',')} ${words.units[unit]}`
  return {
    beds: (value) => (value === 0 ? undefined : count(value, words.one.bed, words.bed)),
    baths: (value) => {
      const whole = Math.floor(value)
      return [...(whole > 0 ? [count(whole, words.one.bath, words.bath)] : []), ...(value > whole ? [words.smallBath] : [])]
    },
    area,
    lot: area,
    list: (items) => joined(items, words.and),
    when: ({ start, end }: OpenHouse) => {
      const from = partsOf(start)
      const to = partsOf(end)
      return words.when
        .replace('{day}', words.days[from.weekday]!)
        .replace('{date}', String(from.day))
        .replace('{month}', words.months[from.month - 1]!)
        .replace('{from}', words.hour(from.hour, from.minute))
        .replace('{to}', words.hour(to.hour, to.minute))
    },
    address: (address) => address.split(',')[0]!.trim(),
    room: (room, many) => words.rooms[room]?.[many ? 1 : 0] ?? words.home,
    feature: (text, from) => {
      const name = FEATURE_NAMES[text.toLowerCase()]?.[words.code]
      if (name !== undefined) return { text: name, thing: true, whole: false, places: [] }
      return from === 'photo' ? undefined : { text: text.trim().replace(/[.!]+$/, ''), thing: false, whole: false, places: [] }
    },
    home: words.home,
    property: words.property,
  }
}
