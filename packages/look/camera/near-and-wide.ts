import { holding, place, within } from './place.js'
import type { Pose, Shot } from './shot.js'

/** How much a move over a place closes in or opens. */
export type Reach = {
  /** Growth a second, and at most, as natural logarithms of the scale. */
  readonly pace: number
  readonly most: number
  /** How far the middle may go between the two, in frames a second. */
  readonly drift: number
}

/** The two ends of such a move: near its main point, and the whole as far off as the drift allows. */
export const nearAndWide = (shot: Shot, { pace, most, drift }: Reach): { readonly near: Pose; readonly wide: Pose } => {
  const scale = Math.max(shot.floor, 1 / Math.exp(Math.min(pace * shot.seconds, most)))
  const held = holding(shot, scale, 1)
  const near = place(held, shot.points[0], scale)
  return { near, wide: within(held, place(held, { x: 0.5, y: 0.5 }, 1), near, drift * shot.seconds) }
}
