import { calls, ledger } from '@reelwright/data/tables/calls'
import { THE_STUDIO } from '@reelwright/studio/people/audit'
import { deleteProject, purgeTrash } from '@reelwright/studio/projects/trash-project'
import { LOCAL_SERVING } from '@reelwright/studio/settings/serving'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'
import { makeProbes } from '../probes.js'

const TOKEN = 'Zr8vQ0pLs3nT5xWm9bKd2yHa'
let api: TestApi
let probes: FastifyInstance

beforeAll(async () => {
  api = await openTestApi({} as never)
  probes = await makeProbes({ open: api.open, working: () => true, version: '9.9' }, { ...LOCAL_SERVING, metricsToken: TOKEN })
  for (const organizationId of ['org_a', 'org_b']) {
    const projectId = await api.here.addProject(organizationId)
    await api.here.addStep(organizationId, projectId, { kind: 'narrate', state: 'ready', worker: null, leaseUntil: null })
    await api.here.addStep(organizationId, projectId, { kind: 'render-master', state: 'done' })
    const made = { organizationId, projectId, capability: 'voice', provider: 'test', model: 'voice/1' }
    const callId = `call_${organizationId}`
    await api.open.studio.data.inOrganization(organizationId, async ({ db }) => {
      const key = 'secret-key-of-a-call'
      await db.insert(calls).values({ ...made, id: callId, key, state: 'succeeded', cost: 250_000, request: { text: 'what a film says' } })
      for (const kind of ['reserve', 'settle'] as const)
        await db.insert(ledger).values({ ...made, id: `entry_${organizationId}_${kind}`, callId, kind, amount: 250_000 })
    })
  }
})
afterAll(async () => {
  await probes?.close()
  await api?.close()
})

const figures = async (app: FastifyInstance, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  app.inject({ url: '/metrics', headers: { host: 'localhost', ...headers }, remoteAddress })

test('figures count the whole studio, and name nobody', async () => {
  await api.as('org_a')('GET', '/api/projects')
  const { statusCode, body } = await figures(api.app)
  expect(statusCode).toBe(200)
  expect(body).toContain('reelwright_steps{kind="narrate",state="ready"} 2')
  expect(body).toContain('reelwright_queue_waiting{queue="voice"} 2')
  expect(body).toContain('reelwright_queue_waiting{queue="renders"} 0')
  expect(body).toContain('reelwright_calls{capability="voice",provider="test",model="voice/1",state="succeeded"} 2')
  expect(body).toContain('reelwright_cost_dollars{capability="voice",provider="test",model="voice/1"} 0.5')
  expect(body).toMatch(/reelwright_http_request_duration_seconds_count\{method="GET",route="[^"]+",status="\d+"\} 1/)
  expect(body).not.toMatch(/org_|proj_|what a film says|secret-key/)
})

test('what was spent does not become less when a film is gone for good', async () => {
  const [gone] = await api.open.studio.data.inOrganization('org_b', ({ db }) => db.select({ id: calls.projectId }).from(calls))
  await deleteProject(api.open, 'org_b', THE_STUDIO, gone?.id as string)
  expect(await purgeTrash(api.open, new Date(Date.now() + 31 * 86_400_000))).toBe(1)
  const anew = await makeProbes({ open: api.open, working: () => true, version: '9.9' }, LOCAL_SERVING) // figures are kept for seconds
  try {
    const { body } = await figures(anew)
    expect(body).toContain('reelwright_calls{capability="voice",provider="test",model="voice/1",state="succeeded"} 1')
    expect(body).toContain('reelwright_cost_dollars{capability="voice",provider="test",model="voice/1"} 0.5')
  } finally {
    await anew.close()
  }
})

test('figures are for this machine, or for whoever has the token', async () => {
  const codes = await Promise.all([
    figures(api.app, {}, '10.0.0.8'),
    figures(api.app, { 'x-forwarded-for': '203.0.113.9' }),
    figures(api.app, { host: 'evil.example' }),
    figures(api.app, { authorization: 'Bearer anything' }),
    figures(probes, { authorization: `Bearer ${TOKEN}x` }, '10.0.0.8'),
  ])
  expect(codes.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403])
  expect(codes[0]?.json()).toMatchObject({ code: 'METRICS_REFUSED' })
  expect((await figures(probes, { authorization: `Bearer ${TOKEN}`, host: 'worker:4311' }, '10.0.0.8')).statusCode).toBe(200)
})

test('a process is ready while all it leans on is there', async () => {
  const ready = await probes.inject({ url: '/readyz', headers: { host: '10.0.0.7:4311' } })
  expect([ready.statusCode, ready.json()]).toEqual([
    200,
    { status: 'ready', checks: { database: true, queue: true, objects: true, disk: true } },
  ])
  expect((await probes.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok', database: true, worker: true, version: '9.9' })
})

test('what is missing is named, and a store that hangs is not waited for', async () => {
  const { studio } = api.open
  const gone = {
    ...api.open,
    bell: { ...api.open.bell, probe: () => new Promise(() => {}) },
    studio: { ...studio, store: { ...studio.store, probe: () => Promise.reject(new Error('no such bucket: top-secret')) } },
  }
  const app = await makeProbes({ open: gone, working: () => false, version: '9.9' }, LOCAL_SERVING)
  const answer = await app.inject({ url: '/readyz' })
  expect([answer.statusCode, answer.json()]).toEqual([
    503,
    { status: 'failing', checks: { database: true, queue: false, objects: false, disk: true } },
  ])
  expect(answer.body).not.toContain('top-secret')
  await app.close()
})
