import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverClips, SLOWEST } from './cover-clips.js'

test.each([
  [4, [5, 10], [5], 1],
  [6, [5, 10], [5], 5 / 6],
  [7, [5, 10], [10], 1],
  [12.5, [5, 10], [10], 0.8],
  [13, [5, 10], [10, 5], 1],
  [25, [5, 10], [10, 10], 0.8],
  [25, [3, 4, 5, 6, 7, 8, 9, 10], [10, 10], 0.8],
  [14, [3, 4, 5, 6, 7, 8, 9, 10], [10, 3], 13 / 14],
  [6, [6], [6], 1],
] as const)('%s s of clips of %j are %j at %s', (seconds, lengths, clips, speed) => {
  const covered = coverClips(seconds, lengths)
  expect(covered.clips).toEqual(clips)
  expect(covered.speed).toBeCloseTo(speed, 6)
})

test('whatever the shot and the lengths, it is covered, never slower than 0.8, and no clip could be left out', () => {
  const lengths = fc.uniqueArray(fc.integer({ min: 2, max: 15 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 40, noNaN: true }), lengths, (seconds, offered) => {
      const { clips, speed } = coverClips(seconds, offered)
      const bought = clips.reduce((sum, length) => sum + length, 0)
      expect(speed).toBeGreaterThanOrEqual(SLOWEST)
      expect(bought / speed).toBeGreaterThanOrEqual(seconds - 0.02)
      expect(clips.every((length) => offered.includes(length))).toBe(true)
      if (clips.length > 1) expect((bought - Math.min(...clips)) / SLOWEST).toBeLessThan(seconds)
    }),
  )
})
