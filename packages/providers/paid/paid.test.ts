import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ModelNames } from '@reelwright/film/model-names'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { expect, test } from 'vitest'
import { inCallFolder } from '../ports/fixture/call-folder.js'
import { clipRequest, frameIn, lawfulClip } from '../ports/fixture/clip-contract.js'
import { billed, startVendors } from '../ports/fixture/contract-server.js'
import { settled } from '../ports/fixture/provider-contract.js'
import { profileOf } from '../registry.js'
import { VENDORS } from '../vendors.js'
import { checkModels } from './check-models.js'
import { chooseModels } from './choose-models.js'
import { clipLengths, madeClipPrice, madePicturePrice } from './made-price.js'
import { profilesOf } from './profiles-of.js'
import { registryFrom } from './registry-from.js'
import { hasAny, PAID_PROFILES, type PaidSettings, type VendorKeys, type Wishes } from './settings.js'

const settings = (keys: VendorKeys, more: Partial<PaidSettings> = {}): PaidSettings => ({
  keys,
  urls: {},
  wishes: { development: {}, production: {} },
  ...more,
})
const machine = { ffmpeg: {} as never, folder: '/nowhere' }
const made = (given: PaidSettings) => profileOf(registryFrom(given, machine), 'production')

test('without any key there is the local profile alone, and films are counted by the services of the design', () => {
  const none = settings({})
  expect(hasAny(none)).toBe(false)
  expect(() => made(none)).toThrow(expect.objectContaining({ code: 'PROFILE_KEYLESS', field: 'profile' }))
  const { writer, voice, picture, clip, missing } = chooseModels(none, 'production')
  expect([writer.vendor, voice.vendor, picture.vendor, clip?.vendor]).toEqual(['anthropic', 'genaipro', 'fal', 'fal'])
  expect(missing).toEqual([])
  expect(profilesOf(none).map(({ available, makers }) => [available, makers.length])).toEqual([
    [false, 0],
    [false, 0],
  ])
})

test('of each kind the first service there is a key for makes it, and what has none is made here, which is said', () => {
  const profile = made(settings({ anthropic: 'a-key', openai: 'o-key', fal: 'f-key' }))
  expect([profile.script, profile.vision, profile.voice, profile.picture, profile.clip, profile.music].map((one) => one?.id)).toEqual([
    'anthropic',
    'anthropic',
    'openai',
    'fal',
    'fal',
    'local',
  ])
  const spoken = settings({ elevenlabs: 'e-key' })
  const alone = made(spoken)
  expect([alone.script.id, alone.voice.id, alone.picture.id, alone.clip]).toEqual(['local', 'elevenlabs', 'local', undefined])
  const { missing } = chooseModels(spoken, 'production')
  expect(missing.map((sentence) => /set ([A-Z_]+)/.exec(sentence)?.[1])).toEqual(['ANTHROPIC_API_KEY', 'FAL_API_KEY', 'FAL_API_KEY'])
})

test('another key is another account, and no key is told by it', () => {
  const account = (key: string) => made(settings({ fal: key })).picture.account
  expect(account('one-secret-key')).not.toBe(account('another-secret-key'))
  expect(account('one-secret-key')).toMatch(/^[0-9a-f]{16}$/)
})

test('a server of one’s own that moved, or wants another key, is another account: what the one before refused is not held against it', () => {
  const account = (openai: string, keys: VendorKeys = {}) =>
    made(
      settings(keys, { rates: { input: 0, output: 0 }, urls: { openai }, wishes: { development: {}, production: { language: 'llama' } } }),
    ).script.account
  const [here, there] = ['http://127.0.0.1:11434/v1', 'http://127.0.0.1:8080/v1']
  expect(new Set([account(here), account(there), account(here, { openai: 'a-key' })]).size).toBe(3)
  expect(account(here)).toBe(account(here))
})

test('a server of one’s own needs no key but the names of its models, and costs what is said', () => {
  const own = { rates: { input: 0, output: 0 }, urls: { openai: 'http://127.0.0.1:11434/v1' } }
  expect(made(settings({}, own)).script.id).toBe('local')
  const wishes = { development: {}, production: { language: 'llama' } }
  const profile = made(settings({}, { ...own, wishes }))
  expect([profile.script.id, profile.voice.id]).toEqual(['openai-compatible', 'local'])
  expect(profile.rewrite.estimate({ text: 'Hello.', instruction: 'Shorter.', language: 'en' })).toBe(0)
})

test('stock is looked through in production, where a model can judge it, and never in development', () => {
  const registry = registryFrom(settings({ anthropic: 'a-key', pexels: 'p-key' }), machine)
  expect(registry.production?.stock?.map(({ library }) => library.id)).toEqual(['nasa', 'pexels', 'esa-hubble', 'esa-webb'])
  expect(registry.development?.stock).toBeUndefined()
  expect(made(settings({ fal: 'f-key' })).stock).toBeUndefined()
})

test('clips are no longer than is asked for', () => {
  const wishes = { development: {}, production: { clip: 'kling-o1', clipSeconds: 6 } }
  expect(made(settings({ fal: 'f-key' }, { wishes })).clip?.lengths).toEqual([3, 4, 5, 6])
})

const FAL = { fal: 'f-key' }
const REPLICATE = { replicate: 'r-key' }
const RUNWAY = { runway: 'w-key' }
const KLING_O1 = 'fal-ai/kling-video/o1/image-to-video'

test.each<[VendorKeys, Wishes, string, string | undefined, string | undefined]>([
  // Keys, models named, who draws, who films, the key that is wanting for a model that was named.
  [FAL, {}, 'fal-ai/flux-pro/v1.1', KLING_O1, undefined],
  [REPLICATE, {}, 'black-forest-labs/flux-1.1-pro', 'kwaivgi/kling-v2.1', undefined],
  [RUNWAY, {}, 'by rule', 'gen4.5', undefined],
  [{ ...FAL, ...REPLICATE, ...RUNWAY }, {}, 'fal-ai/flux-pro/v1.1', KLING_O1, undefined],
  [{ ...REPLICATE, ...RUNWAY }, {}, 'black-forest-labs/flux-1.1-pro', 'kwaivgi/kling-v2.1', undefined],
  [
    { ...FAL, ...REPLICATE },
    { picture: 'black-forest-labs/flux-dev', clip: 'minimax/hailuo-02' },
    'black-forest-labs/flux-dev',
    'minimax/hailuo-02',
    undefined,
  ],
  [{ ...FAL, ...RUNWAY }, { clip: 'runway-gen3-turbo' }, 'fal-ai/flux-pro/v1.1', 'gen4_turbo', undefined],
  [FAL, { clip: 'runway' }, 'fal-ai/flux-pro/v1.1', KLING_O1, 'RUNWAYML_API_SECRET'],
  [FAL, { picture: 'black-forest-labs/flux-dev' }, 'fal-ai/flux-pro/v1.1', KLING_O1, 'REPLICATE_API_KEY'],
  [REPLICATE, { clip: 'kling-o1' }, 'black-forest-labs/flux-1.1-pro', 'kwaivgi/kling-v2.1', 'FAL_API_KEY'],
  [{ anthropic: 'a-key' }, { clip: 'gen4.5' }, 'by rule', undefined, 'RUNWAYML_API_SECRET'],
])('with %j and %j named: pictures by %s, clips by %s', (keys, wished, picture, clip, wanting) => {
  const given = settings(keys, { wishes: { development: {}, production: wished } })
  const chosen = chooseModels(given, 'production')
  expect([chosen.picture.model, chosen.clip?.model]).toEqual([picture, clip])
  const named = chosen.missing.flatMap((sentence) => /_GEN_MODEL names .*: set ([A-Z_]+)\./.exec(sentence)?.[1] ?? [])
  expect(named).toEqual(wanting ? [wanting] : [])
  const { picture: drawer, clip: filmer } = made(given)
  expect([drawer.id, filmer?.id]).toEqual([chosen.picture.vendor, chosen.clip?.vendor])
})

test('without any key a model that is named is what is counted, and a name that is nobody’s is refused with those there are', () => {
  const named = (clip: string) => chooseModels(settings({}, { wishes: { development: { clip }, production: {} } }), 'development')
  expect(named('gen4_turbo')).toMatchObject({ clip: { vendor: 'runway', model: 'gen4_turbo' }, missing: [] })
  expect(() => named('sora')).toThrow(expect.objectContaining({ code: 'CLIP_MODEL_UNKNOWN', field: 'VIDEO_GEN_MODEL' }))
  expect(() => named('sora')).toThrow(/kwaivgi\/kling-v2\.1, .*\(Replicate\).*gen4_turbo.*\(Runway\)/)
})

test('what is counted for a picture or a clip is what its adapter says it costs', () => {
  const size = { width: 1920, height: 1080 }
  for (const profile of PAID_PROFILES)
    for (const keys of [FAL, REPLICATE, RUNWAY]) {
      const models = chooseModels(settings(keys), profile)
      const { picture, clip } = profileOf(registryFrom(settings(keys), machine), profile)
      if (models.picture.vendor !== 'local')
        expect(madePicturePrice(models.picture, size)).toBe(
          picture.estimate({ ...size, prompt: '', context: '', seed: 1, mood: '', focalPoints: [] }),
        )
      const all = clipLengths(models.clip!)
      expect(clip?.lengths).toEqual(all)
      for (const seconds of all) expect(madeClipPrice(models.clip!, seconds)).toBe(clip?.estimate(clipRequest(seconds)))
    }
  expect(() => madeClipPrice({ vendor: 'runway', model: 'gen3' }, 5)).toThrow(expect.objectContaining({ code: 'PRICE_UNKNOWN' }))
})

test('every service is described whole: its usual models and what its aliases stand for are of its list, and priced', () => {
  for (const { language, voice, picture, clip, prices } of VENDORS)
    for (const offer of [language, voice, picture, clip])
      for (const model of [...Object.values(offer?.usual ?? {}), ...Object.values(offer?.aliases ?? {})]) {
        expect(offer?.models).toContain(model)
        if (model !== 'fal-ai/fast-svd-lcm') expect(prices.map((row) => row.model)).toContain(model)
      }
  expect(new Set(VENDORS.map(({ key }) => key)).size).toBe(VENDORS.length)
})

test('a film names its models: in full, by an alias, or by one of two services that have it', () => {
  const given = settings({ fal: 'f-key', genaipro: 'g-key', elevenlabs: 'e-key', anthropic: 'a-key' })
  const asked = { picture: 'nanobana', clip: 'kling-standard', voice: 'eleven_v3', language: 'claude-haiku-4-5' }
  expect(checkModels(given, 'development', asked)).toEqual({
    picture: 'fal:fal-ai/nano-banana',
    clip: 'fal:fal-ai/kling-video/v1/standard/image-to-video',
    voice: 'genaipro:eleven_v3',
    language: 'anthropic:claude-haiku-4-5',
  })
  expect(checkModels(given, 'production', { clipSeconds: 5 })).toEqual({ clipSeconds: 5 })
  expect(checkModels(given, 'production', { voice: 'elevenlabs:eleven_v3' })).toEqual({ voice: 'elevenlabs:eleven_v3' })
  const profile = profileOf(registryFrom(given, machine), 'production')
  const other = profile.choose?.({ voice: 'elevenlabs:eleven_v3', picture: 'nanobana' })
  expect([profile.voice.id, other?.voice.id, other?.picture.model]).toEqual([
    'genaipro',
    'elevenlabs',
    expect.stringContaining('nano-banana'),
  ])
  expect([other?.clip?.model, other?.script.model]).toEqual([profile.clip?.model, profile.script.model])
  expect(profile.choose?.({ clipSeconds: 4 }).clip?.lengths).toEqual([3, 4])
  expect(profile.clip?.lengths.at(-1)).toBe(10)
})

test('a model that nobody has, that has no price or no key is refused by the field it was given as', () => {
  const given = settings({ fal: 'f-key' })
  const refused = (asked: ModelNames, profile = 'production') => {
    try {
      return checkModels(given, profile, asked)
    } catch (fault) {
      return fault
    }
  }
  expect(refused({ picture: 'crayons' })).toMatchObject({
    code: 'PICTURE_MODEL_UNKNOWN',
    field: 'models.picture',
    limit: /fal-ai\/flux\/dev/,
  })
  expect(refused({ voice: 'eleven_v3' })).toMatchObject({ code: 'MODEL_KEYLESS', field: 'models.voice' })
  expect(refused({ clip: 'fast-svd' })).toMatchObject({ code: 'PRICE_UNKNOWN', field: 'models.clip' })
  const rated = settings({ fal: 'f-key' }, { clipRates: { 'fal-ai/fast-svd-lcm': 0.03 } })
  expect(checkModels(rated, 'production', { clip: 'fast-svd' })).toEqual({ clip: 'fal:fal-ai/fast-svd-lcm' })
  const { clip } = chooseModels(rated, 'production', { clip: 'fast-svd' })
  expect(madeClipPrice(clip!, 2.5)).toBe(30_000)
  const maker = profileOf(registryFrom(rated, machine), 'production').choose?.({ clip: 'fast-svd' }).clip
  expect([maker?.lengths, maker?.estimate({ seconds: 2.5 } as never)]).toEqual([[2.5], 30_000])
  for (const asked of [{ clip: 'kling-o1' }, { clipSeconds: 5 }]) expect(refused(asked, 'local')).toMatchObject({ code: 'MODELS_OF_LOCAL' })
  expect(refused({ language: 'llama3:8b' })).toMatchObject({ code: 'LANGUAGE_MODEL_UNKNOWN' })
  const own = { ...given, rates: { input: 0, output: 0 } }
  expect(checkModels(own, 'production', { language: 'llama3:8b' })).toEqual({ language: 'openai-compatible:llama3:8b' })
})

test('a model whose key is gone keeps its takes and cannot be asked', async () => {
  const had = profileOf(registryFrom(settings({ fal: 'f', elevenlabs: 'e' }), machine), 'production').choose?.({
    voice: 'elevenlabs:eleven_v3',
  })
  const has = profileOf(registryFrom(settings({ fal: 'f' }), machine), 'production').choose?.({ voice: 'elevenlabs:eleven_v3' })
  expect([has?.voice.id, has?.voice.model]).toEqual([had?.voice.id, had?.voice.model])
  await expect(has?.voice.start({} as never, {} as never)).rejects.toMatchObject({ code: 'MODEL_KEYLESS' })
})

test('what may be chosen is told with its names and prices', () => {
  const [development] = profilesOf(settings({ fal: 'f-key' }))
  const flux = development?.choices.find(({ name }) => name === 'fal:fal-ai/flux-pro/v1.1')
  expect(flux).toMatchObject({ kind: 'picture', available: true, aliases: expect.arrayContaining(['fal-ai/flux/pro']) })
  expect(flux?.prices.map(({ price, unit }) => [price, unit])).toEqual([[40_000, 'image']])
  expect(development?.choices.find(({ vendor }) => vendor === 'runway')?.available).toBe(false)
  expect(development?.choices.some(({ model }) => model === 'fal-ai/fast-svd-lcm')).toBe(false)
})

test('a clip by Runway is made and billed through the profile', async () => {
  const vendors = await startVendors()
  vendors.world.clock.set({ scale: 200 })
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-paid-'))
  try {
    const [ffmpeg, frame] = [await findFfmpeg(), await frameIn(folder)]
    const given = settings({ runway: 'contract-runway' }, { urls: { runway: `${vendors.url}/runway` } })
    const { clip } = profileOf(registryFrom(given, { ffmpeg, folder }), 'production')
    const request = clipRequest(2)
    await inCallFolder(
      async (call) => {
        const end = await settled(clip!, await clip!.start(request, call), call)
        if (end.state !== 'done') throw new Error(JSON.stringify(end))
        await lawfulClip(
          () => frame,
          () => ffmpeg,
        )(end.result, request)
      },
      { open: async () => frame },
    )
    expect(billed(vendors, 'runway')).toBe(clip?.estimate(request))
  } finally {
    await vendors.close()
    await rm(folder, { recursive: true, force: true })
  }
})
