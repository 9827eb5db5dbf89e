import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHOT_TYPES } from '../storyboard.js'
import { countsOf, MIX, mixFor, mixHolds, repairMix } from './mix.js'

const wishes = fc.array(
  fc.record({
    shotType: fc.constantFrom(...SHOT_TYPES),
    asks: fc.record({
      AI_VIDEO: fc.double({ min: 0, max: 5, noNaN: true }),
      IMAGE_EFFECT: fc.double({ min: 0, max: 5, noNaN: true }),
      MOTION_GRAPHIC: fc.double({ min: 0, max: 5, noNaN: true }),
    }),
  }),
  { maxLength: 60 },
)

test('a repaired mix lies within one scene of every share, and a good one is left alone', () => {
  fc.assert(
    fc.property(wishes, (scenes) => {
      const types = repairMix(scenes)
      const counts = countsOf(types)
      for (const type of SHOT_TYPES) expect(Math.abs(counts[type] - MIX[type] * scenes.length)).toBeLessThanOrEqual(1 + 1e-9)
      const given = scenes.map((scene) => scene.shotType)
      if (mixHolds(given)) expect(types).toEqual(given)
    }),
  )
})

test('the mix of 45 scenes is 22 or 23, 13 or 14, 9', () => {
  expect(mixFor(45)).toEqual({ AI_VIDEO: 23, IMAGE_EFFECT: 13, MOTION_GRAPHIC: 9 })
  expect(mixFor(10)).toEqual({ AI_VIDEO: 5, IMAGE_EFFECT: 3, MOTION_GRAPHIC: 2 })
})

test('scenes that ask for a graphic keep it, the others give way', () => {
  const scenes = Array.from({ length: 10 }, (_, i) => ({
    shotType: 'MOTION_GRAPHIC' as const,
    asks: { AI_VIDEO: 1, IMAGE_EFFECT: 1, MOTION_GRAPHIC: i === 2 || i === 7 ? 4 : 0 },
  }))
  const types = repairMix(scenes)
  expect(types[2]).toBe('MOTION_GRAPHIC')
  expect(types[7]).toBe('MOTION_GRAPHIC')
})
