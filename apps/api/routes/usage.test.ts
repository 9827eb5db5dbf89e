import type { Call, LedgerEntry, Usage } from '@reelwright/contract/usage'
import { newId } from '@reelwright/data/id'
import { calls, ledger } from '@reelwright/data/tables/calls'
import { projects } from '@reelwright/data/tables/projects'
import { localProfile } from '@reelwright/providers/local/profile'
import { THE_STUDIO } from '@reelwright/studio/people/audit'
import { deleteProject, purgeTrash } from '@reelwright/studio/projects/trash-project'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_money'
let api: TestApi
let projectId: string

type Money = {
  readonly provider: string
  readonly sceneId: string | null
  readonly estimate: number
  readonly state: 'reserved' | 'succeeded' | 'submitted' | 'unknown'
}

const addCall = (organizationId: string, project: string, { state, estimate, ...call }: Money): Promise<string> =>
  api.here.studio.data.inOrganization(organizationId, async ({ db }) => {
    const id = newId('call')
    const cost = state === 'succeeded' ? estimate : null
    const row = {
      id,
      organizationId,
      projectId: project,
      capability: 'clip',
      model: 'm',
      key: id,
      state,
      estimate,
      cost,
      request: {},
      ...call,
    }
    await db.insert(calls).values(row)
    const entry = (kind: 'reserve' | 'settle') => ({
      id: newId('entry'),
      organizationId,
      projectId: project,
      callId: id,
      sceneId: call.sceneId,
      capability: 'clip',
      provider: call.provider,
      model: 'm',
      kind,
      amount: estimate,
    })
    await db.insert(ledger).values(state === 'succeeded' ? [entry('reserve'), entry('settle')] : [entry('reserve')])
    return id
  })

beforeAll(async () => {
  api = await openTestApi({ local: localProfile })
  projectId = await api.here.addProject(ORG)
  await api.here.studio.data.inOrganization(ORG, ({ db }) => db.update(projects).set({ cancelledAt: new Date() }))
  await addCall(ORG, projectId, { provider: 'fal', sceneId: 'scene_1', estimate: 1_120_000, state: 'succeeded' })
  await addCall(ORG, projectId, { provider: 'fal', sceneId: 'scene_2', estimate: 20_000, state: 'submitted' })
  await addCall(ORG, projectId, { provider: 'voices', sceneId: null, estimate: 1, state: 'succeeded' })
  await addCall('org_rich', await api.here.addProject('org_rich'), { provider: 'fal', sceneId: null, estimate: 9e9, state: 'succeeded' })
})
afterAll(() => api?.close())

test('money is summed by film, scene, vendor and day, to the millionth', async () => {
  const ask = api.as(ORG, 'viewer')
  const usage = async (query: string): Promise<Usage> => (await ask('GET', `/api/usage?${query}`)).body
  const all = { calls: 3, spent: '1.120001', reserved: '0.020000', currency: 'USD' }
  expect(await usage('')).toMatchObject({ ...all, by: 'project', items: [{ key: projectId, name: projectId, ...{ spent: '1.120001' } }] })
  expect((await usage('by=vendor')).items).toMatchObject([
    { key: 'fal', calls: 2, spent: '1.120000', reserved: '0.020000' },
    { key: 'voices', calls: 1, spent: '0.000001', reserved: '0.000000' },
  ])
  expect((await usage('by=scene')).items.map(({ key }) => key)).toEqual(['scene_1', null, 'scene_2'])
  expect((await usage('by=day')).items).toMatchObject([{ key: new Date().toISOString().slice(0, 10) }])
  expect(await usage('to=2020-01-01T00:00:00Z')).toMatchObject({ calls: 0, spent: '0.000000', items: [] })
  const entries = ((await ask('GET', '/api/ledger?provider=fal')).body as { items: LedgerEntry[] }).items
  expect(entries.map(({ kind, amount }) => `${kind} ${amount}`).sort()).toEqual(['reserve 0.020000', 'reserve 1.120000', 'settle 1.120000'])
})

test('a call of unknown fate waits for a person, and each of their answers is a true state', async () => {
  const ask = api.as(ORG)
  const add = () => addCall(ORG, projectId, { provider: 'fal', sceneId: null, estimate: 500_000, state: 'unknown' })
  const [lost, again] = [await add(), await add()]
  const waiting = ((await ask('GET', '/api/calls?state=unknown')).body as { items: Call[] }).items
  expect(waiting.map(({ id }) => id).sort()).toEqual([lost, again].sort())
  const answer = (id: string, given: string, who = ask) => who('POST', `/api/calls/${id}/answer`, { answer: given })
  expect((await answer(lost, 'look-again')).body).toMatchObject({ status: 409, code: 'CALL_NAMELESS_CONFLICT' })
  expect((await answer(lost, 'lost', api.as('org_rich'))).status).toBe(404)
  expect((await answer(lost, 'lost', api.as(ORG, 'viewer'))).status).toBe(403)
  expect((await answer(lost, 'lost')).body).toMatchObject({ state: 'failed', cost: '0.500000', failure: { code: 'CALL_LOST' } })
  expect((await answer(lost, 'buy-again')).body).toMatchObject({ status: 409, code: 'CALL_STATE_CONFLICT' })
  expect((await answer(again, 'buy-again')).body).toMatchObject({ state: 'reserved', cost: null })
  expect((await ask('GET', '/api/usage')).body).toMatchObject({ spent: '1.620001', reserved: '0.520000' })
})

test('a film that is gone keeps its money: summed, listed and by name; what was handed over counts as spent', async () => {
  const organizationId = 'org_gone'
  const gone = await api.here.addProject(organizationId)
  const data = api.here.studio.data
  await data.inOrganization(organizationId, ({ db }) =>
    db.update(projects).set({ title: 'Two lamps', cancelledAt: new Date() }).where(eq(projects.id, gone)),
  )
  const money = { provider: 'fal', sceneId: 'scene_9', estimate: 300_000 }
  await addCall(organizationId, gone, { ...money, state: 'succeeded' })
  await addCall(organizationId, gone, { ...money, state: 'unknown' })
  await addCall(organizationId, gone, { ...money, state: 'reserved' })
  const ask = api.as(organizationId, 'viewer')
  expect((await ask('GET', '/api/usage')).body).toMatchObject({ spent: '0.300000', reserved: '0.600000', items: [{ gone: false }] })
  await deleteProject(api.open, organizationId, THE_STUDIO, gone)
  expect(await purgeTrash(api.open, new Date(Date.now() + 31 * 86_400_000))).toBe(1)
  expect(await data.inOrganization(organizationId, ({ db }) => db.select().from(calls))).toEqual([])
  const sums = { calls: 3, spent: '0.600000', reserved: '0.000000' }
  expect((await ask('GET', '/api/usage')).body).toMatchObject({ ...sums, items: [{ key: gone, name: 'Two lamps', gone: true, ...sums }] })
  expect((await ask('GET', '/api/usage?by=vendor')).body).toMatchObject({ ...sums, items: [{ key: 'fal', gone: false }] })
  const listed = (await ask('GET', `/api/ledger?projectId=${gone}&sceneId=scene_9`)).body as { items: LedgerEntry[] }
  const film = { projectId: gone, title: 'Two lamps', format: 'documentary', gone: true, provider: 'fal', model: 'm', attempt: 1 }
  expect(listed.items).toHaveLength(6)
  for (const entry of listed.items) expect(entry).toMatchObject(film)
  expect((await api.as('org_rich')('GET', `/api/ledger?projectId=${gone}`)).body).toMatchObject({ items: [] })
})
