import type { Point } from './shot.js'

/**
 * A smooth guess at depth without a depth model: what stands lower is nearer, and what we are asked to
 * look at stands out from what surrounds it.
 */
export type DepthModel = { readonly points: readonly Point[] }

const SPREAD = 0.2
const LIFT = 0.45

/** 0 far to 1 near, at shares of the picture. Changes by less than 4 over the picture's width, so no warp folds. */
export const depthAt = (model: DepthModel, x: number, y: number): number => {
  const floor = y * y * (3 - 2 * y)
  const subject = model.points.reduce(
    (most, point) => most + (1 - most) * Math.exp(-((x - point.x) ** 2 + (y - point.y) ** 2) / (2 * SPREAD ** 2)),
    0,
  )
  return 0.55 * floor + LIFT * subject
}
