import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { caps } from '@reelwright/data/tables/caps'
import { projects } from '@reelwright/data/tables/projects'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { breakdownWriter } from '@reelwright/providers/local/writer/breakdown-writer'
import { scriptWriter } from '@reelwright/providers/local/writer/script-writer'
import type { Provider } from '@reelwright/providers/ports/call'
import type { PictureMaker } from '@reelwright/providers/ports/picture'
import type { Voice } from '@reelwright/providers/ports/voice'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFilm, readFilmState } from '../films.js'
import { drawing } from '../fixture/drawing.js'
import { hum } from '../fixture/hum.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { FilmState } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { THE_STUDIO } from '../people/audit.js'
import { type Bell, hangBell } from '../queue/bell.js'
import { startWorker } from '../runner/worker.js'
import { makeCall } from './call.js'
import { beginDay } from './new-day.js'
import { readCaps, readProjectCap, setCaps, setProjectCap } from './set-caps.js'
import { readSpent } from './spent.js'

const ORG = 'org_caps'
const dear = { id: 'test', provenance: () => ({ source: 'rule', provider: 'test' }) as const }
const voice: Voice = {
  ...dear,
  model: 'voice/1',
  capability: 'voice',
  estimate: () => 400_000,
  start: async (_, { scratch }) => {
    await hum(join(scratch, 'voice.wav'), 96_000)
    return {}
  },
  check: async (_, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'voice.wav'), type: 'audio/wav', samples: 96_000 }, words: [] },
  }),
}
const picture: PictureMaker = {
  ...dear,
  model: 'picture/1',
  capability: 'picture',
  estimate: () => 0,
  start: async ({ width, height }, { scratch }) => {
    await drawing(join(scratch, 'picture.png'), { width, height })
    return { width, height }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: {
      picture: { file: join(scratch, 'picture.png'), type: 'image/png', ...(operation as { width: number; height: number }) },
      focalPoints: [],
    },
  }),
}

let here: TestStudio
let bell: Bell
let open: OpenStudio
beforeAll(async () => {
  here = await openTestStudio({ local: { script: scriptWriter, breakdown: breakdownWriter, voice, picture } } as never)
  bell = await hangBell(here.url)
  open = { studio: here.studio, bell } as unknown as OpenStudio
}, 60_000)
afterAll(async () => {
  await bell?.close()
  await here?.close()
})

/** Writes a word for so many millionths of a dollar. */
const writer = (price: number): Provider<{ readonly n: number }, { readonly n: number }> => ({
  ...dear,
  model: 'words/1',
  capability: 'write',
  estimate: () => price,
  start: async ({ n }) => ({ n }),
  check: async (operation) => ({ state: 'done', result: operation as { n: number } }),
})

const ask = (organizationId: string, projectId: string, price: number, n: number) =>
  here.addStep(organizationId, projectId, { state: 'done', worker: null }).then(({ id: stepId }) =>
    makeCall(here.studio, {
      organizationId,
      projectId,
      sceneId: null,
      stepId,
      provider: writer(price),
      request: { n },
      signal: new AbortController().signal,
    }).then(
      () => 'made',
      (error: { code: string }) => error.code,
    ),
  )

let round = 0
test('however many ask at once and whatever it costs, no cap is passed, and as much is made as fits', async () => {
  const orders = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 7 })
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 3, max: 20 }), fc.constantFrom('total', 'day', 'project'), async (prices, limit, of) => {
      const organizationId = `${ORG}_${++round}`
      const projectId = await here.addProject(organizationId)
      await here.studio.data.inOrganization(organizationId, ({ db }) => db.insert(caps).values({ organizationId, [of]: limit * 1_000_000 }))
      const ends = await Promise.all(prices.map((price, n) => ask(organizationId, projectId, price * 1_000_000, n)))
      const spent = await here.studio.data.inOrganization(organizationId, (tenant) => readSpent(tenant, projectId))
      const made = prices.filter((_, n) => ends[n] === 'made').reduce((sum, price) => sum + price, 0)
      expect(spent).toEqual({ total: made * 1_000_000, day: made * 1_000_000, project: made * 1_000_000 })
      expect(made).toBeLessThanOrEqual(limit)
      const refused = prices.filter((_, n) => ends[n] !== 'made')
      for (const price of refused) expect(made + price).toBeGreaterThan(limit)
      const code = { total: 'CAP_ORGANIZATION_REACHED', day: 'CAP_DAY_REACHED', project: 'CAP_PROJECT_REACHED' }[of]
      expect(ends.every((end) => end === 'made' || end === code)).toBe(true)
    }),
    { numRuns: 12 },
  )
})

const begin = (title: string) =>
  beginFilm(
    open,
    ORG,
    DocumentaryBrief.parse({
      format: 'documentary',
      topic: title,
      title,
      ownScript: `# ${title}\n\n## Dusk\n\nThe lamp is lit in ${title}.\n\n## Dawn\n\nIn the morning the keeper of ${title} sleeps.\n\n## Noon\n\nNobody is awake in ${title}.\n`,
    }),
    { script: true },
  )
const until = async (projectId: string, reached: (film: FilmState) => boolean): Promise<FilmState> => {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const film = await readFilmState(open, ORG, projectId)
    if (reached(film)) return film
    await pause(50)
  }
  const { project, steps } = await readFilmState(open, ORG, projectId)
  throw new Error(JSON.stringify([project.status, project.pausedReason, steps.map(({ kind, state, failure }) => [kind, state, failure])]))
}

test('a film pauses at its cap with what is missing, and goes on when the cap is raised', async () => {
  const worker = await startWorker(here.studio, bell, { alone: true })
  try {
    await setCaps(open, ORG, THE_STUDIO, { project: 0.9 })
    const { id } = await begin('Harbour')
    const paused = await until(id, ({ project }) => project.pausedReason !== null)
    expect(paused.project).toMatchObject({
      status: 'GENERATING_SCENES',
      pausedReason: 'cap-project',
      failure: { code: 'CAP_PROJECT_REACHED' },
    })
    expect(paused.project.failure?.message).toMatch(/\$0\.90 this film may spend, \$0\.80 are spent or set aside, and \$0\.30 are missing/)
    expect(paused.scenes.every(({ status }) => status !== 'FAILED')).toBe(true)
    expect(await readProjectCap(open, ORG, id)).toEqual({ cap: '0.900000', own: false, spent: '0.800000' })
    expect(await setProjectCap(open, ORG, id, THE_STUDIO, 1.2)).toMatchObject({ cap: '1.200000', own: true })
    const ready = await until(id, ({ project }) => project.pausedReason === 'approve-storyboard')
    expect(ready.project.failure).toBeNull()
    expect(await readCaps(open, ORG)).toMatchObject({ organization: { cap: null, spent: '1.200000' }, project: { cap: '0.900000' } })
  } finally {
    await worker.stop()
  }
})

test('what paused at the cap of a day goes on the day after, and not before', async () => {
  const worker = await startWorker(here.studio, bell, { alone: true })
  try {
    await setCaps(open, ORG, THE_STUDIO, { project: null, day: 1.3 })
    const { id } = await begin('Quay')
    await until(id, ({ project }) => project.pausedReason === 'cap-day')
    expect(await beginDay(open, ORG)).toBe(0)
    // Yesterday, as far as the database can tell.
    for (const table of ['steps set updated_at = updated_at', 'ledger set created_at = created_at'])
      await here.studio.data.inOrganization(ORG, ({ db }) => db.execute(`update ${table} - interval '1 day'`))
    expect(await beginDay(open, ORG)).toBe(1)
    await until(id, ({ project }) => project.pausedReason === 'approve-storyboard')
  } finally {
    await worker.stop()
  }
  const [row] = await here.studio.data.inOrganization(ORG, ({ db }) => db.select().from(projects).where(eq(projects.title, 'Quay')))
  expect(row?.failure).toBeNull()
})
