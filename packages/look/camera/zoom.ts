import { chance } from '../seeded.js'
import { holding, place, within } from './place.js'
import type { Effect } from './shot.js'

/** Growth a second, and at most. */
const PACE = 0.045
const MOST = Math.log(1.6)
const DRIFT = 0.06

/** In to the main point, or out from it until the whole is seen. */
export const zoom: Effect = (shot) => {
  const scale = Math.max(shot.floor, 1 / Math.exp(Math.min(PACE * shot.seconds, MOST)))
  const held = holding(shot, scale, 1)
  const near = place(held, shot.points[0], scale)
  const wide = within(held, place(held, shot.points[0], 1), near, DRIFT * shot.seconds)
  const inwards = chance(shot.seed, 1) < 0.6
  return {
    legs: [
      {
        start: 0,
        frames: shot.frames,
        from: inwards ? wide : near,
        to: inwards ? near : wide,
        walk: 0.4,
      },
    ],
  }
}
