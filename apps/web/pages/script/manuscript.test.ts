import type { Storyboard } from '@reelwright/contract/scene'
import { expect, test } from 'vitest'
import { manuscriptOf } from './manuscript.js'

const text = `# Stars

## One

[[A field of stars]]

Michell asked in 1783.[^m] Nothing would escape it.

## Two

It glows.[^h][^m]

[^m]: John Michell, On the Means. https://example.org/m
[^h]: Hawking 1974.`

const written = { text, language: 'en', duration: 60, unsupported: ['Nothing would escape it.'] }

test('sentences stand with their sources, numbered as they come, and those without are flagged', () => {
  const { sections, sources, words } = manuscriptOf(written)
  expect(sources.map(({ id, number, url }) => [id, number, url])).toEqual([
    ['m', 1, 'https://example.org/m'],
    ['h', 2, undefined],
  ])
  const [one, two] = sections
  expect(one?.notes).toEqual(['A field of stars'])
  expect(one?.paragraphs[0]?.lines.map((line) => [line.sources.map(({ number }) => number), line.unsupported])).toEqual([
    [[1], false],
    [[], true],
  ])
  expect(two?.paragraphs[0]?.lines[0]?.sources.map(({ number }) => number)).toEqual([1, 2])
  expect(words).toBe(10)
  expect(one?.seconds).toBeCloseTo((8 * 60) / 150)
})

test('targets share the words of the length asked for; without one there are none', () => {
  const { sections, wanted, words } = manuscriptOf(written)
  expect(wanted).toBeGreaterThan(words)
  expect(sections[0]!.target! / sections[0]!.seconds).toBeCloseTo(wanted! / words)
  expect(manuscriptOf({ ...written, duration: null }).sections[0]?.target).toBeUndefined()
})

test('once there are scenes the manuscript is in their words, and a sentence that stayed keeps its sources', () => {
  const board = {
    sections: [{ id: 'A', name: 'One', order: 0, scenes: [{ id: 'a', narration: 'Michell asked in 1783. He got no answer.' }] }],
  } as unknown as Storyboard
  const { sections } = manuscriptOf(written, board)
  expect(sections).toHaveLength(1)
  expect(sections[0]?.id).toBe('A')
  expect(sections[0]?.paragraphs[0]).toMatchObject({ sceneId: 'a', lines: [{ sources: [{ id: 'm' }] }, { sources: [] }] })
})
