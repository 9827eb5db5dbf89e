import { chance } from '../seeded.js'
import { holding, place, within } from './place.js'
import type { Effect } from './shot.js'

const PACE = 0.014
const MOST = Math.log(1.12)
/** Shares of the crop's width by which planes part, a second and at most: felt as depth, seen as no stretching. */
const PART = 0.0025
const MOST_PART = 0.012
/** Leaves the displaced samples room inside the picture. */
const WIDE = 0.94

/** A small push in which near things move more than far ones. */
export const parallax: Effect = (shot) => {
  const amount = Math.min(PART * shot.seconds, MOST_PART)
  const scale = Math.max(shot.floor, WIDE / Math.exp(Math.min(PACE * shot.seconds, MOST)))
  const held = holding(shot, scale, WIDE)
  const heading = chance(shot.seed, 1) < 0.5 ? 0 : Math.PI
  const main = shot.points[0]
  const near = place(held, main, scale)
  const aside = {
    x: main.x - Math.cos(heading) * 0.1 * shot.fit.width,
    y: main.y,
  }
  const wide = within(held, place(held, aside, WIDE), near, 0.02 * shot.seconds)
  return {
    legs: [{ start: 0, frames: shot.frames, from: wide, to: near, walk: 0.5 }],
    parallax: { amount, heading, depth: { points: shot.points } },
  }
}
