import { expect, test } from 'vitest'
import { profileOf } from '../registry.js'
import { chooseAll, chooseModels } from './choose-models.js'
import { profilesOf } from './profiles-of.js'
import { registryFrom } from './registry-from.js'
import { hasAny, type PaidSettings, type VendorKeys } from './settings.js'

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
  expect(profilesOf(chooseAll(none), false).map(({ available, makers }) => [available, makers.length])).toEqual([
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

test('a server of one’s own needs no key but the names of its models, and costs what is said', () => {
  const own = { rates: { input: 0, output: 0 }, urls: { openai: 'http://127.0.0.1:11434/v1' } }
  expect(made(settings({}, own)).script.id).toBe('local')
  const wishes = { development: {}, production: { text: 'llama' } }
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
