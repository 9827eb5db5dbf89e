import { secondsOf } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chaptersOf } from './chapters.js'
import { filmOf, shot } from './films.test-data.js'

const film = (seconds: number, ...starts: readonly (readonly [number, string])[]): Timeline =>
  filmOf(
    { video: [shot('a', seconds * 25)] },
    { markers: starts.map(([at, name]) => ({ frame: at * 25, frames: 1, name, kind: 'chapter' })) },
  )

test('chapters as YouTube reads them', () => {
  expect(chaptersOf(film(200, [0, 'The star'], [65, 'The  <dark>\nage'], [130, 'Light']))).toBe(
    '0:00 The star\n1:05 The ‹dark› age\n2:10 Light\n',
  )
})

test('a film that begins before its first chapter begins with its title', () => {
  expect(chaptersOf(film(200, [20, 'One'], [60, 'Two']))).toBe('0:00 A film\n0:20 One\n1:00 Two\n')
})

test('beyond an hour all have hours', () => {
  expect(chaptersOf(film(4000, [0, 'One'], [600, 'Two'], [3600, 'Three']))).toBe('0:00:00 One\n0:10:00 Two\n1:00:00 Three\n')
})

test.each([
  ['fewer than three', film(200, [0, 'One'], [60, 'Two'])],
  ['three of which one is too near to another', film(200, [0, 'One'], [60, 'Two'], [65, 'Three'])],
  ['three of which the last is too near to the end', film(200, [0, 'One'], [60, 'Two'], [195, 'Three'])],
  ['none', film(200)],
])('there are none where YouTube would show none: %s', (_, timeline) => {
  expect(chaptersOf(timeline)).toBe('')
})

test('the rules hold for any markers', () => {
  const marks = fc.array(fc.tuple(fc.nat(299), fc.string({ unit: 'binary', maxLength: 10 })), { maxLength: 12 })
  fc.assert(
    fc.property(marks, (list) => {
      const timeline = film(300, ...list)
      const text = chaptersOf(timeline)
      if (text === '') return
      const lines = text.trimEnd().split('\n')
      expect(lines.length).toBeGreaterThanOrEqual(3)
      const at = lines.map((line) => {
        const [, m, s] = /^(\d+):(\d\d) \S/u.exec(line)!
        return Number(m) * 60 + Number(s)
      })
      expect(at[0]).toBe(0)
      const ends = [...at.slice(1), secondsOf(durationOf(timeline), timeline.rate)]
      ends.forEach((end, i) => {
        expect(end - at[i]!).toBeGreaterThanOrEqual(10)
      })
    }),
    { numRuns: 150 },
  )
})
