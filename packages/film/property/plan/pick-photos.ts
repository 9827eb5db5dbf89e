import type { PropertyBrief } from '../brief.js'
import type { PhotoFacts, Room } from '../photo.js'
import { STYLES } from '../styles/list.js'
import { CLOSING_SECONDS, HERO_SECONDS } from './pace.js'
import { type Choices, isAskedFor } from './sift-photos.js'
import { roomWeight } from './tour.js'
import type { LeftOut } from './warning.js'
import { photoWorth } from './worth.js'

export type Picked = {
  readonly shown: readonly PhotoFacts[]
  /** Photos shown a second time, because the others cannot fill the film. */
  readonly again: ReadonlySet<string>
  readonly leftOut: readonly LeftOut[]
}

/** How much less another photo of a room is worth for each that is in already. */
const SAME_ROOM = 0.18

/** Words about a room that is not shown would stand over another. */
const SPOKEN = 5

/** The best of every room, those that are spoken of first, by the rooms' weight, then the worthiest, each room's next photo counting less. */
const worthiest = (
  photos: readonly PhotoFacts[],
  count: number,
  choices: Choices,
  hero: PhotoFacts,
  spoken: ReadonlySet<Room>,
): ReadonlySet<string> => {
  const taken = new Set<string>()
  const rooms = new Map<string, number>([[hero.room, 1]])
  const value = (photo: PhotoFacts): number => {
    const already = rooms.get(photo.room) ?? 0
    const asked = isAskedFor(choices.get(photo.photoId)) ? 100 : 0
    const first = 10 + roomWeight(photo.room) + (spoken.has(photo.room) ? SPOKEN : 0)
    return asked + (already === 0 ? first : -SAME_ROOM * already) + photoWorth(photo)
  }
  while (taken.size < Math.min(count, photos.length)) {
    const rest = photos.filter(({ photoId }) => !taken.has(photoId))
    const next = rest.reduce((best, photo) => (value(photo) > value(best) ? photo : best))
    taken.add(next.photoId)
    rooms.set(next.room, (rooms.get(next.room) ?? 0) + 1)
  }
  return taken
}

/**
 * As many photos beside the hero as the style's pace leaves time for. `elsewhere` is the seconds that drawn figures and
 * cards take from them; `spoken` are the rooms that the words speak of. Too few for the length are shown twice, the worthiest first.
 */
export const pickPhotos = (
  { style, length }: Pick<PropertyBrief, 'style' | 'length'>,
  usable: readonly PhotoFacts[],
  hero: PhotoFacts,
  choices: Choices,
  elsewhere: number,
  spoken: ReadonlySet<Room>,
): Picked => {
  const pace = STYLES[style].pace
  const seconds = length - HERO_SECONDS[length] - CLOSING_SECONDS[length] - elsewhere
  const others = usable.filter((photo) => photo !== hero)
  const asked = others.filter(({ photoId }) => isAskedFor(choices.get(photoId))).length
  const most = Math.max(1, asked, Math.floor(seconds / pace.usual))
  const taken = worthiest(others, most, choices, hero, spoken)
  const missing = Math.min(usable.length, Math.ceil(seconds / pace.most) - others.length)
  const byWorth = [...usable].sort((a, b) => photoWorth(b) - photoWorth(a))
  return {
    shown: usable.filter((photo) => photo === hero || taken.has(photo.photoId)),
    again: new Set(byWorth.slice(0, Math.max(0, missing)).map(({ photoId }) => photoId)),
    leftOut: others
      .filter(({ photoId }) => !taken.has(photoId))
      .map(({ photoId, room }) => ({
        photoId,
        reason: `A ${length} s film in the ${style} style has room for ${taken.size + 1} photos, and this one (${room}) is worth less to it than those.`,
      })),
  }
}
