import type { Room } from '@reelwright/film/property/photo'
import type { NamedFeature } from './name-feature.js'
import type { RoomSeen } from './rooms-seen.js'
import type { Tongue } from './tongues/tongue.js'

/** What there is to say of each room that is seen, and what is known of the house as a whole. */
export type FeaturesOfRooms = { readonly of: ReadonlyMap<Room, readonly NamedFeature[]>; readonly house: readonly NamedFeature[] }

/** Words of one meaning. */
const SAME: Readonly<Record<string, string>> = { ocean: 'sea', backyard: 'garden', yard: 'garden', bathtub: 'tub' }

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => SAME[word] ?? word.replace(/(?<=\p{L}{3})s$/u, ''))

/** Whether all that one says is said by the other too. */
const covers = (whole: string, part: string): boolean => {
  const words = wordsOf(whole)
  return wordsOf(part).every((word) => words.includes(word))
}

/** Places whose things are named as they are; elsewhere `a garden` or `a view` is a sight of its own. */
const MANIFOLD: readonly Room[] = ['amenity', 'outdoor', 'exterior', 'entry', 'detail', 'aerial', 'twilight']

/** A thing as it is called within its own room: in the kitchen, a kitchen island is an island. */
const within = (room: Room, feature: NamedFeature): NamedFeature => ({
  ...feature,
  text: room === 'kitchen' ? feature.text.replace(/^a kitchen island$/, 'an island') : feature.text,
  whole: feature.whole && !MANIFOLD.includes(room),
})

/**
 * Features by room: what its photos show, in the listing's fuller words where these name the same thing, then what the
 * listing gives that plainly belongs there. What belongs to no room that is seen is the house's.
 */
export const featuresOfRooms = (rooms: readonly RoomSeen[], listed: readonly string[], tongue: Tongue): FeaturesOfRooms => {
  const left = new Set(listed)
  const of = new Map<Room, readonly NamedFeature[]>()
  const said: string[] = []
  for (const { room, features } of rooms) {
    const seen = features.flatMap((feature) => {
      if (said.some((other) => covers(other, feature))) return []
      const fuller = [...left].find((text) => covers(text, feature))
      if (fuller !== undefined) left.delete(fuller)
      said.push(fuller ?? feature)
      const named = fuller === undefined ? tongue.feature(feature, 'photo') : tongue.feature(fuller, 'listing')
      return named ? [named] : []
    })
    of.set(room, seen)
  }
  for (const text of left) {
    const named = tongue.feature(text, 'listing')
    const home = named?.thing ? rooms.find(({ room }) => named.places.includes(room)) : undefined
    if (!named || !home) continue
    left.delete(text)
    of.set(home.room, [...(of.get(home.room) ?? []), named])
  }
  // A feature that reads only in a list is said with the house, wherever it was seen.
  const loose = [...of.values()].flat().filter(({ thing }) => !thing)
  for (const [room, features] of of)
    of.set(
      room,
      features.filter(({ thing }) => thing).map((feature) => within(room, feature)),
    )
  const house = [...left].flatMap((text) => tongue.feature(text, 'listing') ?? [])
  return { of, house: [...loose, ...house] }
}
