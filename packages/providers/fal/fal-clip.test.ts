import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { probe } from '@reelwright/media/ffmpeg/probe'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { clipContract, clipRequest, frameIn, lawfulClip } from '../ports/fixture/clip-contract.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { paidOnceContract } from '../ports/fixture/paid-once-contract.js'
import { settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { CLIP_MODELS, findClipModel } from './clip-models.js'
import { falClip } from './fal-clip.js'
import type { FalClipSettings } from './settings.js'

const KEY = 'contract-fal-secret'
const secrets = [KEY]
let vendors: Vendors
let ffmpeg: Ffmpeg
let folder: string
let frame: string
beforeAll(async () => {
  vendors = await startVendors()
  vendors.world.clock.set({ scale: 500 })
  ffmpeg = await findFfmpeg()
  folder = await mkdtemp(join(tmpdir(), 'reelwright-frame-'))
  frame = await frameIn(folder)
})
afterAll(async () => {
  await vendors?.close()
  await rm(folder, { recursive: true, force: true })
})

const settings = (more: Partial<FalClipSettings> = {}): FalClipSettings => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/fal/queue`,
  model: 'kling-standard',
  ffmpeg,
  ...more,
})
const context = { open: async () => frame }
const lawful = lawfulClip(
  () => frame,
  () => ffmpeg,
)

describe.each(['kling-standard', 'kling-o1', 'luma', 'minimax'])('%s', (model) => {
  const seconds = findClipModel(model).lengths[0]!
  test.each(clipContract({ provider: () => falClip(settings({ model })), seconds, lawful, context, secrets }))('$name', ({ run }) => run())
})

test.each(CLIP_MODELS.filter(({ endpoint }) => endpoint !== 'fal-ai/fast-svd-lcm').map(({ endpoint }) => endpoint))(
  '%s takes what it is sent, and costs what was estimated at each length',
  async (model) => {
    const maker = falClip(settings({ model }))
    for (const seconds of maker.lengths) {
      const before = billed(vendors, 'fal')
      await inCallFolder((folder) => maker.start(clipRequest(seconds), folder), context)
      expect(billed(vendors, 'fal') - before).toBe(maker.estimate(clipRequest(seconds)))
    }
  },
)

test.each(['kling-standard', 'luma', 'fal-ai/kling-video/v2.6/pro'])(
  '%s says what was paid, where the vendor tells its seconds',
  async (model) => {
    const maker = falClip(settings({ model }))
    const request = clipRequest(5)
    await inCallFolder(async (folder) => {
      const check = await settled(maker, await maker.start(request, folder), folder)
      expect(check).toMatchObject({ state: 'done', ...(model === 'luma' ? {} : { cost: maker.estimate(request) }) })
      expect('cost' in check).toBe(model !== 'luma')
    }, context)
  },
)

test('a clip that does not begin with its frame is no lawful one', async () => {
  befall(vendors, 'fal', 'other_place')
  const maker = falClip(settings())
  await inCallFolder(async (folder) => {
    const check = await settled(maker, await maker.start(clipRequest(5), folder), folder)
    if (check.state === 'done') await expect(lawful(check.result, clipRequest(5))).rejects.toThrow('it begins with its frame')
    expect(check.state).toBe('done')
  }, context)
  befall(vendors, 'fal', undefined)
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
  const provider = () => falClip(settings({ patience: SHORT }))
  test.each(failuresContract({ provider, request: clipRequest(5), befall: befalls, context, secrets, otherwise }))('$name', ({ run }) =>
    run(),
  )
})

describe('asking', () => {
  const provider = () => falClip(settings())
  const routes = ['status', 'result', 'file']
  test.each(paidOnceContract({ provider, request: clipRequest(5), context, vendors: () => vendors, vendor: 'fal', routes }))(
    '$name',
    ({ run }) => run(),
  )
})

test.each([
  ['wrong_duration', { seconds: expect.closeTo(2, 1) }],
  ['wrong_size', { width: 720, height: 1280 }],
  ['black_video', { width: 1280, height: 720 }],
] as const)('%s is told as it is: the take is judged by whoever wanted it', async (fault, found) => {
  befall(vendors, 'fal', fault)
  const maker = falClip(settings())
  await inCallFolder(async (folder) => {
    const check = await settled(maker, await maker.start(clipRequest(5), folder), folder)
    expect(check).toMatchObject({ state: 'done', result: { clip: found } })
  }, context)
  befall(vendors, 'fal', undefined)
})

const JOB = '{"request_id":"0badcafe-0000-4000-8000-000000000001"}'
const queueOf = (file: Uint8Array | string) =>
  smallServer(({ method, path }) => {
    if (method === 'POST') return { body: JOB }
    if (path.includes('/status')) return { body: '{"status":"COMPLETED"}' }
    return { body: path.includes('/files/') ? file : '{"video":{"url":"/files/a.mp4"},"seed":12}' }
  })

test('a clip with sound, in another container, becomes a silent MP4; its seed is told', async () => {
  const loud = join(folder, 'loud.mov')
  const inputs = ['-f', 'lavfi', '-i', 'testsrc=s=640x360:r=24:d=2', '-f', 'lavfi', '-i', 'sine=440:d=2', '-shortest', '-c:v', 'libx264']
  await runFfmpeg(ffmpeg.path, ['-y', ...inputs, '-pix_fmt', 'yuv420p', '-metadata', 'comment=somebody', loud])
  const server = await queueOf(await readFile(loud))
  const maker = falClip(settings({ baseUrl: server.url }))
  await inCallFolder(async (folder) => {
    const check = await settled(maker, await maker.start(clipRequest(5), folder), folder)
    expect(check).toMatchObject({ state: 'done', result: { seed: 12, clip: { type: 'video/mp4', width: 640, height: 360 } } })
    if (check.state !== 'done') return
    expect((await probe(ffmpeg, check.result.clip.file)).audio).toHaveLength(0)
    expect((await readFile(check.result.clip.file)).includes('somebody')).toBe(false)
  }, context)
  await server.close()
})

test('what is no film is asked for again', async () => {
  const server = await queueOf('<html>no film</html>')
  const maker = falClip(settings({ baseUrl: server.url }))
  await inCallFolder(async (folder) => {
    const check = await settled(maker, await maker.start(clipRequest(5), folder), folder)
    expect(check).toMatchObject({ state: 'failed', failure: { kind: 'retryable', code: 'CLIP_UNREADABLE' } })
  }, context)
  await server.close()
})

test('the prompt of a model that names its pictures begins with the first of them', async () => {
  const server = await queueOf('')
  await inCallFolder((folder) => falClip(settings({ baseUrl: server.url, model: 'kling-o1' })).start(clipRequest(3), folder), context)
  const sent = JSON.parse(server.requests[0]!.body) as Record<string, string>
  expect(Object.keys(sent).sort()).toEqual(['duration', 'prompt', 'start_image_url'])
  expect(sent).toMatchObject({ duration: '3', prompt: expect.stringMatching(/^Begin with @Image1\. The camera/) })
  expect(sent.start_image_url).toMatch(/^data:image\/jpeg;base64,/)
  await server.close()
})
