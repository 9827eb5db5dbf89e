import { clamp } from '../easing.js'
import type { TransitionLook } from './transition.js'

/** Half of the edge's width, as a share of the frame's: a third of the picture is in passing at once. */
const SOFT = 0.34

const eased = (t: number): number => {
  const at = clamp(t, 0, 1)
  return 0.5 - 0.5 * Math.cos(Math.PI * at)
}

/** b comes up from left to right like light along a wall: a wipe without an edge, for rooms that open into each other. */
export const sweep: TransitionLook = {
  kind: 'sweep',
  at: (t) => {
    const b = eased(t)
    return { a: 1 - b, b, ground: 0, wiped: { at: b * (1 + 2 * SOFT) - SOFT, soft: SOFT } }
  },
  least: 0.5,
  aligns: false,
}
