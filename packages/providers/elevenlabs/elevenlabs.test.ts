import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, billed, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { smallServer } from '../ports/fixture/small-server.js'
import { lawfulVoice, NARRATION } from '../ports/fixture/voice-contract.js'
import { elevenLabsVoice } from './elevenlabs-voice.js'
import type { ElevenLabsSettings } from './settings.js'

const KEY = 'contract-elevenlabs-secret'
let vendors: Vendors
let ffmpeg: Ffmpeg
beforeAll(async () => {
  vendors = await startVendors()
  ffmpeg = await findFfmpeg()
})
afterAll(() => vendors?.close())

const settings = (more: Partial<ElevenLabsSettings> = {}): ElevenLabsSettings => ({
  apiKey: KEY,
  baseUrl: `${vendors.url}/elevenlabs`,
  model: 'eleven_multilingual_v2',
  ffmpeg,
  ...more,
})
const subject = { provider: () => elevenLabsVoice(settings()), request: NARRATION, secrets: [KEY] }

describe('voice', () => {
  test.each(providerContract({ ...subject, lawful: lawfulVoice }))('$name', ({ run }) => run())
})
describe('failures', () => {
  const otherwise = { silent_audio: ['retryable'], malformed_json: ['unknown'], breaks_schema: ['unknown'] } as const
  test.each(failuresContract({ ...subject, befall: (fault) => befall(vendors, 'elevenlabs', fault), otherwise }))('$name', ({ run }) =>
    run(),
  )
})

test.each(['eleven_multilingual_v2', 'eleven_flash_v2_5'])('%s costs what the vendor bills', async (model) => {
  const before = billed(vendors, 'elevenlabs')
  const voice = elevenLabsVoice(settings({ model }))
  await inCallFolder(async (context) => {
    const check = await settled(voice, await voice.start(NARRATION, context), context)
    // The cheaper models charge whole credits of two characters each.
    expect(Math.abs((check.cost ?? Number.NaN) - (billed(vendors, 'elevenlabs') - before))).toBeLessThanOrEqual(100)
  })
})

test('a key whose credit is gone is not taken for a wrong key', async () => {
  const server = await smallServer(() => ({
    status: 401,
    body: JSON.stringify({ detail: { status: 'quota_exceeded', message: 'This request exceeds your quota.' } }),
  }))
  const voice = elevenLabsVoice(settings({ baseUrl: server.url }))
  await inCallFolder(async (context) => {
    expect(await voice.check(await voice.start(NARRATION, context), context)).toMatchObject({ state: 'failed', failure: { kind: 'quota' } })
  })
  await server.close()
})

test.each([
  [{ text: ' — ' }, 'VOICE_TEXT_EMPTY'],
  [{ text: 'a '.repeat(6000) }, 'VOICE_TEXT_TOO_LONG'],
  [{ speed: 2 }, 'VOICE_SPEED'],
] as const)('$1 is refused before anything is paid', async (change, code) => {
  const before = billed(vendors, 'elevenlabs')
  await inCallFolder(async (context) => {
    await expect(elevenLabsVoice(settings()).start({ ...NARRATION, ...change }, context)).rejects.toMatchObject({ code, kind: 'input' })
  })
  expect(billed(vendors, 'elevenlabs')).toBe(before)
})
