import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localMusician } from '../local/music/musician.js'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { befall, startVendors, type Vendors } from '../ports/fixture/contract-server.js'
import { failuresContract } from '../ports/fixture/failures-contract.js'
import { BED, lawfulMusic } from '../ports/fixture/music-contract.js'
import { providerContract, settled } from '../ports/fixture/provider-contract.js'
import { epidemicMusician } from './epidemic-musician.js'

const KEY = 'contract-epidemic-secret'
let vendors: Vendors
let ffmpeg: Ffmpeg
beforeAll(async () => {
  vendors = await startVendors()
  ffmpeg = await findFfmpeg()
})
afterAll(() => vendors?.close())

const musician = () => epidemicMusician({ apiKey: KEY, baseUrl: `${vendors.url}/epidemic`, ffmpeg, user: 'somebody' })
const subject = { provider: musician, request: BED, secrets: [KEY] }

describe('music', () => {
  test.each(providerContract({ ...subject, lawful: lawfulMusic }))('$name', ({ run }) => run())
})
describe('music made by rule', () => {
  test.each(providerContract({ provider: () => localMusician, request: BED, lawful: lawfulMusic }))('$name', ({ run }) => run())
})
describe('failures', () => {
  const otherwise = {
    out_of_credit: null,
    reset_after_accept: null,
    rate_limited_without_hint: ['retryable'],
    cut_body: ['retryable'],
    malformed_json: ['retryable'],
    breaks_schema: ['retryable'],
  } as const
  test.each(failuresContract({ ...subject, befall: (fault) => befall(vendors, 'epidemic', fault), otherwise }))('$name', ({ run }) => run())
})

test('a track shorter than the film begins again, its beats with it', async () => {
  const long = { ...BED, samples: 150 * 48_000 }
  await inCallFolder(async (context) => {
    const check = await settled(musician(), await musician().start(long, context), context)
    expect(check.state).toBe('done')
    if (check.state !== 'done') return
    await lawfulMusic(check.result, long)
    expect(check.result.beats.at(-1)! / 48_000).toBeGreaterThan(148)
  })
})

test('what may only be heard is not taken', async () => {
  await inCallFolder(async (context) => {
    for (const seed of [0, 1, 2])
      expect(await musician().start({ ...BED, mood: 'energetic', seed }, context)).toMatchObject({ track: 'trk-energetic-1' })
  })
})
