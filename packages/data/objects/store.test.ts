import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from './objects.js'
import { openStore } from './open-store.js'
import type { S3Settings } from './s3/settings.js'

type LightServer = { readonly run: () => Promise<{ readonly port: number }>; readonly close: () => Promise<void> }
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => LightServer

/** A strict S3 server where one is named (.ci/with-radosgw); the light one, which believes any signature, otherwise. */
const STRICT = process.env.TEST_S3_ENDPOINT
const BUCKET = 'reelwright-test'
/** What S3 asks of every part but the last. */
const LEAST_PART = 5 * 1024 ** 2

let folder: string
let light: LightServer | undefined
let s3: S3Settings
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-store-'))
  await chmod(folder, 0o755)
  let endpoint = STRICT
  if (!endpoint) {
    light = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: BUCKET }] })
    endpoint = `http://127.0.0.1:${(await light.run()).port}`
  }
  const keys = { accessKeyId: process.env.TEST_S3_ACCESS_KEY ?? 'S3RVER', secretAccessKey: process.env.TEST_S3_SECRET_KEY ?? 'S3RVER' }
  s3 = { endpoint, region: 'us-east-1', bucket: BUCKET, forcePathStyle: true, ...keys }
})
afterAll(async () => {
  await light?.close()
  await rm(folder, { recursive: true, force: true })
})

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const inAnHour = (): Date => new Date(Date.now() + 3600_000)

describe.each(['disk', 's3'] as const)('a store (%s)', (kind) => {
  const ORG = `org_${randomUUID().slice(0, 8)}`
  let store: Store
  let homes = 0
  const open = (cacheLimit = 1e9): Promise<Store> => {
    const home = join(folder, kind === 's3' ? `home-${homes++}` : 'home')
    return openStore({ home, cacheLimit, ...(kind === 's3' ? { s3 } : {}) })
  }
  const write = async (bytes: Buffer): Promise<string> => {
    const file = join(folder, randomUUID())
    await writeFile(file, bytes)
    return file
  }
  beforeAll(async () => {
    await mkdir(join(folder, 'home'), { recursive: true })
    store = await open()
  })
  afterAll(() => store?.close())

  test('all of an organization goes at once, and nothing of one whose name begins alike', async () => {
    const bytes = randomBytes(64)
    const file = await write(bytes)
    const [one, alike] = [`${ORG}_gone`, `${ORG}_gone2`]
    for (const organizationId of [one, alike]) await store.objects.keep(organizationId, file)
    await store.objects.removeAll(one)
    await expect(store.objects.open(one, sha(bytes))).rejects.toMatchObject({ code: 'OBJECT_MISSING' })
    expect(await readFile(await store.objects.open(alike, sha(bytes)))).toEqual(bytes)
    await store.objects.removeAll(one)
  })

  test('keeps bytes once under their hash, gives them back, lists them, lets go of them', async () => {
    const bytes = randomBytes(100_000)
    const kept = await store.objects.keep(ORG, await write(bytes))
    expect(kept).toEqual({ hash: sha(bytes), bytes: bytes.length })
    expect(await store.objects.keep(ORG, await write(bytes))).toEqual(kept)
    const far = await open() // another machine: it has no copy
    expect(await readFile(await far.objects.open(ORG, kept.hash))).toEqual(bytes)
    const listed = []
    for await (const { hash, bytes, keptAt } of store.objects.list(ORG))
      listed.push({ hash, bytes, young: Date.now() - keptAt.getTime() < 60_000 })
    expect(listed).toEqual([{ ...kept, young: true }])
    await far.objects.remove(ORG, kept.hash)
    await far.objects.remove(ORG, kept.hash)
    await expect(far.objects.open(ORG, kept.hash)).rejects.toMatchObject({ code: 'OBJECT_MISSING' })
    far.close()
  })

  test('an organization does not reach what another has, though the bytes are the same', async () => {
    const { hash } = await store.objects.keep(ORG, await write(Buffer.from('light')))
    await expect(store.objects.open(`${ORG}_other`, hash)).rejects.toMatchObject({ code: 'OBJECT_MISSING' })
    for await (const { hash: found } of store.objects.list(`${ORG}_other`)) expect(found).toBe('nothing')
    for await (const { hash: found } of store.objects.list(ORG.slice(0, -1))) expect(found).toBe('nothing')
  })

  test('an object asked for many times at once is brought once', async () => {
    const bytes = randomBytes(300_000)
    const { hash } = await store.objects.keep(ORG, await write(bytes))
    const far = await open()
    const paths = await Promise.all(Array.from({ length: 12 }, () => far.objects.open(ORG, hash)))
    expect(new Set(paths).size).toBe(1)
    expect(sha(await readFile(paths[0] as string))).toBe(hash)
    far.close()
  })

  const upload = async (parts: readonly Buffer[], type = 'image/png') => {
    const begun = { id: `up_${randomUUID().slice(0, 8)}`, type, parts: parts.length }
    return { ...begun, handle: await store.uploads.begin(ORG, begun) }
  }

  if (kind === 's3') {
    const put = (url: string, body: Buffer, headers: Record<string, string>) =>
      fetch(url, { method: 'PUT', body: new Uint8Array(body), headers })

    test('a link downloads the file under its name, ranges included', async () => {
      const bytes = randomBytes(1000)
      const { hash } = await store.objects.keep(ORG, await write(bytes))
      const url = await store.links.linkTo(
        ORG,
        { hash, bytes: 1000, type: 'image/png' },
        { name: 'lamp ü.png', expires: inAnHour(), inline: true },
      )
      const whole = await fetch(url)
      expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes)
      expect(whole.headers.get('content-type')).toBe('image/png')
      expect(whole.headers.get('content-disposition')).toBe(`inline; filename="lamp _.png"; filename*=UTF-8''lamp%20%C3%BC.png`)
      const part = await fetch(url, { headers: { range: 'bytes=10-19' } })
      expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, bytes.subarray(10, 20)])
    })

    test('a file goes straight into the store and comes out whole', async () => {
      const bytes = randomBytes(50_000)
      const up = await upload([bytes])
      const url = await store.uploads.linkToPart(ORG, up, { number: 1, bytes: bytes.length }, inAnHour())
      expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host')
      expect(await store.uploads.partsOf(ORG, up)).toEqual([])
      expect((await put(url, bytes, { 'content-type': 'image/png' })).status).toBe(200)
      expect(await store.uploads.partsOf(ORG, up)).toEqual([{ number: 1, bytes: bytes.length }])
      const file = join(folder, randomUUID())
      await store.uploads.fetch(ORG, up, file)
      expect(sha(await readFile(file))).toBe(sha(bytes))
      await store.uploads.discard(ORG, up)
      await expect(store.uploads.fetch(ORG, up, file)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' })
    })

    test('a bucket that is not there is named when the store is opened', async () => {
      const none = openStore({ home: folder, cacheLimit: 1e9, s3: { ...s3, bucket: 'no-such-bucket' } })
      await expect(none).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
    })

    if (STRICT) {
      test('a link for one use, key, size and type is refused for any other', async () => {
        const bytes = randomBytes(1000)
        const up = await upload([bytes])
        const url = await store.uploads.linkToPart(ORG, up, { number: 1, bytes: 1000 }, inAnHour())
        const type = { 'content-type': 'image/png' }
        expect((await put(url, bytes.subarray(1), type)).status).toBe(403)
        expect((await put(url, bytes, { 'content-type': 'text/html' })).status).toBe(403)
        expect((await put(url.replace(up.id, 'up_other'), bytes, type)).status).toBe(403)
        expect((await put(url.replace(/Signature=../, 'Signature=00'), bytes, type)).status).toBe(403)
        expect((await fetch(url)).status).toBe(403)
        expect((await put(url, bytes, type)).status).toBe(200)
      })

      test('a link that is over gives nothing', async () => {
        const { hash } = await store.objects.keep(ORG, await write(Buffer.from('late')))
        const url = await store.links.linkTo(
          ORG,
          { hash, bytes: 4, type: 'image/png' },
          { name: 'a.png', expires: new Date(Date.now() + 1000) },
        )
        expect((await fetch(url)).status).toBe(200)
        while ((await fetch(url)).status === 200) await new Promise((resolve) => setTimeout(resolve, 250))
        expect((await fetch(url)).status).toBe(403)
      })

      test('an upload in parts is gone on with where it stood', async () => {
        const parts = [randomBytes(LEAST_PART), randomBytes(LEAST_PART), randomBytes(1234)]
        const up = await upload(parts, 'video/mp4')
        const send = async (index: number): Promise<void> => {
          const part = parts[index] as Buffer
          const url = await store.uploads.linkToPart(ORG, up, { number: index + 1, bytes: part.length }, inAnHour())
          expect((await put(url, part, { 'content-type': 'video/mp4' })).status).toBe(200)
        }
        await send(0)
        await send(2)
        expect(await store.uploads.partsOf(ORG, up)).toEqual([
          { number: 1, bytes: LEAST_PART },
          { number: 3, bytes: 1234 },
        ])
        await send(1)
        const file = join(folder, randomUUID())
        await store.uploads.fetch(ORG, up, file)
        await store.uploads.fetch(ORG, up, file) // as after a process that ended in between
        expect(sha(await readFile(file))).toBe(sha(Buffer.concat(parts)))
        await store.uploads.discard(ORG, up)
        await store.uploads.discard(ORG, up)
      })
    }
  } else {
    test('parts may come in any order, twice, and are put together by number', async () => {
      const parts = [randomBytes(1000), randomBytes(2000), randomBytes(10)]
      const up = await upload(parts)
      const send = async (index: number): Promise<void> => {
        const part = parts[index] as Buffer
        const ticket = new URL(
          await store.uploads.linkToPart(ORG, up, { number: index + 1, bytes: part.length }, inAnHour()),
          'http://x',
        ).searchParams.get('ticket')
        const { desk } = store.links
        await desk?.takePart(
          desk.readUpload(ticket ?? ''),
          (async function* () {
            yield part.subarray(0, 5)
            yield part.subarray(5)
          })(),
        )
      }
      for (const index of [2, 0, 0]) await send(index)
      expect((await store.uploads.partsOf(ORG, up)).map(({ number }) => number)).toEqual([1, 3])
      await send(1)
      const file = join(folder, randomUUID())
      await store.uploads.fetch(ORG, up, file)
      await store.uploads.fetch(ORG, up, file)
      expect(sha(await readFile(file))).toBe(sha(Buffer.concat(parts)))
      await store.uploads.discard(ORG, up)
      expect(await readdir(join(folder, 'home', 'objects', ORG, 'uploads'))).toEqual([])
    })
  }
})
