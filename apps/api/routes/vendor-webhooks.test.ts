import { createHmac } from 'node:crypto'
import { calls } from '@reelwright/data/tables/calls'
import { projects } from '@reelwright/data/tables/projects'
import { steps } from '@reelwright/data/tables/steps'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { registryFrom } from '@reelwright/providers/paid/registry-from'
import type { Provider } from '@reelwright/providers/ports/call'
import { billed, startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import { PICTURE_REQUEST } from '@reelwright/providers/ports/fixture/picture-contract'
import { NARRATION } from '@reelwright/providers/ports/fixture/voice-contract'
import type { Registry } from '@reelwright/providers/registry'
import { beginFilm } from '@reelwright/studio/films'
import { makeCall } from '@reelwright/studio/ledger/call'
import { ticketOf } from '@reelwright/studio/vendor-webhooks/ticket'
import { wakeCall, wakeOf } from '@reelwright/studio/vendor-webhooks/wakes'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_told'
let vendors: Vendors
let api: TestApi
let registry: Registry
let projectId: string
beforeAll(async () => {
  vendors = await startVendors()
  const at = (path: string): string => `${vendors.url}/${path}`
  const urls = { fal: at('fal/queue'), falRest: at('fal/rest'), replicate: at('replicate/v1'), genaipro: at('genaipro') }
  const keys = { fal: 'contract-fal', replicate: 'contract-replicate', genaipro: 'contract-genaipro' }
  registry = registryFrom({ keys, urls, wishes: { development: {}, production: {} } }, { ffmpeg: await findFfmpeg(), folder: '' })
  api = await openTestApi(registry, { vendors: { keys, urls }, small: 0 })
  Object.assign(api.open.studio, { publicUrl: await api.app.listen({ port: 0, host: '127.0.0.1' }) })
}, 60_000)
afterAll(async () => {
  await api?.close()
  await vendors?.close()
})
beforeEach(async () => {
  await told('/_time', { scale: 5 }) // a picture takes a second
  const brief = DocumentaryBrief.parse({
    format: 'documentary',
    topic: `Lighthouses ${Math.random()}`,
    duration: 30,
    profile: 'development',
  })
  projectId = (await beginFilm(api.open, ORG, brief, {})).id
})

const told = (path: string, body: object): Promise<Response> =>
  fetch(`${vendors.url}${path}`, { method: 'POST', body: JSON.stringify(body) })
const plan = (...faults: readonly string[]): Promise<Response> =>
  told('/_faults', {
    rules: faults.flatMap((fault) => Object.entries(TELLING).map(([vendor, { route }]) => ({ vendor, route, fault }))),
  })

/** Vendors that tell when a job is over: where one is handed over, and one to hand over. */
const TELLING = {
  fal: { route: 'submit', job: () => ({ provider: registry.development!.picture, request: picture() }) },
  replicate: { route: 'predict', job: () => ({ provider: byReplicate(), request: picture() }) },
  genaipro: { route: 'task', job: () => ({ provider: registry.development!.voice, request: narration() }) },
} as const
type Telling = keyof typeof TELLING
const VENDORS = Object.keys(TELLING) as readonly Telling[]
const byReplicate = () => registry.development!.choose!({ picture: 'replicate:black-forest-labs/flux-dev' }).picture
const picture = () => ({ ...PICTURE_REQUEST, prompt: `A lighthouse of ${projectId}` })
const narration = () => ({ ...NARRATION, text: `${NARRATION.text} ${projectId}` })

type Delivery = { readonly url: string; readonly kind: string; readonly status: number }
/** What was sent to the addresses of a call. */
const deliveries = async (callId: string): Promise<readonly Delivery[]> =>
  ((await (await fetch(`${vendors.url}/_webhooks`)).json()) as { deliveries: readonly Delivery[] }).deliveries.filter(({ url }) =>
    url.includes(callId),
  )

const inFilm = <T>(read: Parameters<TestApi['here']['studio']['data']['inOrganization']>[1]): Promise<T> =>
  api.here.studio.data.inOrganization(ORG, read) as Promise<T>
type Row = typeof calls.$inferSelect
const callOf = async (id: string): Promise<Row> =>
  (await inFilm<readonly Row[]>(({ db }) => db.select().from(calls).where(eq(calls.id, id))))[0]!
const newest = async (): Promise<Row> =>
  (
    await inFilm<readonly Row[]>(({ db }) => db.select().from(calls).where(eq(calls.projectId, projectId)).orderBy(desc(calls.createdAt)))
  )[0]!

const draw = async (stepId?: string, vendor: Telling = 'fal') => {
  const step = stepId ?? (await api.here.addStep(ORG, projectId, { kind: 'draw-frame' })).id
  const order = { organizationId: ORG, projectId, sceneId: null, stepId: step, signal: new AbortController().signal }
  return makeCall(api.open.studio, { ...order, ...(TELLING[vendor].job() as { provider: Provider<unknown, unknown>; request: unknown }) })
}

/** What each message is answered. Who signs nothing is let in by the address alone; Replicate is asked for no early ones. */
const ANSWERED: Readonly<Record<string, Readonly<Record<Telling, Readonly<Record<string, number>>>>>> = {
  webhook_never: { fal: {}, replicate: {}, genaipro: {} },
  webhook_twice: {
    fal: { genuine: 200, again: 200 },
    replicate: { genuine: 200, again: 200 },
    genaipro: { genuine: 200, again: 200 },
  },
  webhook_out_of_order: { fal: { early: 200 }, replicate: { genuine: 200 }, genaipro: { early: 200 } },
  webhook_forged: {
    fal: { forged: 403, genuine: 200 },
    replicate: { forged: 403, genuine: 200 },
    genaipro: { forged: 200, genuine: 200 },
  },
  webhook_replayed: {
    fal: { genuine: 200, replayed: 403 },
    replicate: { genuine: 200, replayed: 403 },
    genaipro: { genuine: 200, replayed: 200 },
  },
  webhook_late: { fal: { late: 200 }, replicate: { late: 200 }, genaipro: { late: 200 } },
}

for (const [fault, kinds] of Object.entries(ANSWERED))
  test(`${fault}: what was asked for is there, bought once of each vendor, and no message is believed that should not be`, async () => {
    await plan(fault)
    const bills = VENDORS.map((vendor) => billed(vendors, vendor))
    const made = await Promise.all(VENDORS.map((vendor) => draw(undefined, vendor)))
    if (fault === 'webhook_late') await told('/_time', { advance: 80 })
    for (const [i, vendor] of VENDORS.entries()) {
      const { callId, cost } = made[i]!
      const seen = async () => Object.fromEntries((await deliveries(callId)).map(({ kind, status }) => [kind, status]))
      await expect.poll(seen, { timeout: 8_000, message: vendor }).toEqual(kinds[vendor])
      const call = await callOf(callId)
      expect([call.state, call.attempts, billed(vendors, vendor) - bills[i]!], vendor).toEqual(['succeeded', 1, cost])
      expect(cost, vendor).toBeGreaterThan(0)
    }
    expect(await inFilm(({ db }) => db.select({ failure: projects.failure }).from(projects).where(eq(projects.id, projectId)))).toEqual([
      { failure: null },
    ])
  }, 30_000)

test('a call whose answer was lost finds its job by its message: nothing is bought twice, and the film goes on', async () => {
  await plan('reset_after_accept')
  const before = billed(vendors, 'fal')
  const { id: stepId } = await api.here.addStep(ORG, projectId, { kind: 'draw-frame' })
  await expect(draw(stepId)).rejects.toMatchObject({ code: 'CALL_UNKNOWN' })
  const failure = { code: 'CALL_UNKNOWN', kind: 'failure', message: 'fal was asked and its answer was lost.' } as const
  await inFilm(({ db }) => db.update(steps).set({ state: 'failed', worker: null, failure }).where(eq(steps.id, stepId)))
  expect(await newest()).toMatchObject({ state: 'unknown', operation: null })
  await expect.poll(async () => (await newest()).state, { timeout: 8_000 }).toBe('submitted')
  const [step] = await inFilm<readonly { state: string }[]>(({ db }) =>
    db.select({ state: steps.state }).from(steps).where(eq(steps.id, stepId)),
  )
  expect(step?.state).not.toBe('failed')
  await plan()
  const { cost } = await draw()
  expect([(await newest()).state, billed(vendors, 'fal') - before]).toEqual(['succeeded', cost])
}, 20_000)

test('an address that was not given, or was given for something else, is refused, and nobody is asked because of it', async () => {
  const secret = api.open.studio.envelopeKey!
  const right = { vendor: 'fal', organizationId: ORG, callId: 'call_1', attempt: 1 }
  const ticket = ticketOf(secret, right)
  const others = [
    ticketOf(`${secret}x`, right),
    ticketOf(secret, { ...right, vendor: 'replicate' }),
    ticket.replace('call_1', 'call_2'),
    ticket.replace(ORG, 'org_else'),
    ticket.replace('.1.', '.2.'),
    `${ticket.slice(0, -2)}AA`,
    'nothing',
  ]
  const post = async (path: string): Promise<number> =>
    (await fetch(`${api.open.studio.publicUrl}${path}`, { method: 'POST', body: '{}' })).status
  for (const wrong of others) expect(await post(`/api/webhooks/fal/${wrong}`), wrong).toBe(403)
  // The address is right and the signature missing.
  expect(await post(`/api/webhooks/fal/${ticket}`)).toBe(403)
  // One that signs nothing is let in by its address alone, and tells of a call that is not there.
  expect(await post(`/api/webhooks/genaipro/${ticketOf(secret, { ...right, vendor: 'genaipro' })}`)).toBe(200)
})

test('whoever waits for an answer is woken in whatever process, and not by another call’s message', async () => {
  const { studio } = api.open
  const signal = new AbortController().signal
  const wake = wakeOf(studio, 'call_mine', true)
  const began = Date.now()
  const waited = wake.wait(20_000, signal)
  const told = setInterval(() => void wakeCall(studio, 'call_mine'), 100) // until it listens
  await wakeCall(studio, 'call_other')
  await waited
  clearInterval(told)
  expect(Date.now() - began).toBeLessThan(5_000)
  wake.end()
  const plain = wakeOf(studio, 'call_other', false)
  const stopped = AbortSignal.timeout(100)
  await expect(plain.wait(20_000, stopped)).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('a message to an account’s address is taken once, signed with the account’s secret and naming a job by the ticket it was given', async () => {
  const { studio } = api.open
  Object.assign(studio, { vendors: { ...studio.vendors, webhookSecrets: { synthesia: 'of-the-account' } } })
  const callId = `call_${projectId}`
  const request = { text: 'Welcome.' }
  const row = { id: callId, organizationId: ORG, projectId, capability: 'avatar', provider: 'synthesia', model: 'videos/1', key: callId }
  await inFilm(({ db }) => db.insert(calls).values({ ...row, estimate: 0, request, state: 'submitted', operation: { job: 'v1' } }))
  const ticket = ticketOf(studio.envelopeKey!, { vendor: 'synthesia', organizationId: ORG, callId, attempt: 1 })
  const send = async (vendor: string, message: object, secret = 'of-the-account') => {
    const body = JSON.stringify(message)
    const at = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')
    const headers = { [`${vendor}-signature`]: signature, [`${vendor}-timestamp`]: at }
    const answer = await fetch(`${studio.publicUrl}/api/webhooks/${vendor}`, { method: 'POST', body, headers })
    return [answer.status, ((await answer.json()) as { status: unknown }).status]
  }
  const message = { type: 'video.completed', data: { id: 'v1', callbackId: ticket } }
  expect(await send('synthesia', message)).toEqual([200, 'taken'])
  for (const [vendor, what, secret] of [
    ['synthesia', message, 'of-another'],
    ['synthesia', { ...message, data: { id: 'v1' } }],
    ['synthesia', { ...message, data: { id: 'v1', callbackId: `${ticket.slice(0, -2)}AA` } }],
    ['heygen', { event_data: { callback_id: ticket } }],
    ['did', message],
  ] as const)
    expect((await send(vendor, what, secret))[0]).toBe(403)
})
