import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INTRODUCTION, lawfulAvatar, lawfulChoices } from '../ports/fixture/avatar-contract.js'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import type { SynthesiaSettings } from './settings.js'
import { synthesiaAvatar } from './synthesia-avatar.js'

const KEY = 'contract-synthesia-secret'
let vendors: Vendors
let ffmpeg: Ffmpeg
beforeAll(async () => {
  vendors = await startVendors({ plain: true })
  vendors.world.clock.set({ scale: 100 })
  ffmpeg = await findFfmpeg()
})
afterAll(() => vendors?.close())

const settings = (more: Partial<SynthesiaSettings> = {}): SynthesiaSettings => ({
  ...{ apiKey: KEY, baseUrl: `${vendors.url}/synthesia/v2`, ffmpeg },
  ...more,
})
const request = { ...INTRODUCTION, avatar: 'anna_costume1_cameraA' }
const subject = { provider: () => synthesiaAvatar(settings()), request, secrets: [KEY] }

describe('avatar', () => {
  test.each(providerContract({ ...subject, lawful: lawfulAvatar }))('$name', ({ run }) => run())
  test('lists who can be chosen', async () => {
    lawfulChoices(await synthesiaAvatar(settings()).choices(new AbortController().signal))
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
  test.each(failuresContract({ ...subject, befall: (fault) => befall(vendors, 'synthesia', fault), otherwise }))('$name', ({ run }) =>
    run(),
  )
})

test.each([true, false])('it costs what is billed (test: %s)', async (isTest) => {
  const before = billed(vendors, 'synthesia')
  const avatar = synthesiaAvatar(settings({ test: isTest }))
  await inCallFolder(async (context) => {
    const check = await settled(avatar, await avatar.start(request, context), context)
    expect(check.cost).toBe(billed(vendors, 'synthesia') - before)
    if (isTest) expect(check.cost).toBe(0)
  })
})
