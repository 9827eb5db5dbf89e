import { RATES } from '@reelwright/film/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CameraPath, cropAt, planMove } from './path.js'

type Point = { readonly x: number; readonly y: number }

const FRAMES = { '9:16': { width: 1080, height: 1920 }, '1:1': { width: 1080, height: 1080 }, '16:9': { width: 1920, height: 1080 } }
const PICTURES = {
  '4:3': { width: 4000, height: 3000 },
  '3:4': { width: 3000, height: 4000 },
  '3:2': { width: 6000, height: 4000 },
  '16:9': { width: 3840, height: 2160 },
}
const CASES = (['reveal', 'push', 'drift', 'rise'] as const).flatMap((gesture) =>
  (Object.keys(FRAMES) as (keyof typeof FRAMES)[]).flatMap((frame) =>
    (Object.keys(PICTURES) as (keyof typeof PICTURES)[]).map((picture) => [gesture, frame, picture] as const),
  ),
)

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
const looks = fc.record({
  focalPoints: fc.array(fc.record({ x: share, y: share, description: fc.constant('') }), { minLength: 1, maxLength: 3 }),
  heading: fc.option(
    fc.integer({ min: -314, max: 314 }).map((n) => n / 100),
    { nil: undefined },
  ),
  seconds: fc.integer({ min: 8, max: 80 }).map((n) => n / 10),
})

const AXES = [
  ['x', 'width'],
  ['y', 'height'],
] as const
/** Half of the inner 90 % of the frame, its safe part. */
const SAFE = 0.45

/**
 * What geometry allows: at every scale that the move passes there is a place for the crop, inside the picture, from which all of
 * these points lie in the frame's safe part at once. A point nearer to the picture's edge than the frame's unsafe rim is allowed
 * nowhere, and neither are two that lie farther apart than the safe part is wide. Both ends of a move are its extremes of scale.
 */
const allowed = (path: CameraPath, points: readonly Point[]): boolean =>
  AXES.every(([axis, side]) =>
    path.legs
      .flatMap(({ from, to }) => [from.scale, to.scale])
      .every((scale) => {
        const size = path.fit[side] * scale
        const ats = points.map((point) => point[axis])
        const least = Math.max(size / 2, Math.max(...ats) - SAFE * size)
        const most = Math.min(1 - size / 2, Math.min(...ats) + SAFE * size)
        return least <= most + 1e-12
      }),
  )

/** The points in their order, each kept where it is allowed together with those kept before it. */
const together = (path: CameraPath, points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = []
  for (const point of points) if (allowed(path, [...kept, point])) kept.push(point)
  return kept
}

test.each(CASES)(
  '%s in %s of a picture of %s: what the frame can hold stays in its safe part, and the crop in the picture',
  (gesture, shape, picture) => {
    const frame = FRAMES[shape]
    let held = 0
    fc.assert(
      fc.property(looks, ({ focalPoints, heading, seconds }) => {
        const frames = Math.round(seconds * 30)
        const path = planMove(
          { effect: 'KEN_BURNS', gesture, heading, focalPoints, seed: 1 },
          PICTURES[picture],
          frame,
          frames,
          RATES['30'],
        )
        const kept = together(path, focalPoints)
        // The first is what the shot is of: where the frame cannot hold it, the others have nothing to go by.
        const points = kept[0] === focalPoints[0] ? kept : []
        held += points.length
        let [outside, unsafe] = [0, 0]
        for (let n = 0; n < frames; n++) {
          const crop = cropAt(path, n)
          for (const [axis, side] of AXES) {
            outside = Math.max(outside, crop[side] / 2 - crop[axis], crop[axis] + crop[side] / 2 - 1)
            for (const point of points) unsafe = Math.max(unsafe, Math.abs(point[axis] - crop[axis]) - SAFE * crop[side])
          }
        }
        expect(outside).toBeLessThan(1e-12)
        expect(unsafe).toBeLessThan(1e-9)
      }),
      { numRuns: 150 },
    )
    expect(held).toBeGreaterThan(30)
  },
)
