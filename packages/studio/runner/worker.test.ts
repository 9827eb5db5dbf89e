import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '@reelwright/data/id'
import { calls, ledger } from '@reelwright/data/tables/calls'
import { steps } from '@reelwright/data/tables/steps'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { scenesOf } from '@reelwright/film/storyboard'
import { breakdownWriter } from '@reelwright/providers/local/writer/breakdown-writer'
import { scriptWriter } from '@reelwright/providers/local/writer/script-writer'
import type { PictureMaker } from '@reelwright/providers/ports/picture'
import type { Voice } from '@reelwright/providers/ports/voice'
import { eq, sql } from 'drizzle-orm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFilm, readFilmState } from '../films.js'
import { hum } from '../fixture/hum.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { FilmState } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { type Bell, hangBell } from '../queue/bell.js'
import { startWorker } from './worker.js'

const ORG = 'org_worker'
const GREY = await sharp({ create: { width: 960, height: 540, channels: 3, background: '#808080' } })
  .png()
  .toBuffer()
const spoken: string[] = []
let slow = 0
const free = { id: 'test', estimate: () => 0, provenance: () => ({ source: 'rule', provider: 'test' }) as const }
const voice: Voice = {
  ...free,
  model: 'voice/1',
  capability: 'voice',
  start: async ({ text }, { scratch, signal }) => {
    await pause(slow, undefined, { signal })
    spoken.push(text)
    await hum(join(scratch, 'voice.wav'), text.length * 3_000)
    return { samples: text.length * 3_000 }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'voice.wav'), type: 'audio/wav', ...(operation as { samples: number }) }, words: [] },
  }),
}
const picture: PictureMaker = {
  ...free,
  model: 'picture/1',
  capability: 'picture',
  start: async ({ seed }, { scratch }) => {
    await writeFile(join(scratch, 'picture.png'), GREY)
    return { seed }
  },
  check: async (_, { scratch }) => ({
    state: 'done',
    result: { picture: { file: join(scratch, 'picture.png'), type: 'image/png', width: 960, height: 540 }, focalPoints: [] },
  }),
}

let here: TestStudio
let bell: Bell
let open: OpenStudio
beforeAll(async () => {
  here = await openTestStudio({ local: { script: scriptWriter, breakdown: breakdownWriter, voice, picture } } as never)
  bell = await hangBell(here.url)
  open = { studio: here.studio, bell, work: async () => true, explain: async (error) => error, close: async () => {} }
}, 60_000)
afterAll(async () => {
  await bell?.close()
  await here?.close()
})

/** A worker as a process of its own has it, with its own bell. */
const hire = async (leaving?: AbortSignal): Promise<{ readonly stop: (grace?: number) => Promise<void> }> => {
  const own = await hangBell(here.url)
  const worker = await startWorker(here.studio, own, { alone: true, leaving })
  return {
    stop: async (grace) => {
      await worker.stop(grace)
      await own.close()
    },
  }
}

const REFRAIN = 'The lamp is lit, and the ships come home.'
const briefOf = (title: string): DocumentaryBrief =>
  DocumentaryBrief.parse({
    format: 'documentary',
    topic: title,
    title,
    ownScript: `# ${title}\n\n## Dusk\n\n${REFRAIN}\n\n## Dawn\n\nIn the morning the keeper of ${title} sleeps.\n\n## Dusk again\n\n${REFRAIN}\n`,
  })
const begin = (title: string) => beginFilm(open, ORG, briefOf(title), { script: true })
const until = async (projectId: string, reached: (film: FilmState) => boolean): Promise<FilmState> => {
  for (let waited = 0; waited < 30_000; waited += 50) {
    const film = await readFilmState(open, ORG, projectId)
    if (reached(film)) return film
    await pause(50)
  }
  throw new Error(
    JSON.stringify((await readFilmState(open, ORG, projectId)).steps.map(({ kind, state, failure }) => [kind, state, failure])),
  )
}
const ready = (film: FilmState): boolean => film.project.status === 'SCENES_READY'

test('a film is written, broken down, spoken and drawn; the same words are spoken once', async () => {
  spoken.length = 0
  slow = 100
  const worker = await hire()
  const { id } = await begin('First')
  const film = await until(id, ready)
  await worker.stop()
  const scenes = film.storyboard ? scenesOf(film.storyboard) : []
  const refrains = scenes.filter(({ narration }) => narration === REFRAIN)
  expect(refrains.length).toBe(2)
  expect(spoken.filter((text) => text === REFRAIN)).toHaveLength(1)
  expect(new Set(film.takes.filter(({ take }) => take.slot === 'narration').map(({ take }) => take.sceneId)).size).toBe(scenes.length)
  expect(scenes.every((scene) => scene.visualContext === scene.narration)).toBe(true)
  const rows = await here.studio.data.inOrganization(ORG, async ({ db }) => ({
    calls: await db.select().from(calls).where(eq(calls.projectId, id)),
    settled: await db.select({ count: sql<number>`count(*)::int` }).from(ledger).where(eq(ledger.kind, 'settle')),
  }))
  expect(rows.calls.every(({ state, attempts }) => state === 'succeeded' && attempts === 1)).toBe(true)
  expect(rows.settled[0]?.count).toBe(rows.calls.length)
}, 60_000)

test('a step about a scene that was deleted meanwhile is laid aside, and is no failure', async () => {
  const worker = await hire()
  const { id: projectId } = await begin('Gone')
  await until(projectId, ready)
  const step = { id: newId('step'), organizationId: ORG, projectId, kind: 'draw-frame', subject: 'scene_gone', key: 'gone' }
  await here.studio.data.inOrganization(ORG, ({ db }) => db.insert(steps).values(step))
  await bell.ring('frames', { organizationId: ORG, stepId: step.id })
  const { steps: ended, project } = await until(projectId, (film) =>
    film.steps.every(({ state }) => state !== 'ready' && state !== 'running'),
  )
  await worker.stop()
  expect(ended.find(({ id }) => id === step.id)).toMatchObject({ state: 'cancelled', attempts: 1, failure: null })
  expect(project.status).toBe('SCENES_READY')
}, 60_000)

test('a worker whose machine slept does not begin again what it is still at', async () => {
  spoken.length = 0
  slow = 400
  const worker = await hire()
  const { id: projectId } = await begin('Asleep')
  await until(projectId, (film) => film.steps.some(({ kind, state }) => kind === 'narrate' && state === 'running'))
  const lapsed = { leaseUntil: new Date(0) } // as it is found when the machine wakes
  await here.studio.data.inOrganization(ORG, ({ db }) => db.update(steps).set(lapsed).where(eq(steps.state, 'running')))
  const film = await until(projectId, ready)
  await worker.stop()
  expect(film.steps.every(({ attempts }) => attempts === 1)).toBe(true)
  expect(spoken).toHaveLength(new Set(spoken).size)
}, 60_000)

test('a worker that is stopped frees what it had begun, and the next one begins there', async () => {
  slow = 60_000
  const first = await hire()
  const { id } = await begin('Second')
  await until(id, (film) => film.steps.some(({ kind, state }) => kind === 'narrate' && state === 'running'))
  const began = performance.now()
  await first.stop()
  expect(performance.now() - began).toBeLessThan(10_000)
  const freed = await readFilmState(open, ORG, id)
  expect(freed.steps.filter(({ state }) => state === 'running')).toEqual([])
  const waiting = freed.steps.filter(({ kind, state }) => kind === 'narrate' && state === 'ready')
  expect(waiting.length).toBeGreaterThan(0)
  expect(waiting.map(({ attempts, failure }) => [attempts, failure])).toEqual(waiting.map(() => [0, null]))
  slow = 0
  const second = await hire()
  await until(id, ready)
  await second.stop()
}, 60_000)

test('a worker that leaves in peace ends what it had begun, begins nothing more, and does not wait for ever', async () => {
  slow = 1_500
  const leaving = new AbortController()
  const first = await hire(leaving.signal)
  const { id } = await begin('Peace')
  const film = await until(id, ({ steps }) => steps.some(({ kind, state }) => kind === 'narrate' && state === 'running'))
  leaving.abort()
  const running = new Set(film.steps.flatMap(({ id, kind, state }) => (kind === 'narrate' && state === 'running' ? [id] : [])))
  await first.stop(20_000)
  const left = await readFilmState(open, ORG, id)
  expect(left.steps.filter(({ state }) => state === 'running')).toEqual([])
  for (const step of left.steps.filter((step) => running.has(step.id))) expect(step).toMatchObject({ state: 'done', attempts: 1 })
  slow = 0
  const second = await hire()
  await until(id, ready)
  slow = 60_000
  const { id: endless } = await begin('Peace without end')
  await until(endless, ({ steps }) => steps.some(({ kind, state }) => kind === 'narrate' && state === 'running'))
  const began = performance.now()
  await second.stop(500)
  expect(performance.now() - began).toBeLessThan(10_000)
  slow = 0
  const third = await hire()
  await until(endless, ready)
  await third.stop()
}, 60_000)

test('orphans of a worker that died are taken at once by one that is alone', async () => {
  slow = 0
  const { id } = await begin('Third')
  await here.studio.data.inOrganization(ORG, ({ db }) =>
    db
      .update(steps)
      .set({ state: 'running', worker: 'dead', leaseUntil: sql`now() + interval '1 hour'` as never })
      .where(eq(steps.projectId, id)),
  )
  const worker = await hire()
  await until(id, ready)
  await worker.stop()
}, 60_000)

test('the same brief is the same film; its scenes have the same names everywhere', async () => {
  const { id } = await begin('First')
  const film = await readFilmState(open, ORG, id)
  expect(ready(film)).toBe(true)
  expect(film.scenes.some((row) => row.id.includes(id.slice(-12)))).toBe(false)
  const asset = film.takes[0]?.take.asset.hash ?? ''
  expect(await readFile(await here.studio.objects.open(ORG, asset))).toBeTruthy()
})
