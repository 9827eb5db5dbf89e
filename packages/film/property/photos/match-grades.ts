import type { Grade } from '../../storyboard.js'
import type { PhotoFacts, Room } from '../photo.js'

/** How far a photo may be moved: stops of exposure, units of a* and b*. */
export const GRADE_LIMITS = { exposure: 0.35, shift: 5 } as const

/** Shown as they are: their light is what they show, or they are no photographs of light at all. */
const AS_THEY_ARE: readonly Room[] = ['twilight', 'view', 'aerial', 'plan']

/** How much of the way towards the neighbours a photo goes: gently, so that each keeps its own light. */
const PULL = 0.5
/** Neighbours to either side that count, each half as much as the nearer one. */
const REACH = 2
/** Share of burnt or crushed pixels from which a photo is not moved further that way; up to it less and less. */
const CLIPPED = 0.01
/** Less than this is not seen. */
const UNSEEN = { exposure: 0.02, shift: 0.2 } as const

type Seen = Pick<PhotoFacts, 'photoId' | 'room' | 'colour' | 'clipped' | 'flags'>

const clamp = (value: number, most: number): number => Math.min(most, Math.max(-most, value))
const rounded = (value: number, unseen: number): number => (Math.abs(value) < unseen ? 0 : Math.round(value * 1000) / 1000)

/** Linear light of a lightness L* (CIE 1976), in stops. */
const stopsOf = (lightness: number): number => {
  const l = Math.max(2, lightness)
  return Math.log2(l > 8 ? ((l + 16) / 116) ** 3 : (l * 27) / 24389)
}

type Light = { readonly stops: number; readonly a: number; readonly b: number }
const lightOf = ({ colour }: Seen): Light => ({ stops: stopsOf(colour.l), ...colour.neutral })

/** What a photo's neighbours look like: nearer ones count more, and itself as much as the two next to it together. */
const around = (photos: readonly Seen[], at: number): Light => {
  const sum = { stops: 0, a: 0, b: 0 }
  let weights = 0
  for (let i = Math.max(0, at - REACH); i <= Math.min(photos.length - 1, at + REACH); i++) {
    const weight = 2 ** (1 - Math.abs(i - at))
    const light = lightOf(photos[i]!)
    sum.stops += weight * light.stops
    sum.a += weight * light.a
    sum.b += weight * light.b
    weights += weight
  }
  return { stops: sum.stops / weights, a: sum.a / weights, b: sum.b / weights }
}

const gradeOf = (photos: readonly Seen[], at: number): Grade => {
  const photo = photos[at]!
  const [own, goal] = [lightOf(photo), around(photos, at)]
  const { clipped, flags } = photo
  const room = (share: number, full: boolean): number => (full ? 0 : GRADE_LIMITS.exposure * Math.max(0, 1 - share / CLIPPED))
  const wish = PULL * (goal.stops - own.stops)
  const exposure =
    wish > 0 ? Math.min(wish, room(clipped.bright, flags.includes('bright'))) : Math.max(wish, -room(clipped.dark, flags.includes('dark')))
  // Towards neutral only: one room's warm light must not be put into a room that has none.
  const towards = (from: number, to: number): number => {
    const shift = clamp(PULL * (to - from), GRADE_LIMITS.shift)
    return Math.abs(from + shift) <= Math.abs(from) ? shift : 0
  }
  return {
    exposure: rounded(exposure, UNSEEN.exposure),
    a: rounded(towards(own.a, goal.a), UNSEEN.shift),
    b: rounded(towards(own.b, goal.b), UNSEEN.shift),
  }
}

/**
 * A grade for each photo that brings it gently nearer to its neighbours in the film: at most ±0.35 stop and ±5 in a* and
 * b*, never towards light where it is burnt or towards dark where it is crushed, its greys never further from grey.
 * Twilights, views, aerials and plans neither move nor are matched to. Photos that stay as they are have no entry.
 */
export const matchGrades = (photosInOrder: readonly Seen[]): ReadonlyMap<string, Grade> => {
  const matched = photosInOrder.filter(({ room }) => !AS_THEY_ARE.includes(room))
  const grades = matched.map((photo, at) => [photo.photoId, gradeOf(matched, at)] as const)
  return new Map(grades.filter(([, { exposure, a, b }]) => exposure !== 0 || a !== 0 || b !== 0))
}
