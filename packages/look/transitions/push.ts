import { clamp } from '../easing.js'
import type { TransitionLook } from './transition.js'

/** Sets off and arrives softly: two pictures on one strip have weight. */
const eased = (t: number): number => {
  const at = clamp(t, 0, 1)
  return at < 0.5 ? 4 * at ** 3 : 1 - 4 * (1 - at) ** 3
}

/** b comes in from the right and pushes a out to the left: the next room. */
export const push: TransitionLook = {
  kind: 'push',
  at: (t) => {
    const b = eased(t)
    return { a: 1 - b, b, ground: 0, moved: { a: { x: -b, y: 0 }, b: { x: 1 - b, y: 0 } } }
  },
  least: 0.4,
  aligns: false,
}
