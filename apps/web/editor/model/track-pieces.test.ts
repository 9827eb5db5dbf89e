import type { Clip, Item, Track } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { bundled, clipAt, piecesOf, within } from './track-pieces.js'

const clip = (id: string, frames: number): Clip => ({
  type: 'clip',
  id,
  name: id,
  sceneId: null,
  frames,
  head: 0,
  tail: 0,
  source: { kind: 'graphic', graphic: { kind: 'title', params: {} } },
})
const trackOf = (...items: Item[]): Track => ({ id: 'video', kind: 'video', name: 'Video', items })

test('clips and gaps follow one another, a transition lies over its cut', () => {
  const track = trackOf(clip('a', 10), { type: 'transition', id: 't', kind: 'dissolve', before: 2, after: 3 }, clip('b', 20), {
    type: 'gap',
    frames: 5,
  })
  const { pieces, joints } = piecesOf(track)
  expect(pieces.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['clip', 0, 10],
    ['clip', 10, 30],
    ['gap', 30, 35],
  ])
  expect(joints.map(({ from, to }) => [from, to])).toEqual([[8, 13]])
  expect(piecesOf(track)).toBe(piecesOf(track))
})

test('only what reaches into the view is given, of hundreds', () => {
  const { pieces } = piecesOf(trackOf(...Array.from({ length: 500 }, (_, n) => clip(`c${n}`, 100))))
  expect(within(pieces, 1_050, 1_250).map(({ key }) => key)).toEqual(['c10', 'c11', 'c12'])
  expect(within(pieces, 1_100, 1_200).map(({ key }) => key)).toEqual(['c11'])
  expect(within(pieces, 60_000, 70_000)).toEqual([])
})

test('the clip at a frame is found by its first frame, not by the one after its last', () => {
  const track = trackOf(clip('a', 10), clip('b', 10))
  expect(clipAt(track, 9)?.key).toBe('a')
  expect(clipAt(track, 10)?.key).toBe('b')
  expect(clipAt(track, 20)).toBeUndefined()
})

test('clips too narrow to be seen are drawn together, the selected one by itself', () => {
  const { pieces } = piecesOf(trackOf(...Array.from({ length: 1000 }, (_, n) => clip(`c${n}`, 10)), clip('long', 500)))
  const drawn = bundled(pieces, 50, 1_000, new Set(['c500']))
  expect(drawn.length).toBeLessThan(20)
  expect(drawn.at(-1)).toMatchObject({ kind: 'clip', key: 'long' })
  expect(drawn.find(({ key }) => key === 'c500')).toMatchObject({ kind: 'clip', from: 5_000, to: 5_010 })
  expect(drawn.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(10_500)
  expect(bundled(pieces, 1, 100, new Set())).toBe(pieces)
})
