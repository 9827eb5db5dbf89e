import { createRequire } from 'node:module'
import { join } from 'node:path'
import { openStore } from '@reelwright/data/objects/open-store'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

type LightServer = { readonly run: () => Promise<{ readonly port: number }>; readonly close: () => Promise<void> }
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => LightServer

const bucket = 'films'
let server: LightServer
let api: TestApi
beforeAll(async () => {
  api = await openTestApi({} as never)
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(api.here.home, 's3'),
    configureBuckets: [{ name: bucket }],
  })
  const endpoint = `http://127.0.0.1:${(await server.run()).port}`
  const s3 = { endpoint, region: 'us-east-1', bucket, forcePathStyle: true, accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  const store = await openStore({ home: api.here.home, cacheLimit: 1e9, s3 })
  Object.assign(api.open.studio, { store, objects: store.objects, links: store.links, uploads: store.uploads })
})
afterAll(async () => {
  api?.open.studio.store.close()
  await server?.close()
  await api?.close()
})

test('with an S3-compatible store files go to it and come from it by its own links', async () => {
  const ask = api.as('org_far')
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer()
  const upload = (await ask('POST', '/api/media/uploads', { name: 'far.jpg', type: 'image/jpeg', bytes: bytes.length })).body as {
    id: string
    contentType: string
    parts: { url: string }[]
  }
  const url = new URL(upload.parts[0]!.url)
  expect(url.pathname).toBe(`/${bucket}/org_far/uploads/${upload.id}`)
  expect((await ask('POST', `/api/media/uploads/${upload.id}/complete`)).body).toMatchObject({ code: 'UPLOAD_NOT_READY' })
  const put = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': upload.contentType } })
  expect(put.status).toBe(200)
  const made = await ask('POST', `/api/media/uploads/${upload.id}/complete`)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { file } = made.body as { file: { url: string; bytes: number } }
  expect(new URL(file.url).pathname).toMatch(new RegExp(`^/${bucket}/org_far/[0-9a-f]{2}/[0-9a-f]{64}$`))
  const got = await fetch(file.url)
  expect((await got.arrayBuffer()).byteLength).toBe(file.bytes)
  expect(got.headers.get('content-disposition')).toContain('far.jpg')
  expect((await fetch(url)).status).not.toBe(200)
  expect((await ask('GET', '/api/links/download?ticket=a.b')).status).toBe(404)
})
