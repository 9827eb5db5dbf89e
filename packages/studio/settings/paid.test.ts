import { expect, test } from 'vitest'
import { modelsFor, paidModelsFrom, USUAL_PAID } from './models.js'
import { paidFrom } from './paid.js'
import type { Environment } from './read-setting.js'

/** Who makes what in both paid profiles. */
const ofBoth = (environment: Environment) => {
  const of = modelsFor(paidModelsFrom(environment))
  return { development: of('development'), production: of('production') }
}

test('a setting of one profile goes before that of both', () => {
  const { development, production } = ofBoth({
    IMAGE_GEN_MODEL: 'fal-ai/flux/pro',
    IMAGE_GEN_MODEL_DEVELOPMENT: 'nanobana',
    VIDEO_CLIP_LENGTH_PRODUCTION: '5',
    TEXT_GEN_MODEL: 'claude-opus-5-5',
  })
  expect([development.picture.model, production.picture.model]).toEqual(['fal-ai/nano-banana', 'fal-ai/flux-pro/v1.1'])
  expect([development.clipSeconds, production.clipSeconds]).toEqual([modelsFor(USUAL_PAID)('development').clipSeconds, 5])
  expect(production.writer.model).toBe('claude-opus-5-5')
})

test('a server without a key is one’s own and free unless rates are said; with a key it is OpenAI by another way', () => {
  const url = 'http://127.0.0.1:11434/v1'
  expect(paidFrom({ OPENAI_BASE_URL: url }).rates).toEqual({ input: 0, output: 0 })
  expect(paidFrom({ OPENAI_BASE_URL: url, OPENAI_API_KEY: 'key' }).rates).toBeUndefined()
  expect(paidFrom({ OPENAI_BASE_URL: url, OPENAI_API_KEY: 'key', OPENAI_RATES: '0.2/0.6' }).rates).toEqual({ input: 0.2, output: 0.6 })
})

test('what cannot be counted is refused by its name', () => {
  for (const OPENAI_RATES of ['1', '1/2/3', 'a/b', '-1/2'])
    expect(() => paidFrom({ OPENAI_RATES })).toThrow(expect.objectContaining({ code: 'SETTING_INVALID', field: 'OPENAI_RATES' }))
  expect(() => paidFrom({ OPENAI_IMAGE_MODEL: 'some-model' })).toThrow(
    expect.objectContaining({ code: 'SETTING_MISSING', field: 'OPENAI_IMAGE_PRICE' }),
  )
  expect(() => ofBoth({ IMAGE_GEN_MODEL: 'crayons' })).toThrow(expect.objectContaining({ code: 'PICTURE_MODEL_UNKNOWN' }))
})

test('a clip model that no price list knows may be chosen by a price that is said', () => {
  expect(() => ofBoth({ FAL_API_KEY: 'key', FAST_SVD_PRICE: 'cheap' })).toThrow(
    expect.objectContaining({ code: 'SETTING_INVALID', field: 'FAST_SVD_PRICE' }),
  )
  const { development } = ofBoth({ FAL_API_KEY: 'key', FAST_SVD_PRICE: '0.03', VIDEO_GEN_MODEL: 'fast-svd' })
  expect(development.clip).toMatchObject({ model: 'fal-ai/fast-svd-lcm', rate: 0.03 })
})

test('Replicate and Runway are asked with the keys and at the addresses their settings name', () => {
  const environment = {
    REPLICATE_API_KEY: 'r-key',
    REPLICATE_BASE_URL: 'http://127.0.0.1:4390/replicate/v1',
    RUNWAYML_API_SECRET: 'w-key',
    RUNWAY_BASE_URL: 'http://127.0.0.1:4390/runway',
    VIDEO_GEN_MODEL_PRODUCTION: 'runway',
  }
  expect(paidFrom(environment)).toMatchObject({
    keys: { replicate: 'r-key', runway: 'w-key' },
    urls: { replicate: environment.REPLICATE_BASE_URL, runway: environment.RUNWAY_BASE_URL },
  })
  const { development, production } = ofBoth(environment)
  expect([development.clip?.vendor, production.clip?.vendor]).toEqual(['replicate', 'runway'])
})
