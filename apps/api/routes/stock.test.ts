import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Media } from '@reelwright/contract/media'
import type { StockFound, StockItem } from '@reelwright/contract/stock'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { esaStock } from '@reelwright/providers/esa/esa-stock'
import { nasaStock } from '@reelwright/providers/nasa/nasa-stock'
import { pexelsStock } from '@reelwright/providers/pexels/pexels-stock'
import { befall, startVendors, type Vendors } from '@reelwright/providers/ports/fixture/contract-server'
import { wikimediaStock } from '@reelwright/providers/wikimedia/wikimedia-stock'
import { findMedia } from '@reelwright/studio/library/find-media'
import { ownMedia } from '@reelwright/studio/projects/own-media'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, openTestApi, type TestApi } from '../fixture/test-api.js'

let vendors: Vendors
let api: TestApi
let ask: Ask
beforeAll(async () => {
  vendors = await startVendors()
  const ffmpeg = await findFfmpeg()
  const at = (vendor: string): string => `${vendors.url}/${vendor}`
  const stock = [
    nasaStock({ baseUrl: at('nasa'), ffmpeg }),
    pexelsStock({ apiKey: 'contract-p', baseUrl: at('pexels'), ffmpeg }),
    wikimediaStock({ baseUrl: at('wikimedia'), contact: 'studio@example.com', ffmpeg }),
  ]
  api = await openTestApi({ local: {}, production: { stock } } as never, { ffmpeg })
  const folder = join(api.here.home, 'esa')
  await mkdir(folder)
  stock.push(esaStock({ site: 'hubble', baseUrl: at('esa/hubble'), folder, ffmpeg }))
  ask = api.as('org_one')
}, 60_000)
afterAll(async () => {
  await api?.close()
  await vendors?.close()
})

const found = async (query: string): Promise<StockFound> => {
  const { status, body } = await ask('GET', `/api/media/stock?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const bring = (item: StockItem, words: string) =>
  ask('POST', '/api/media/stock/import', { words, kind: item.kind, library: item.library, id: item.id })

test('every library is looked through, and one that is down keeps the others from nothing', async () => {
  const all = await found('words=spiral%20galaxy')
  expect(new Set(all.items.map(({ library }) => library))).toEqual(new Set(['nasa', 'pexels', 'wikimedia', 'esa-hubble']))
  expect([all.failures, all.libraries.length]).toEqual([[], 4])
  befall(vendors, 'nasa', 'server_error')
  const rest = await found('words=spiral%20galaxy')
  befall(vendors, 'nasa', undefined)
  expect(rest.failures).toMatchObject([{ library: 'nasa' }])
  expect(new Set(rest.items.map(({ library }) => library))).toEqual(new Set(['pexels', 'wikimedia', 'esa-hubble']))
  const films = await found('words=waves&kind=VIDEO&library=pexels&shape=landscape')
  expect(films.items.every(({ kind, duration }) => kind === 'VIDEO' && (duration ?? 0) > 0)).toBe(true)
  expect(films.items.length).toBeGreaterThan(0)
})

test('an entry comes in with its rights, once, and films that use it are credited for it', async () => {
  const { items } = await found('words=lighthouse&library=wikimedia')
  const item = items.find(({ author }) => author !== null)!
  const { status, body } = await bring(item, 'lighthouse')
  expect(status, JSON.stringify(body)).toBe(201)
  const media = body as Media
  expect(media).toMatchObject({ kind: 'IMAGE', title: item.title, credit: item.credit, sourceUrl: item.page, sourceType: 'image/jpeg' })
  expect(media.rights).toMatchObject({ library: 'wikimedia', id: item.id, licence: item.licence, author: item.author, page: item.page })
  expect(((await bring(item, 'lighthouse')).body as Media).id).toBe(media.id)
  const [own] = await api.here.studio.data.inOrganization('org_one', (tenant) => ownMedia(tenant, [media.id], 'IMAGE', 'mediaIds'))
  expect(own!.rights).toEqual(media.rights)
  await expect(api.here.studio.data.inOrganization('org_two', (tenant) => findMedia(tenant, media.id))).rejects.toMatchObject({
    code: 'MEDIA_NOT_FOUND',
  })
})

test('a film comes in as a film', { timeout: 60_000 }, async () => {
  const { items } = await found('words=waves&kind=VIDEO&library=pexels')
  const { status, body } = await bring(items[0]!, 'waves')
  expect(status, JSON.stringify(body)).toBe(201)
  expect(body).toMatchObject({ kind: 'VIDEO', rights: { library: 'pexels', licence: 'Pexels License' } })
})

test('nothing comes in that was not found, from nowhere, or by a viewer', async () => {
  const { items } = await found('words=lighthouse&library=nasa')
  const codeOf = async (body: object): Promise<unknown> => {
    const answer = await ask('POST', '/api/media/stock/import', body)
    return [answer.status, (answer.body as { code: string }).code]
  }
  expect(await codeOf({ words: 'lighthouse', library: 'nasa', id: 'PIA-nothing' })).toEqual([404, 'STOCK_ENTRY_NOT_FOUND'])
  expect(await codeOf({ words: 'soup', library: 'nasa', id: items[0]!.id })).toEqual([404, 'STOCK_ENTRY_NOT_FOUND'])
  expect(await codeOf({ words: 'soup', library: 'attic', id: '1' })).toEqual([400, 'STOCK_LIBRARY_UNKNOWN'])
  expect(await codeOf({ words: 'soup', library: 'nasa', id: '1', file: 'http://127.0.0.1/' })).toEqual([400, 'FIELD_INVALID'])
  expect((await ask('GET', '/api/media/stock?words=')).status).toBe(400)
  const viewer = api.as('org_one', 'viewer')
  expect((await viewer('GET', '/api/media/stock?words=lamp')).status).toBe(200)
  expect((await viewer('POST', '/api/media/stock/import', { words: 'a', library: 'nasa', id: '1' })).status).toBe(403)
})
