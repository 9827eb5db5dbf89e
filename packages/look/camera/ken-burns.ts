import { chance } from '../seeded.js'
import { holding, place, within } from './place.js'
import type { Effect } from './shot.js'

/** Growth a second, and at most, as the documentary's slow push; the drift never passes 4 % of the frame a second. */
const PACE = 0.022
const MOST = Math.log(1.24)
const DRIFT = 0.04
const WIDE = 0.97

/** A slow push towards the main point, or pull away from it, drifting between the points. */
export const kenBurns: Effect = (shot) => {
  const scale = Math.max(shot.floor, WIDE / Math.exp(Math.min(PACE * shot.seconds, MOST)))
  const held = holding(shot, scale, WIDE)
  const [main, second] = shot.points
  const side = chance(shot.seed, 1) * 2 * Math.PI
  const near = place(held, main, scale)
  const wish = second ?? {
    x: main.x + 0.12 * Math.cos(side),
    y: main.y + 0.12 * Math.sin(side),
  }
  const wide = within(held, place(held, wish, WIDE), near, DRIFT * shot.seconds)
  const push = chance(shot.seed, 2) < 0.62
  return {
    legs: [
      {
        start: 0,
        frames: shot.frames,
        from: push ? wide : near,
        to: push ? near : wide,
        walk: 0.45,
      },
    ],
  }
}
