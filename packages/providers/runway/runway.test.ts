import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { clipContract, clipRequest, frameIn, lawfulClip } from '../ports/fixture/clip-contract.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { paidOnceContract } from '../ports/fixture/paid-once-contract.js'
import { settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { runwayClip } from './runway-clip.js'
import { findRunwayModel, RUNWAY_MODELS, type RunwaySettings } from './settings.js'

const KEY = 'contract-runway-secret'
const secrets = [KEY]
let vendors: Vendors
let ffmpeg: Ffmpeg
let folder: string
let frame: string
beforeAll(async () => {
  vendors = await startVendors({ plain: true })
  vendors.world.clock.set({ scale: 200 })
  ffmpeg = await findFfmpeg()
  folder = await mkdtemp(join(tmpdir(), 'reelwright-frame-'))
  frame = await frameIn(folder)
})
afterAll(async () => {
  await vendors?.close()
  await rm(folder, { recursive: true, force: true })
})

const settings = (more: Partial<RunwaySettings> = {}): RunwaySettings => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/runway`,
  model: 'runway',
  ffmpeg,
  ...more,
})
const context = { open: async () => frame }
const lawful = lawfulClip(
  () => frame,
  () => ffmpeg,
)

describe('clips', () => {
  test.each(clipContract({ provider: () => runwayClip(settings()), seconds: 2, lawful, context, secrets }))('$name', ({ run }) => run())
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
  const befalls = (fault: string | undefined) => befall(vendors, 'runway', fault)
  const provider = () => runwayClip(settings({ patience: SHORT }))
  test.each(failuresContract({ provider, request: clipRequest(2), befall: befalls, context, secrets, otherwise }))('$name', ({ run }) =>
    run(),
  )
})

describe('asking', () => {
  const provider = () => runwayClip(settings())
  const routes = ['read', 'file']
  test.each(paidOnceContract({ provider, request: clipRequest(2), context, vendors: () => vendors, vendor: 'runway', routes }))(
    '$name',
    ({ run }) => run(),
  )
})

test.each(RUNWAY_MODELS)('%s costs what the vendor bills at each length', async (model) => {
  const maker = runwayClip(settings({ model }))
  for (const seconds of maker.lengths) {
    const before = billed(vendors, 'runway')
    await inCallFolder((folder) => maker.start(clipRequest(seconds), folder), context)
    expect(billed(vendors, 'runway') - before).toBe(maker.estimate(clipRequest(seconds)))
  }
})

test('the names of the designs stand for what there is today', () => {
  expect(findRunwayModel('gen3a_turbo')).toBe('gen4_turbo')
  expect(() => findRunwayModel('gen1')).toThrow(expect.objectContaining({ code: 'CLIP_MODEL_UNKNOWN' }))
})

test('a task is waited for while it is throttled or cannot be asked for, and tells how far it is', async () => {
  const answers: object[] = [
    { body: '{"status":"THROTTLED"}' },
    { status: 502 },
    { body: '{"status":"RUNNING","progress":0.4}' },
    { body: '{"status":"FAILED","failureCode":"ASSET.INVALID","failure":"The asset is too wide."}' },
  ]
  const server = await smallServer(({ method }) =>
    method === 'POST' ? { body: '{"id":"17f20503-6c24-4c16"}' } : (answers.shift() ?? { status: 404 }),
  )
  const maker = runwayClip(settings({ baseUrl: server.url }))
  await inCallFolder(async (folder) => {
    const operation = await maker.start(clipRequest(5), folder)
    const checks = []
    for (let i = 0; i < 5; i++) checks.push(await maker.check(operation, folder))
    expect(checks).toMatchObject([
      { state: 'running' },
      { state: 'running' },
      { state: 'running', progress: 0.4 },
      { state: 'failed', failure: { kind: 'rejected', code: 'VENDOR_REJECTED' } },
      { state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_JOB_GONE' } },
    ])
  }, context)
  await server.close()
})

test('a task can be given up', async () => {
  befall(vendors, 'runway', 'slow_job')
  const maker = runwayClip(settings())
  await inCallFolder(async (folder) => {
    const operation = await maker.start(clipRequest(2), folder)
    await maker.cancel?.(operation, folder)
    expect(await settled(maker, operation, folder)).toMatchObject({ state: 'failed', failure: { code: 'VENDOR_JOB_CANCELLED' } })
  }, context)
  befall(vendors, 'runway', undefined)
})
