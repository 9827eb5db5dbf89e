import { SAMPLE_RATE } from '@reelwright/film/time'
import { expect, test } from 'vitest'
import { insertPauses } from './insert-pauses.js'

const SECOND = SAMPLE_RATE
/** Three words of a second each, a tenth of silence between them. */
const TEXT = 'one two three'
const words = ['one', 'two', 'three'].map((text, i) => {
  const from = TEXT.indexOf(text)
  return { text, from, to: from + text.length, start: Math.round(i * 1.1 * SECOND), end: Math.round((i * 1.1 + 1) * SECOND) }
})
const samples = new Float32Array(Math.round(3.2 * SECOND)).map((_, i) =>
  words.some(({ start, end }) => i >= start && i < end) ? Math.sin(i / 20) / 2 : 0,
)
const loudIn = (sound: Float32Array, from: number, to: number): boolean => sound.subarray(from, to).some((value) => Math.abs(value) > 0.01)

test('a pause is as long as it was written, between its words, and all that follows is later by it', () => {
  const { samples: longer, words: moved } = insertPauses({ samples, words }, [{ after: 3, seconds: 0.8 }])
  expect(longer.length - samples.length).toBe(0.8 * SECOND)
  expect(moved.map(({ start }, i) => start - words[i]!.start)).toEqual([0, 0.8 * SECOND, 0.8 * SECOND])
  expect(loudIn(longer, moved[0]!.end, moved[1]!.start)).toBe(false)
  expect(moved[1]!.start - moved[0]!.end).toBeGreaterThanOrEqual(0.8 * SECOND)
  expect(loudIn(longer, moved[1]!.start + 1000, moved[1]!.end - 1000)).toBe(true)
})

test('several, at the beginning and at the end too; none changes nothing', () => {
  const all = [0, 7, 13].map((after) => ({ after, seconds: 0.5 }))
  const { samples: longer, words: moved } = insertPauses({ samples, words }, all)
  expect(longer.length - samples.length).toBe(1.5 * SECOND)
  expect(moved.map(({ start }, i) => (start - words[i]!.start) / SECOND)).toEqual([0.5, 0.5, 1])
  expect(loudIn(longer, 0, 0.5 * SECOND)).toBe(false)
  expect(loudIn(longer, longer.length - 0.5 * SECOND, longer.length)).toBe(false)
  expect(insertPauses({ samples, words }, [])).toEqual({ samples, words })
})

test('words that run into each other are cut where it is quietest, and never end after the pause begins', () => {
  const close = words.map((word, i) => ({ ...word, end: words[i + 1]?.start ?? word.end }))
  const { words: moved } = insertPauses({ samples, words: close }, [{ after: 7, seconds: 1 }])
  expect(moved[1]!.end).toBeLessThanOrEqual(moved[2]!.start - SECOND)
})
