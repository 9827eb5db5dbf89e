import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Script, ScriptSection } from '../script.js'
import { selectedTakes } from '../selected-takes.js'
import { secondsOf } from '../time.js'
import { chapterCards } from './chapter-cards.js'
import { brief } from './film.test-data.js'
import { repairStoryboard } from './repair-storyboard.js'
import { filmSeconds, plannedWords, scriptSeconds, writtenToLength } from './script-length.js'
import { shotsOf } from './shots.js'

const sectionOf = (name: string, words: number, length = 12): ScriptSection => {
  const sentences = Array.from({ length: Math.ceil(words / length) }, (_, i) => {
    const own = Array.from({ length: Math.min(length, words - i * length) }, (_, w) => `word${w}`)
    return { text: `${own.join(' ')}.`, sources: [] }
  })
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 3) }, (_, p) => sentences.slice(p * 3, p * 3 + 3))
  return { name, paragraphs, notes: [] }
}
const scriptOf = (words: readonly number[], length?: number): Script => ({
  schema: 'script/1',
  title: 'Words',
  language: 'en',
  writtenBy: 'rule',
  sections: words.map((own, s) => sectionOf(`Section ${s + 1}`, own, length)),
})

/** Seconds of the film as it is put together, every scene as long as it is planned. */
const assembled = (script: Script): { readonly seconds: number; readonly cards: number; readonly chapters: number } => {
  const own = brief()
  const film = { title: script.title, brief: own, storyboard: repairStoryboard({ sections: [] }, script, own) }
  const shots = shotsOf(film, selectedTakes([]), [])
  // A scene without narration lasts its planned length; narrated, a breath longer.
  const seconds = shots.reduce((sum, { frames }) => sum + secondsOf(frames, own.picture.rate), 0)
  const scenes = shots.filter(({ scene }) => scene !== undefined).length
  const breaths = 1.2 + 0.9 * (script.sections.length - 1) + 0.35 * (scenes - script.sections.length)
  return {
    seconds: seconds + breaths,
    cards: shots.filter(({ id }) => id.startsWith('v:chapter:')).length,
    chapters: shots.filter(({ opens }) => opens !== undefined).length,
  }
}

const anyScript = fc
  .tuple(fc.array(fc.integer({ min: 20, max: 400 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 6, max: 24 }))
  .map(([words, length]) => scriptOf(words, length))

test('a film lasts as long as it is planned to, within a thirtieth or two seconds', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const { seconds } = assembled(script)
      expect(Math.abs(filmSeconds(script) - seconds)).toBeLessThanOrEqual(Math.max(2, seconds / 30))
    }),
    { numRuns: 60 },
  )
})

const evenly = (words: number, sections: number): number[] =>
  Array.from({ length: sections }, (_, s) => Math.round(((s + 1) * words) / sections) - Math.round((s * words) / sections))

test('a script of the planned words makes a film within a tenth of its length, from a minute to an hour, in however many sections', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 3600 }), fc.double({ min: 0, max: 1, noNaN: true }), (duration, many) => {
      // Shorter ones lie about the length at which cards come and go: there drafts are corrected, see below.
      const sections = 1 + Math.floor(many * (duration / 20 - 1))
      const words = plannedWords(
        duration,
        Array.from({ length: sections }, () => duration / sections),
      )
      const { seconds } = assembled(scriptOf(evenly(words, sections)))
      expect(Math.abs(seconds - duration)).toBeLessThanOrEqual(duration * 0.1)
      expect(words).toBeLessThanOrEqual(Math.round(duration * 2.5))
    }),
    { numRuns: 40 },
  )
})

test('half a minute is told in at least fifty words and lasts no more than 33 s', () => {
  const words = plannedWords(30, [15, 15])
  expect(words).toBeGreaterThanOrEqual(50)
  expect(assembled(scriptOf(evenly(words, 2))).seconds).toBeLessThanOrEqual(33)
})

test('where cards and breaths take little, the words are 150 a minute', () => {
  expect(plannedWords(3600, [3600])).toBeGreaterThan(3600 * 2.5 * 0.98)
  expect(plannedWords(300, [300], true)).toBe(plannedWords(300, [300]) - 13)
})

test('drafts of whole sentences are corrected until their film is as long as asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 1200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 5, max: 20 }),
      (length, many, sentence) => {
        const sections = Math.min(many, Math.floor(length / 15))
        const write = (words: number): Script => scriptOf(evenly(Math.round(words / sentence) * sentence, sections), sentence)
        const script = writtenToLength(length, write)
        expect(Math.abs(filmSeconds(script) - length)).toBeLessThanOrEqual(length * 0.1)
        expect(scriptSeconds(script)).toBeGreaterThanOrEqual(length * 0.75)
        expect(scriptSeconds(script)).toBeLessThanOrEqual(length * 1.05)
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['a short film of long sections', [40, 30, 25], [false, true, true]],
  ['a short film of short sections', [30, 15, 14, 13], [false, false, false, false]],
  ['one long section among short ones', [30, 30, 10, 10], [false, false, false, false]],
  ['a long film with a short close', [90, 60, 60, 8], [false, true, true, false]],
  ['one section', [200], [false]],
])('chapter cards of %s', (_, seconds, cards) => {
  expect(chapterCards(seconds)).toEqual(cards)
})

test('a section without a card keeps its chapter, and cards are numbered as they are seen', () => {
  const { cards, chapters } = assembled(scriptOf([40, 40, 40]))
  expect([cards, chapters]).toEqual([0, 3])
  const own = brief()
  const script = scriptOf([300, 20, 300, 300])
  const shots = shotsOf({ title: 'Words', brief: own, storyboard: repairStoryboard({ sections: [] }, script, own) }, selectedTakes([]), [])
  expect(shots.filter(({ opens }) => opens !== undefined).map(({ opens }) => opens)).toEqual(script.sections.map(({ name }) => name))
  expect(shots.flatMap(({ card }) => (card?.kind === 'chapter' ? [card.params.number] : []))).toEqual([2, 3])
})
