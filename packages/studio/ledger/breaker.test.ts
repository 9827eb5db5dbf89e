import { calls, ledger } from '@reelwright/data/tables/calls'
import { steps } from '@reelwright/data/tables/steps'
import type { Failure, Provider } from '@reelwright/providers/ports/call'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { OpenStudio } from '../open-studio.js'
import { heedBreaker } from './breaker.js'
import { makeCall } from './call.js'
import { resumeVendors } from './resume-vendors.js'

const ORG = 'org_breakers'
let here: TestStudio
let projectId: string
let open: OpenStudio
const rung: string[] = []
beforeAll(async () => {
  here = await openTestStudio({ local: {} } as never)
  open = { studio: here.studio, bell: { ring: async (_: string, ring: { stepId: string }) => void rung.push(ring.stepId) } } as never
}, 60_000)
afterAll(() => here?.close())
beforeEach(async () => {
  projectId = await here.addProject(ORG)
  await here.studio.data.pool.query('delete from breakers')
})

type Words = Provider<{ readonly n: number }, { readonly n: number }>
let asked = 0
const vendor = (failure?: Failure, account?: string): Words => ({
  id: 'someone',
  model: 'words/1',
  capability: 'write',
  ...(account ? { account } : {}),
  estimate: () => 100_000,
  start: async ({ n }) => {
    asked += 1
    return { n }
  },
  check: async (operation) => (failure ? { state: 'failed', failure } : { state: 'done', result: operation as { n: number } }),
  provenance: () => ({ source: 'rule', provider: 'someone' }),
})
const ask = async (provider: Words, n: number): Promise<string> => {
  const { id: stepId } = await here.addStep(ORG, projectId, { state: 'done', worker: null })
  const order = { organizationId: ORG, projectId, sceneId: null, stepId, request: { n }, signal: new AbortController().signal }
  return makeCall(here.studio, { ...order, provider }).then(
    () => 'made',
    (error: { code: string }) => error.code,
  )
}
const due = () => here.studio.data.pool.query("update breakers set probe_at = now() - interval '1 second'")
const probes = async (): Promise<number | undefined> =>
  (await here.studio.data.pool.query<{ probes: number }>('select probes from breakers')).rows[0]?.probes

const BROKE: Failure = { kind: 'quota', code: 'VENDOR_CREDIT_GONE', message: 'Top up.' }
const AWAY: Failure = { kind: 'retryable', code: 'VENDOR_DOWN', message: 'Come back.' }

test('a vendor without credit is asked nothing more by anybody, another key of it is; no money is held meanwhile', async () => {
  expect(await ask(vendor(BROKE), 1)).toBe('VENDOR_CREDIT')
  const before = asked
  expect(await ask(vendor(), 2)).toBe('VENDOR_CREDIT')
  expect(asked).toBe(before)
  expect(await ask(vendor(undefined, 'another key'), 3)).toBe('made')
  const kinds = await here.studio.data.inOrganization(ORG, async ({ db }) => {
    const rows = await db.select({ kind: ledger.kind, n: calls.request }).from(ledger).innerJoin(calls, eq(calls.id, ledger.callId))
    return rows.filter(({ n }) => (n as { n: number }).n === 2).map(({ kind }) => kind)
  })
  expect(kinds.sort()).toEqual(['release', 'reserve'])
})

test('when its time has come one call may try it: a failure makes the wait longer, an answer lets everybody in', async () => {
  expect(await ask(vendor(BROKE), 11)).toBe('VENDOR_CREDIT')
  await due()
  const ends = await Promise.all([12, 13, 14].map((n) => ask(vendor(BROKE), n)))
  expect(ends).toEqual(['VENDOR_CREDIT', 'VENDOR_CREDIT', 'VENDOR_CREDIT'])
  expect(await probes()).toBe(1)
  await due()
  expect(await ask(vendor(), 15)).toBe('made')
  expect(await probes()).toBeUndefined()
  expect(await ask(vendor(), 16)).toBe('made')
})

test('what cannot be reached as often as a step is tried is down, and is not said to be asked again', async () => {
  const gone: Failure = { kind: 'retryable', code: 'VENDOR_UNREACHABLE', message: 'It could not be reached; it is asked again.' }
  const ends: string[] = []
  for (let n = 0; n < 4; n++) ends.push(await ask(vendor(gone), 300 + n))
  expect(ends).toEqual(['VENDOR_UNREACHABLE', 'VENDOR_UNREACHABLE', 'VENDOR_UNREACHABLE', 'VENDOR_DOWN'])
  await expect(heedBreaker(here.studio, vendor())).rejects.toThrow('(It could not be reached.) Nothing is asked of it')
})

test('a few failures may be chance, five in a row are not; one answer between them forgets them', async () => {
  const fail = async (times: number, from: number): Promise<readonly string[]> => {
    const ends: string[] = []
    for (let n = 0; n < times; n++) ends.push(await ask(vendor(AWAY), from + n))
    return ends
  }
  expect(await fail(4, 100)).toEqual(Array.from({ length: 4 }, () => 'VENDOR_DOWN'))
  expect(await ask(vendor(), 150)).toBe('made')
  await fail(4, 200)
  expect(await ask(vendor(), 250)).toBe('made')
  await fail(5, 300)
  const before = asked
  expect(await ask(vendor(), 350)).toBe('VENDOR_DOWN')
  expect(asked).toBe(before)
})

test('films that wait for a vendor go on when it may be tried, and not before', async () => {
  const failure = { code: 'VENDOR_CREDIT', kind: 'failure', message: 'someone has no credit left for this key.' } as const
  const { id } = await here.addStep(ORG, projectId, { state: 'failed', worker: null, leaseUntil: null, failure, kind: 'write-script' })
  await ask(vendor(BROKE), 21)
  expect(await resumeVendors(open, ORG)).toBe(0)
  await due()
  expect(await resumeVendors(open, ORG)).toBe(1)
  expect(rung).toContain(id)
  const [step] = await here.studio.data.inOrganization(ORG, ({ db }) => db.select().from(steps).where(eq(steps.id, id)))
  expect(step?.state).toBe('ready')
})
