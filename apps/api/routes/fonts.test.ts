import { gunzipSync } from 'node:zlib'
import type { FontCatalogue } from '@reelwright/contract/font'
import { coverageOf } from '@reelwright/look/text/font-coverage'
import { inRanges } from '@reelwright/look/text/font-file'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi({} as never)
}, 120_000)
afterAll(() => api?.close())

const get = (url: string) => api.app.inject({ url, headers: { host: 'localhost' } })
const catalogue = async (query = ''): Promise<FontCatalogue> => (await get(`/api/fonts${query}`)).json()

test('the catalogue names the house’s files in their order, brands’ families, and Han files only when asked', async () => {
  const plain = await catalogue()
  expect(plain.house.some(({ han }) => han)).toBe(false)
  expect(plain.house.map(({ role }) => role)).toEqual(expect.arrayContaining(['sans', 'serif', 'script', 'emoji']))
  expect(plain.families.map(({ name }) => name)).toContain('Lora')
  const whole = await catalogue('?han=yes')
  expect(new Set(whole.house.flatMap(({ han }) => han ?? []))).toEqual(new Set(['ja', 'zh', 'ko']))
  expect(whole.house.filter(({ han }) => !han)).toEqual(plain.house)
})

test('a file comes unpacked and for ever, and draws what the catalogue says', async () => {
  const { house } = await catalogue()
  const latin = house.find(({ role, covers }) => role === 'serif' && inRanges(covers, 0x41))!
  const { statusCode, headers, rawPayload } = await get(`/api/fonts/${latin.id}`)
  expect([statusCode, headers['content-type'], headers['content-encoding']]).toEqual([200, 'font/ttf', 'gzip'])
  expect(headers['cache-control']).toContain('immutable')
  const covers = coverageOf(gunzipSync(rawPayload))
  for (const letter of 'AZaz09') expect(inRanges(covers!, letter.codePointAt(0)!)).toBe(true)
  const emoji = await get(`/api/fonts/${house.find(({ role }) => role === 'emoji')!.id}`)
  expect([emoji.headers['content-type'], emoji.rawPayload.toString('latin1', 0, 4)]).toEqual(['font/woff2', 'wOF2'])
})

test('what is not shipped is not found, however it is asked for', async () => {
  for (const id of ['papyrus', '..%2F..%2Fpackage', 'inter-latin-opsz-normal.woff2']) {
    const { statusCode, body } = await get(`/api/fonts/${id}`)
    expect([statusCode, JSON.parse(body).code]).toEqual([404, 'FONT_NOT_FOUND'])
  }
})
