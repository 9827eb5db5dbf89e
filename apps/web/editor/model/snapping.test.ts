import type { Timeline } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { nearest, snapPoints, snapShift } from './snapping.js'

const clip = (id: string, frames: number) => ({ type: 'clip', id, name: id, sceneId: null, frames, head: 0, tail: 0, source: {} })
const timeline = {
  tracks: [
    { id: 'video', kind: 'video', name: 'Video', items: [clip('a', 40), clip('b', 60)] },
    {
      id: 'graphics',
      kind: 'graphics',
      name: 'Graphics',
      items: [{ type: 'gap', frames: 10 }, clip('g', 15), { type: 'gap', frames: 75 }],
    },
  ],
  markers: [{ frame: 77, frames: 1, name: 'x', kind: 'chapter' }],
} as never as Timeline

test('edges, markers and the playhead are points; those of what is moved are none', () => {
  expect(snapPoints(timeline, new Set(['g']), 33)).toEqual([0, 33, 40, 77, 100])
  expect(snapPoints(timeline, new Set(), 33)).toEqual([0, 10, 25, 33, 40, 77, 100])
})

test('the nearest point, before or after', () => {
  expect(nearest([0, 10, 20], 14)).toBe(10)
  expect(nearest([0, 10, 20], 16)).toBe(20)
  expect(nearest([0, 10, 20], 99)).toBe(20)
  expect(nearest([], 5)).toBeUndefined()
})

test('either edge of a clip clicks in, the closer one first, and none beyond reach', () => {
  expect(snapShift([40], [10, 25], 13, 3)).toEqual({ by: 15, at: 40 })
  expect(snapShift([24, 40], [10, 25], 13, 3)).toEqual({ by: 14, at: 24 })
  expect(snapShift([40], [10, 25], 9, 3)).toEqual({ by: 9, at: undefined })
})
