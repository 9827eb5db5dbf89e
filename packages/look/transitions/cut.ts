import type { TransitionLook } from './transition.js'

export const cut: TransitionLook = {
  kind: 'cut',
  at: (t) => (t < 0.5 ? { a: 1, b: 0, ground: 0 } : { a: 0, b: 1, ground: 0 }),
  least: 0,
  aligns: false,
}
