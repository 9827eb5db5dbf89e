import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksRedis, REDIS } from '../fixture/services.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { settingsFrom } from '../settings.js'
import { hangBell } from './bell.js'
import { queuePrefixOf } from './queue-prefix.js'

const NEIGHBOUR = 'neighbour'
let here: TestStudio
let neighbour: string
beforeAll(async () => {
  here = await openTestStudio(undefined as never)
  const client = new pg.Client({ connectionString: here.url })
  await client.connect()
  await client.query(`create database ${NEIGHBOUR}`)
  await client.end()
  const url = new URL(here.url)
  url.pathname = `/${NEIGHBOUR}`
  neighbour = url.href
}, 60_000)
afterAll(() => here?.close())

test('every process of a studio finds the same prefix, and studios on one server find others', async () => {
  const [one, again, other] = [await queuePrefixOf(here.url), await queuePrefixOf(here.url), await queuePrefixOf(neighbour)]
  expect(one).toMatch(/^reelwright-[0-9a-f]{12}$/)
  expect(again).toBe(one)
  expect(other).not.toBe(one)
})

test('a prefix may be given, and is a word', () => {
  expect(settingsFrom({}).queuePrefix).toBeUndefined()
  expect(settingsFrom({ QUEUE_PREFIX: 'films-of-acme' }).queuePrefix).toBe('films-of-acme')
  for (const wrong of ['two words', '{slot}', 'a:b', 'ä', 'x'.repeat(65)])
    expect(() => settingsFrom({ QUEUE_PREFIX: wrong })).toThrow(expect.objectContaining({ code: 'SETTING_INVALID', field: 'QUEUE_PREFIX' }))
})

describe.skipIf(await lacksRedis())(`two studios on one Redis (${REDIS})`, () => {
  test('each hears its own rings and none of the other', async () => {
    const studios = await Promise.all(
      [here.url, neighbour].map(async (url) => {
        const bell = await hangBell(url, REDIS, await queuePrefixOf(url))
        const heard: string[] = []
        let done: (() => void) | undefined
        const last = new Promise<void>((resolve) => {
          done = resolve
        })
        const own = randomUUID()
        const hear = (stepId: string): void => {
          heard.push(stepId)
          if (stepId === `${own} last`) done?.()
        }
        return { bell, heard, own, last, hear }
      }),
    )
    for (const { bell, own } of studios)
      for (const nth of ['first', 'next', 'last']) await bell.ring('voice', { organizationId: 'org_a', stepId: `${own} ${nth}` })
    const widths = { writing: 0, voice: 1, frames: 0, clips: 0, renders: 0 }
    for (const { bell, hear } of studios) bell.answer(widths, async ({ stepId }) => hear(stepId))
    await Promise.all(studios.map(({ last }) => last))
    for (const { heard, own } of studios) expect(heard).toEqual(['first', 'next', 'last'].map((nth) => `${own} ${nth}`))
    for (const { bell } of studios) await bell.close()
  }, 30_000)
})
