import type { ModelNames } from '@reelwright/film/model-names'
import { Scene } from '@reelwright/film/storyboard'
import type { Profile, Registry } from '@reelwright/providers/registry'
import { expect, test } from 'vitest'
import { clipPlan } from './clips.js'
import { approved, registry as byName, NARRATIONS, withProject, withScenes, withTake } from './documentary/film.test-data.js'
import type { FilmState } from './film-state.js'
import { frameKey, musicKey, narrationKey } from './slots.js'
import { takesWanted } from './standing.js'

const maker = (capability: string, model = 'usual') => ({ id: 'test', model, capability, lengths: [5, 10] })
const profile = ({ voice, picture, clip, language, clipSeconds = 10 }: ModelNames): Profile =>
  ({
    ...byName.local,
    script: maker('write', language),
    voice: maker('voice', voice),
    picture: maker('picture', picture),
    clip: { ...maker('clip', clip), lengths: [5, 10].filter((length) => length <= clipSeconds) },
    choose: profile,
  }) as unknown as Profile
const registry: Registry = { local: byName.local, production: profile({}) }

const scenes = NARRATIONS.map((narration, order) =>
  Scene.parse({ id: `scene-${order}`, order, shotType: 'AI_VIDEO', narration, duration: 5, visualPrompt: `lamp ${order}` }),
)
const produced = withProject(approved, { brief: { ...approved.project.brief, profile: 'production' } } as never)
/** A film with every narration, picture and clip it wants. */
const full = withScenes(produced, scenes).scenes.reduce(
  (film: FilmState, row) => {
    const spoken = withTake(film, row.id, 'narration', narrationKey(film, registry, row), {
      asset: { samples: 240_000 } as never,
      words: [],
    })
    return withTake(spoken, row.id, 'frame', frameKey(spoken, registry, row))
  },
  withScenes(produced, scenes),
)

const stale = (film: FilmState): readonly string[] => takesWanted(film, registry).wanted.map(({ kind, subject }) => `${kind} ${subject}`)
const naming = (film: FilmState, models: ModelNames): FilmState => withProject(film, { brief: { ...film.project.brief, models } } as never)
const clipKeys = (film: FilmState) => film.scenes.map((row) => clipPlan(film, registry, row, 5)?.key)

test('another model of a film makes what depends on it anew, and nothing else', () => {
  expect(stale(full)).toEqual([])
  expect(stale(naming(full, { picture: 'fal:other' }))).toEqual(['draw-frame scene-0', 'draw-frame scene-1', 'draw-frame scene-2'])
  expect(takesWanted(naming(full, { picture: 'fal:other' }), registry).statuses.get('scene-0')).toBe('NEEDS_REGENERATION')
  expect(stale(naming(full, { voice: 'elevenlabs:other' }))).toEqual(['narrate scene-0', 'narrate scene-1', 'narrate scene-2'])
  for (const models of [{ clip: 'runway:other' }, { language: 'anthropic:other' }]) expect(stale(naming(full, models))).toEqual([])
  expect(musicKey(naming(full, { picture: 'fal:other', clip: 'runway:other' }), registry)).toBe(musicKey(full, registry))
})

test('a scene’s own model goes before the film’s, for that scene alone', () => {
  const own = withScenes(full, [{ ...(scenes[0] as Scene), pictureModel: 'fal:own', clipModel: 'runway:own' }, ...scenes.slice(1)])
  expect(stale(own)).toEqual(['draw-frame scene-0'])
  expect(stale(naming(own, { picture: 'fal:other' }))).toHaveLength(3)
  const [first, second, third] = clipKeys(own)
  expect(first).not.toBe(clipKeys(full)[0])
  expect([second, third]).toEqual(clipKeys(full).slice(1))
  const otherwise = clipKeys(naming(own, { clip: 'fal:other' }))
  expect([otherwise[0] === first, otherwise[1] === second]).toEqual([true, false])
})

test('how long clips may be is the film’s or the scene’s, and another length is another plan', () => {
  const lengths = (film: FilmState) => film.scenes.map((row) => clipPlan(film, registry, row, 9)?.lengths)
  expect(lengths(full)).toEqual([[10], [10], [10]])
  const short = naming(full, { clipSeconds: 5 })
  expect(lengths(short)).toEqual([
    [5, 5],
    [5, 5],
    [5, 5],
  ])
  const own = withScenes(short, [{ ...(scenes[0] as Scene), clipSeconds: 10 }, ...scenes.slice(1)])
  expect(lengths(own)).toEqual([[10], [5, 5], [5, 5]])
  expect(stale(own)).toEqual([])
})
