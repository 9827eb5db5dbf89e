import type { RenderJobRow } from '@reelwright/data/tables/render-jobs'
import type { Scene } from '@reelwright/film/storyboard'
import { expect, test } from 'vitest'
import type { FilmState } from '../film-state.js'
import type { Wanted } from '../wanted.js'
import {
  approved,
  begun,
  brief,
  doAll,
  done,
  doUntilRest,
  finished,
  judge,
  kinds,
  NARRATIONS,
  withProject,
  withScenes,
  withStep,
} from './film.test-data.js'

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

const restingOnRequest = doUntilRest(withProject(approved, { masters: 'on-request' }))
const wishing = (film: FilmState, wish: Partial<RenderJobRow>): FilmState => ({
  ...film,
  renderJobs: [{ id: 'job', masters: [''], stems: false, ...wish } as RenderJobRow],
})

test('masters on request are made of open wishes only, and no package with them', () => {
  expect(restingOnRequest.outputs).toEqual([])
  expect(judge(restingOnRequest)).toMatchObject({ status: 'COMPLETE', pausedReason: null, wanted: [] })
  const wished = wishing(restingOnRequest, {})
  expect(judge(wished).wanted.map(({ kind, subject }) => [kind, subject])).toEqual([['render-master', 'proj_test']])
  expect(kinds(judge(doAll(wished)))).toEqual(['inspect-master', 'write-files'])
  const made = doUntilRest(wished)
  expect(judge({ ...made, renderJobs: [] })).toMatchObject({ status: 'EXPORTED', wanted: [] })
})

test('with the last wish for it a master’s steps are no longer wished for, though the package would have its key', () => {
  const wishes = (film: FilmState): readonly string[] => [...(judge(film).wished ?? [])].map((step) => step.split(' ')[0] as string)
  const one = ['render-master', 'inspect-master', 'write-files', 'render-stems']
  expect(wishes(wishing(restingOnRequest, {}))).toEqual(one)
  expect(wishes(restingOnRequest)).toEqual([])
  expect(wishes(finished)).toEqual([...one, 'build-package'])
  expect(judge(begun).wished).toBeUndefined()
})

test('a wish for another quality is a master of its own name and key beside the film’s own', () => {
  const [own] = judge(wishing(restingOnRequest, {})).wanted
  const both = judge(wishing(restingOnRequest, { masters: ['', 'preview'] })).wanted
  expect(both.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['render-master', 'proj_test'],
    ['render-master', 'preview'],
  ])
  expect(both[0]).toEqual(own)
  expect(both[1]?.key).not.toBe(own?.key)
})

test('an export wants the package and no master', () => {
  const asked = { ...restingOnRequest, exports: [{ id: 'export' } as FilmState['exports'][number]] }
  expect(kinds(judge(asked))).toEqual(['build-package'])
  expect(kinds(judge(doAll(asked)))).toEqual([])
})

test('a package that was removed is made again for an export, and for nothing else', () => {
  const outputs = finished.outputs.map((output) => (output.name === 'package.zip' ? { ...output, removedAt: new Date() } : output))
  expect(judge({ ...finished, outputs }).wanted).toEqual([])
  expect(kinds(judge({ ...finished, outputs, exports: [{ id: 'export' } as FilmState['exports'][number]] }))).toEqual(['build-package'])
})

test('edits change the master’s key and nothing else does: what is wished for and how often it was made does not', () => {
  const key = (film: FilmState): string | undefined => judge(wishing(film, {})).wanted.find(({ kind }) => kind === 'render-master')?.key
  const before = key(restingOnRequest)
  expect(before).toBeDefined()
  const edits = [{ kind: 'trim', clipId: 'v:scene-1', edge: 'tail', frames: 3 }]
  expect(key(withProject(restingOnRequest, { edits }))).not.toBe(before)
  const gone = [{ kind: 'trim', clipId: 'v:gone', edge: 'tail', frames: 3 }]
  expect(key(withProject(restingOnRequest, { edits: gone }))).toBe(before)
  expect(key(withProject(restingOnRequest, { status: 'FAILED', updatedAt: new Date(0), pausedReason: 'x' }))).toBe(before)
})
