import { clamp } from '../easing.js'
import type { TransitionLook } from './transition.js'

/** Half of the edge's width, as a share of the frame's. */
const SOFT = 0.05

const eased = (t: number): number => {
  const at = clamp(t, 0, 1)
  return at * at * (3 - 2 * at)
}

/** b is uncovered from left to right behind a soft edge, neither picture moving. */
export const wipe: TransitionLook = {
  kind: 'wipe',
  at: (t) => {
    const b = eased(t)
    // The whole edge comes from outside the frame and goes out of it again.
    return { a: 1 - b, b, ground: 0, wiped: { at: b * (1 + 2 * SOFT) - SOFT, soft: SOFT } }
  },
  least: 0.4,
  aligns: false,
}
