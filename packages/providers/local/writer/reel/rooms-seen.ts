import type { PropertyBrief } from '@reelwright/film/property/brief'
import type { PhotoFacts, Room } from '@reelwright/film/property/photo'
import { tourRank } from '@reelwright/film/property/plan/tour'

/** A place of the tour: how many photos show it, and what is in them. */
export type RoomSeen = { readonly room: Room; readonly photos: number; readonly features: readonly string[] }

/** Below this a room, and what is in it, is a guess from colours: it orders the tour, but no word may lean on it. */
const SURE = 0.6

/** How many photos show a place of which nothing may be said. */
export const unnamedPhotos = ({ choices }: Pick<PropertyBrief, 'choices'>, photos: readonly PhotoFacts[]): number => {
  const chosen = new Map(choices.map((choice) => [choice.photoId, choice]))
  return photos.filter(({ photoId, room, confidence }) => {
    const choice = chosen.get(photoId)
    return !choice?.leftOut && (choice?.room ?? (confidence < SURE ? 'other' : room)) === 'other'
  }).length
}

/** The rooms that words may speak of, in the order in which they are walked; a person's choices go before what was seen. */
export const roomsSeen = ({ choices }: Pick<PropertyBrief, 'choices'>, photos: readonly PhotoFacts[]): readonly RoomSeen[] => {
  const chosen = new Map(choices.map((choice) => [choice.photoId, choice]))
  const places = new Map<Room, { photos: number; features: string[] }>()
  for (const photo of photos) {
    const choice = chosen.get(photo.photoId)
    const room = choice?.room ?? photo.room
    if (choice?.leftOut || room === 'other' || (choice?.room === undefined && photo.confidence < SURE)) continue
    const sure = photo.confidence >= SURE && room === photo.room ? photo.features : []
    const place = places.get(room) ?? { photos: 0, features: [] }
    places.set(room, { photos: place.photos + 1, features: [...place.features, ...sure] })
  }
  return [...places]
    .map(([room, place]) => ({ room, photos: place.photos, features: [...new Set(place.features)] }))
    .sort((a, b) => tourRank(a.room) - tourRank(b.room))
}
