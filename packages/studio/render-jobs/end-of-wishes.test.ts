import type { RenderJobRow } from '@reelwright/data/tables/render-jobs'
import type { StepRow } from '@reelwright/data/tables/steps'
import { expect, test } from 'vitest'
import { approved, begun, doAll, done, doUntilRest, judge, withProject, withStep } from '../formats/documentary/film.test-data.js'
import type { FilmState } from '../formats/film-state.js'
import { masterKey } from '../formats/masters.js'
import type { Wanted } from '../formats/wanted.js'
import { type Ends, endsOfWishes } from './end-of-wishes.js'

const resting = doUntilRest(withProject(approved, { masters: 'on-request' }))
const job = (wish: Partial<RenderJobRow> = {}): RenderJobRow =>
  ({ id: 'job', masters: [''], stems: false, key: 'key', ...wish }) as RenderJobRow
const asking = (film: FilmState, ...renderJobs: readonly RenderJobRow[]): FilmState => ({ ...film, renderJobs })
const exporting = (film: FilmState): FilmState => ({ ...film, exports: [{ id: 'export' } as FilmState['exports'][number]] })
const ends = (film: FilmState): Ends => endsOfWishes(film, judge(film))
const none: Ends = { renderJobs: [], exports: [] }

const failing = (film: FilmState): FilmState => {
  const [wanted] = judge(film).wanted
  const failure = { code: 'GLYPH_MISSING', message: 'No letters.', kind: 'input' as const }
  const failed = withStep(film, wanted as Wanted, 'failed')
  return { ...failed, steps: failed.steps.map((step) => ({ ...step, failure }) as StepRow) }
}

test('a wish is open until all it asks for is there, and is told which it was', () => {
  const asked = asking(resting, job())
  expect(ends(asked)).toEqual(none)
  expect(ends(doAll(asked))).toEqual(none)
  const made = { '': masterKey(resting, '') }
  expect(ends(doUntilRest(asked))).toEqual({ renderJobs: [{ id: 'job', state: 'complete', made }], exports: [] })
})

test('what waits for takes of the film is neither done nor failed', () => {
  expect(ends(asking(begun, job()))).toEqual(none)
  expect(ends(exporting(asking(doAll(approved), job())))).toEqual(none)
})

test('a step that failed ends the wishes that need it, with its reason, and no other', () => {
  const both = asking(resting, job(), job({ id: 'other', masters: ['preview'] }))
  const failure = { code: 'GLYPH_MISSING', message: 'No letters.' }
  expect(ends(failing(both)).renderJobs).toEqual([{ id: 'job', state: 'failed', failure }])
  expect(ends(failing(exporting(resting))).exports).toEqual([{ id: 'export', state: 'failed', failure }])
})

test('a film that cannot go on fails every wish', () => {
  const first = doAll(doAll(approved))
  const [one, ...rest] = judge(first).wanted as [Wanted, ...Wanted[]]
  const stuck = failing({ ...rest.reduce(done, first), steps: [] })
  expect(judge(stuck).wanted).toHaveLength(1)
  expect(ends(exporting(asking(stuck, job())))).toMatchObject({
    renderJobs: [{ id: 'job', state: 'failed', failure: { code: 'GLYPH_MISSING' } }],
    exports: [{ id: 'export', state: 'failed' }],
  })
  expect(one.kind).toBe('narrate')
})

test('a master that fails its check is kept, and its wish is called failed', () => {
  const made = doUntilRest(asking(resting, job()))
  const outputs = made.outputs.map((output) => (output.name === 'quality.json' ? { ...output, facts: { passed: false } } : output))
  expect(ends({ ...made, outputs }).renderJobs).toMatchObject([
    { state: 'failed', failure: { code: 'QUALITY_FAILED' }, made: { '': masterKey(made, '') } },
  ])
})

test('work that is cancelled as a whole takes its wishes along; a master the film lost cannot come', () => {
  const cancelled = withProject(exporting(asking(resting, job())), { cancelledAt: new Date() })
  expect(endsOfWishes(cancelled, { wanted: [], scenes: new Map(), status: 'COMPLETE', pausedReason: 'cancelled' })).toEqual({
    renderJobs: [{ id: 'job', state: 'cancelled' }],
    exports: [{ id: 'export', state: 'cancelled' }],
  })
  expect(ends(asking(resting, job({ masters: ['9x16'] }))).renderJobs).toMatchObject([
    { state: 'failed', failure: { code: 'MASTER_UNKNOWN' } },
  ])
})
