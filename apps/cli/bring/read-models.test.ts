import { expect, test } from 'vitest'
import { readModels } from './read-models.js'

test('models are read by what they are for; nothing said asks for none', () => {
  expect(readModels('picture=fal-ai/flux/dev, language = openai-compatible:llama3:8b, clipSeconds=5')).toEqual({
    clipSeconds: 5,
    picture: 'fal-ai/flux/dev',
    language: 'openai-compatible:llama3:8b',
  })
  expect(readModels(undefined)).toBeUndefined()
})

test('half of one, one for nothing there is, and two for the same are refused by name', () => {
  for (const given of [
    '',
    'picture',
    'picture=',
    'music=x',
    'clip=a,clip=b',
    'clipSeconds=1',
    'clipSeconds=long',
    `clip=${'y'.repeat(121)}`,
  ])
    expect(() => readModels(given)).toThrow(expect.objectContaining({ code: 'MODELS_INVALID', field: 'models' }))
})
