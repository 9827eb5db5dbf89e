import { nearAndWide } from './near-and-wide.js'
import type { Effect } from './shot.js'

/** Enough that something new comes in at every side. */
const REACH = { pace: 0.055, most: Math.log(1.4), drift: 0.05 }

/** Begins at the main point and widens until the whole place is seen. */
export const reveal: Effect = (shot) => {
  const { near, wide } = nearAndWide(shot, REACH)
  return { legs: [{ start: 0, frames: shot.frames, from: near, to: wide, walk: 0.45 }] }
}
