import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pausesWithin, readPauses, toldAs, writePauses } from './pauses.js'

test('pauses leave the text, and are known by where they stood', () => {
  expect(readPauses('The lamp goes out. [pause 0.8] It is dark.', 'narration')).toEqual({
    text: 'The lamp goes out. It is dark.',
    pauses: [{ after: 18, seconds: 0.8 }],
  })
  expect(readPauses('[pause] Dark [Pause 1.2 s], and [pause 1][pause 2] still.', 'x')).toEqual({
    text: 'Dark, and still.',
    pauses: [
      { after: 0, seconds: 0.5 },
      { after: 4, seconds: 1.2 },
      { after: 9, seconds: 3 },
    ],
  })
  const plain = 'A [[pause 2]] direction, a [pause](https://example.com) link, a paused [pauses 2] film.'
  expect(readPauses(plain, 'x')).toEqual({ text: plain, pauses: [] })
})

test('a pause that is none, or out of bounds, is refused by its field', () => {
  for (const text of ['[pause 0.05]', '[pause 3.5]', '[pause -1]', '[pause a while]', '[pause 1e9]', 'a [pause 2] [pause 2] b'])
    expect(() => readPauses(text, 'narration'), text).toThrow(expect.objectContaining({ code: 'PAUSE_INVALID', field: 'narration' }))
})

test('what is written is read back', () => {
  const words = fc.array(fc.constantFrom('dusk.', 'It', 'burns,', 'and', '1.5'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 100, max: 3000 })), { maxLength: 4 }), (all, at) => {
      const text = all.join(' ')
      const ends = [...new Map(at.map(([n, ms]) => [all.slice(0, Math.min(n, all.length)).join(' ').length, ms / 1000]))]
      const pauses = ends.sort(([a], [b]) => a - b).map(([after, seconds]) => ({ after, seconds }))
      expect(readPauses(writePauses(text, pauses), 'x')).toEqual({ text, pauses })
    }),
  )
})

test('a stretch has the pauses that end within it; other words have their own', () => {
  const pauses = [
    { after: 4, seconds: 1 },
    { after: 10, seconds: 2 },
  ]
  expect([pausesWithin(pauses, 0, 5), pausesWithin(pauses, 5, 12)]).toEqual([[{ after: 4, seconds: 1 }], [{ after: 5, seconds: 2 }]])
  expect(toldAs({ narration: 'One two.', pauses }, 'Three. [pause 1]')).toEqual({ narration: 'Three.', pauses: [{ after: 6, seconds: 1 }] })
  expect(toldAs({ narration: 'One two.', pauses }, 'Three.')).toEqual({ narration: 'Three.' })
})
