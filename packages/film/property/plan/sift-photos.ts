import { refuse } from '../../fault.js'
import type { PhotoChoice, PropertyBrief } from '../brief.js'
import { PHOTO_LIMITS } from '../brief.js'
import type { PhotoFacts } from '../photo.js'
import { groupDuplicates } from '../photos/group-duplicates.js'
import { shareRooms } from '../photos/share-rooms.js'
import { type NameOf, photoNames } from './photo-names.js'
import type { LeftOut, ReelWarning } from './warning.js'
import { isUnreadable } from './worth.js'

export type Sifted = {
  /** In the order in which they were brought, with the rooms a person gave them. */
  readonly usable: readonly PhotoFacts[]
  readonly leftOut: readonly LeftOut[]
  readonly warnings: readonly ReelWarning[]
}

export type Choices = ReadonlyMap<string, PhotoChoice>

/** A person's decisions by photo; of two about one photo the later counts field by field. */
export const choicesOf = (choices: readonly PhotoChoice[]): Choices => {
  const byPhoto = new Map<string, PhotoChoice>()
  for (const choice of choices) byPhoto.set(choice.photoId, { ...byPhoto.get(choice.photoId), ...choice })
  return byPhoto
}

/** Whether a person asked for this photo, so that no rule may leave it out. */
export const isAskedFor = (choice: PhotoChoice | undefined): boolean => choice?.hero === true || choice?.leftOut === false

const sortOut = (
  photos: readonly PhotoFacts[],
  reasonOf: (photo: PhotoFacts) => string | undefined,
): { readonly stay: readonly PhotoFacts[]; readonly go: readonly LeftOut[] } => {
  const reasons = photos.map(reasonOf)
  return {
    stay: photos.filter((_, i) => reasons[i] === undefined),
    go: photos.flatMap(({ photoId }, i) => (reasons[i] === undefined ? [] : [{ photoId, reason: reasons[i] }])),
  }
}

/** For every photo that shows the view of a better one, why that one is shown. */
const copiesOf = (photos: readonly PhotoFacts[], nameOf: NameOf): ReadonlyMap<string, string> => {
  const { groups, best } = groupDuplicates(photos)
  return new Map(
    groups.flatMap((group) => {
      const { photoId: shown, reason } = best(group)
      return group
        .filter((id) => id !== shown)
        .map((id) => [id, `It shows the same view as ${nameOf(shown)}. Of that one: ${reason}`] as const)
    }),
  )
}

/** Blurred photos go when enough sharp ones stay. */
const withoutBlurred = (photos: readonly PhotoFacts[], choices: Choices): ReturnType<typeof sortOut> => {
  const blurred = (photo: PhotoFacts): boolean => photo.flags.includes('blurred') && !isAskedFor(choices.get(photo.photoId))
  const sharp = photos.filter((photo) => !blurred(photo)).length
  return sharp < PHOTO_LIMITS.least
    ? { stay: photos, go: [] }
    : sortOut(photos, (photo) => (blurred(photo) ? `It is blurred, and ${sharp} sharper photos remain.` : undefined))
}

/**
 * The photos a film can be made of: without those a person left out, the originals of altered ones, unreadable ones,
 * all but the best of one view, and blurred ones while five sharp ones remain. What a person asked for stays.
 * @throws PHOTOS_UNREADABLE, PHOTOS_ALL_LEFT_OUT
 */
export const siftPhotos = ({ media, choices: made }: Pick<PropertyBrief, 'media' | 'choices'>, photos: readonly PhotoFacts[]): Sifted => {
  const choices = choicesOf(made)
  const nameOf = photoNames(media)
  const originals = new Map(made.flatMap(({ photoId, altered }) => (altered ? [[altered.originalId, photoId] as const] : [])))
  const known = new Set(photos.map(({ photoId }) => photoId))
  const strangers = made.filter(({ photoId }) => !known.has(photoId))
  const order = new Map(media.map(({ id }, i) => [id, i]))
  const place = ({ photoId }: PhotoFacts): number => order.get(photoId) ?? media.length
  const brought = [...photos]
    .sort((a, b) => place(a) - place(b) || (a.photoId < b.photoId ? -1 : 1))
    .map((photo): PhotoFacts => {
      const room = choices.get(photo.photoId)?.room
      return room === undefined ? photo : { ...photo, room, confidence: 1, reason: 'A person said so.' }
    })
  const asked = sortOut(brought, ({ photoId }) => {
    if (choices.get(photoId)?.leftOut) return 'It was left out by choice.'
    const altered = originals.get(photoId)
    return altered === undefined || isAskedFor(choices.get(photoId))
      ? undefined
      : `It is the original of ${nameOf(altered)} and travels beside the film.`
  })
  if (asked.stay.length === 0)
    throw refuse('PHOTOS_ALL_LEFT_OUT', 'No photo is left to make a film of; take back one of the choices that leave photos out.', {
      field: 'choices',
    })
  const readable = sortOut(asked.stay, (photo) => (isUnreadable(photo) ? 'Nothing can be made out in it.' : undefined))
  if (readable.stay.length === 0)
    throw refuse('PHOTOS_UNREADABLE', 'Nothing can be made out in any of the photos; bring photos that are neither black nor white.', {
      field: 'media',
    })
  const seen = shareRooms(readable.stay)
  const copies = copiesOf(seen, nameOf)
  const single = sortOut(seen, ({ photoId }) => (isAskedFor(choices.get(photoId)) ? undefined : copies.get(photoId)))
  const sharp = withoutBlurred(single.stay, choices)
  const few = sharp.stay.length
  const heroes = made.filter(({ hero }) => hero)
  const torn = heroes.filter(({ leftOut }, i) => leftOut || i > 0)
  return {
    usable: sharp.stay,
    leftOut: [...asked.go, ...readable.go, ...single.go, ...sharp.go],
    warnings: [
      ...strangers.map(({ photoId }) => ({
        code: 'CHOICE_UNKNOWN' as const,
        photoId,
        sentence: `A choice was made for ${nameOf(photoId)}, which is not among the photos.`,
      })),
      ...torn.map(({ photoId }) => ({
        code: 'CHOICES_CONFLICT' as const,
        photoId,
        sentence: `${nameOf(photoId)} was chosen to open the film, but it is left out by choice too or another was chosen before it.`,
      })),
      ...(sharp.stay.every(({ flags }) => flags.includes('blurred'))
        ? [
            {
              code: 'PHOTOS_BLURRED' as const,
              sentence: 'All photos are blurred; the film is made of them, but sharper ones would serve it better.',
            },
          ]
        : []),
      ...(few < PHOTO_LIMITS.least
        ? [
            {
              code: 'FEW_PHOTOS' as const,
              amount: few,
              sentence: `Only ${few} ${few === 1 ? 'photo' : 'photos'} can be used after duplicates and unreadable ones; bring at least ${PHOTO_LIMITS.least} different ones.`,
            },
          ]
        : []),
    ],
  }
}
