import { IMAGE_EFFECTS } from '@reelwright/film/storyboard'
import { RATES } from '@reelwright/film/time'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StillShot } from './content.js'
import { viewOf } from './still-view.js'

const side = fc.integer({ min: 200, max: 6000 })
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)

// Enlarged by a single pixel, a picture came out half a pixel aside of where it was (sharp 0.34): all of a shot stood there.
test('a picture is never enlarged when it is decoded, and whole where one of its pixels is one of the frame at most', () => {
  const shots = fc.record({
    asset: fc.record({ width: side, height: side }),
    effect: fc.constantFrom(...IMAGE_EFFECTS),
    point: fc.record({ x: share, y: share, description: fc.constant('') }),
    seed: fc.nat(10_000),
    frames: fc.integer({ min: 1, max: 90 }),
    oversample: fc.constantFrom(1, 1.25, 1.5),
  })
  fc.assert(
    fc.property(shots, ({ asset, effect, point, seed, frames, oversample }) => {
      const shot = { kind: 'still', asset, move: { effect, focalPoints: [point], seed }, frames, offset: 0, shifts: [] }
      const frame = { width: 1280, height: 720, rate: RATES['30'] }
      const { left, top, columns, rows, width, height } = viewOf(shot as never as StillShot, frame, oversample)
      expect(width).toBeLessThanOrEqual(columns)
      expect(height).toBeLessThanOrEqual(rows)
      expect([width % 2, height % 2]).toEqual([0, 0])
      expect(left + columns).toBeLessThanOrEqual(asset.width)
      expect(top + rows).toBeLessThanOrEqual(asset.height)
      // As it is: unless all of an odd side is seen, of which a pixel is too much.
      if (asset.width < 700) expect(width).toBe(columns === asset.width ? columns - (columns % 2) : columns)
    }),
    { numRuns: 300 },
  )
})
