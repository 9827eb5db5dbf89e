import { clamp } from '../easing.js'
import type { TransitionLook } from './transition.js'

/** Share of the time for which nothing but the ground is seen. */
const HOLD = 0.12

const fade = (t: number): number => 0.5 - 0.5 * Math.cos(Math.PI * clamp(t, 0, 1))

/** Out to the film's ground and in again: a breath between chapters. */
export const dip: TransitionLook = {
  kind: 'dip',
  at: (t) => {
    const side = (1 - HOLD) / 2
    const a = 1 - fade(t / side)
    const b = 1 - fade((1 - t) / side)
    return { a, b, ground: 1 - a - b }
  },
  least: 0.6,
  aligns: false,
}
