import type { PhotoFacts } from '../photo.js'
import { blocksOf, type Share, type Silences } from './share-time.js'
import type { ReelShot } from './shot.js'
import { type Choices, isAskedFor } from './sift-photos.js'
import { roomWeight } from './tour.js'
import { photoWorth } from './worth.js'

/** The share of its least that a picture is counted on to need: a cut on the beat may shorten it to about this. */
const SHORT = 0.8

/** Photos a film is not brought under for the sake of its words. */
const FEWEST = 3

/** As it was picked, so that one picked in place of another goes before any that was picked first. */
const worth = (photo: PhotoFacts): number => roomWeight(photo.room) + photoWorth(photo)

/** A photo that stands where words have to come, and the shot those are spoken over. */
export type GivenWay = { readonly photoId: string; readonly to: ReelShot }

/**
 * The photo to go first where words would have to begin before their picture, so that those after them still fit: the least
 * worthy of those before it over which nothing is said, rather a room's second one than its only one. Undefined where all
 * words can wait for their pictures, or nothing more can go.
 */
export const givesWay = (
  shots: readonly ReelShot[],
  shares: readonly Share[],
  total: number,
  silences: Silences,
  choices: Choices,
): GivenWay | undefined => {
  const shown = shots.filter(({ role }) => role === 'photo')
  if (shown.length <= FEWEST) return undefined
  const blocks = blocksOf(shares, silences).map((block) => {
    const pictures = SHORT * shares.slice(block.from, block.to).reduce((sum, { least }) => sum + least, 0)
    return { ...block, seconds: Math.max(block.need, pictures), loose: pictures > block.need }
  })
  let begins = 0
  const waiting = blocks.findIndex(({ from, seconds }, b) => {
    const rest = shares.slice(from).filter(({ speech }) => speech > 0)
    const latest = total - silences.end - rest.reduce((sum, { speech }) => sum + speech + silences.between, -silences.between)
    const late = b > 0 && shots[from]!.role === 'photo' && shares[from]!.speech > 0 && begins > latest
    begins += seconds
    return late
  })
  if (waiting < 0) return undefined
  const many = (shot: ReelShot): number => Number(shown.filter(({ room }) => room === shot.room).length > 1)
  const [least] = blocks
    .slice(0, waiting)
    .filter(({ loose }) => loose)
    .flatMap(({ from, to }) => shots.slice(from, to).filter(({ role }, i) => role === 'photo' && shares[from + i]!.speech === 0))
    .flatMap((shot) => (shot.photo && !isAskedFor(choices.get(shot.photo.photoId)) ? [{ shot, photo: shot.photo }] : []))
    .sort((a, b) => many(b.shot) - many(a.shot) || worth(a.photo) - worth(b.photo))
  return least && { photoId: least.photo.photoId, to: shots[blocks[waiting]!.from]! }
}
