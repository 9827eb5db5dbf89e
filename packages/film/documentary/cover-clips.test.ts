import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverClips, SLOWEST } from './cover-clips.js'

test.each([
  [4, [5, 10], [5], 1],
  [6, [5, 10], [5], 5 / 6],
  [7, [5, 10], [10], 1],
  [12.5, [5, 10], [10], 0.8],
  [13, [5, 10], [10, 5], 1],
  [24.8, [5, 10], [10, 10], 19.9 / 24.8],
  [14, [3, 4, 5, 6, 7, 8, 9, 10], [9, 3], 11.9 / 14],
  [15, [4, 10], [10, 4], 13.9 / 15],
  [14, [4, 10], [4, 4, 4], 11.8 / 14],
  [14.5, [6, 10], [6, 6], 11.9 / 14.5],
  [6, [6], [6], 1],
] as const)('%s s of clips of %j are %j at %s', (seconds, lengths, clips, speed) => {
  const covered = coverClips(seconds, lengths)
  expect(covered.clips).toEqual(clips)
  expect(covered.speed).toBeCloseTo(speed, 6)
})

const sumOf = (clips: readonly number[]): number => clips.reduce((sum, length) => sum + length, 0)

/** The least that any choice of clips costs which covers `needed` seconds: all of them are tried. */
const leastOf = (needed: number, lengths: readonly number[], clips: readonly number[] = []): number => {
  if (clips.length > 0 && sumOf(clips) - 0.1 * (clips.length - 1) >= needed) return sumOf(clips)
  return Math.min(
    ...lengths.filter((length) => length <= (clips.at(-1) ?? length)).map((length) => leastOf(needed, lengths, [...clips, length])),
  )
}

test('whatever the shot and the lengths, it is covered, never slower than 0.8, by the fewest seconds there are', () => {
  const lengths = fc.uniqueArray(fc.integer({ min: 3, max: 15 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 30, noNaN: true }), lengths, (seconds, offered) => {
      const { clips, speed } = coverClips(seconds, offered)
      const shown = sumOf(clips) - 0.1 * (clips.length - 1)
      expect(speed).toBeGreaterThanOrEqual(SLOWEST)
      expect(shown / speed).toBeGreaterThanOrEqual(seconds - 0.02)
      expect(clips.every((length) => offered.includes(length))).toBe(true)
      expect(sumOf(clips)).toBe(leastOf(seconds * SLOWEST - 1 / 120, offered))
    }),
  )
})

test('a longer shot is never covered by less', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 60, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (seconds, more) => {
      expect(sumOf(coverClips(seconds + more, [5, 10]).clips)).toBeGreaterThanOrEqual(sumOf(coverClips(seconds, [5, 10]).clips))
    }),
  )
})
