import { expect, it } from 'vitest'
import { spokenAt } from './spoken.js'

const word = (start: number, end: number) => ({ text: 'x', from: 0, to: 1, start, end })
const words = [word(1_000, 20_000), word(24_000, 40_000), word(96_000, 120_000)]

it.each([
  ['before any word', 0, { begun: 0, current: false }],
  ['at the sample a word begins', 1_000, { begun: 1, current: true }],
  ['in the small pause before the next', 22_000, { begun: 1, current: true }],
  ['in the second word', 24_000, { begun: 2, current: true }],
  ['in a long pause', 80_000, { begun: 2, current: false }],
  ['after the end', 200_000, { begun: 3, current: false }],
])('%s', (_, sample, spoken) => expect(spokenAt(words, sample)).toEqual(spoken))
