import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { lawfulVoice, NARRATION } from '../ports/fixture/voice-contract.js'
import { genAiProVoice } from './genaipro-voice.js'
import type { GenAiProSettings } from './settings.js'

const KEY = 'contract-genaipro-secret'
let vendors: Vendors
let ffmpeg: Ffmpeg
beforeAll(async () => {
  vendors = await startVendors()
  vendors.world.clock.set({ scale: 100 })
  ffmpeg = await findFfmpeg()
})
afterAll(() => vendors?.close())

const settings = (more: Partial<GenAiProSettings> = {}): GenAiProSettings => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/genaipro`,
  model: 'eleven_multilingual_v2',
  ffmpeg,
  ...more,
})
const subject = { provider: () => genAiProVoice(settings()), request: NARRATION, secrets: [KEY] }

describe('voice', () => {
  test.each(providerContract({ ...subject, lawful: lawfulVoice }))('$name', ({ run }) => run())
})
describe('failures', () => {
  const otherwise = { job_fails: ['retryable'], silent_audio: ['retryable'], malformed_json: ['unknown'] } as const
  test.each(failuresContract({ ...subject, befall: (fault) => befall(vendors, 'genaipro', fault), otherwise }))('$name', ({ run }) => run())
})

test('a task that never ends is given up after its time, and may be looked at again', async () => {
  let now = 1_000_000
  const server = await smallServer(({ method }) => ({ body: method === 'POST' ? '{"task_id":"t1"}' : '{"id":"t1","status":"processing"}' }))
  const voice = genAiProVoice(settings({ baseUrl: server.url, now: () => now, patience: 60_000 }))
  await inCallFolder(async (context) => {
    const operation = await voice.start(NARRATION, context)
    expect(await voice.check(operation, context)).toEqual({ state: 'running' })
    now += 60_000
    expect(await voice.check(operation, context)).toMatchObject({ state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_SILENT' } })
  })
  await server.close()
})

test('a task goes on while it cannot be asked, and is bought once', async () => {
  let asked = 0
  const server = await smallServer(({ method }) => {
    if (method === 'POST') return { body: '{"task_id":"t1"}' }
    asked++
    const unable = [{ status: 503 }, { drop: true }, { body: '<html>' }, { status: 403, body: '<html>' }, { status: 401 }, { status: 402 }]
    return unable[asked - 1] ?? { status: 404 }
  })
  const voice = genAiProVoice(settings({ baseUrl: server.url }))
  await inCallFolder(async (context) => {
    const operation = await voice.start(NARRATION, context)
    for (let i = 0; i < 6; i++) expect(await voice.check(operation, context)).toEqual({ state: 'running' })
    expect(await voice.check(operation, context)).toMatchObject({ state: 'failed', failure: { kind: 'broken' } })
  })
  expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  await server.close()
})

test('credit that is gone is told in words', async () => {
  const server = await smallServer(() => ({ status: 400, body: '{"message":"not enough credit"}' }))
  const voice = genAiProVoice(settings({ baseUrl: server.url }))
  await inCallFolder(async (context) => {
    expect(await voice.check(await voice.start(NARRATION, context), context)).toMatchObject({ state: 'failed', failure: { kind: 'quota' } })
  })
  await server.close()
})

test('what is estimated is what the vendor bills', async () => {
  befall(vendors, 'genaipro', undefined)
  const before = billed(vendors, 'genaipro')
  const voice = genAiProVoice(settings())
  await inCallFolder(async (context) => {
    await settled(voice, await voice.start(NARRATION, context), context)
  })
  expect(billed(vendors, 'genaipro') - before).toBe(voice.estimate(NARRATION))
})

test('a recording in which nobody speaks costs what the vendor bills for it', async () => {
  const before = billed(vendors, 'genaipro')
  befall(vendors, 'genaipro', 'silent_audio')
  const voice = genAiProVoice(settings())
  await inCallFolder(async (context) => {
    const check = await settled(voice, await voice.start(NARRATION, context), context)
    expect(check).toMatchObject({ state: 'failed', failure: { code: 'VOICE_SILENT' }, cost: billed(vendors, 'genaipro') - before })
  })
  befall(vendors, 'genaipro', undefined)
})
