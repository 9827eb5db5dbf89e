import type { ProjectRow } from '@reelwright/data/tables/projects'
import type { SceneRow } from '@reelwright/data/tables/scenes'
import { PropertyBrief } from '@reelwright/film/property/brief'
import { Clip, Timeline } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import type { FilmState } from '../film-state.js'
import { checkUnbranded } from './unbranded.js'

const asset = (digit: string) => ({ hash: digit.repeat(64), type: 'image/png', bytes: 1, width: 10, height: 10 })
const brief = PropertyBrief.parse({
  format: 'property',
  topic: '14 Harbor Lane',
  listing: {
    address: '14 Harbor Lane',
    agent: { name: 'Nora Ellison', phone: '(415) 555-0142', brokerage: 'Tidewater Row Realty', photo: asset('a') },
  },
  media: [],
  brandKit: { schema: 'brand-kit/1', name: 'Tidewater Row', logo: { light: asset('b') } },
})

const clip = (id: string, source: object, sceneId: string | null = null): Clip =>
  Clip.parse({ type: 'clip', id, name: id, sceneId, frames: 60, source })
const word = (text: string) => ({ text, from: 0, to: text.length, start: 0, end: 100 })
const caption = (...texts: readonly string[]): Clip => clip('c', { kind: 'caption', lines: [texts.map(word)] })
const graphic = (kind: string, params: object): Clip => clip('g', { kind: 'graphic', graphic: { kind, params } })

const timelineOf = (clips: Partial<Record<'graphics' | 'captions' | 'narration', Clip>>, title = '14 Harbor Lane'): Timeline =>
  Timeline.parse({
    schema: 'timeline/1',
    title,
    language: 'en',
    rate: { num: 30, den: 1 },
    width: 540,
    height: 960,
    palette: { ground: '#000000', surface: '#111111', ink: '#ffffff', muted: '#aaaaaa', accent: '#ffcc00' },
    tracks: Object.entries(clips).map(([kind, item]) => ({ id: kind, kind, name: kind, items: [item] })),
    markers: [],
  })

const filmOf = (narration = ''): FilmState =>
  ({
    project: { brief } as unknown as ProjectRow,
    scenes: [{ id: 's', scene: { narration } } as unknown as SceneRow],
    takes: [],
  }) as unknown as FilmState

const spoken = clip('n', { kind: 'audio', asset: { hash: 'c'.repeat(64), type: 'audio/wav', bytes: 1 }, start: 0 }, 's')
const facts = (extra: string) => ({
  address: '14 Harbor Lane',
  facts: [
    { label: 'Beds', value: '3' },
    { label: 'Listed by', value: extra },
  ],
})

test.each([
  ['its narration', timelineOf({ narration: spoken }), 'Ask Nora Ellison for a tour.', [], []],
  ['a caption', timelineOf({ captions: caption('call', '415', '555', '0142') }), '', [], []],
  ['a card', timelineOf({ graphics: graphic('factsCard', facts('Tidewater Row Realty')) }), '', [], []],
  ['a logo', timelineOf({ graphics: graphic('brandBug', { logo: asset('b') }) }), '', [], []],
  ['a face', timelineOf({ graphics: graphic('presenter', { name: 'Hello', photo: asset('a') }) }), '', [], []],
  ['its title', timelineOf({}, 'Nora Ellison: 14 Harbor Lane'), '', [], []],
  ['a tag', timelineOf({}), '', ['artist=Tidewater Row Realty'], []],
  ['a file name', timelineOf({}), '', [], ['nora-ellison-9x16-unbranded.mp4']],
] as const)('a brand in %s is found', (_, timeline, narration, tags, names) => {
  const { passed, problems } = checkUnbranded(filmOf(narration), timeline, tags, names)
  expect(passed).toBe(false)
  expect(problems[0]?.sentence).toMatch(/^An unbranded film may not/)
})

test('a film that names nobody is not accused', () => {
  const timeline = timelineOf({
    graphics: graphic('factsCard', facts('1,840 sq ft')),
    captions: caption('Harbor', 'views', 'from', 'four', 'rooms.'),
    narration: spoken,
  })
  const check = checkUnbranded(
    filmOf('Three bedrooms above the harbor, built in 1926.'),
    timeline,
    ['encoder=Lavf59.27.100'],
    ['master-9x16-unbranded.mp4'],
  )
  expect(check.problems).toEqual([])
  expect(check.passed).toBe(true)
})
