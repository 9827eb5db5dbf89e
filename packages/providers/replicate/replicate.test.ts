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
import { lawfulPicture, PICTURE_REQUEST } from '../ports/fixture/picture-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { REPLICATE_CLIPS, REPLICATE_PICTURES } from './models.js'
import { replicateClip } from './replicate-clip.js'
import { replicatePicture } from './replicate-picture.js'
import type { ReplicateSettings } from './settings.js'

const KEY = 'contract-replicate-secret'
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

const settings = (model: string, more: Partial<ReplicateSettings> = {}) => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/replicate/v1`,
  model,
  ffmpeg,
  ...more,
})
const context = { open: async () => frame }
const lawful = lawfulClip(
  () => frame,
  () => ffmpeg,
)
const FLUX = 'black-forest-labs/flux-1.1-pro'
const KLING = 'kwaivgi/kling-v2.1'

describe.each(REPLICATE_PICTURES.map(({ model }) => model))('%s', (model) => {
  const provider = () => replicatePicture(settings(model))
  const references = [clipRequest(5).frame]
  test.each(providerContract({ provider, request: { ...PICTURE_REQUEST, references }, lawful: lawfulPicture, context, secrets }))(
    '$name',
    ({ run }) => run(),
  )
})
describe('clips', () => {
  test.each(clipContract({ provider: () => replicateClip(settings(KLING)), seconds: 5, lawful, context, secrets }))('$name', ({ run }) =>
    run(),
  )
})

test.each([...REPLICATE_PICTURES, ...REPLICATE_CLIPS].map(({ model }) => model))(
  '%s takes what it is sent and costs what was estimated',
  async (model) => {
    const clip = REPLICATE_CLIPS.find((one) => one.model === model)
    for (const seconds of clip?.lengths ?? [0]) {
      const before = billed(vendors, 'replicate')
      const estimate = await inCallFolder(async (folder) => {
        const maker = clip ? replicateClip(settings(model)) : undefined
        if (maker) await maker.start(clipRequest(seconds), folder)
        else await replicatePicture(settings(model)).start(PICTURE_REQUEST, folder)
        return maker ? maker.estimate(clipRequest(seconds)) : replicatePicture(settings(model)).estimate(PICTURE_REQUEST)
      }, context)
      expect(billed(vendors, 'replicate') - before).toBe(estimate)
    }
  },
)

const otherwise = {
  content_policy: ['rejected'],
  job_fails: ['retryable'],
  conflict: ['retryable'],
  malformed_json: ['unknown'],
  breaks_schema: ['unknown'],
  reset: ['unknown'],
  job_never_ends: ['unknown'],
} as const
const befalls = (fault: string | undefined) => befall(vendors, 'replicate', fault)
/** Milliseconds of patience with a job that never ends. */
const SHORT = 2_000
describe('failures of pictures', () => {
  const provider = () => replicatePicture(settings(FLUX, { patience: SHORT }))
  test.each(failuresContract({ provider, request: PICTURE_REQUEST, befall: befalls, secrets, otherwise }))('$name', ({ run }) => run())
})
describe('failures of clips', () => {
  const provider = () => replicateClip(settings(KLING, { patience: SHORT }))
  test.each(failuresContract({ provider, request: clipRequest(5), befall: befalls, context, secrets, otherwise }))('$name', ({ run }) =>
    run(),
  )
})

describe('asking', () => {
  const provider = () => replicatePicture(settings(FLUX))
  const routes = ['read', 'file']
  test.each(paidOnceContract({ provider, request: PICTURE_REQUEST, vendors: () => vendors, vendor: 'replicate', routes }))(
    '$name',
    ({ run }) => run(),
  )
})

test('a prediction is asked for again while it cannot be reached, told of at an address, and unknown when it is gone', async () => {
  const answers: object[] = [{ status: 503 }, { drop: true }, { body: '{"status":"succeeded","output":null}' }]
  let last: object = { body: '{"status":"succeeded","output":null,"data_removed":true}' }
  const server = await smallServer(({ method }) =>
    method === 'POST' ? { status: 201, body: '{"id":"gm3qorzdhgbf"}' } : (answers.shift() ?? last),
  )
  const maker = replicatePicture(settings(FLUX, { baseUrl: server.url }))
  await inCallFolder(
    async (folder) => {
      const operation = await maker.start(PICTURE_REQUEST, folder)
      for (let i = 0; i < 3; i++) expect(await maker.check(operation, folder)).toEqual({ state: 'running' })
      const gone = { state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_JOB_GONE' } }
      expect(await maker.check(operation, folder)).toMatchObject(gone)
      last = { status: 404, body: '{"title":"Not found"}' }
      expect(await maker.check(operation, folder)).toMatchObject(gone)
      expect(maker.adopt?.(PICTURE_REQUEST, { id: 'gm3qorzdhgbf', status: 'succeeded' })).toMatchObject({ job: 'gm3qorzdhgbf' })
    },
    { webhook: 'https://films.example.com/api/webhooks/replicate/call_1' },
  )
  expect(JSON.parse(server.requests[0]!.body)).toMatchObject({
    webhook: 'https://films.example.com/api/webhooks/replicate/call_1',
    webhook_events_filter: ['completed'],
  })
  await server.close()
})

test('a prediction can be given up', async () => {
  befalls('slow_job')
  const maker = replicatePicture(settings(FLUX))
  await inCallFolder(async (folder) => {
    const operation = await maker.start(PICTURE_REQUEST, folder)
    await maker.cancel?.(operation, folder)
    expect(await settled(maker, operation, folder)).toMatchObject({ state: 'failed', failure: { code: 'VENDOR_JOB_CANCELLED' } })
  })
  befalls(undefined)
})
