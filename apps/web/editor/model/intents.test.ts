import type { Item, Timeline } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { acrossTo, beside, cutsOf, meantAt, nudge, splitAt, stepAmong, trimTo } from './intents.js'

const clip = (id: string, frames: number) =>
  ({ type: 'clip', id, name: id, sceneId: null, frames, head: 0, tail: 0, source: { kind: 'graphic' } }) as never as Item
const timeline = {
  tracks: [
    { id: 'video', kind: 'video', name: 'Video', items: [clip('a', 40), clip('b', 60), clip('c', 20)] },
    {
      id: 'graphics',
      kind: 'graphics',
      name: 'Graphics',
      items: [{ type: 'gap', frames: 50 }, clip('g', 15), { type: 'gap', frames: 55 }],
    },
  ],
  markers: [],
} as never as Timeline

test('an edit means the selected clip, else the shot at the playhead', () => {
  expect(meantAt(timeline, 'g', 5)?.clip.id).toBe('g')
  expect(meantAt(timeline, undefined, 45)?.clip.id).toBe('b')
  expect(meantAt(timeline, 'gone', 45)?.clip.id).toBe('b')
  expect(meantAt(timeline, undefined, 500)).toBeUndefined()
})

test('splits and trims are made inside a clip only', () => {
  const b = meantAt(timeline, 'b', 0)!
  expect(splitAt(b, 50)).toEqual({ kind: 'split', clipId: 'b', at: 10 })
  expect([splitAt(b, 40), splitAt(b, 100)]).toEqual([undefined, undefined])
  expect(trimTo(b, 'head', 55)).toEqual({ kind: 'trim', clipId: 'b', edge: 'head', frames: 15 })
  expect(trimTo(b, 'tail', 55)).toEqual({ kind: 'trim', clipId: 'b', edge: 'tail', frames: 45 })
  expect(trimTo(b, 'head', 30)).toBeUndefined()
})

test('a shot changes places with its neighbour, another clip moves by a frame', () => {
  const at = (id: string, way: -1 | 1) => nudge(meantAt(timeline, id, 0)!, way)
  expect(at('b', -1)).toMatchObject({ to: { before: 'a' } })
  expect(at('a', 1)).toMatchObject({ to: { before: 'c' } })
  expect(at('b', 1)).toMatchObject({ to: { before: null } })
  expect([at('a', -1), at('c', 1)]).toEqual([undefined, undefined])
  expect(at('g', 1)).toMatchObject({ to: { by: 1 } })
})

test('steps go to cuts, neighbours and other tracks', () => {
  expect(cutsOf(timeline)).toEqual([0, 40, 100, 119])
  expect([stepAmong([0, 40, 100], 40, 1), stepAmong([0, 40, 100], 40, -1), stepAmong([0], 0, -1)]).toEqual([100, 0, undefined])
  expect([beside(timeline, 'a', 1), beside(timeline, 'a', -1)]).toEqual(['b', undefined])
  expect(acrossTo(timeline, 'b', 55, -1)).toBe('g')
  expect(acrossTo(timeline, 'g', 0, 1)).toBe('b')
})
