import { IMAGE_EFFECTS } from '@reelwright/film/storyboard'
import { RATES } from '@reelwright/film/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyframesOf } from './keyframes.js'
import { cropAt, planMove, sampleAt } from './path.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
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
    for (let n = 0; n < shot.frames; n += shot.frames > 60 ? 3.5 : 0.5) {
      const crop = cropAt(path, n)
      const edges = [crop.x - crop.width / 2, crop.y - crop.height / 2, 1 - crop.x - crop.width / 2, 1 - crop.y - crop.height / 2]
      expect(Math.min(...edges)).toBeGreaterThanOrEqual(-1e-12)
      const width = crop.width * shot.picture.width
      expect(width / (crop.height * shot.picture.height)).toBeCloseTo(aspect, 9)
      expect(width / largest).toBeGreaterThanOrEqual(0.55 - 1e-9)
    }
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
