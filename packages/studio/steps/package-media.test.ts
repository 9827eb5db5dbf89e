import { RATES } from '@reelwright/film/time'
import { gap, track } from '@reelwright/film/timeline/build-track'
import type { Clip, ClipSource, Item, Timeline, TrackKind } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import type { FilmState } from '../formats/film-state.js'
import { mediaOf } from './package-media.js'

const asset = { hash: 'a'.repeat(64), type: 'x/y', bytes: 1 }
const still: ClipSource = { kind: 'still', asset, move: { effect: 'ZOOM', focalPoints: [], seed: 1 } }
const sound: ClipSource = { kind: 'audio', asset, start: 0, gain: [], loop: false }

const clip = (id: string, sceneId: string | null, name: string, source: ClipSource, frames = 50): Clip => ({
  type: 'clip',
  id,
  name,
  sceneId,
  frames,
  head: 3,
  tail: 4,
  source,
})

const filmOf = (tracks: Partial<Record<TrackKind, readonly Item[]>>): Timeline => ({
  schema: 'timeline/1',
  title: 'x',
  language: 'en',
  rate: RATES['25'],
  width: 1920,
  height: 1080,
  palette: { ground: '#000000', surface: '#111111', ink: '#ffffff', muted: '#999999', accent: '#ff8800' },
  tracks: (Object.entries(tracks) as [TrackKind, readonly Item[]][]).map(([kind, items]) => track(kind, items)),
  markers: [],
})

const scene = (id: string, shotType: string) => ({ id, scene: { shotType } })
const state = { scenes: [scene('s1', 'IMAGE_EFFECT'), scene('s10', 'AI_VIDEO')] } as unknown as FilmState

test('no two files have the same name, whatever was split and however scenes are called', () => {
  const timeline = filmOf({
    video: [
      clip('v:1', 's1', 'Musée «É»', still),
      clip('v:1+', 's1', 'Musée «É»', still),
      clip('v:10', 's10', 'Musée «É»', still),
      clip('v:x', null, '星', still),
    ],
    narration: [clip('n:1', 's1', 'a', sound), clip('n:1+', 's1', 'a', sound), clip('n:10', 's10', 'a', sound), ...gap(50)],
    music: [clip('m', null, 'Music', sound, 120), clip('m+', null, 'Music', sound, 80)],
  })
  expect([...mediaOf(state, timeline).values()].map(({ file }) => file)).toEqual([
    'images/scene-001-musee-e.jpg',
    'images/scene-001-musee-e-2.jpg',
    'video-clips/scene-002-musee-e.mp4',
    'images/card-004-video.jpg',
    'audio/scene-001-narration.wav',
    'audio/scene-001-narration-2.wav',
    'audio/scene-002-narration.wav',
    'audio/music.wav',
    'audio/music.wav',
  ])
})

test('pictures hold their handles, narration just its clip, the music the whole film', () => {
  const timeline = filmOf({
    video: [clip('v', 's1', 'a', still)],
    narration: [clip('n', 's1', 'a', sound, 40), ...gap(10)],
    music: [...gap(20), clip('m', null, 'b', sound, 30)],
  })
  const media = mediaOf(state, timeline)
  expect(media.get('v')).toMatchObject({ kind: 'still', frames: 57, head: 3 })
  expect(media.get('n')).toMatchObject({ kind: 'sound', frames: 40, head: 0, channels: 1 })
  expect(media.get('m')).toMatchObject({ kind: 'sound', frames: 50, head: 20, channels: 2 })
})
