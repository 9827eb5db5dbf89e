import { IMAGE_EFFECTS } from '@reelwright/film/storyboard'
import { RATES } from '@reelwright/film/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyframesOf } from './keyframes.js'
import { cropAt, planMove, sampleAt } from './path.js'

// Even shares: doubles by fast-check crowd around 0.
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
const effect = fc.constantFrom(...IMAGE_EFFECTS)
const picture = fc.oneof(
  fc.record({
    width: fc.integer({ min: 200, max: 8000 }),
    height: fc.integer({ min: 200, max: 8000 }),
  }),
  fc.constantFrom(
    { width: 400, height: 3000 },
    { width: 12000, height: 900 },
    { width: 3840, height: 2160 },
    { width: 1080, height: 1920 },
  ),
)
const frame = fc.constantFrom({ width: 1920, height: 1080 }, { width: 1080, height: 1080 }, { width: 1080, height: 1920 })
const shots = fc.record({
  effect,
  focalPoints: fc.array(fc.record({ x: share, y: share, description: fc.constant('') }), { maxLength: 3 }),
  seed: fc.nat(10_000),
  picture,
  frame,
  frames: fc.integer({ min: 1, max: 500 }),
  rate: fc.constantFrom(RATES['24'], RATES['29.97'], RATES['60']),
})
type Shots = typeof shots extends fc.Arbitrary<infer T> ? T : never
const planned = ({ effect, focalPoints, seed, picture, frame, frames, rate }: Shots) =>
  planMove({ effect, focalPoints, seed }, picture, frame, frames, rate)
const every = (law: (shot: Shots) => void) => fc.assert(fc.property(shots, law), { numRuns: 400 })

test('the crop never leaves the picture, keeps the aspect and is never smaller than 55 % of the largest', () => {
  every((shot) => {
    const path = planned(shot)
    const aspect = shot.frame.width / shot.frame.height
    const largest = Math.min(shot.picture.width, shot.picture.height * aspect)
    const worst = { out: 0, bent: 0, small: 1 }
    for (let n = 0; n < shot.frames; n += shot.frames > 60 ? 3.5 : 0.5) {
      const { x, y, width, height } = cropAt(path, n)
      const seen = width * shot.picture.width
      worst.out = Math.max(worst.out, width / 2 - x, height / 2 - y, x + width / 2 - 1, y + height / 2 - 1)
      worst.bent = Math.max(worst.bent, Math.abs(seen / (height * shot.picture.height) - aspect))
      worst.small = Math.min(worst.small, seen / largest)
    }
    expect(worst.out).toBeLessThan(1e-12)
    expect(worst.bent).toBeLessThan(1e-9)
    expect(worst.small).toBeGreaterThanOrEqual(0.55 - 1e-9)
  })
})

test('the main focal point stays in the inner 90 %, or the crop lies against the edge it is too near to', () => {
  every((shot) => {
    const main = shot.focalPoints[0]
    if (!main) return
    const path = planned(shot)
    for (let n = 0; n < shot.frames; n += 7) {
      const crop = cropAt(path, n)
      for (const [at, centre, size] of [
        [main.x, crop.x, crop.width],
        [main.y, crop.y, crop.height],
      ] as const) {
        const kept = Math.abs(at - centre) <= 0.45 * size + 1e-9
        const atEdge = at < centre ? centre - size / 2 < 1e-9 : centre + size / 2 > 1 - 1e-9
        expect(kept || atEdge).toBe(true)
      }
    }
  })
})

test('every focal point stays in the inner 90 % where all of them fit at the move’s tightest', () => {
  let held = 0
  every((shot) => {
    const path = planned(shot)
    const tightest = Math.min(...path.legs.flatMap((leg) => [leg.from.scale, leg.to.scale]))
    const fits = (size: number, points: readonly number[]) => {
      const [least, most] = [Math.max(...points) - 0.45 * size, Math.min(...points) + 0.45 * size]
      return Math.max(least, size / 2) <= Math.min(most, 1 - size / 2)
    }
    const xs = shot.focalPoints.map((point) => point.x)
    const ys = shot.focalPoints.map((point) => point.y)
    // A wider crop has less room to move in, so both ends of the scale must fit.
    const sizes = [tightest, ...path.legs.flatMap((leg) => [leg.from.scale, leg.to.scale])]
    if (xs.length < 2 || !sizes.every((scale) => fits(path.fit.width * scale, xs) && fits(path.fit.height * scale, ys))) return
    held += 1
    for (let n = 0; n < shot.frames; n += 7) {
      const crop = cropAt(path, n)
      expect(Math.max(...xs.map((x) => Math.abs(x - crop.x))) / crop.width).toBeLessThanOrEqual(0.45 + 1e-9)
      expect(Math.max(...ys.map((y) => Math.abs(y - crop.y))) / crop.height).toBeLessThanOrEqual(0.45 + 1e-9)
    }
  })
  expect(held).toBeGreaterThan(10)
})

test('no move is dizzying, none jerks and none stands still; RAPID_SWAP jumps only where it cuts', () => {
  every((shot) => {
    const path = planned(shot)
    const fps = shot.rate.num / shot.rate.den
    for (const leg of path.legs) {
      const crops = Array.from({ length: leg.frames }, (_, n) => cropAt(path, leg.start + n))
      const steps = crops.slice(1).map((crop, n) => {
        const last = crops[n]!
        return {
          x: (crop.x - last.x) / crop.width,
          y: (crop.y - last.y) / crop.height,
          z: Math.log(crop.width / last.width),
        }
      })
      if (leg.frames < 2) continue
      const unit = (fps * (leg.frames - 1)) / leg.frames
      const most = (of: (step: (typeof steps)[number]) => number) => steps.reduce((worst, step) => Math.max(worst, Math.abs(of(step))), 0)
      expect(most((step) => step.x) * unit).toBeLessThan(0.16)
      expect(most((step) => step.y) * unit).toBeLessThan(0.16)
      expect(most((step) => step.z) * unit).toBeLessThan(0.09)
      if (leg.frames < 20) continue
      const jerks = steps.slice(1).map((step, n) => {
        const last = steps[n]!
        return Math.max(Math.abs(step.x - last.x), Math.abs(step.y - last.y), Math.abs(step.z - last.z))
      })
      expect(Math.max(...jerks) * leg.frames ** 2).toBeLessThan(6)
    }
  })
})

test('a picture large enough moves in every frame, also in its first and last', () => {
  for (const effect of IMAGE_EFFECTS) {
    for (let seed = 0; seed < 12; seed += 1) {
      const points = [
        { x: 0.35, y: 0.4, description: '' },
        { x: 0.7, y: 0.55, description: '' },
      ].slice(0, seed % 3)
      const path = planMove(
        { effect, focalPoints: points, seed },
        { width: 4000, height: 3000 },
        { width: 1920, height: 1080 },
        150,
        RATES['30'],
      )
      for (let n = 1; n < 150; n += 1) {
        const [a, b] = [cropAt(path, n - 1), cropAt(path, n)]
        // How far the picture's points at two corners of the last frame have come, in pixels of an HD frame.
        const moved = [-0.5, 0.5].map((side) =>
          Math.hypot(((a.x + side * a.width - b.x) / b.width - side) * 1920, ((a.y + side * a.height - b.y) / b.height - side) * 1080),
        )
        expect(Math.max(...moved), `${effect} seed ${seed} frame ${n}`).toBeGreaterThan(0.3)
      }
    }
  }
})

test('equal moves are equal; RAPID_SWAP has three to five crops of even length', () => {
  every((shot) => {
    expect(planned(shot)).toEqual(planned(shot))
    const { legs } = planned({
      ...shot,
      effect: 'RAPID_SWAP',
      frames: Math.max(shot.frames, 12),
    })
    expect(legs.length).toBeGreaterThanOrEqual(3)
    expect(legs.length).toBeLessThanOrEqual(5)
    const lengths = legs.map((leg) => leg.frames)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
  })
})

test('parallax opens no hole and folds nothing: samples stay in order inside the picture', () => {
  every((shot) => {
    const path = planned({ ...shot, effect: 'PARALLAX' })
    for (const n of [0, (shot.frames - 1) / 2, shot.frames - 1]) {
      for (let v = 0; v <= 1; v += 0.25) {
        const row = Array.from({ length: 17 }, (_, u) => sampleAt(path, n, u / 16, v))
        expect(row[0]!.x).toBeGreaterThan(-1e-12)
        expect(row[16]!.x).toBeLessThan(1 + 1e-12)
        expect(Math.min(...row.slice(1).map((point, u) => point.x - row[u]!.x))).toBeGreaterThan(0)
      }
    }
  })
})

test('few keyframes, joined by straight lines, follow the move within a pixel and a half of an HD frame', () => {
  every((shot) => {
    const path = planned(shot)
    const keys = keyframesOf(path)
    expect(keys[0]?.frame).toBe(0)
    expect(keys.at(-1)?.frame).toBe(shot.frames - 1)
    expect(keys.length).toBeLessThanOrEqual(path.legs.length * 16)
    let miss = 0
    for (let n = 0; n < shot.frames; n += 1) {
      const after = keys.findIndex((key) => key.frame >= n)
      const [a, b] = [keys[Math.max(after - 1, 0)]!, keys[after]!]
      const t = a.frame === b.frame ? 0 : (n - a.frame) / (b.frame - a.frame)
      const crop = cropAt(path, n)
      miss = Math.max(miss, Math.abs(a.x + (b.x - a.x) * t - crop.x) / crop.width)
      miss = Math.max(miss, Math.abs(a.width + (b.width - a.width) * t - crop.width) / crop.width)
    }
    expect(miss).toBeLessThan(0.0008 + 1e-9)
  })
})
