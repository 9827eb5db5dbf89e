import { expect, test } from 'vitest'
import { servingFrom } from './serving.js'
import { workingFrom } from './working.js'

test('without any setting the server answers its own machine only', () => {
  expect(servingFrom({})).toEqual({
    host: '127.0.0.1',
    port: 4310,
    publicUrl: 'http://127.0.0.1:4310',
    allowedHosts: [],
    corsOrigins: [],
    trustedProxies: [],
    metricsToken: undefined,
  })
})

test('whoever listens to the world has to say by which name', () => {
  expect(() => servingFrom({ HOST: '0.0.0.0' })).toThrow(expect.objectContaining({ code: 'SETTING_MISSING', field: 'PUBLIC_URL' }))
  expect(
    servingFrom({ HOST: '0.0.0.0', PUBLIC_URL: 'https://films.example.com/', REELWRIGHT_ALLOWED_HOSTS: 'api:4310, films.internal' }),
  ).toMatchObject({
    publicUrl: 'https://films.example.com',
    allowedHosts: ['films.example.com', 'api:4310', 'films.internal'],
  })
})

test('an origin with a path, a star or no scheme is refused', () => {
  for (const given of ['*', 'example.com', 'https://example.com/app', 'null'])
    expect(() => servingFrom({ REELWRIGHT_CORS_ORIGINS: given })).toThrow(expect.objectContaining({ field: 'REELWRIGHT_CORS_ORIGINS' }))
})

test('a queue that is not named is left to other workers', () => {
  expect(workingFrom({ WORKER_QUEUES: 'clips,renders', WORKER_CLIPS: '5' }, 4).widths).toEqual({
    writing: 0,
    voice: 0,
    frames: 0,
    clips: 5,
    renders: 1,
  })
  expect(workingFrom({}, 8)).toMatchObject({ widths: { writing: 2, voice: 4, frames: 4, clips: 4, renders: 1 }, grace: 25_000 })
  expect(() => workingFrom({ WORKER_QUEUES: 'films' })).toThrow(
    expect.objectContaining({ code: 'SETTING_INVALID', field: 'WORKER_QUEUES' }),
  )
  expect(() => workingFrom({ WORKER_CLIPS: '0' })).toThrow(expect.objectContaining({ field: 'WORKER_CLIPS' }))
})
