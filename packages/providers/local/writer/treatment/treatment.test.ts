import { DocumentaryBrief, LANGUAGES } from '@reelwright/film/brief'
import { filmSeconds, scriptSeconds } from '@reelwright/film/documentary/script-length'
import { Script } from '@reelwright/film/script'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { treatment } from './treatment.js'

const TOPICS = {
  en: ['The history of the lighthouse', 'How black holes work', 'Why is the sky blue?', 'Marie Curie', 'Coffee'],
  es: ['La historia del faro', '¿Por qué el cielo es azul?'],
  fr: ['L’histoire du phare', 'Comment marchent les trous noirs ?'],
  de: ['Die Geschichte des Leuchtturms', 'Warum ist der Himmel blau?'],
  it: ['La storia del faro', 'Perché il cielo è azzurro?'],
} as const

const briefOf = (topic: string, language: string, duration?: number): DocumentaryBrief =>
  DocumentaryBrief.parse({ format: 'documentary', topic, language, duration })

/** A film of a minute and more is as long as asked, and its words are 150 a minute of that, both within a tenth; a shorter one gives words away for its title. */
const checkLength = (script: Script, duration: number): void => {
  expect(Math.abs(filmSeconds(script) - duration)).toBeLessThanOrEqual(duration * (duration < 60 ? 0.12 : 0.1))
  expect(scriptSeconds(script)).toBeGreaterThanOrEqual(duration * (duration < 60 ? 0.75 : 0.86))
  expect(scriptSeconds(script)).toBeLessThanOrEqual(duration * 1.02)
}

const sentencesOf = (script: Script): string[][] => script.sections.map(({ paragraphs }) => paragraphs.flat().map(({ text }) => text))

const anyFilm = fc
  .constantFrom(...LANGUAGES)
  .chain((language) => fc.tuple(fc.constant(language), fc.constantFrom(...TOPICS[language]), fc.integer({ min: 30, max: 3600 })))

test('a treatment is as long as asked, within a tenth, from half a minute to an hour', () => {
  fc.assert(
    fc.property(anyFilm, ([language, topic, duration]) => {
      checkLength(treatment(briefOf(topic, language, duration)), duration)
    }),
    { numRuns: 60 },
  )
})

test.each(LANGUAGES.flatMap((language) => [30, 31, 45, 60, 120, 900, 3599, 3600].map((duration) => [language, duration] as const)))(
  'in %s it reaches %d s',
  (language, duration) => {
    for (const topic of TOPICS[language]) {
      checkLength(treatment(briefOf(topic, language, duration)), duration)
    }
  },
)

test('its prose is whole: no open slots, no double spaces, every sentence begins and ends as one', () => {
  fc.assert(
    fc.property(anyFilm, ([language, topic, duration]) => {
      const script = Script.parse(treatment(briefOf(topic, language, duration)))
      for (const text of sentencesOf(script).flat()) {
        expect(text).not.toMatch(/\s{2}|[{}]|\s[.,]|undefined|[.,]{2}|\?\./)
        expect(text).toMatch(/[.?!][”»“]?$/u)
        expect(text).toMatch(/^[\p{Lu}¿«“„]/u)
      }
    }),
    { numRuns: 25 },
  )
})

test('no sentence is said twice, however long the film', () => {
  fc.assert(
    fc.property(anyFilm, ([language, topic, duration]) => {
      const said = sentencesOf(treatment(briefOf(topic, language, duration))).flat()
      expect(new Set(said).size).toBe(said.length)
    }),
    { numRuns: 25 },
  )
})

test('it opens with the first chapter, closes with the last and tells what is missing', () => {
  const script = treatment(briefOf('The history of the lighthouse', 'en', 120))
  expect(script.sections[0]!.name).toBe('A First Look')
  expect(script.sections.at(-1)!.name).toBe('The Last Image')
  expect(script.sections.map(({ name }) => name)).toContain('How It Turned')
  for (const { notes } of script.sections) expect(notes[0]).toMatch(/^Fill in: /)
  expect(script.writtenBy).toBe('rule')
  expect(script.remark).toMatch(/without a language model.*ANTHROPIC_API_KEY/)
})

test('a language without templates is written in English and says so', () => {
  const script = treatment(briefOf('Lighthouses', 'pt-BR', 60))
  expect(script.language).toBe('en')
  expect(script.remark).toContain('"pt-BR"')
})

test('equal briefs, equal words', () => {
  expect(treatment(briefOf('Coffee', 'en', 300))).toEqual(treatment(briefOf('Coffee', 'en', 300)))
})
