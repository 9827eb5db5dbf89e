import type { Crop } from '../camera/camera.js'
import type { Point } from '../camera/shot.js'
import { clamp } from '../easing.js'
import type { TransitionLook } from './transition.js'

/** Steeper than a dissolve: what rhymes is to be seen as one thing that changes, not as two. */
const steep = (t: number): number => {
  const at = clamp(t, 0, 1)
  return at * at * at * (at * (6 * at - 15) + 10)
}

export const match: TransitionLook = {
  kind: 'match',
  at: (t) => {
    const b = steep(t)
    return { a: 1 - b, b, ground: 0 }
  },
  least: 0.4,
  aligns: true,
}

/** Where a point of the picture is on the frame, in shares of the frame. */
const onFrame = (crop: Crop, point: Point): Point => ({
  x: (point.x - crop.x) / crop.width + 0.5,
  y: (point.y - crop.y) / crop.height + 0.5,
})

/** The crop moved so that `point` is seen at `goal`, as far as the picture reaches. */
const aimed = (crop: Crop, point: Point, goal: Point): Crop => ({
  ...crop,
  x: clamp(point.x - (goal.x - 0.5) * crop.width, crop.width / 2, 1 - crop.width / 2),
  y: clamp(point.y - (goal.y - 0.5) * crop.height, crop.height / 2, 1 - crop.height / 2),
})

/** A match that needs more than this share of the frame is no rhyme; half of it is moved on either side. */
const MOST_SHIFT = 0.3

/** Shifts of two crops' centres, in shares of their pictures. */
export type Shift = { readonly a: Point; readonly b: Point }

/**
 * Offsets for the crops of both shots, taken where the transition is at its middle, so that the main focal points
 * lie upon each other. Add them, times `shiftWeight`, to each crop of the frames around the transition
 * and clamp; no crop leaves its picture, so where the room ends the points come as near as it allows.
 */
export const alignMatch = (a: { crop: Crop; point: Point }, b: { crop: Crop; point: Point }): Shift => {
  const [from, to] = [onFrame(a.crop, a.point), onFrame(b.crop, b.point)]
  const far = Math.hypot(to.x - from.x, to.y - from.y)
  const share = far > MOST_SHIFT ? MOST_SHIFT / far : 1
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const goalOf = (seen: Point) => ({
    x: seen.x + (middle.x - seen.x) * share,
    y: seen.y + (middle.y - seen.y) * share,
  })
  const movedB = aimed(b.crop, b.point, goalOf(to))
  // Where b could not come all the way, a goes the rest.
  const rest = onFrame(movedB, b.point)
  const movedA = aimed(a.crop, a.point, share < 1 ? goalOf(from) : rest)
  return {
    a: { x: movedA.x - a.crop.x, y: movedA.y - a.crop.y },
    b: { x: movedB.x - b.crop.x, y: movedB.y - b.crop.y },
  }
}

/**
 * How much of the shift holds `distance` frames away from the transition (0 inside it), easing out over `reach` frames:
 * the crop glides to its place before the transition starts and home again after it.
 */
export const shiftWeight = (distance: number, reach: number): number =>
  reach <= 0 ? (distance <= 0 ? 1 : 0) : 1 - steep(Math.max(distance, 0) / reach)

/** The crop with a shift, held inside the picture. */
export const shifted = (crop: Crop, shift: Point, weight: number): Crop => ({
  ...crop,
  x: clamp(crop.x + shift.x * weight, crop.width / 2, 1 - crop.width / 2),
  y: clamp(crop.y + shift.y * weight, crop.height / 2, 1 - crop.height / 2),
})
