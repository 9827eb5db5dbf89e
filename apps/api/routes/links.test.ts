import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_links'
const TEXT = 'The lamp is lit, and the ships come home.'
let api: TestApi
let hash: string

beforeAll(async () => {
  api = await openTestApi({} as never)
  const file = join(api.here.home, 'text')
  await writeFile(file, TEXT)
  hash = (await api.open.studio.objects.keep(ORG, file)).hash
})
afterAll(() => api?.close())

const inAnHour = (): Date => new Date(Date.now() + 3600_000)
const link = (name: string, expires = inAnHour(), type = 'image/png', inline = true): Promise<string> =>
  api.open.studio.links.linkTo(ORG, { hash, type, bytes: TEXT.length }, { name, expires, inline })
const get = async (url: string, headers: Record<string, string> = {}) => api.app.inject({ url, headers: { host: 'localhost', ...headers } })

test('whoever has the link gets the file, whole or a part of it', async () => {
  const url = await link('lamp.png')
  const whole = await get(url)
  expect(whole.statusCode).toBe(200)
  expect(whole.body).toBe(TEXT)
  expect(whole.headers).toMatchObject({
    etag: `"${hash}"`,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    'content-disposition': `inline; filename="lamp.png"; filename*=UTF-8''lamp.png`,
  })
  const part = await get(url, { range: 'bytes=4-7' })
  expect([part.statusCode, part.body, part.headers['content-range']]).toEqual([206, 'lamp', `bytes 4-7/${TEXT.length}`])
  expect((await get(url, { range: 'bytes=-5' })).body).toBe('home.')
  expect((await get(url, { range: 'bytes=900-' })).statusCode).toBe(416)
  expect((await get(url, { 'if-none-match': `"${hash}"` })).statusCode).toBe(304)
  expect((await get(url, { range: 'bytes=4-7', 'if-range': '"other"' })).statusCode).toBe(200)
})

test('a name cannot end the header, leave the folder or run', async () => {
  const nasty = await get(await link('../../"a"\r\nset-cookie: x=1/ü.png'))
  expect(nasty.headers['set-cookie']).toBeUndefined()
  expect(nasty.headers['content-disposition']).toBe(
    `inline; filename="-..-a-set-cookie- x=1-_.png"; filename*=UTF-8''-..-a-set-cookie-%20x%3D1-%C3%BC.png`,
  )
  const page = await get(await link('page.html', inAnHour(), 'text/html'))
  expect(page.headers['content-disposition']).toMatch(/^attachment/)
  expect(page.headers['content-security-policy']).toContain('sandbox')
})

test('a link that was changed, was made elsewhere, is for something else or is over gives nothing', async () => {
  const url = await link('lamp.png')
  const [at, ticket = ''] = url.split('ticket=')
  const [payload = '', signature = ''] = ticket.split('.')
  const other = Buffer.from(Buffer.from(payload, 'base64url').toString().replace(ORG, 'org_other')).toString('base64url')
  const code = async (text: string): Promise<string> => (await get(`${at}ticket=${text}`)).json().code
  expect(await code(`${other}.${signature}`)).toBe('LINK_INVALID')
  expect(await code(`${payload}.${signature.slice(0, -2)}AA`)).toBe('LINK_INVALID')
  expect(await code(`${payload}.`)).toBe('LINK_INVALID')
  expect(await code('x')).toBe('LINK_INVALID')
  const over = await get(await link('lamp.png', new Date(Date.now() - 1000)))
  expect([over.statusCode, over.json().code]).toEqual([410, 'LINK_EXPIRED'])
  const put = await api.app.inject({ method: 'PUT', url: url.replace('download', 'upload'), headers: { host: 'localhost' }, payload: 'x' })
  expect([put.statusCode, put.json().code]).toEqual([403, 'LINK_INVALID'])
})

test('an upload takes exactly the bytes and the type its link was made for, as they come', async () => {
  const { uploads } = api.open.studio
  const begun = { id: 'up_1', type: 'image/png', parts: 1 }
  const upload = { ...begun, handle: await uploads.begin(ORG, begun) }
  const bytes = Buffer.alloc(3_000_000, 7)
  const url = await uploads.linkToPart(ORG, upload, { number: 1, bytes: bytes.length }, inAnHour())
  const put = (payload: Buffer, type = 'image/png') =>
    api.app.inject({ method: 'PUT', url, headers: { host: 'localhost', 'content-type': type }, payload })
  expect((await put(bytes.subarray(1))).json()).toMatchObject({ code: 'UPLOAD_SIZE', limit: '3000000 bytes' })
  expect((await put(bytes, 'text/html')).json()).toMatchObject({ code: 'UPLOAD_TYPE' })
  expect(await uploads.partsOf(ORG, upload)).toEqual([])
  const done = await put(bytes)
  expect(done.statusCode, done.body).toBe(204)
  const file = join(api.here.home, 'fetched')
  await uploads.fetch(ORG, upload, file)
  const kept = await api.open.studio.objects.keep(ORG, file)
  expect(kept.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
  await uploads.discard(ORG, upload)
  expect((await put(bytes)).json()).toMatchObject({ code: 'UPLOAD_NOT_FOUND' })
})
