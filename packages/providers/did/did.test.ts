import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INTRODUCTION, lawfulAvatar, lawfulChoices } from '../ports/fixture/avatar-contract.js'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { didAvatar } from './did-avatar.js'
import type { DidSettings } from './settings.js'

const KEY = 'contract-did:secret-word'
let vendors: Vendors
let ffmpeg: Ffmpeg
beforeAll(async () => {
  vendors = await startVendors({ plain: true })
  vendors.world.clock.set({ scale: 100 })
  ffmpeg = await findFfmpeg()
})
afterAll(() => vendors?.close())

const settings = (more: Partial<DidSettings> = {}): DidSettings => ({ apiKey: KEY, baseUrl: `${vendors.url}/did`, ffmpeg, ...more })
const request = { ...INTRODUCTION, avatar: 'v2_public_Amber@0zSz8kflCN', voice: 'en-US-AriaNeural' }
const subject = { provider: () => didAvatar(settings()), request, secrets: [KEY, Buffer.from(KEY).toString('base64')] }

describe('avatar', () => {
  test.each(providerContract({ ...subject, lawful: lawfulAvatar }))('$name', ({ run }) => run())
  test('lists who can be chosen', async () => {
    lawfulChoices(await didAvatar(settings()).choices(new AbortController().signal))
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
  test.each(failuresContract({ ...subject, befall: (fault) => befall(vendors, 'did', fault), otherwise }))('$name', ({ run }) => run())
})

test("the agent's own photo speaks, uploaded first", async () => {
  const before = billed(vendors, 'did')
  await inCallFolder(async (context) => {
    const file = join(context.scratch, 'agent.jpg')
    await writeFile(
      file,
      await sharp({ create: { width: 400, height: 500, channels: 3, background: '#a06040' } })
        .jpeg()
        .toBuffer(),
    )
    const portrait: Asset = { hash: 'a'.repeat(64), type: 'image/jpeg', bytes: 1000 }
    const avatar = didAvatar(settings())
    const open = async () => file
    const operation = await avatar.start({ ...request, avatar: 'portrait', portrait }, { ...context, open })
    expect(operation).toMatchObject({ job: expect.stringMatching(/^talks\/tlk_/) })
    const check = await settled(avatar, operation, context)
    expect(check).toMatchObject({ state: 'done', cost: billed(vendors, 'did') - before })
  })
})

test.each([KEY, Buffer.from(KEY).toString('base64')])('a key is sent encoded once, given as %s', async (apiKey) => {
  const server = await smallServer(() => ({ status: 402, body: '{"kind":"InsufficientCreditsError","description":"not enough credits"}' }))
  const avatar = didAvatar(settings({ baseUrl: server.url, apiKey }))
  await inCallFolder(async (context) => {
    expect(await avatar.check(await avatar.start(request, context), context)).toMatchObject({ state: 'failed', failure: { kind: 'quota' } })
  })
  expect(server.requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from(KEY).toString('base64')}`)
  await server.close()
})
