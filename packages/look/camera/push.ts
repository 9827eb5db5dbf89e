import { nearAndWide } from './near-and-wide.js'
import type { Effect } from './shot.js'

/** A room is walked into in a few seconds, faster than a documentary looks at a painting. */
const REACH = { pace: 0.04, most: Math.log(1.3), drift: 0.03 }

/** Closes in on the main point, from the whole. */
export const push: Effect = (shot) => {
  const { near, wide } = nearAndWide(shot, REACH)
  return { legs: [{ start: 0, frames: shot.frames, from: wide, to: near, walk: 0.5 }] }
}
