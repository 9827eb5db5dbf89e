import { clamp } from '../easing.js'
import { chance } from '../seeded.js'
import { holding, place } from './place.js'
import type { Effect } from './shot.js'

/** Scales of successive crops: each differs enough from the last that the cut reads as meant. */
const SCALES = [1, 0.66, 0.84, 0.58, 0.74]
const PUSH = 0.035
/** Crops after the first look at the points in turn and set them off the middle, on a third. */
const THIRDS = [
  { x: 0, y: 0 },
  { x: 1 / 6, y: 1 / 12 },
  { x: -1 / 6, y: -1 / 12 },
  { x: -1 / 6, y: 1 / 12 },
  { x: 1 / 6, y: -1 / 12 },
] as const

/** Cuts on even beats between three to five crops, each with a slight push. */
export const rapidSwap: Effect = (shot) => {
  const count = clamp(Math.min(Math.round(shot.seconds / 1.2), shot.frames), 3, 5)
  const mirror = chance(shot.seed, 1) < 0.5 ? 1 : -1
  const legs = SCALES.slice(0, count).map((wanted, n) => {
    const start = Math.round((n * shot.frames) / count)
    const frames = Math.round(((n + 1) * shot.frames) / count) - start
    const third = THIRDS[n] ?? THIRDS[0]
    const point = shot.points[n % shot.points.length] ?? shot.points[0]
    const scale = Math.max(shot.floor, wanted)
    const tight = Math.max(shot.floor, scale * Math.exp(-Math.min(PUSH, (0.05 * shot.seconds) / count)))
    const held = holding(shot, tight, scale)
    const wish = (size: number) => ({
      x: point.x + mirror * third.x * shot.fit.width * size,
      y: point.y + third.y * shot.fit.height * size,
    })
    return {
      start,
      frames,
      from: place(held, wish(scale), scale),
      to: place(held, wish(tight), tight),
      walk: 0.7,
    }
  })
  return { legs: legs.filter((leg) => leg.frames > 0) }
}
