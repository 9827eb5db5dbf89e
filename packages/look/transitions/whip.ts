import { clamp } from '../easing.js'
import type { TransitionLook } from './transition.js'

/** How much of the frame's width is smeared at its fastest. */
const SMEAR = 0.2

/** Hardly moves, is gone, and hardly moves again: the camera is torn round. */
const torn = (t: number): number => {
  const at = clamp(t, 0, 1)
  return at < 0.5 ? 8 * at ** 4 : 1 - 8 * (1 - at) ** 4
}

/** The camera whips round to the right: both pictures fly past, smeared while they are fast. */
export const whip: TransitionLook = {
  kind: 'whip',
  at: (t) => {
    const b = torn(t)
    const at = clamp(t, 0, 1)
    const speed = 1 - Math.abs(2 * at - 1)
    return { a: 1 - b, b, ground: 0, moved: { a: { x: -b, y: 0 }, b: { x: 1 - b, y: 0 } }, smear: SMEAR * speed ** 1.5 }
  },
  least: 0.25,
  aligns: false,
}
