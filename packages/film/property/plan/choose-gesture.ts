import type { Gesture } from '../../storyboard.js'
import type { ReelStyle } from '../brief.js'
import type { PhotoFacts, Room } from '../photo.js'
import { STYLES } from '../styles/list.js'

export type Turn = { readonly gesture: Gesture; readonly heading?: number; readonly reason: string }

type Wishes = Readonly<Record<Gesture, number>>

const OUTSIDE: Wishes = { reveal: 1, push: 0.5, drift: 0.65, rise: 0.6 }
const WIDE: Wishes = { reveal: 0.55, push: 0.6, drift: 1, rise: 0.3 }
const CLOSE: Wishes = { reveal: 0.4, push: 1, drift: 0.6, rise: 0.4 }

/** How well each gesture suits what a room's photos show. */
const SUITS: Readonly<Record<Room, Wishes>> = {
  aerial: { ...OUTSIDE, drift: 0.8 },
  exterior: { ...OUTSIDE, rise: 0.75 },
  entry: { ...CLOSE, rise: 0.7 },
  living: WIDE,
  dining: WIDE,
  kitchen: { ...CLOSE, drift: 0.75 },
  bedroom: WIDE,
  bathroom: CLOSE,
  office: CLOSE,
  amenity: WIDE,
  detail: { ...CLOSE, push: 1.2 },
  other: WIDE,
  plan: { ...CLOSE, reveal: 0.9 },
  outdoor: { ...OUTSIDE, drift: 0.8 },
  view: { ...OUTSIDE, drift: 0.85 },
  twilight: { ...OUTSIDE, reveal: 1.1 },
}

const WHY: Readonly<Record<Gesture, string>> = {
  reveal: 'The camera opens up from what matters to the whole place',
  push: 'The camera closes in on what draws the eye',
  drift: 'The camera glides along the longest line',
  rise: 'The camera rises with what is tall',
}

/** Directions that count as one another's repetition. */
const directionOf = ({ gesture, heading }: Pick<Turn, 'gesture' | 'heading'>): string =>
  gesture === 'drift' ? `drift ${Math.cos(heading ?? 0) >= 0 ? 'right' : 'left'}` : gesture

/** Whether a turn would make the third of its kind in a row. */
const isThird = (turn: Pick<Turn, 'gesture' | 'heading'>, before: readonly Turn[]): boolean =>
  before.length >= 2 && before.slice(-2).every((other) => directionOf(other) === directionOf(turn))

const wishesOf = ({ room, width, height, line, focalPoints }: PhotoFacts, style: ReelStyle): Wishes => {
  const suits = SUITS[room]
  const tall = height > 1.1 * width
  const [first, second] = focalPoints
  const apart = first && second ? Math.abs(first.x - second.x) : 0
  const { calm } = STYLES[style]
  return {
    reveal: suits.reveal + (calm ? 0.1 : 0),
    push: suits.push + (focalPoints.length === 1 ? 0.15 : 0) - (calm && room !== 'detail' ? 0.2 : 0),
    drift: suits.drift + ((line?.length ?? 0) > 0.35 ? 0.2 : 0) + (apart > 0.3 ? 0.15 : 0) - (tall ? 0.5 : 0) + (calm ? 0.1 : 0),
    rise: suits.rise + (tall ? 0.5 : 0),
  }
}

/** Along the line that leads the eye, or level; turned round when the last drift went the same way. */
const headingOf = ({ line }: PhotoFacts, before: readonly Turn[]): number => {
  // A steep line would carry the camera up a wall: what glides stays within 30° of the horizon.
  const along = Math.max(-Math.PI / 6, Math.min(Math.PI / 6, line?.angle ?? 0))
  const last = before.findLast(({ gesture }) => gesture === 'drift')
  if (last === undefined || Math.cos(last.heading ?? 0) < 0) return along
  return along > 0 ? along - Math.PI : along + Math.PI
}

/**
 * What the camera does over a photo: what suits its room, shape and lines, not what the shots before it did, and never
 * the same gesture in the same direction a third time running. A person's gesture goes before all of that.
 * `first` is how the photo was shown before: a second look in the same way would be the same look.
 */
export const chooseGesture = (
  photo: PhotoFacts,
  style: ReelStyle,
  chosen: Gesture | undefined,
  before: readonly Turn[],
  first?: Turn,
): Turn => {
  const drift = { gesture: 'drift' as const, heading: headingOf(photo, before) }
  if (chosen !== undefined)
    return { ...(chosen === 'drift' ? drift : { gesture: chosen }), reason: `The camera moves by choice: ${chosen}.` }
  const wishes = wishesOf(photo, style)
  const last = before.at(-1)
  const turns = (['reveal', 'push', 'drift', 'rise'] as const).map((gesture) => (gesture === 'drift' ? drift : { gesture }))
  const open = turns.filter((turn) => !isThird(turn, before) && (first === undefined || directionOf(turn) !== directionOf(first)))
  const value = (turn: (typeof turns)[number]): number => wishes[turn.gesture] - (last?.gesture === turn.gesture ? 0.35 : 0)
  const best = open.reduce((one, other) => (value(other) > value(one) ? other : one))
  const instead = turns.reduce((one, other) => (wishes[other.gesture] > wishes[one.gesture] ? other : one))
  const varied = instead.gesture === best.gesture ? '' : `, as a change from the shots before`
  return { ...best, reason: `${WHY[best.gesture]}${varied}.` }
}
