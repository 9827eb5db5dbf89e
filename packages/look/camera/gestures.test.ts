import { GESTURES as NAMES } from '@reelwright/film/storyboard'
import { RATES } from '@reelwright/film/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyframesOf } from './keyframes.js'
import { cropAt, planMove } from './path.js'

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
const shots = fc.record({
  gesture: fc.constantFrom(...NAMES),
  heading: fc.option(
    fc.integer({ min: -314, max: 314 }).map((n) => n / 100),
    { nil: undefined },
  ),
  focalPoints: fc.array(fc.record({ x: share, y: share, description: fc.constant('') }), { maxLength: 3 }),
  seed: fc.nat(10_000),
  picture: fc.oneof(
    fc.record({ width: fc.integer({ min: 200, max: 8000 }), height: fc.integer({ min: 200, max: 8000 }) }),
    fc.constantFrom(
      { width: 6000, height: 4000 },
      { width: 4000, height: 6000 },
      { width: 3840, height: 2160 },
      { width: 1080, height: 1920 },
    ),
  ),
  frame: fc.constantFrom({ width: 1920, height: 1080 }, { width: 1080, height: 1080 }, { width: 1080, height: 1920 }),
  frames: fc.integer({ min: 1, max: 300 }),
  rate: fc.constantFrom(RATES['24'], RATES['29.97'], RATES['60']),
})
type Shots = typeof shots extends fc.Arbitrary<infer T> ? T : never
const planned = ({ gesture, heading, focalPoints, seed, picture, frame, frames, rate }: Shots) =>
  planMove({ effect: 'KEN_BURNS', gesture, heading, focalPoints, seed }, picture, frame, frames, rate)
const every = (law: (shot: Shots) => void) => fc.assert(fc.property(shots, law), { numRuns: 500 })

test('the crop never leaves the picture, keeps the aspect and is never smaller than 55 % of the largest', () => {
  every((shot) => {
    const path = planned(shot)
    const aspect = shot.frame.width / shot.frame.height
    const largest = Math.min(shot.picture.width, shot.picture.height * aspect)
    for (let n = 0; n < shot.frames; n += 3.5) {
      const { x, y, width, height } = cropAt(path, n)
      const seen = width * shot.picture.width
      expect(Math.max(width / 2 - x, height / 2 - y, x + width / 2 - 1, y + height / 2 - 1)).toBeLessThan(1e-12)
      expect(Math.abs(seen / (height * shot.picture.height) - aspect)).toBeLessThan(1e-9)
      expect(seen / largest).toBeGreaterThanOrEqual(0.55 - 1e-9)
    }
  })
})

test('every focal point that fits stays in the inner 90 %; the main one, or the crop lies against the edge it is too near to', () => {
  let held = 0
  every((shot) => {
    if (shot.focalPoints.length === 0) return
    const path = planned(shot)
    const sizes = path.legs.flatMap((leg) => [leg.from.scale, leg.to.scale])
    const axes = [
      ['x', 'width'],
      ['y', 'height'],
    ] as const
    const fits = (count: number) =>
      axes.every(([axis, side]) =>
        sizes.every((scale) => {
          const size = path.fit[side] * scale
          const ats = shot.focalPoints.slice(0, count).map((point) => point[axis])
          return Math.max(Math.max(...ats) - 0.45 * size, size / 2) <= Math.min(Math.min(...ats) + 0.45 * size, 1 - size / 2)
        }),
      )
    const all = fits(shot.focalPoints.length)
    if (all && shot.focalPoints.length > 1) held += 1
    for (let n = 0; n < shot.frames; n += 5) {
      const crop = cropAt(path, n)
      for (const [axis, side] of axes) {
        const off = (point: { readonly x: number; readonly y: number }) => Math.abs(point[axis] - crop[axis])
        const main = shot.focalPoints[0]!
        const atEdge = main[axis] < crop[axis] ? crop[axis] - crop[side] / 2 < 1e-9 : crop[axis] + crop[side] / 2 > 1 - 1e-9
        expect(off(main) <= 0.45 * crop[side] + 1e-9 || atEdge).toBe(true)
        if (all) for (const point of shot.focalPoints) expect(off(point)).toBeLessThanOrEqual(0.45 * crop[side] + 1e-9)
      }
    }
  })
  expect(held).toBeGreaterThan(10)
})

test('a reveal widens, a push closes in; a drift follows its heading and a rise goes up, or they close in', () => {
  const seen = new Map<string, number>()
  every((shot) => {
    if (shot.frames < 2) return
    const path = planned(shot)
    const [first, last] = [cropAt(path, 0), cropAt(path, shot.frames - 1)]
    const grown = last.width / first.width
    if (shot.gesture === 'reveal') expect(grown).toBeGreaterThan(1)
    else if (shot.gesture === 'push' || Math.abs(grown - 1) > 1e-9) expect(grown).toBeLessThan(1)
    if (shot.gesture === 'reveal' || Math.abs(grown - 1) > 1e-9) return
    seen.set(shot.gesture, (seen.get(shot.gesture) ?? 0) + 1)
    const heading = shot.gesture === 'rise' ? -Math.PI / 2 : (shot.heading ?? 0)
    const [dx, dy] = [(last.x - first.x) * shot.picture.width, (last.y - first.y) * shot.picture.height]
    const far = Math.hypot(dx, dy)
    expect((dx * Math.cos(heading) + dy * Math.sin(heading)) / far).toBeGreaterThan(1 - 1e-6)
  })
  expect(Math.min(seen.get('drift') ?? 0, seen.get('rise') ?? 0)).toBeGreaterThan(30)
})

test('no gesture is dizzying, and none jerks', () => {
  every((shot) => {
    const path = planned(shot)
    const crops = Array.from({ length: shot.frames }, (_, n) => cropAt(path, n))
    const steps = crops.slice(1).map((crop, n) => ({
      x: (crop.x - crops[n]!.x) / crop.width,
      y: (crop.y - crops[n]!.y) / crop.height,
      z: Math.log(crop.width / crops[n]!.width),
    }))
    const unit = (shot.rate.num / shot.rate.den) * ((shot.frames - 1) / shot.frames)
    for (const step of steps) {
      expect(Math.max(Math.abs(step.x), Math.abs(step.y)) * unit).toBeLessThan(0.16)
      expect(Math.abs(step.z) * unit).toBeLessThan(0.09)
    }
    if (shot.frames < 20) return
    for (const [n, step] of steps.slice(1).entries()) {
      const last = steps[n]!
      const jerk = Math.max(Math.abs(step.x - last.x), Math.abs(step.y - last.y), Math.abs(step.z - last.z))
      expect(jerk * shot.frames ** 2).toBeLessThan(6)
    }
  })
})

test('a photo large enough moves in every frame of every gesture, in every shape of frame', () => {
  for (const gesture of NAMES)
    for (const frame of [
      { width: 1920, height: 1080 },
      { width: 1080, height: 1080 },
      { width: 1080, height: 1920 },
    ])
      for (const heading of [0, 0.5, -0.9, Math.PI]) {
        const move = { effect: 'ZOOM', gesture, heading, seed: 1, focalPoints: [{ x: 0.45, y: 0.55, description: '' }] } as const
        const path = planMove({ ...move, focalPoints: [...move.focalPoints] }, { width: 6000, height: 4000 }, frame, 90, RATES['30'])
        for (let n = 1; n < 90; n += 1) {
          const [a, b] = [cropAt(path, n - 1), cropAt(path, n)]
          const moved = [-0.5, 0.5].map((side) =>
            Math.hypot(
              ((a.x + side * a.width - b.x) / b.width - side) * frame.width,
              ((a.y + side * a.height - b.y) / b.height - side) * frame.height,
            ),
          )
          expect(Math.max(...moved), `${gesture} ${frame.width}×${frame.height} ${heading} frame ${n}`).toBeGreaterThan(0.3)
        }
        expect(keyframesOf(path).length).toBeLessThanOrEqual(16)
      }
})
