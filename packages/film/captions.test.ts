import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineLimit } from './captions/breaking.js'
import { lineText } from './captions/cue.js'
import { cuesOf } from './captions.js'
import { scripts, spokenAs } from './documentary/film.test-data.js'
import { bare } from './language/script-kind.js'
import { narrationOf } from './script.js'
import { SAMPLE_RATE } from './time.js'

const cues = (text: string, language = 'en', words = spokenAs(text)) => cuesOf({ text, words, language, samples: words.at(-1)!.end + 4800 })
const shown = (text: string, language = 'en', words = spokenAs(text)): string[][] =>
  cues(text, language, words).map((cue) => cue.lines.map(lineText))

const narrations = scripts.map((script) => narrationOf(script.sections[0]!)).filter((text) => spokenAs(text).length > 0)

test('every word once and in order, two lines at most, none too wide, cues that never overlap', () => {
  fc.assert(
    fc.property(narrations, fc.double({ min: 0.05, max: 2, noNaN: true }), (text, pace) => {
      const words = spokenAs(text, pace)
      const samples = words.at(-1)!.end + 2000
      const all = cuesOf({ text, words, language: 'en', samples })
      expect(bare(all.flatMap((cue) => cue.lines.flat().map((word) => word.text)).join(''))).toBe(bare(text))
      expect(all.flatMap((cue) => cue.lines.flat().map((word) => word.start))).toEqual(words.map((word) => word.start))
      for (const [i, cue] of all.entries()) {
        expect(cue.lines.length).toBeLessThanOrEqual(2)
        for (const line of cue.lines) if (line.length > 1) expect(lineText(line).length).toBeLessThanOrEqual(lineLimit(text))
        expect(cue.end).toBeGreaterThan(cue.start)
        expect(cue.end).toBeLessThanOrEqual(all[i + 1]?.start ?? samples)
        const gap = (all[i + 1]?.start ?? cue.end) - cue.end
        if (gap > 0) expect(gap).toBeGreaterThanOrEqual((2 / 23.976) * SAMPLE_RATE)
      }
    }),
    { numRuns: 150 },
  )
})

test('breaks by sense and keeps articles and prepositions with what follows', () => {
  const text =
    'In the winter of 1916, a German officer at the Russian front wrote to Albert Einstein in Berlin. He had found the first exact answer to the equations of gravity. It described a place from which nothing returns.'
  const lines = shown(text)
  expect(lines.map((cue) => cue.at(-1)!.at(-1))).toContain('.')
  for (const line of lines.flat()) expect(line).not.toMatch(/\b(a|an|the|of|in|at|to|from|which)$/i)
  expect(lines.flat().filter((line) => line.endsWith('.'))).toHaveLength(3)
})

test.each([
  [
    'es',
    'La luz que cae en el pozo de la gravedad no vuelve nunca a salir, y por eso el cielo guarda en su centro una sombra que nadie había visto hasta el año 2019.',
    /\s(la|el|de|en|que|una?|por|su)$/i,
  ],
  [
    'fr',
    'La lumière qui tombe dans le puits de la gravité ne revient jamais, et c’est pourquoi le ciel garde en son centre une ombre que personne n’avait vue avant 2019.',
    /\s(la|le|de|en|que|une?|dans|son)$/i,
  ],
  [
    'de',
    'Das Licht, das in den Brunnen der Schwerkraft fällt, kehrt nie zurück, und darum bewahrt der Himmel in seiner Mitte einen Schatten, den vor 2019 niemand gesehen hatte.',
    /\s(das|der|den|in|und|seiner|einen)$/i,
  ],
  [
    'it',
    'La luce che cade nel pozzo della gravità non torna mai indietro, e per questo il cielo custodisce nel suo centro un’ombra che nessuno aveva visto prima del 2019.',
    /\s(la|il|che|nel|della|un|del|suo)$/i,
  ],
])('no line of %s ends on a word that leans on the next', (language, text, dangling) => {
  for (const line of shown(text, language).flat()) expect(line).not.toMatch(dangling)
})

test('Japanese has no spaces and half as many characters a line', () => {
  const text = '光は重力の井戸から逃げられない。だから空の真ん中には、誰も見たことのない影がある。'
  const words = [...text.matchAll(/[^。、]{1,3}/gu)].map((match, i) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    start: i * 20_000,
    end: i * 20_000 + 18_000,
  }))
  const lines = shown(text, 'ja', words).flat()
  expect(lines.join('')).toBe(text)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(16)
})

test('quotation marks and spaced punctuation stay with their words', () => {
  expect(shown('Il dit : « Rien ne sort. » Puis il se tut !', 'fr').flat().join(' ')).toBe('Il dit : « Rien ne sort. » Puis il se tut !')
  const spanish = cues('¿Quién lo vio? Nadie.', 'es').flatMap((cue) => cue.lines.flat().map((word) => word.text))
  expect(spanish).toEqual(['¿Quién', 'lo', 'vio?', 'Nadie.'])
})

test('cues last as long as reading needs where the speech leaves room', () => {
  const text = 'Stop. Then there is a long silence before anything else is said.'
  const words = spokenAs(text).map((word, i) =>
    i === 0 ? word : { ...word, start: word.start + 3 * SAMPLE_RATE, end: word.end + 3 * SAMPLE_RATE },
  )
  const [first] = cues(text, 'en', words)
  expect(lineText(first!.lines[0]!)).toBe('Stop.')
  expect((first!.end - first!.start) / SAMPLE_RATE).toBeGreaterThanOrEqual(0.8)
})

test('words with impossible offsets or times are still captioned once and in order', () => {
  const words = ['one', 'two', 'three'].map((text) => ({ text, from: 5, to: 2, start: 90_000, end: 10 }))
  const all = cuesOf({ text: 'uno', words, language: 'en', samples: 96_000 })
  expect(all.flatMap((cue) => cue.lines.map(lineText)).join(' ')).toBe('one two three')
  expect(all.at(-1)!.end).toBeLessThanOrEqual(96_000)
})
