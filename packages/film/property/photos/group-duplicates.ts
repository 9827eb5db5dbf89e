import type { PhotoFacts, Room } from '../photo.js'
import { fingerprintDistance } from './fingerprint-distance.js'

/** Bits within which two photos are the same view (see `PhotoFacts.fingerprint`). */
export const SAME_VIEW = 12

type Seen = Pick<
  PhotoFacts,
  'photoId' | 'room' | 'confidence' | 'fingerprint' | 'sharpness' | 'brightness' | 'clipped' | 'width' | 'height' | 'tilt' | 'flags'
>

/** The same of one photo before it is any film's. */
export type PhotoSeen = Omit<Seen, 'photoId'>

/** A room read from words or by a model; a guess from colours tells no two photos apart. */
export const KNOWN = 0.6
const roomOf = ({ room, confidence }: Seen): Room | undefined => (room !== 'other' && confidence >= KNOWN ? room : undefined)

const alike = (a: Seen, b: Seen): boolean => {
  if (fingerprintDistance(a.fingerprint, b.fingerprint) > SAME_VIEW) return false
  const rooms = [roomOf(a), roomOf(b)]
  return rooms[0] === undefined || rooms[1] === undefined || rooms[0] === rooms[1]
}

export type Best = { readonly photoId: string; readonly reason: string }
export type Duplicates = {
  /** Ids of photos of one view, two or more, in the order given; groups in the order of their first. */
  readonly groups: readonly (readonly string[])[]
  /** Which of a group to show. @throws RangeError of an empty group or an id that was not given. */
  readonly best: (group: readonly string[]) => Best
}

type Merit = { readonly name: string; readonly of: (photo: Seen) => number; readonly matters: number }

/** What a photo is preferred for, and the difference from which it is worth naming. */
const MERITS: readonly Merit[] = [
  { name: 'sharper', of: ({ sharpness }) => Math.log2(1 + sharpness), matters: 0.4 },
  {
    name: 'better exposed',
    of: ({ brightness, clipped }) => -6 * Math.max(0, Math.abs(brightness - 0.5) - 0.1) - 8 * (clipped.dark + clipped.bright),
    matters: 0.4,
  },
  { name: 'larger', of: ({ width, height }) => Math.log2((width * height) / 1e6), matters: 0.3 },
  { name: 'straighter', of: ({ tilt }) => -0.4 * Math.abs(tilt), matters: 0.3 },
  { name: 'less at fault', of: ({ flags }) => -flags.length, matters: 1 },
]

const worth = (photo: Seen): number => MERITS.reduce((sum, { of }) => sum + of(photo), 0)

const bestOf = (photos: readonly Seen[]): Best => {
  const [first, ...others] = [...photos].sort((a, b) => worth(b) - worth(a))
  if (!first) throw new RangeError('A group of duplicates holds at least one photo.')
  const second = others[0]
  if (!second) return { photoId: first.photoId, reason: 'It is the only photo of this view.' }
  const better = MERITS.filter(({ of, matters }) => of(first) - of(second) >= matters).map(({ name }) => name)
  const rest = others.length === 1 ? 'the other photo' : `the other ${others.length} photos`
  const reason =
    better.length > 0
      ? `It is ${better.join(' and ')} than ${rest} of this view.`
      : `It is as good as ${rest} of this view, and came first.`
  return { photoId: first.photoId, reason }
}

/**
 * Photos of one view: fingerprints at most 12 bits apart, and the same room where both are known. Each photo joins the
 * first group whose first photo it is like, so that a slow pan does not chain into one view.
 */
export const groupDuplicates = (photos: readonly Seen[]): Duplicates => {
  const groups: Seen[][] = []
  for (const photo of photos) {
    const group = groups.find(([first]) => alike(first!, photo))
    if (group) group.push(photo)
    else groups.push([photo])
  }
  const byId = new Map(photos.map((photo) => [photo.photoId, photo]))
  return {
    groups: groups.filter(({ length }) => length > 1).map((group) => group.map(({ photoId }) => photoId)),
    best: (ids) =>
      bestOf(
        ids.map((id) => {
          const photo = byId.get(id)
          if (!photo) throw new RangeError(`No photo ${id} was given.`)
          return photo
        }),
      ),
  }
}
