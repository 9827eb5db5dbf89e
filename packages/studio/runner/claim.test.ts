import { type StepRow, steps } from '@reelwright/data/tables/steps'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { freeStep, LEASE, renewLease } from './claim.js'

const ORG = 'org_claims'
let here: TestStudio
let projectId: string
beforeAll(async () => {
  here = await openTestStudio(undefined as never)
  projectId = await here.addProject(ORG)
}, 60_000)
afterAll(() => here?.close())

const READY = { state: 'ready', worker: null, leaseUntil: null } as const
const LAPSED = { state: 'running', worker: 'dead', leaseUntil: new Date(0) } as const
let kinds = 0
/** A step of a kind of its own, so that it is the only one there is. */
const addStep = (change: Partial<StepRow>, organizationId = ORG, project = projectId): Promise<StepRow> =>
  here.addStep(organizationId, project, { kind: `kind ${kinds++}`, ...change })
const claim = (step: StepRow, worker: string) => here.studio.data.takeStep([step.kind], worker, LEASE)
const read = (step: StepRow): Promise<StepRow> =>
  here.studio.data.inOrganization(ORG, async ({ db }) => (await db.select().from(steps).where(eq(steps.id, step.id)))[0] as StepRow)

test('of workers that race for a step one gets it, an orphaned one too', async () => {
  for (const state of [READY, READY, READY, LAPSED, LAPSED, LAPSED]) {
    const step = await addStep(state)
    const got = await Promise.all(Array.from({ length: 8 }, (_, i) => claim(step, `worker ${i}`)))
    const winners = got.filter((row) => row !== undefined)
    expect(winners).toHaveLength(1)
    expect((await read(step)).worker).toBe(winners[0]?.worker)
  }
})

test('what runs, is done, has failed or waits is not to be had', async () => {
  const later = new Date(Date.now() + 60_000)
  for (const change of [{}, { state: 'done' }, { state: 'failed' }, { ...READY, notBefore: later }] as const)
    expect(await claim(await addStep(change), 'late')).toBeUndefined()
})

test('a worker whose lease lapsed and whose step was taken knows it, and cannot give it away', async () => {
  const step = await addStep(LAPSED)
  const heir = await claim(step, 'heir')
  expect(heir?.attempts).toBe(1)
  expect(await renewLease(here.studio.data, step)).toBe(false)
  expect(await renewLease(here.studio.data, heir as StepRow)).toBe(true)
  await freeStep(here.studio.data, ORG, step.id, 'dead')
  expect(await read(step)).toMatchObject({ state: 'running', worker: 'heir' })
})

test('a step that is given back is free at once, and being stopped is not counted as a failure', async () => {
  const step = await addStep(READY)
  for (let round = 0; round < 6; round += 1) {
    expect((await claim(step, 'stopped'))?.attempts).toBe(1)
    await freeStep(here.studio.data, ORG, step.id, 'stopped')
    expect(await read(step)).toMatchObject({ state: 'ready', worker: null, attempts: 0 })
  }
})

test('organizations take turns, however much one of them wants; what ends a film comes before what begins one', async () => {
  const began = `begin ${projectId}`
  const ended = `end ${projectId}`
  const projects = new Map([
    [ORG, projectId],
    ['org_small', await here.addProject('org_small')],
    ['org_tiny', await here.addProject('org_tiny')],
  ])
  const add = (organizationId: string, kind: string) => addStep({ ...READY, kind }, organizationId, projects.get(organizationId))
  for (let n = 0; n < 30; n += 1) await add(ORG, began)
  await add(ORG, ended)
  for (let n = 0; n < 3; n += 1) await add('org_small', began)
  await add('org_tiny', began)
  const taken: string[] = []
  for (let n = 0; n < 10; n += 1) {
    const step = await here.studio.data.takeStep([ended, began], 'one', LEASE)
    taken.push(`${step?.organizationId} ${step?.kind.split(' ')[0]}`)
  }
  expect(taken).toEqual([
    `${ORG} end`,
    'org_small begin',
    'org_tiny begin',
    `${ORG} begin`,
    'org_small begin',
    `${ORG} begin`,
    'org_small begin',
    ...Array.from({ length: 3 }, () => `${ORG} begin`),
  ])
})

test('a queue gives what is its own, and of one organization the oldest first', async () => {
  const kind = `old ${projectId}`
  const added = []
  for (let n = 0; n < 4; n += 1) added.push((await addStep({ ...READY, kind, createdAt: new Date(2000 - n) })).id)
  const taken = []
  for (let n = 0; n < 4; n += 1) taken.push((await here.studio.data.takeStep([kind], 'one', LEASE))?.id)
  expect(taken).toEqual(added.reverse())
  expect(await here.studio.data.takeStep([kind], 'one', LEASE)).toBeUndefined()
})

test('the sweep sees what is open, of every organization, and orphans when asked', async () => {
  const other = await here.addProject('org_other')
  const open = await here.addStep('org_other', other, READY)
  const running = await here.addStep(ORG, projectId)
  const ids = async (orphans: boolean) => (await here.studio.data.openSteps(orphans)).map(({ id }) => id)
  expect(await ids(false)).toContain(open.id)
  expect(await ids(false)).not.toContain(running.id)
  expect(await ids(true)).toEqual(expect.arrayContaining([open.id, running.id]))
})
