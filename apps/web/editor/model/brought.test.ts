import type { Media } from '@reelwright/contract/media'
import { applyEdits } from '@reelwright/film/edits/apply-edits'
import { findClip } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { broughtMedia, framesOfBrought, putAt } from './brought.js'

const media = (kind: Media['kind'], duration: number | null = null): Media =>
  ({
    kind,
    hash: 'a'.repeat(64),
    title: kind,
    file: { url: 'u', type: 't', bytes: 1 },
    proxy: null,
    photo: null,
    width: 4,
    height: 3,
    duration,
  }) as Media
const shot = (id: string, frames: number) => ({
  type: 'clip',
  id,
  name: id,
  sceneId: null,
  frames,
  head: 0,
  tail: 0,
  source: { kind: 'graphic', graphic: { kind: 'title', params: {} } },
})
const timeline = {
  language: 'en',
  rate: { num: 25, den: 1 },
  tracks: [
    { id: 'video', kind: 'video', name: 'Video', items: [shot('a', 100), shot('b', 100)] },
    { id: 'narration', kind: 'narration', name: 'Narration', items: [{ type: 'gap', frames: 200 }] },
  ],
  markers: [],
} as never as Timeline

test('what the library has lasts as long as it lasts, a picture five seconds and a long film half a minute', () => {
  const frames = (kind: Media['kind'], duration?: number) => framesOfBrought(broughtMedia(media(kind, duration))!, timeline)
  expect([frames('IMAGE'), frames('VIDEO', 2), frames('VIDEO', 90), frames('AUDIO', 3)]).toEqual([125, 50, 750, 75])
  expect([broughtMedia(media('FONT')), broughtMedia(media('LOGO'))]).toEqual([undefined, undefined])
})

test('it is put in at the cut that is nearest, a sound at the frame itself', () => {
  const photo = broughtMedia(media('IMAGE'))!
  expect([10, 60, 140, 160].map((frame) => putAt(timeline, photo, frame, 'x').to)).toEqual([
    { before: 'a' },
    { before: 'b' },
    { before: 'b' },
    { before: null },
  ])
  const sound = applyEdits(timeline, [putAt(timeline, broughtMedia(media('AUDIO', 3))!, 40, 'x')])
  expect([sound.setAside, findClip(sound.timeline, 'x')?.start]).toEqual([[], 40])
})

test('a sound longer than the rest of the film is laid up to its end, and keeps the rest', () => {
  const long = broughtMedia(media('AUDIO', 60))!
  const { timeline: laid, setAside } = applyEdits(timeline, [putAt(timeline, long, 150, 'x')])
  expect(setAside).toEqual([])
  expect(findClip(laid, 'x')).toMatchObject({ start: 150, clip: { frames: 50, source: { asset: { samples: 60 * 48_000 } } } })
})
