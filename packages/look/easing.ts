/** Progress from 0 to 1 over time from 0 to 1. */
export type Ease = (t: number) => number

export const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t

/** Share of the way from `start` to `end`, held at 0 before and 1 after. */
export const progress = (value: number, start: number, end: number): number =>
  end <= start ? (value < start ? 0 : 1) : clamp((value - start) / (end - start), 0, 1)

const smooth: Ease = (t) => t * t * (3 - 2 * t)

/**
 * In and out with weight, yet never at rest: at both ends it still moves at `walk` of its mean speed,
 * so a picture does not freeze inside a dissolve. Its peak speed is `walk + 1.5 · (1 − walk)` of the mean.
 */
export const moving =
  (walk: number): Ease =>
  (t) =>
    walk * t + (1 - walk) * smooth(t)

export const easeInOut: Ease = smooth

/** Arrives gently and without overshoot: fast at first, long settling. */
export const easeOut: Ease = (t) => 1 - (1 - t) ** 4

/** Leaves gently and gathers speed. */
export const easeIn: Ease = (t) => t ** 3
