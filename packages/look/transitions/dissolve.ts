import { clamp } from '../easing.js'
import type { TransitionLook } from './transition.js'

/**
 * Video is coded close to how the eye sees light, so equal steps of code are equal steps to the eye; the
 * slight S keeps the first and last frames from popping.
 */
export const dissolve: TransitionLook = {
  kind: 'dissolve',
  at: (t) => {
    const at = clamp(t, 0, 1)
    const b = 0.5 - 0.5 * Math.cos(Math.PI * at)
    return { a: 1 - b, b, ground: 0 }
  },
  least: 0.4,
  aligns: false,
}
