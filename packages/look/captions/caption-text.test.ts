import type { Word } from '@reelwright/film/take'
import { expect, it } from 'vitest'
import { captionText } from './caption-text.js'

const words = (...parts: readonly (readonly [string, number])[]): readonly Word[] =>
  parts.map(([text, from]) => ({ text, from, to: from + text.length, start: 0, end: 1 }))

it('puts one space where the narration had a gap', () => {
  const { text, spans } = captionText(words(['Every', 0], ['star,', 6], ['dies.', 13]))
  expect(text).toBe('Every star, dies.')
  expect(spans.map(({ from, to }) => text.slice(from, to))).toEqual(['Every', 'star,', 'dies.'])
})

it('puts none where words touched', () => expect(captionText(words(['光', 3], ['さえも', 4], ['、', 7])).text).toBe('光さえも、'))

it('is empty for no words', () => expect(captionText([]).text).toBe(''))
