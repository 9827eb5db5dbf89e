import fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeOf } from './home.js'
import { servingFrom } from './settings/serving.js'
import { settingsFrom } from './settings.js'

const portFrom = (environment: Record<string, string>): number => servingFrom(environment).port

test('without any setting everything has a value', () => {
  const settings = settingsFrom({ HOME: '/home/someone' })
  expect(settings).toMatchObject({ databaseUrl: undefined, redisUrl: undefined, cacheLimit: 20e9 })
  expect(settings.renderWorkers).toBeGreaterThan(1)
  expect(portFrom({})).toBe(4310)
})

test('an empty setting is one that is left out', () => {
  expect(settingsFrom({ REDIS_URL: '', DATABASE_URL: '', REELWRIGHT_CACHE_GB: '', FFMPEG_PATH: '' })).toMatchObject({
    databaseUrl: undefined,
    redisUrl: undefined,
    ffmpegPath: undefined,
    cacheLimit: 20e9,
  })
})

test('REELWRIGHT_HOME decides where the data lie', () => {
  expect(homeOf({ REELWRIGHT_HOME: '/srv/films' })).toBe('/srv/films')
  expect(settingsFrom({ REELWRIGHT_HOME: '/srv/films/' }).home).toBe('/srv/films')
})

const refused = (environment: Record<string, string>): unknown => {
  try {
    settingsFrom(environment)
    portFrom(environment)
    return undefined
  } catch (error) {
    return error
  }
}

test('a number that is none or out of range is refused by its name', () => {
  for (const text of ['-1', '65536', '80.5', 'http', '0x50g', '1e9'])
    expect(refused({ PORT: text })).toMatchObject({ code: 'SETTING_INVALID', kind: 'input', field: 'PORT', given: text })
  expect(refused({ REELWRIGHT_CACHE_GB: '0' })).toMatchObject({ code: 'SETTING_INVALID', field: 'REELWRIGHT_CACHE_GB' })
  expect(refused({ REELWRIGHT_RENDER_WORKERS: 'all' })).toMatchObject({ field: 'REELWRIGHT_RENDER_WORKERS' })
})

test('an address of another kind is refused, and a password in it is not repeated', () => {
  const fault = refused({ DATABASE_URL: 'mysql://root:secret@host/db' }) as Error
  expect(fault).toMatchObject({ code: 'SETTING_INVALID', field: 'DATABASE_URL' })
  expect(JSON.stringify(fault) + fault.message).not.toContain('secret')
  expect(refused({ REDIS_URL: '127.0.0.1:6379' })).toMatchObject({ field: 'REDIS_URL' })
})

test('every port of the machine is taken as it is', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => portFrom({ PORT: String(port) }) === port))
})

test('links in mails lead to where the studio is reached, or to its port on this machine', () => {
  expect(settingsFrom({ PUBLIC_URL: 'https://films.example.com/' }).mailing?.links).toBe('https://films.example.com')
  expect(settingsFrom({ PORT: '4400' }).mailing?.links).toBe('http://127.0.0.1:4400')
})
