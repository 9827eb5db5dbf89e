import { expect, test } from 'vitest'
import { lowerBound, type Work } from './bound.js'

const WIDTHS = { writing: 2, voice: 4, frames: 4, clips: 4, renders: 1 } as const
const FILM: readonly Work[] = [
  { queue: 'writing', rank: 0, count: 1, milliseconds: 200 },
  { queue: 'voice', rank: 1, count: 45, milliseconds: 40 },
  { queue: 'frames', rank: 1, count: 36, milliseconds: 80 },
  { queue: 'clips', rank: 2, count: 23, milliseconds: 1200 },
]

test('a film by itself takes its ranks one after the other, each as long as its busiest queue', () => {
  expect(lowerBound([FILM], WIDTHS)).toBe(200 + 9 * 80 + 6 * 1200)
})

test('many films take what the busiest queue has to do, after the first of them came to it', () => {
  expect(lowerBound([FILM, FILM], WIDTHS)).toBe(200 + 9 * 80 + 12 * 1200)
  const pictures = FILM.slice(0, 3)
  expect(lowerBound([pictures, pictures, pictures], WIDTHS)).toBe(200 + 27 * 80)
})
