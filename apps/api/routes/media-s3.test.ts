import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { newId } from '@reelwright/data/id'
import { openStore } from '@reelwright/data/objects/open-store'
import { mediaUploads } from '@reelwright/data/tables/media-uploads'
import { organizations } from '@reelwright/data/tables/organizations'
import { beginUpload } from '@reelwright/studio/library/begin-upload'
import { sweepUploads } from '@reelwright/studio/library/sweep-uploads'
import { deleteOrganization } from '@reelwright/studio/people/delete-organization'
import { sweepGoneOrganizations } from '@reelwright/studio/people/sweep-gone-organizations'
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

/** A store of which only multipart uploads are known: the light server ends none. */
const openUploadServer = async () => {
  const known = new Map<string, string>()
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url as string, 'http://store')
    const key = decodeURIComponent(pathname).slice(`/${bucket}/`.length)
    const handle = searchParams.get('uploadId')
    if (request.method === 'POST' && searchParams.has('uploads')) {
      const begun = `handle-${known.size}`
      known.set(begun, key)
      response.end(`<InitiateMultipartUploadResult><UploadId>${begun}</UploadId></InitiateMultipartUploadResult>`)
    } else if (request.method === 'DELETE' && handle !== null) {
      response.statusCode = known.get(handle) === key && known.delete(handle) ? 204 : 404
      response.end()
    } else if (request.method === 'GET') response.end('<ListBucketResult></ListBucketResult>')
    else response.end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { endpoint, known, close: () => server.close() }
}

test('what an organization was sending when it was deleted is ended in the store, and nothing of another', async () => {
  const { endpoint, known, close } = await openUploadServer()
  const s3 = { endpoint, region: 'us-east-1', bucket, forcePathStyle: true, accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  const store = await openStore({ home: api.here.home, cacheLimit: 1e9, s3 })
  const studio = { ...api.open.studio, store, objects: store.objects, uploads: store.uploads }
  const { data, uploads } = studio
  const begin = async (organizationId: string): Promise<string> => {
    await data.inOrganization(organizationId, ({ db }) => db.insert(organizations).values({ id: organizationId, name: organizationId }))
    const upload = { id: newId('up'), type: 'video/mp4', parts: 3 }
    const handle = (await uploads.begin(organizationId, upload)) as string
    const plan = { name: 'long.mp4', bytes: 3 * 8 * 1024 ** 2, partBytes: 8 * 1024 ** 2, expiresAt: new Date(Date.now() + 3_600_000) }
    await data.inOrganization(organizationId, ({ db }) => db.insert(mediaUploads).values({ ...upload, ...plan, handle, organizationId }))
    return handle
  }
  try {
    const [gone, other] = [await begin('org_gone'), await begin('org_stays')]
    await deleteOrganization(data, 'org_gone', 'org_gone')
    const left = await data.inOrganization('org_gone', ({ db }) => db.select().from(mediaUploads))
    expect(left).toMatchObject([{ handle: gone, name: '', createdBy: null }])
    await sweepGoneOrganizations({ studio })
    expect(await sweepUploads(studio)).toBe(1)
    expect([...known.keys()]).toEqual([other])
    expect(await data.inOrganization('org_gone', ({ db }) => db.$count(mediaUploads))).toBe(0)
  } finally {
    store.close()
    close()
  }
})

test('an upload that could not be written down is not left open in the store', async () => {
  const { endpoint, known, close } = await openUploadServer()
  const s3 = { endpoint, region: 'us-east-1', bucket, forcePathStyle: true, accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  const store = await openStore({ home: api.here.home, cacheLimit: 1e9, s3 })
  const studio = { ...api.open.studio, store, objects: store.objects, uploads: store.uploads }
  const body = { name: 'long.mp4', type: 'video/mp4', bytes: 40 * 1024 ** 2 }
  try {
    const begun = await beginUpload(studio, 'org_begins', 'user_ada', body as never)
    expect([...known]).toEqual([[begun.handle, `org_begins/uploads/${begun.id}`]])
    // A NUL is what no row of PostgreSQL takes: the insert fails after the store has begun.
    await expect(beginUpload(studio, 'org_begins', 'user_ada', { ...body, title: 'a\0b' } as never)).rejects.toThrow()
    expect([...known.keys()]).toEqual([begun.handle])
  } finally {
    store.close()
    close()
  }
})
