import { clamp } from '../easing.js'
import type { Beat } from './choreography.js'

/** Entrances of equals: one after another over the first half of the time, near enough to be one movement, far enough to be read. */
export const spreadOver = (count: number, seconds: number, first: { readonly from: number; readonly lasts: number }): readonly Beat[] => {
  const gap = clamp((seconds * 0.55 - first.from - first.lasts) / Math.max(count - 1, 1), 0.22, 1.8)
  return Array.from({ length: count }, (_, n) => ({
    at: first.from + n * gap,
    lasts: first.lasts,
  }))
}
