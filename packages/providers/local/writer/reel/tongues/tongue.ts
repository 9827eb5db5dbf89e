import type { Area, OpenHouse } from '@reelwright/film/property/listing'
import type { Room } from '@reelwright/film/property/photo'
import type { NamedFeature } from '../name-feature.js'

/** How a language says what a listing knows, written so that a voice reads it well. */
export type Tongue = {
  readonly beds: (count: number) => string | undefined
  /** Baths, and what is counted beside them; none of none. */
  readonly baths: (count: number) => readonly string[]
  readonly area: (area: Area) => string
  readonly lot: (area: Area) => string
  readonly list: (items: readonly string[]) => string
  readonly when: (house: OpenHouse) => string
  readonly address: (address: string) => string
  /** With its article; `many` where several are seen or listed. */
  readonly room: (room: Room, many: boolean) => string
  /** A feature seen in a photo (an English noun phrase) or written in the listing; undefined where it cannot be said. */
  readonly feature: (text: string, from: 'photo' | 'listing') => NamedFeature | undefined
  readonly home: string
  readonly property: string
}

/** Parts of a local wall time; the weekday counts from Sunday. */
export const partsOf = (
  time: string,
): { readonly month: number; readonly day: number; readonly weekday: number; readonly hour: number; readonly minute: number } => {
  const [year, month, day, hour, minute] = time.split(/[-T:]/).map(Number) as [number, number, number, number, number]
  return { month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** Items joined by commas, the last by a word. */
export const joined = (items: readonly string[], and: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)!}`

/** Thousands in groups; at most two places. */
export const grouped = (value: number, group: string, point: string): string => {
  const [whole, part] = String(Math.round(value * 100) / 100).split('.') as [string, string?]
  return whole.replace(/\B(?=(?:\d{3})+$)/g, group) + (part === undefined ? '' : point + part)
}
