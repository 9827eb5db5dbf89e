import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Crop } from '../camera/camera.js'
import { TRANSITION_LOOKS } from './list.js'
import { alignMatch, shifted, shiftWeight } from './match.js'

const looks = Object.entries(TRANSITION_LOOKS)

test('weights add up to one, begin with a, end with b and never go back', () => {
  for (const [kind, look] of looks) {
    expect(look.kind).toBe(kind)
    expect(look.at(0)).toMatchObject({ a: 1, b: 0, ground: 0 })
    expect(look.at(1).b).toBeCloseTo(1, 12)
    let last = look.at(0)
    for (let n = 1; n <= 200; n += 1) {
      const now = look.at(n / 200)
      expect(now.a + now.b + now.ground).toBeCloseTo(1, 12)
      expect(Math.min(now.a, now.b, now.ground)).toBeGreaterThanOrEqual(-1e-12)
      expect(now.a).toBeLessThanOrEqual(last.a + 1e-12)
      expect(now.b).toBeGreaterThanOrEqual(last.b - 1e-12)
      last = now
    }
  }
})

test('a transition looks the same backwards, and only a dip shows the ground', () => {
  for (const [kind, look] of looks) {
    for (const t of [0.1, 0.3, 0.45]) expect(look.at(t).a).toBeCloseTo(look.at(1 - t).b, 9)
    expect(look.at(0.5).ground).toBe(kind === 'dip' ? 1 : 0)
  }
})

test('pictures side by side cover the frame, whoever is seen more has more of it, and a smear rests at both ends', () => {
  for (const look of [TRANSITION_LOOKS.push, TRANSITION_LOOKS.whip])
    for (let n = 0; n <= 100; n += 1) {
      const { a, b, moved, smear = 0 } = look.at(n / 100)
      expect(moved!.b.x - moved!.a.x).toBeCloseTo(1, 12)
      expect(1 + moved!.a.x).toBeCloseTo(a, 12)
      expect(1 - moved!.b.x).toBeCloseTo(b, 12)
      expect(smear).toBeGreaterThanOrEqual(0)
      expect(smear).toBeLessThanOrEqual(0.2)
    }
  expect([TRANSITION_LOOKS.whip.at(0).smear, TRANSITION_LOOKS.whip.at(1).smear]).toEqual([0, 0])
})

test('a wipe’s edge begins and ends outside the frame', () => {
  const { wipe } = TRANSITION_LOOKS
  const [first, last] = [wipe.at(0).wiped!, wipe.at(1).wiped!]
  expect(first.at + first.soft).toBeCloseTo(0, 12)
  expect(last.at - last.soft).toBeCloseTo(1, 12)
})

const cropWithPoint = fc
  .record({
    width: fc.integer({ min: 300, max: 1000 }).map((n) => n / 1000),
    at: fc.array(
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
  })
  .map(({ width, at }) => {
    const [x, y, px, py] = at as [number, number, number, number]
    const crop: Crop = {
      x: width / 2 + x * (1 - width),
      y: width / 2 + y * (1 - width),
      width,
      height: width,
    }
    return {
      crop,
      point: {
        x: crop.x + (px - 0.5) * width * 0.9,
        y: crop.y + (py - 0.5) * width * 0.9,
      },
    }
  })

const apart = (a: { crop: Crop; point: { x: number; y: number } }, b: typeof a): number =>
  Math.hypot(
    (a.point.x - a.crop.x) / a.crop.width - (b.point.x - b.crop.x) / b.crop.width,
    (a.point.y - a.crop.y) / a.crop.height - (b.point.y - b.crop.y) / b.crop.height,
  )

test('a match brings the focal points nearer, onto each other where there is room, and no crop leaves its picture', () => {
  fc.assert(
    fc.property(cropWithPoint, cropWithPoint, (a, b) => {
      const shift = alignMatch(a, b)
      const [after, before] = [apart({ ...a, crop: shifted(a.crop, shift.a, 1) }, { ...b, crop: shifted(b.crop, shift.b, 1) }), apart(a, b)]
      expect(after).toBeLessThanOrEqual(before + 1e-9)
      for (const [{ crop }, by] of [
        [a, shift.a],
        [b, shift.b],
      ] as const) {
        const moved = shifted(crop, by, 1)
        expect(moved.x).toBeCloseTo(crop.x + by.x, 12)
        expect(Math.min(moved.x - crop.width / 2, 1 - crop.width / 2 - moved.x)).toBeGreaterThanOrEqual(-1e-12)
      }
    }),
  )
  const roomy = { x: 0.5, y: 0.5, width: 0.6, height: 0.6 }
  const [a, b] = [
    { crop: roomy, point: { x: 0.45, y: 0.5 } },
    { crop: roomy, point: { x: 0.58, y: 0.46 } },
  ]
  const shift = alignMatch(a, b)
  expect(apart({ ...a, crop: shifted(roomy, shift.a, 1) }, { ...b, crop: shifted(roomy, shift.b, 1) })).toBeLessThan(1e-9)
  expect([shiftWeight(0, 20), shiftWeight(20, 20), shiftWeight(40, 20)]).toEqual([1, 0, 0])
})
