import fc from 'fast-check'
import { expect, test } from 'vitest'
import { narrationOf, Script } from '../script.js'
import { readScript } from './read-script.js'
import { scriptSeconds } from './script-length.js'

const whole = `---
author: nobody
---
# Black *holes*

[[slow open on
stars]]

## The star

In 1916, Dr. Karl Schwarzschild solved it.[^nasa] It is 3.5 km wide, e.g. like a city. “What is this?” she asked. The U.S. team agreed.[^a][^b] [[cut]] It **goes** on,
over [two lines](https://example.org).

- One item
- Two items

Das Ende
--------

Am 3. Oktober war z. B. alles vorbei.

[^nasa]: NASA, Black Holes. https://nasa.gov/bh.
[^a]: A book, 2001.
`

test('a script has a title, sections, sentences with their sources, and directions that are never spoken', () => {
  const { script, sources } = readScript(whole, { language: 'en' })
  expect(() => Script.parse(script)).not.toThrow()
  expect(script.title).toBe('Black holes')
  expect(script.sections.map((section) => [section.name, section.notes])).toEqual([
    ['The star', ['slow open on stars', 'cut']],
    ['Das Ende', []],
  ])
  expect(script.sections[0]!.paragraphs[0]!).toEqual([
    { text: 'In 1916, Dr. Karl Schwarzschild solved it.', sources: ['nasa'] },
    { text: 'It is 3.5 km wide, e.g. like a city.', sources: [] },
    { text: '“What is this?” she asked.', sources: [] },
    { text: 'The U.S. team agreed.', sources: ['a', 'b'] },
    { text: 'It goes on, over two lines.', sources: [] },
  ])
  expect(narrationOf(script.sections[0]!)).toMatch(/One item\n\nTwo items$/)
  expect(script.sections[1]!.paragraphs).toEqual([[{ text: 'Am 3. Oktober war z. B. alles vorbei.', sources: [] }]])
  expect(sources).toEqual([
    { id: 'nasa', title: 'NASA, Black Holes', url: 'https://nasa.gov/bh' },
    { id: 'a', title: 'A book, 2001' },
  ])
})

test('plain text without headings is one section', () => {
  const { script } = readScript('One thought. Another one.\r\n\r\nA third.')
  expect(script.sections).toHaveLength(1)
  expect(script.sections[0]!.paragraphs.map((paragraph) => paragraph.length)).toEqual([2, 1])
})

test.each([
  ['', 'SCRIPT_EMPTY'],
  ['  \n\n', 'SCRIPT_EMPTY'],
  ['# Title\n\n## Only headings', 'SCRIPT_EMPTY'],
  ['# Title\n\n[[only directions]]\n\n---', 'SCRIPT_EMPTY'],
  ['a'.repeat(1_000_001), 'SCRIPT_TOO_LONG'],
  ['PK\u0003\u0004\u0000\u0000', 'SCRIPT_NOT_TEXT'],
  ['\ufffd\ufffd\ufffd\ufffd some', 'SCRIPT_NOT_TEXT'],
])('refuses %j', (text, code) => {
  expect(() => readScript(text)).toThrow(expect.objectContaining({ code, kind: 'input' }))
})

test('every word of plain paragraphs is kept, in order', () => {
  const words = fc.array(
    fc.constantFrom(
      'light',
      'falls',
      'Dr.',
      '3.5',
      'U.S.',
      'why?',
      'never.',
      'z.B.',
      '“so',
      'it”',
      'goes!',
      'a.m.',
      'one,',
      'etc.',
      '光。',
      'كيف؟',
    ),
    { minLength: 1, maxLength: 60 },
  )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
      const text = paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n')
      const { script } = readScript(text)
      expect(narrationOf(script.sections[0]!)).toBe(text)
    }),
  )
})

test('plans 150 words a minute', () => {
  expect(scriptSeconds(readScript(`${'word '.repeat(150)}.`).script)).toBeCloseTo(60)
})

test('a script of a million hostile characters is read in time', () => {
  const began = performance.now()
  for (const text of [
    '**a '.repeat(240_000),
    '[x]('.repeat(240_000),
    '[[ '.repeat(300_000),
    'a.'.repeat(490_000),
    'a, '.repeat(330_000),
    '<a '.repeat(330_000),
  ])
    readScript(`A word. ${text}`)
  expect(performance.now() - began).toBeLessThan(30_000)
})
