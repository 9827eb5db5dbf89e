import type { ClipSource } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { captionText, recaption } from './recaption.js'

const word = (text: string, start: number, end: number) => ({ text, from: 0, to: 20, start, end })
const caption: Extract<ClipSource, { kind: 'caption' }> = {
  kind: 'caption',
  lines: [[word('The', 0, 100), word('old', 120, 200), word('lamp', 240, 400)]],
}

test('a word put right keeps its time', () => {
  const mended = recaption(caption, 'The old light', 'en')!
  expect(captionText(mended)).toBe('The old light')
  expect(mended.lines.flat().map(({ start, end }) => [start, end])).toEqual([
    [0, 100],
    [120, 200],
    [240, 400],
  ])
})

test('more or fewer words share the time of all', () => {
  const words = recaption(caption, 'An old oil lamp', 'en')!.lines.flat()
  expect(words.map(({ text }) => text)).toEqual(['An', 'old', 'oil', 'lamp'])
  expect([words[0]!.start, words.at(-1)!.end]).toEqual([0, 400])
  for (const [n, each] of words.entries()) expect(each.start).toBe(n === 0 ? 0 : words[n - 1]!.end)
})

test('nothing, and what two lines do not hold, is refused', () => {
  expect(recaption(caption, '  ', 'en')).toBeUndefined()
  expect(recaption(caption, 'word '.repeat(60), 'en')).toBeUndefined()
})
