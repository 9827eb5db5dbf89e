import type { OutputRow } from '@reelwright/data/tables/outputs'
import type { ProjectRow } from '@reelwright/data/tables/projects'
import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { StepRow } from '@reelwright/data/tables/steps'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { Scene } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import type { Registry } from '@reelwright/providers/registry'
import { keyOf } from '../../canonical.js'
import type { FilmState } from '../film-state.js'
import { frameKey, musicKey, narrationKey } from '../slots.js'
import type { Verdict, Wanted } from '../wanted.js'
import { judgeDocumentary } from './judge.js'

const named = (capability: string) => ({ id: 'test', model: `${capability}/1`, capability })
/** Providers by their names alone: nothing here asks them. */
export const registry = {
  local: { script: named('write'), breakdown: named('breakdown'), voice: named('voice'), picture: named('picture'), music: named('music') },
} as unknown as Registry

export const brief = DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps' })
export const NARRATIONS = ['The lamp is lit at dusk.', 'It burns through the night.', 'At dawn it goes out.']
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

/** A film of which nothing is made yet. */
export const begun: FilmState = {
  organizationId: 'org_test',
  project: {
    id: 'proj_test',
    format: 'documentary',
    title: 'Lamps',
    brief,
    script: null,
    approvals: {},
    edits: [],
    storyboardNotes: null,
  } as never as ProjectRow,
  storyboard: undefined,
  scenes: [],
  takes: [],
  steps: [],
  outputs: [],
  renderJobs: [],
  exports: [],
}

export const withProject = (film: FilmState, change: Partial<ProjectRow>): FilmState => ({
  ...film,
  project: { ...film.project, ...change },
})

export const withScenes = (film: FilmState, scenes: readonly Scene[]): FilmState => ({
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

export const withTake = (film: FilmState, sceneId: string | null, slot: Take['slot'], key: string, more: Partial<Take> = {}): FilmState => {
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

export const withOutput = (film: FilmState, name: string, key: string, facts = {}): FilmState => ({
  ...film,
  outputs: [...film.outputs, { name, key, facts } as OutputRow],
})

export const withStep = (film: FilmState, wanted: Wanted, state: StepRow['state']): FilmState => ({
  ...film,
  steps: [...film.steps, { ...wanted, state } as StepRow],
})

/** What a step that ran would have left in the film. */
export const done = (film: FilmState, { kind, subject, key }: Wanted): FilmState => {
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
      return withOutput(film, 'contact-sheet.jpg', key)
    default:
      return withOutput(film, 'package.zip', key)
  }
}

export const judge = (film: FilmState): Verdict => judgeDocumentary(film, registry)
export const kinds = (verdict: Verdict): readonly string[] => verdict.wanted.map(({ kind }) => kind)
export const doAll = (film: FilmState): FilmState => judge(film).wanted.reduce(done, film)
export const doUntilRest = (film: FilmState): FilmState => (judge(film).wanted.length === 0 ? film : doUntilRest(doAll(film)))

export const approved = withProject(begun, { approvals: { script: true, storyboard: true } })
/** A film with everything a documentary has. */
export const finished = doUntilRest(approved)
