import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rayOf, seenAt } from './camera.js'
import type { Point } from './surface.js'

const near = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
const cameras = fc.record({
  eye: fc.tuple(near(-3, 3), near(0.5, 2), near(-3, 3)),
  yaw: near(-3, 3),
  focal: near(0.5, 1.5),
  horizon: near(0.2, 0.8),
})

test('a ray through a place of the picture leads to points seen at that place', () => {
  fc.assert(
    fc.property(cameras, near(0, 1.4), near(0, 1), near(0.5, 40), (camera, x, y, far) => {
      const way = new Float64Array(3)
      rayOf(camera, 1.4)(x, y, way)
      expect(Math.hypot(...way)).toBeCloseTo(1, 9)
      const point = camera.eye.map((value, k) => value + way[k]! * far) as unknown as Point
      const seen = seenAt(camera, 1.4, point)
      expect(seen.x).toBeCloseTo(x, 6)
      expect(seen.y).toBeCloseTo(y, 6)
    }),
  )
})

test('uprights stay upright', () => {
  fc.assert(
    fc.property(cameras, near(-0.5, 0.5), near(2, 20), (camera, aside, away) => {
      const at = (y: number): number => {
        const x = camera.eye[0] + Math.sin(camera.yaw + aside) * away
        const z = camera.eye[2] + Math.cos(camera.yaw + aside) * away
        return seenAt(camera, 1.4, [x, y, z]).x
      }
      expect(at(0)).toBeCloseTo(at(3), 9)
    }),
  )
})
