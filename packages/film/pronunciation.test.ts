import fc from 'fast-check'
import { expect, test } from 'vitest'
import { respell, wordsAsWritten } from './pronunciation.js'
import type { Word } from './take.js'

/** A voice that says a letter every ten samples. */
const said = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
    start: index * 10,
    end: (index + word.length) * 10,
  }))

const told = (text: string, ...pairs: readonly (readonly [string, string])[]) => {
  const respelling = respell(
    text,
    pairs.map(([written, spoken]) => ({ written, spoken })),
  )
  return { said: respelling.text, words: wordsAsWritten(text, respelling, said(respelling.text)) }
}

test('a name is said as it is to be said, and shown as it is written', () => {
  const { said, words } = told('Dr Nguyen, of Worcester.', ['Nguyen', 'Win'], ['worcester', 'Wooster'])
  expect(said).toBe('Dr Win, of Wooster.')
  expect(words).toEqual([
    { text: 'Dr', from: 0, to: 2, start: 0, end: 20 },
    { text: 'Nguyen,', from: 3, to: 10, start: 30, end: 70 },
    { text: 'of', from: 11, to: 13, start: 80, end: 100 },
    { text: 'Worcester.', from: 14, to: 24, start: 110, end: 190 },
  ])
})

test('one word may be said as several, and several as one', () => {
  expect(told('NASA flew.', ['NASA', 'the space agency']).words.map(({ text, start, end }) => [text, start, end])).toEqual([
    ['NASA', 0, 160],
    ['flew.', 170, 220],
  ])
  expect(told('At New York City now', ['New York City', 'Nyc']).words.map(({ text, start, end }) => [text, start, end])).toEqual([
    ['At', 0, 20],
    ['New', 30, 38],
    ['York', 38, 49],
    ['City', 49, 60],
    ['now', 70, 100],
  ])
})

test('parts of words are left alone, the longest wins, and what looks like a pattern is a text', () => {
  expect(told('Yorkshire is not York.', ['York', 'Yawk']).said).toBe('Yorkshire is not Yawk.')
  expect(told('New York', ['York', 'x'], ['New York', 'y']).said).toBe('y')
  expect(told('Is C++ (a|b)?', ['C++', 'see plus plus'], ['(a|b)', 'either']).said).toBe('Is see plus plus either?')
  expect(told('Émile', ['émile', '$& $1']).said).toBe('$& $1')
})

test('whatever is respelled, the written words come back once, in order, and in time', () => {
  const word = fc.constantFrom('Ada', 'Ada’s', 'ada-bo', 'bo', 'Bo,', 'cee', '(cee)', 'dee.')
  const spoken = fc.constantFrom('x', 'x y', 'long er said', 'ada')
  const pairs = fc.uniqueArray(fc.record({ written: fc.constantFrom('Ada', 'bo', 'cee dee', 'cee'), spoken }), {
    selector: ({ written }) => written,
  })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), pairs, (list, pronunciations) => {
      const text = list.join(' ')
      const respelling = respell(text, pronunciations)
      const words = wordsAsWritten(text, respelling, said(respelling.text))
      expect(words.map((one) => one.text)).toEqual(list)
      for (const [i, one] of words.entries()) {
        expect(text.slice(one.from, one.to)).toBe(one.text)
        expect(one.end).toBeGreaterThanOrEqual(one.start)
        expect(one.start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0)
      }
    }),
  )
})
