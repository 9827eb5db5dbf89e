import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INTRODUCTION, lawfulAvatar, lawfulChoices } from '../ports/fixture/avatar-contract.js'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { heyGenAvatar } from './heygen-avatar.js'
import type { HeyGenSettings } from './settings.js'

const KEY = 'contract-heygen-secret'
let vendors: Vendors
let ffmpeg: Ffmpeg
beforeAll(async () => {
  vendors = await startVendors({ plain: true })
  vendors.world.clock.set({ scale: 100 })
  ffmpeg = await findFfmpeg()
})
afterAll(() => vendors?.close())

const settings = (more: Partial<HeyGenSettings> = {}): HeyGenSettings => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/heygen`,
  ffmpeg,
  ...more,
})
const request = { ...INTRODUCTION, avatar: 'Abigail_standing_office_front' }
const subject = { provider: () => heyGenAvatar(settings()), request, secrets: [KEY] }

describe('avatar', () => {
  test.each(providerContract({ ...subject, lawful: lawfulAvatar }))('$name', ({ run }) => run())
  test('lists who can be chosen', async () => {
    lawfulChoices(await heyGenAvatar(settings()).choices(new AbortController().signal))
  })
})
describe('failures', () => {
  const otherwise = {
    job_fails: ['retryable'],
    content_policy: ['rejected'],
    malformed_json: ['unknown'],
    breaks_schema: ['unknown'],
    silent_audio: ['retryable'],
    black_video: ['retryable'],
    wrong_duration: ['retryable'],
  } as const
  test.each(failuresContract({ ...subject, befall: (fault) => befall(vendors, 'heygen', fault), otherwise }))('$name', ({ run }) => run())
})

test('a purchase whose answer is lost is found by its key, and bought once', async () => {
  const before = vendors.world.bill.sales({ vendor: 'heygen' }).length
  vendors.world.faults.plan({ rules: [{ fault: 'reset_after_accept', vendor: 'heygen', nth: [1, 2] }], seed: 'key', append: false })
  const avatar = heyGenAvatar(settings())
  await inCallFolder(
    async (context) => {
      const operation = await avatar.start(request, context)
      // Cut down and begun once more, as after a crash.
      expect(await avatar.start(request, context)).toMatchObject({ job: (operation as { job: string }).job })
      expect(await settled(avatar, operation, context)).toMatchObject({ state: 'done' })
    },
    { purchase: 'call_1.1' },
  )
  vendors.world.faults.reset()
  expect(vendors.world.bill.sales({ vendor: 'heygen' }).length - before).toBe(1)
})

test('it costs what is billed, and about what was estimated', async () => {
  const before = billed(vendors, 'heygen')
  const avatar = heyGenAvatar(settings())
  await inCallFolder(async (context) => {
    const check = await settled(avatar, await avatar.start(request, context), context)
    expect(check.cost).toBe(billed(vendors, 'heygen') - before)
    expect(Math.abs(avatar.estimate(request) / check.cost! - 1)).toBeLessThan(0.3)
  })
})

test('a job that never ends is given up after its time, and may be looked at again', async () => {
  let now = 1_000_000
  const server = await smallServer(({ method }) => ({
    body: method === 'POST' ? '{"data":{"video_id":"v1"}}' : '{"data":{"status":"processing"}}',
  }))
  const avatar = heyGenAvatar(settings({ baseUrl: server.url, now: () => now, patience: 60_000 }))
  await inCallFolder(async (context) => {
    const operation = await avatar.start(request, context)
    expect(await avatar.check(operation, context)).toEqual({ state: 'running' })
    now += 60_000
    expect(await avatar.check(operation, context)).toMatchObject({ state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_SILENT' } })
  })
  await server.close()
})

test('a job goes on while it cannot be asked, and while its key is refused: it is paid for', async () => {
  const unable = [{ status: 503 }, { status: 401 }, { status: 403 }, { status: 402 }]
  let asked = 0
  const server = await smallServer(({ method }) =>
    method === 'POST' ? { body: '{"data":{"video_id":"v1"}}' } : (unable[asked++] ?? { status: 503 }),
  )
  const avatar = heyGenAvatar(settings({ baseUrl: server.url }))
  await inCallFolder(async (context) => {
    const operation = await avatar.start(request, context)
    for (const _ of unable) expect(await avatar.check(operation, context)).toEqual({ state: 'running' })
  })
  await server.close()
})

test.each([
  [{ text: ' — ' }, 'AVATAR_TEXT_EMPTY'],
  [{ text: 'a '.repeat(3000) }, 'AVATAR_TEXT_TOO_LONG'],
] as const)('$1 is refused before anything is paid', async (change, code) => {
  await inCallFolder(async (context) => {
    await expect(heyGenAvatar(settings()).start({ ...request, ...change }, context)).rejects.toMatchObject({ code, kind: 'input' })
  })
})
