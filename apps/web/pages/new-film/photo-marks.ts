import type { Media } from '@reelwright/contract/media'
import type { PhotoFlag, Room } from '@reelwright/film/property/photo'
import { groupDuplicates } from '@reelwright/film/property/photos/group-duplicates'
import { isMeant } from '@reelwright/film/property/photos/meant-flags'
import type { PhotoDraft } from './property-draft.js'

/** What a person is told of a photo before there is a film: what is poor in it, and which other shows the same better. */
export type PhotoMarks = {
  readonly flags: readonly PhotoFlag[]
  /** The number of the photo that would be shown in its place. */
  readonly sameAs?: number
}

type Seen = NonNullable<Media['photo']>

/** A room that a person chose counts, and excuses what is so on purpose there. */
const asNamed = (seen: Seen, room: Room | undefined): Seen =>
  room === undefined ? seen : { ...seen, room, confidence: 1, flags: seen.flags.filter((flag) => !isMeant(flag, room)) }

/** Marks of photos by id; those that were not looked at yet have none. */
export const marksOf = (
  photos: readonly PhotoDraft[],
  seenOf: (id: string) => Media['photo'] | undefined,
): ReadonlyMap<string, PhotoMarks> => {
  const looked = photos.flatMap(({ id, room }) => {
    const seen = seenOf(id)
    return seen ? [{ photoId: id, ...asNamed(seen, room) }] : []
  })
  const numbers = new Map(photos.map(({ id }, n) => [id, n + 1]))
  const { groups, best } = groupDuplicates(looked)
  const shown = new Map(
    groups.flatMap((group) => {
      const { photoId } = best(group)
      return group.filter((id) => id !== photoId).map((id) => [id, numbers.get(photoId)] as const)
    }),
  )
  return new Map(looked.map(({ photoId, flags }) => [photoId, { flags, sameAs: shown.get(photoId) }]))
}
