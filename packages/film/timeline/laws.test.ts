import { expect, test } from 'vitest'
import { asset, palette } from '../documentary/film.test-data.js'
import { RATES } from '../time.js'
import { gap, track } from './build-track.js'
import { checkTimeline } from './laws.js'
import type { Clip, Item, Timeline } from './timeline.js'

const still = (id: string, frames: number, head = 0, tail = 0): Clip => ({
  type: 'clip',
  id,
  name: id,
  sceneId: null,
  frames,
  head,
  tail,
  source: { kind: 'still', asset: asset('a'), move: { effect: 'ZOOM', focalPoints: [], seed: 1 } },
})
const video = (id: string, frames: number, start: number, seconds: number): Clip => ({
  ...still(id, frames),
  source: { kind: 'video', asset: asset('b', { seconds }), start, speed: 1 },
})
const dissolve = (before: number, after: number): Item => ({
  type: 'transition',
  id: `t${before}${after}`,
  kind: 'dissolve',
  before,
  after,
})
const film = (items: readonly Item[], captions = 100): Timeline => ({
  schema: 'timeline/1',
  title: 'x',
  language: 'en',
  rate: RATES['25'],
  width: 1920,
  height: 1080,
  palette,
  tracks: [track('video', items), track('captions', gap(captions))],
  markers: [],
})

test('a film that keeps the laws has nothing to say', () => {
  expect(checkTimeline(film([still('a', 50, 0, 6), dissolve(6, 6), still('b', 50, 6, 0)]))).toEqual([])
})

test.each([
  ['unequal tracks', film([still('a', 90)]), /Track video is 90 frames long; the film has 100/],
  ['too little tail', film([still('a', 50, 0, 5), dissolve(6, 6), still('b', 50, 6, 0)]), /Clip a has too little tail/],
  ['too little head', film([still('a', 50, 0, 6), dissolve(6, 6), still('b', 50, 5, 0)]), /Clip b has too little head/],
  ['a transition beside a gap', film([still('a', 50, 0, 6), dissolve(6, 6), ...gap(50)]), /does not stand between two clips/],
  [
    'a frame under two transitions',
    film([still('a', 45, 0, 6), dissolve(6, 6), still('b', 10, 6, 5), dissolve(5, 5), still('c', 45, 5)]),
    /Two transitions eat the same frames of clip b/,
  ],
  ['half a frame', film([still('a', 99.5), ...gap(0.5)]), /whole number of frames/],
  ['one id twice', film([still('a', 50), still('a', 50)]), /The id a is used twice/],
  ['film beyond its end', film([video('a', 100, 1, 4)]), /beyond the end of its take/],
])('says %s', (_, timeline, problem) => {
  expect(checkTimeline(timeline).join('\n')).toMatch(problem)
})
