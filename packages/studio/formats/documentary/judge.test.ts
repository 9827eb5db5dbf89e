import type { OutputRow } from '@reelwright/data/tables/outputs'
import type { ProjectRow } from '@reelwright/data/tables/projects'
import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { StepRow } from '@reelwright/data/tables/steps'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { Scene } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import type { Registry } from '@reelwright/providers/registry'
import { expect, test } from 'vitest'
import { keyOf } from '../../canonical.js'
import type { FilmState } from '../film-state.js'
import type { Verdict, Wanted } from '../wanted.js'
import { judgeDocumentary } from './judge.js'
import { frameKey, musicKey, narrationKey } from './slots.js'

const named = (capability: string) => ({ id: 'test', model: `${capability}/1`, capability })
const registry = {
  local: { script: named('write'), breakdown: named('breakdown'), voice: named('voice'), picture: named('picture'), music: named('music') },
} as unknown as Registry

const brief = DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps' })
const NARRATIONS = ['The lamp is lit at dusk.', 'It burns through the night.', 'At dawn it goes out.']
const sceneOf = (narration: string, order: number): Scene =>
  Scene.parse({
    id: `scene-${order}`,
    order,
    shotType: 'IMAGE_EFFECT',
    imageEffect: 'KEN_BURNS',
    narration,
    duration: 5,
    visualPrompt: `lamp ${order}`,
    visualContext: narration,
  })

const begun: FilmState = {
  organizationId: 'org_test',
  project: { id: 'proj_test', title: 'Lamps', brief, script: null, approvals: {}, edits: [], storyboardNotes: null } as never as ProjectRow,
  storyboard: undefined,
  scenes: [],
  takes: [],
  steps: [],
  outputs: [],
}

const withProject = (film: FilmState, change: Partial<ProjectRow>): FilmState => ({ ...film, project: { ...film.project, ...change } })

const withScenes = (film: FilmState, scenes: readonly Scene[]): FilmState => ({
  ...film,
  scenes: scenes.map((scene) => ({ id: scene.id, sectionId: 'section', order: scene.order, scene, status: 'PENDING' }) as SceneRow),
  storyboard: {
    schema: 'storyboard/1',
    title: 'Lamps',
    language: 'en',
    repairs: [],
    sections: [{ id: 'section', name: 'Lamps', order: 0, scenes: [...scenes] }],
  },
})

/** Samples at 48 kHz a narration takes here: a third of a second a word. */
const samplesOf = (text: string): number => text.split(' ').length * 16_000

const wordsOf = (text: string): Take['words'] => {
  let from = 0
  return text.split(' ').map((word, i) => {
    const at = from
    from += word.length + 1
    return { text: word, from: at, to: at + word.length, start: i * 16_000 + 100, end: (i + 1) * 16_000 - 100 }
  })
}

const withTake = (film: FilmState, sceneId: string | null, slot: Take['slot'], key: string, more: Partial<Take> = {}): FilmState => {
  const asset = { hash: keyOf({ slot, key }), type: 'audio/wav', bytes: 1, ...(slot === 'frame' ? { width: 2592, height: 1458 } : {}) }
  const take = {
    id: `take ${slot} ${key}`,
    sceneId,
    slot,
    key,
    asset,
    provenance: { source: 'rule', provider: 'test', cost: 0 },
    ...more,
  } as Take
  const others = film.takes.filter((one) => one.take.sceneId !== sceneId || one.take.slot !== slot)
  return { ...film, takes: [...others, { key, take: { ...take, asset: { ...asset, ...more.asset } } }] }
}

const withOutput = (film: FilmState, name: string, key: string, facts = {}): FilmState => ({
  ...film,
  outputs: [...film.outputs, { name, key, facts } as OutputRow],
})

const withStep = (film: FilmState, wanted: Wanted, state: StepRow['state']): FilmState => ({
  ...film,
  steps: [...film.steps, { ...wanted, state } as StepRow],
})

/** What a step that ran would have left in the film. */
const done = (film: FilmState, { kind, subject, key }: Wanted): FilmState => {
  const row = film.scenes.find(({ id }) => id === subject)
  const written = { schema: 'script/1', title: 'Lamps', language: 'en', sections: [], writtenBy: 'own' } as never
  switch (kind) {
    case 'write-script':
      return withProject(film, { script: written })
    case 'break-down':
      return withScenes(film, NARRATIONS.map(sceneOf))
    case 'narrate': {
      const text = row?.scene.narration ?? ''
      const asset = { hash: keyOf({ slot: 'narration', key }), type: 'audio/wav', bytes: 1, samples: samplesOf(text) }
      return withTake(film, subject, 'narration', narrationKey(film, registry, row as SceneRow), { words: wordsOf(text), asset })
    }
    case 'draw-frame':
      return withTake(film, subject, 'frame', frameKey(film, registry, row as SceneRow))
    case 'compose-music':
      return withTake(film, null, 'music', musicKey(film, registry), {
        asset: { hash: keyOf(key), type: 'audio/wav', bytes: 1, samples: 48_000 * 60 },
        beats: [],
        bars: [],
      })
    case 'render-master':
      return withOutput(film, 'master.mp4', key)
    case 'inspect-master':
      return withOutput(film, 'quality.json', key, { passed: true })
    case 'write-files':
      return withOutput(film, 'CREDITS.txt', key)
    default:
      return withOutput(film, 'package.zip', key)
  }
}

const judge = (film: FilmState): Verdict => judgeDocumentary(film, registry)
const kinds = (verdict: Verdict): readonly string[] => verdict.wanted.map(({ kind }) => kind)
const doAll = (film: FilmState): FilmState => judge(film).wanted.reduce(done, film)
const doUntilRest = (film: FilmState): FilmState => (judge(film).wanted.length === 0 ? film : doUntilRest(doAll(film)))

const approved = withProject(begun, { approvals: { script: true, storyboard: true } })
const finished = doUntilRest(approved)

test('a film goes from script to package, each stage when the one before it is there', () => {
  const stages: [string, readonly string[]][] = []
  let film = begun
  for (let turn = 0; turn < 12; turn += 1) {
    const verdict = judge(film)
    stages.push([verdict.pausedReason ?? verdict.status, [...new Set(kinds(verdict))]])
    if (verdict.pausedReason === 'approve-script') film = withProject(film, { approvals: { script: true } })
    else if (verdict.pausedReason) film = withProject(film, { approvals: { script: true, storyboard: true } })
    else if (verdict.wanted.length === 0) break
    film = verdict.wanted.reduce(done, film)
  }
  expect(stages).toEqual([
    ['GENERATING_SCRIPT', ['write-script']],
    ['approve-script', []],
    ['GENERATING_SCENES', ['break-down']],
    ['GENERATING_SCENES', ['narrate', 'draw-frame']],
    ['approve-storyboard', []],
    ['GENERATING_VIDEOS', ['compose-music']],
    ['COMPLETE', ['render-master']],
    ['EXPORTED', ['inspect-master', 'write-files', 'build-package']],
    ['EXPORTED', []],
  ])
})

test('it is a pure function: asked twice, answered alike', () => {
  for (const film of [begun, approved, finished]) expect(judge(film)).toEqual(judge(film))
})

const editScene = (film: FilmState, order: number, change: Partial<Scene>): FilmState =>
  withScenes(
    film,
    film.scenes.map(({ scene }) => (scene.order === order ? ({ ...scene, ...change } as Scene) : scene)),
  )

test('new words for one scene make that narration, the master, and what follows from it; no music of the same length', () => {
  const edited = editScene(finished, 1, { narration: 'It shines through the night.' })
  const first = judge(edited)
  expect(first.wanted.map(({ kind, subject }) => [kind, subject])).toEqual([['narrate', 'scene-1']])
  expect(first.scenes.get('scene-1')).toBe('NEEDS_REGENERATION')
  expect([first.scenes.get('scene-0'), first.scenes.get('scene-2')]).toEqual(['COMPLETE', 'COMPLETE'])
  const then = doAll(edited)
  expect(kinds(judge(then))).toEqual(['render-master'])
  expect(kinds(judge(doAll(then)))).toEqual(['inspect-master', 'write-files', 'build-package'])
})

test('words that make the film longer make new music too', () => {
  const longer = 'It burns and burns and burns and burns and burns and burns and burns through all of the night and on.'
  expect(kinds(judge(doAll(editScene(finished, 1, { narration: longer }))))).toEqual(['compose-music'])
})

test('another picture makes that picture alone', () => {
  const edited = editScene(finished, 2, { visualPrompt: 'a lamp by the sea' })
  expect(judge(edited).wanted.map(({ kind, subject }) => [kind, subject])).toEqual([['draw-frame', 'scene-2']])
  expect(kinds(judge(doAll(edited)))).toEqual(['render-master'])
})

test('taking an edit back finds everything again', () => {
  const edited = doUntilRest(editScene(finished, 1, { narration: 'It shines through the night.' }))
  const back = editScene(edited, 1, { narration: NARRATIONS[1] as string })
  const again = done(back, judge(back).wanted[0] as Wanted)
  expect(judge(again).wanted).toEqual([])
})

test('another quality of the same film is another master', () => {
  const better = withProject(finished, { brief: { ...brief, quality: 'high' } })
  expect(kinds(judge(better))).toEqual(['render-master'])
})

test('a film waits while something goes on, and has failed when only failures are left', () => {
  const film = doAll(doAll(approved))
  const [one, two, ...rest] = judge(film).wanted as [Wanted, Wanted, ...Wanted[]]
  const half = withStep(withStep(rest.reduce(done, film), one, 'failed'), two, 'running')
  expect(judge(half)).toMatchObject({ status: 'GENERATING_SCENES', pausedReason: null })
  const stuck = withStep(done(rest.reduce(done, film), two), one, 'failed')
  expect(judge(stuck)).toMatchObject({ status: 'FAILED', pausedReason: 'failed' })
  expect(judge(stuck).scenes.get(one.subject)).toBe('FAILED')
})

test('a master that fails its check is called failed when all else is there, and its files are kept', () => {
  const outputs = finished.outputs.map((output) => (output.name === 'quality.json' ? { ...output, facts: { passed: false } } : output))
  expect(judge({ ...finished, outputs })).toMatchObject({ status: 'FAILED', pausedReason: 'quality', wanted: [] })
})

test('own recordings are aligned once, with all scenes at once', () => {
  const asset = { hash: 'a'.repeat(64), type: 'audio/wav', bytes: 1, samples: 480_000 }
  const own = withProject(doAll(doAll(approved)), { brief: { ...brief, narration: [{ id: 'own', asset }] } })
  const { wanted } = judge(own)
  expect(wanted.filter(({ kind }) => kind === 'align-narration')).toHaveLength(1)
  expect(wanted.map(({ kind }) => kind)).not.toContain('narrate')
})
