import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { paidOnceContract } from '../ports/fixture/paid-once-contract.js'
import { lawfulPicture, PICTURE_REQUEST } from '../ports/fixture/picture-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { falPicture } from './fal-picture.js'
import type { FalSettings } from './settings.js'

const KEY = 'contract-fal-secret'
const secrets = [KEY]
let vendors: Vendors
let folder: string
let photo: string
beforeAll(async () => {
  vendors = await startVendors()
  vendors.world.clock.set({ scale: 100 })
  folder = await mkdtemp(join(tmpdir(), 'reelwright-reference-'))
  photo = join(folder, 'reference.png')
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#863' } })
    .png()
    .toFile(photo)
})
afterAll(async () => {
  await vendors?.close()
  await rm(folder, { recursive: true, force: true })
})

const settings = (more: Partial<FalSettings> = {}): FalSettings => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/fal/queue`,
  model: 'fal-ai/flux/dev',
  ...more,
})
const REFERENCE: Asset = { hash: 'a'.repeat(64), type: 'image/png', bytes: 1 }
const opening = { open: async () => photo }

const MODELS = ['fal-ai/flux/dev', 'fal-ai/flux/pro', 'fal-ai/flux-pro/v1.1-ultra', 'nanobana', 'nanobana-pro']

describe.each(MODELS)('%s', (model) => {
  test.each(
    providerContract({ provider: () => falPicture(settings({ model })), request: PICTURE_REQUEST, lawful: lawfulPicture, secrets }),
  )('$name', ({ run }) => run())

  test.each([
    ['for a film at 1080', { width: 2592, height: 1458 }],
    ['for an upright film at 4K', { width: 2916, height: 5184 }],
  ])('%s it costs what was estimated, with and without a reference', async (_, size) => {
    const maker = falPicture(settings({ model }))
    for (const references of [undefined, [REFERENCE, REFERENCE]]) {
      const request = { ...PICTURE_REQUEST, ...size, ...(references ? { references } : {}) }
      const before = billed(vendors, 'fal')
      await inCallFolder(async (context) => {
        const check = await settled(maker, await maker.start(request, context), context)
        expect(check.state, JSON.stringify(check)).toBe('done')
        if (check.state !== 'done') return
        await lawfulPicture(check.result, request)
        expect(check.cost ?? maker.estimate(request)).toBe(billed(vendors, 'fal') - before)
      }, opening)
      expect(billed(vendors, 'fal') - before).toBe(maker.estimate(request))
    }
  })
})

/** Milliseconds of patience with a job that never ends. */
const SHORT = 2_000
describe('failures', () => {
  const otherwise = {
    content_policy: ['rejected'],
    job_fails: ['retryable'],
    conflict: ['retryable'],
    malformed_json: ['unknown'],
    breaks_schema: ['unknown'],
    reset: ['unknown'],
    job_never_ends: ['unknown'],
  } as const
  const befalls = (fault: string | undefined) => befall(vendors, 'fal', fault)
  test.each(
    failuresContract({
      provider: () => falPicture(settings({ patience: SHORT })),
      request: PICTURE_REQUEST,
      befall: befalls,
      secrets,
      otherwise,
    }),
  )('$name', ({ run }) => run())
})

describe('asking', () => {
  const provider = () => falPicture(settings())
  const routes = ['status', 'result', 'file']
  test.each(paidOnceContract({ provider, request: PICTURE_REQUEST, vendors: () => vendors, vendor: 'fal', routes }))('$name', ({ run }) =>
    run(),
  )
})

const JOB = '{"request_id":"0badcafe-0000-4000-8000-000000000001"}'
/** A queue whose jobs are done at once, and that answers by what the path is for. */
const queueOf = (answers: { status?: () => object; result?: () => object; file?: () => object }) =>
  smallServer(({ method, path }) => {
    if (method === 'POST') return { body: JOB }
    if (path.includes('/status')) return { body: '{"status":"COMPLETED"}', ...answers.status?.() }
    return path.includes('/files/')
      ? (answers.file?.() ?? { status: 404 })
      : { body: '{"images":[{"url":"/files/a.png"}]}', ...answers.result?.() }
  })

test('a picture is paid for once, however often it cannot be asked for or fetched', async () => {
  const picture = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  const troubles = [{ status: 503 }, { drop: true }, { status: 401, body: '{"detail":"no"}' }, { body: '<html>' }]
  const [status, result, file] = [
    [...troubles],
    [...troubles, { status: 429 }],
    [{ status: 404 }, { drop: true }, { cut: true, body: 'x' }],
  ]
  const server = await queueOf({
    status: () => status.shift() ?? {},
    result: () => result.shift() ?? {},
    file: () => file.shift() ?? { body: picture },
  })
  const maker = falPicture(settings({ baseUrl: server.url }))
  await inCallFolder(async (context) => {
    const check = await settled(maker, await maker.start(PICTURE_REQUEST, context), context)
    expect(check).toMatchObject({ state: 'done' })
  })
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  expect([status, result, file]).toEqual([[], [], []])
  await server.close()
})

test('a job that does not end may be looked for again; one that is unknown there was perhaps charged', async () => {
  let now = 1_000_000
  let answer: object = { status: 202, body: '{"status":"IN_PROGRESS"}' }
  const server = await queueOf({ status: () => answer })
  const maker = falPicture(settings({ baseUrl: server.url, patience: 60_000, now: () => now }))
  await inCallFolder(async (context) => {
    const operation = await maker.start(PICTURE_REQUEST, context)
    expect(await maker.check(operation, context)).toEqual({ state: 'running' })
    now += 60_000
    expect(await maker.check(operation, context)).toMatchObject({ state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_SILENT' } })
    answer = { status: 404, body: '{"status":"NOT_FOUND"}' }
    expect(await maker.check(operation, context)).toMatchObject({ state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_JOB_GONE' } })
  })
  await server.close()
})

test('a picture that was blanked for its content is rejected and was charged', async () => {
  const server = await queueOf({
    result: () => ({ headers: { 'x-fal-billable-units': '2' }, body: '{"images":[{"url":"/files/a.png"}],"has_nsfw_concepts":[true]}' }),
  })
  const maker = falPicture(settings({ baseUrl: server.url }))
  await inCallFolder(async (context) => {
    const check = await settled(maker, await maker.start(PICTURE_REQUEST, context), context)
    expect(check).toMatchObject({ state: 'failed', failure: { kind: 'rejected', code: 'VENDOR_CONTENT_POLICY' }, cost: 50_000 })
  })
  await server.close()
})

test('a file inside this network is not fetched', async () => {
  const server = await queueOf({ result: () => ({ body: '{"images":[{"url":"http://169.254.169.254/latest"}]}' }) })
  const maker = falPicture(settings({ baseUrl: server.url }))
  await inCallFolder(async (context) => {
    const check = await settled(maker, await maker.start(PICTURE_REQUEST, context), context)
    expect(check).toMatchObject({ state: 'failed', failure: { kind: 'broken', code: 'VENDOR_ADDRESS' } })
  })
  await server.close()
})

const TOLD_AT = 'https://films.example.com/api/webhooks/fal/call_1'

test('it names an address to be told at, and its files are kept for a week', async () => {
  const server = await queueOf({})
  await inCallFolder((context) => falPicture(settings({ baseUrl: server.url })).start(PICTURE_REQUEST, context), { webhook: TOLD_AT })
  const { path, headers } = server.requests[0]!
  expect(path).toBe(`/fal-ai/flux/dev?fal_webhook=${encodeURIComponent(TOLD_AT)}`)
  expect(headers['x-fal-object-lifecycle-preference']).toBe('{"expiration_duration_seconds":604800}')
  await server.close()
})

test('a message tells of a job whose acceptance was lost, and a job can be cancelled', async () => {
  const maker = falPicture(settings())
  befall(vendors, 'fal', 'slow_job')
  await inCallFolder(async (context) => {
    const { job } = (await maker.start(PICTURE_REQUEST, context)) as { job: string }
    befall(vendors, 'fal', undefined)
    const operation = maker.adopt?.(PICTURE_REQUEST, { request_id: job, status: 'OK' })
    expect(maker.adopt?.(PICTURE_REQUEST, { request_id: '../../x' })).toBeUndefined()
    expect(await maker.check(operation!, context)).toEqual({ state: 'running' })
    await maker.cancel?.(operation!, context)
    const check = await settled(maker, operation!, context)
    expect(check).toMatchObject({ state: 'failed', failure: { kind: 'retryable', code: 'VENDOR_JOB_CANCELLED' } })
    await maker.cancel?.(operation!, context)
  })
})
