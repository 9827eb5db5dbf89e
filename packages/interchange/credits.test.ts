import type { Provenance } from '@reelwright/film/asset'
import type { Take } from '@reelwright/film/take'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditsOf } from './credits.js'

const take = (slot: Take['slot'], provenance: Provenance): Take => ({
  id: 't',
  sceneId: 's',
  slot,
  key: 'k',
  asset: { hash: 'a'.repeat(64), type: 'image/jpeg', bytes: 1 },
  provenance,
})
const drawn: Provenance = { source: 'rule', provider: 'local', model: 'drawing/1', cost: 0 }
const nasa: Provenance = {
  source: 'stock',
  provider: 'nasa',
  credit: 'NASA/JPL',
  licence: 'public domain',
  url: 'https://nasa.gov/1',
  cost: 0,
}

test('everything is named once, with how often, its licence and where it lies', () => {
  const sources = [
    { id: 's1', title: 'A paper', url: 'https://x.org/1' },
    { id: 's2', title: 'A paper', url: 'https://x.org/1' },
  ]
  const text = creditsOf({
    title: 'Stars',
    writing: 'Written by hand.',
    sources,
    takes: [take('frame', drawn), take('frame', nasa), take('frame', drawn)],
  } as never)
  expect(text).toContain(
    '  2 × local drawing/1 — made by rule\n  NASA/JPL — from a library — licence: public domain — https://nasa.gov/1\n',
  )
  expect(text.match(/A paper/g)).toHaveLength(1)
})

test('no line of a part stands twice, and none can break out of its line', () => {
  const provenance = fc.record({
    source: fc.constantFrom<Provenance['source']>('own', 'generated', 'rule', 'stock'),
    provider: fc.constantFrom('local', 'nasa', 'a\nb'),
    credit: fc.option(fc.constantFrom('X', 'Y\n\nType\n'), { nil: undefined }),
    licence: fc.option(fc.constantFrom('MIT', 'CC\r0'), { nil: undefined }),
    cost: fc.constant(0),
  })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom<Take['slot']>('frame', 'music', 'narration'), provenance), { maxLength: 12 }), (list) => {
      const text = creditsOf({ title: 'T', writing: 'W.', sources: [], takes: list.map(([slot, one]) => take(slot, one)) })
      const parts = text.split('\n\n')
      expect(parts).toHaveLength(3 + new Set(list.map(([slot]) => slot)).size)
      for (const part of parts) {
        const lines = part.trimEnd().split('\n').slice(1)
        expect(new Set(lines).size).toBe(lines.length)
        for (const line of lines) expect(line).toMatch(/^ {2}\S[^\r\n]*$/)
      }
    }),
    { numRuns: 100 },
  )
})
