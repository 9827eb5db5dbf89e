import { clamp } from '../easing.js'
import { holding, place, roomAt } from './place.js'
import type { Leg, Shot } from './shot.js'

/** Shares of the frame a second, and at most: quick enough to be felt, slow enough not to strobe. */
const PACE = 0.065
const MOST = 0.45
/** Shorter than this it is no journey: in shares of the frame, for a move of a second or more. */
const WORTH = 0.02

/** Shares of the picture for one frame's length along a heading (radians, clockwise from the right), its longer component. */
const strideOf = (shot: Shot, heading: number): { readonly x: number; readonly y: number } => {
  // A pixel to the side is a smaller share of a wide frame than a pixel down.
  const [x, y] = [Math.cos(heading), Math.sin(heading) * shot.aspect]
  const longer = Math.max(Math.abs(x), Math.abs(y))
  const part = (component: number): number => (Math.abs(component / longer) < 1e-9 ? 0 : component / longer)
  return { x: part(x) * shot.fit.width, y: part(y) * shot.fit.height }
}

/** How far one may go from `at` along `step` before `least` or `most`: backwards (negative) and forwards. */
const reachOn = (at: number, step: number, [least, most]: readonly [number, number]): readonly [number, number] => {
  if (step === 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const ends = [(least - at) / step, (most - at) / step]
  return [Math.min(0, ...ends), Math.max(0, ...ends)]
}

/**
 * A straight journey at one scale along a heading, past the main point, as long as its pace asks for and the picture and its
 * focal points allow; undefined where they leave no room for one.
 */
export const along = (shot: Shot, heading: number): Leg | undefined => {
  const wanted = Math.min(PACE * shot.seconds, MOST)
  const stride = strideOf(shot, heading)
  const tight = (step: number, size: number): number => 1 / (size + Math.abs(step) * wanted)
  const scale = clamp(Math.min(tight(stride.x, shot.fit.width), tight(stride.y, shot.fit.height)), shot.floor, 1)
  // What cannot be kept on one axis must not narrow the other for what can.
  const held = holding(shot, scale, scale)
  const rest = place(held, held.points[0], scale)
  const room = roomAt(held, scale)
  const step = { x: stride.x * scale, y: stride.y * scale }
  const [acrossBack, acrossOn] = reachOn(rest.x, step.x, room.x)
  const [downBack, downOn] = reachOn(rest.y, step.y, room.y)
  const [back, on] = [Math.max(acrossBack, downBack), Math.min(acrossOn, downOn)]
  const length = Math.min(wanted, on - back)
  if (length < WORTH * Math.min(1, shot.seconds)) return undefined
  const start = clamp(-length / 2, back, on - length)
  const at = (share: number) => ({ x: rest.x + step.x * share, y: rest.y + step.y * share, scale })
  return { start: 0, frames: shot.frames, from: at(start), to: at(start + length), walk: 0.55 }
}
