import { applyEdits } from '@reelwright/film/edits/apply-edits'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Item, Timeline, TrackKind } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { dragged } from './drag-meaning.js'
import { meantAt, rollTo } from './intents.js'
import { between, clipsIn, moveShots, named, nudgeAll, refusalOf, removeAll, shiftAll } from './several.js'

const clip = (id: string, frames: number): Item =>
  ({
    type: 'clip',
    id,
    name: id,
    sceneId: null,
    frames,
    head: 0,
    tail: 0,
    source: { kind: 'graphic', graphic: { kind: 'title', params: {} } },
  }) as Item
const gap = (frames: number): Item => ({ type: 'gap', frames })
const track = (kind: TrackKind, items: Item[]) => ({ id: kind, kind, name: kind, items })
const timeline = {
  language: 'en',
  rate: { num: 30, den: 1 },
  tracks: [
    track('video', [clip('a', 40), clip('b', 60), clip('c', 20)]),
    track('graphics', [gap(10), clip('g', 15), clip('h', 15), gap(80)]),
    track('captions', [gap(120)]),
  ],
  markers: [],
} as never as Timeline
const after = (edits: Parameters<typeof applyEdits>[1], kind: TrackKind): readonly (readonly [string, number])[] => {
  const done = applyEdits(timeline, edits)
  expect(done.setAside).toEqual([])
  return clipsWithStarts(done.timeline.tracks.find((one) => one.kind === kind)!).map(({ clip: { id }, start }) => [id, start])
}

test('clips side by side move together, neither in the other’s way', () => {
  for (const by of [5, -5])
    expect(after(shiftAll(timeline, ['g', 'h', 'a'], by), 'graphics')).toEqual([
      ['g', 10 + by],
      ['h', 25 + by],
    ])
  expect(refusalOf(timeline, shiftAll(timeline, ['g', 'h'], -11))).toBe('There is another clip in the way.')
})

test('shots go before another in the order they have, and several are taken out at once', () => {
  expect(after(moveShots(timeline, ['c', 'b'], 'a'), 'video').map(([id]) => id)).toEqual(['b', 'c', 'a'])
  expect(after(removeAll(timeline, ['a', 'c'], true), 'video')).toEqual([['b', 0]])
})

test('keys move several together: shots past the next shot, others by a frame, and nothing at the end', () => {
  const order = (ids: readonly string[], way: -1 | 1) => after(nudgeAll(timeline, ids, way), 'video').map(([id]) => id)
  expect(order(['a', 'b'], 1)).toEqual(['c', 'a', 'b'])
  expect(order(['b', 'c', 'g'], -1)).toEqual(['b', 'c', 'a'])
  expect(order(['a', 'c'], 1)).toEqual(['a', 'b', 'c'])
  expect(nudgeAll(timeline, ['a', 'b'], -1)).toEqual([])
  expect(nudgeAll(timeline, ['b', 'c'], 1)).toEqual([])
  expect(after(nudgeAll(timeline, ['g', 'h'], 1), 'graphics')).toEqual([
    ['g', 11],
    ['h', 26],
  ])
})

test('a stretch of a track is selected either way, its last one last; a frame drawn over tracks selects what it touches', () => {
  expect(between(timeline, 'a', 'c')).toEqual(['a', 'b', 'c'])
  expect(between(timeline, 'c', 'a')).toEqual(['c', 'b', 'a'])
  expect(between(timeline, 'g', 'b')).toEqual(['b'])
  expect(clipsIn(timeline.tracks, 12, 41)).toEqual(['a', 'b', 'g', 'h'])
})

test('a drag with Shift rolls the cut that is held, and the nearest cut is rolled to the playhead', () => {
  const b = meantAt(timeline, 'b', 0)!
  expect(dragged(timeline, b, 'roll-head', 7, [], -1).edits).toEqual([{ kind: 'roll', clipId: 'a', frames: 7 }])
  expect(dragged(timeline, b, 'roll-tail', 7, [], -1).edits).toEqual([{ kind: 'roll', clipId: 'b', frames: 7 }])
  expect(dragged(timeline, meantAt(timeline, 'a', 0)!, 'roll-head', 7, [], -1).edits).toEqual([])
  expect(rollTo(b, 50)).toEqual({ kind: 'roll', clipId: 'a', frames: 10 })
  expect(rollTo(b, 100)).toBeUndefined()
})

test('why something cannot be names clips as people see them', () => {
  const called = { ...timeline, tracks: [track('video', [{ ...clip('n:b0-1', 40), name: 'Scene 4' } as Item])] } as never as Timeline
  expect(named(called, 'Clip n:b0-1 plays beyond the end of its recording.')).toBe('“Scene 4” plays beyond the end of its recording.')
  expect(named(called, 'Two transitions eat the same frames of clip n:b0-1.')).toBe('Two transitions eat the same frames of “Scene 4”.')
  expect(named(called, 'Nothing of the clip beside the cut would be left.')).toBe('Nothing of the clip beside the cut would be left.')
})
