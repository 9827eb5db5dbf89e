import { spokenSeconds } from '@reelwright/film/documentary/script-length'
import { narrationOf, type ScriptSection } from '@reelwright/film/script'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutScenes } from './cut-scenes.js'

const word = fc.constantFrom('light', 'tower', 'the', 'sea', 'keepers', 'of', 'in', '1783', 'stone', 'burned,', 'and', 'waves;')
const sentence = fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => `${words.join(' ').replace(/[,;]$/, '')}.`)
const section: fc.Arbitrary<ScriptSection> = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((paragraphs) => ({ name: 'S', notes: [], paragraphs: paragraphs.map((own) => own.map((text) => ({ text, sources: ['a'] }))) }))

test('joined, the scenes are the narration, word for word', () => {
  fc.assert(
    fc.property(section, (any) => {
      const told = cutScenes(any)
        .map(({ narration }) => narration)
        .join(' ')
      expect(told).toBe(narrationOf(any).replace(/\s+/g, ' '))
    }),
  )
})

test('no scene is longer than 25 s, and none shorter than 5 s where it could have been joined', () => {
  fc.assert(
    fc.property(section, (any) => {
      const cuts = cutScenes(any)
      for (const [i, { seconds, narration }] of cuts.entries()) {
        expect(seconds).toBeCloseTo(spokenSeconds(narration), 6)
        expect(seconds).toBeLessThanOrEqual(25)
        const neighbours = [cuts[i - 1], cuts[i + 1]].filter((cut) => cut !== undefined)
        if (seconds < 5) for (const near of neighbours) expect(near.seconds + seconds).toBeGreaterThan(25 - 8)
      }
    }),
  )
})

test('cuts fall between paragraphs where they can', () => {
  const paragraph = Array.from({ length: 3 }, () => ({
    text: 'Twelve words make a sentence that takes about five seconds to say.',
    sources: [],
  }))
  const cuts = cutScenes({ name: 'S', notes: [], paragraphs: [paragraph, paragraph, paragraph] })
  expect(cuts).toHaveLength(3)
  expect(new Set(cuts.map(({ narration }) => narration)).size).toBe(1)
})
