import type { Script } from '../../script.js'
import type { PropertyBrief } from '../brief.js'
import { type Ribbon, ribbonOf } from '../listing.js'
import { ROOMS, type Room } from '../photo.js'

const ROOM_TAGS: Readonly<Partial<Record<Room, string>>> = {
  kitchen: 'KitchenDesign',
  bathroom: 'BathroomDesign',
  living: 'LivingRoom',
  outdoor: 'OutdoorLiving',
  view: 'RoomWithAView',
  aerial: 'AerialView',
  twilight: 'TwilightPhotography',
}
const RIBBON_TAGS: Readonly<Record<Ribbon, string>> = {
  'coming-soon': 'ComingSoon',
  'just-listed': 'JustListed',
  'price-reduced': 'PriceReduced',
  pending: 'Pending',
  sold: 'JustSold',
}

/** A hashtag: letters and digits only, each word with a capital; undefined when nothing or too much is left. */
const tagOf = (words: string): string | undefined => {
  const tag = words
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('')
  return tag.length >= 3 && tag.length <= 30 && /\p{L}/u.test(tag) ? `#${tag}` : undefined
}

/**
 * Hashtags from the place, the ribbon, the rooms that are shown and features of at most three words, the most telling
 * first, none twice. `isNaming` drops those that tell who sells.
 */
export const chooseHashtags = (
  brief: Pick<PropertyBrief, 'listing'>,
  script: Script,
  most: number,
  isNaming: (text: string) => boolean = () => false,
): readonly string[] => {
  const { city, state, features } = brief.listing
  const shown = script.sections.map(({ name }) => name.trim().toLowerCase())
  const rooms = ROOMS.filter((room) => shown.includes(room)).flatMap((room) => ROOM_TAGS[room] ?? [])
  const short = features.filter((feature) => feature.split(/\s+/).length <= 3)
  const words = [
    city ? `${city} homes` : undefined,
    RIBBON_TAGS[ribbonOf(brief.listing)],
    ...short.slice(0, 1),
    ...rooms.slice(0, 1),
    city && state ? `${city} ${state}` : state,
    'HouseTour',
    ...short.slice(1),
    ...rooms.slice(1),
    'RealEstate',
  ]
  const tags = words.flatMap((word) => (word === undefined ? [] : (tagOf(word) ?? [])))
  const kept = tags.filter((tag, i) => !isNaming(tag) && tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === i)
  return kept.slice(0, most)
}
