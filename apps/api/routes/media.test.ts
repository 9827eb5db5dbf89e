import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { sweepOrphans } from '@reelwright/studio/backup/sweep-orphans'
import { startMediaWork } from '@reelwright/studio/library/derive/media-work'
import { sweepUploads } from '@reelwright/studio/library/sweep-uploads'
import exifReader from 'exif-reader'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, openTestApi, type TestApi } from '../fixture/test-api.js'

const run = promisify(execFile)
let api: TestApi
let ask: Ask
let other: Ask
let viewer: Ask
let ffmpeg: Ffmpeg

beforeAll(async () => {
  ffmpeg = await findFfmpeg(undefined)
  api = await openTestApi({} as never, { ffmpeg })
  ask = api.as('org_one')
  other = api.as('org_two')
  viewer = api.as('org_one', 'viewer')
})
afterAll(() => api?.close())

type Shown = Record<string, never> & { id: string; parts: { url: string; number: number; done: boolean }[]; file: { url: string } }

/** A photo as a phone makes it: lying on its side, with the place it was taken at. */
const photo = (background: string, width = 320, height = 200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .withExif({ IFD0: { Orientation: '6', Make: 'Lamp' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()

const begin = async (name: string, type: string, bytes: number, said: object = {}): Promise<Shown> => {
  const answer = await ask('POST', '/api/media/uploads', { name, type, bytes, ...said })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const put = (url: string, type: string, payload: Buffer) =>
  api.app.inject({ method: 'PUT', url, payload, headers: { host: 'localhost', 'content-type': type } })
const bring = async (name: string, type: string, bytes: Buffer, said: object = {}) => {
  const upload = await begin(name, type, bytes.length, said)
  for (const [i, part] of upload.parts.entries()) {
    const from = i * 8 * 1024 ** 2
    const whole = upload.parts.length === 1
    expect((await put(part.url, type, whole ? bytes : bytes.subarray(from, from + 8 * 1024 ** 2))).statusCode).toBe(204)
  }
  return ask('POST', `/api/media/uploads/${upload.id}/complete`)
}
const fetchFile = (url: string) => api.app.inject({ url, headers: { host: 'localhost' } })
const codeOf = ({ body }: { body: never }): string => (body as { code: string }).code

test('a photo comes in upright and without its place, once however often it is brought', async () => {
  const bytes = await photo('#884422')
  expect(exifReader((await sharp(bytes).metadata()).exif as Buffer).GPSInfo).toBeTruthy()
  const made = await bring('Front_of the-house.jpg', 'image/jpeg', bytes, { tags: ['front', 'front'], credit: 'Ada' })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({
    kind: 'IMAGE',
    title: 'Front of the house',
    tags: ['front'],
    credit: 'Ada',
    width: 200,
    height: 320,
    status: 'QUEUED',
  })
  const file = await fetchFile((made.body as Shown).file.url)
  const kept = await sharp(file.rawPayload).metadata()
  expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([200, 320, undefined, undefined])
  const again = await bring('other.jpg', 'image/jpeg', bytes)
  expect((again.body as Shown).id).toBe((made.body as Shown).id)
})

test('what lies about itself, is damaged or too large is refused and nothing of it stays', async () => {
  const bytes = await photo('#224488')
  expect(codeOf(await bring('film.mp4', 'video/mp4', bytes))).toBe('MEDIA_TYPE_FALSE')
  expect(codeOf(await bring('half.jpg', 'image/jpeg', bytes.subarray(0, bytes.length - 300)))).toBe('IMAGE_BROKEN')
  expect(codeOf(await bring('page.png', 'image/png', Buffer.from('<html><script>alert(1)</script>')))).toBe('MEDIA_TYPE')
  const evil = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')
  expect(codeOf(await bring('logo.svg', 'image/svg+xml', evil))).toBe('LOGO_UNSAFE')
  const large = await ask('POST', '/api/media/uploads', { name: 'a.jpg', type: 'image/jpeg', bytes: 60 * 1024 ** 2 })
  expect([large.status, large.body]).toMatchObject([413, { code: 'MEDIA_TOO_LARGE', field: 'bytes', limit: '50 MB', given: '60 MB' }])
  expect((await ask('POST', '/api/media/uploads', { name: 'a.exe', type: 'application/x-msdownload', bytes: 10 })).body).toMatchObject({
    code: 'MEDIA_TYPE',
  })
  expect((await ask('POST', '/api/media/uploads', { name: 'a.jpg', type: 'image/jpeg', bytes: 10, more: 1 })).body).toMatchObject({
    code: 'FIELD_INVALID',
  })
  const { rows } = await api.open.studio.data.pool.query('select count(*)::int as n from stale_uploads()')
  expect(rows).toEqual([{ n: 0 }])
  const left = await api.open.studio.data.inOrganization('org_one', ({ db }) => db.execute('select id from media_uploads'))
  expect(left.rows).toEqual([])
})

test('a large file goes up in parts, is gone on with, and is complete when all are there', async () => {
  const wav = join(api.here.home, 'tone.wav')
  await run(ffmpeg.path, [
    '-f',
    'lavfi',
    '-i',
    'sine=frequency=440:duration=180:sample_rate=48000',
    '-ac',
    '1',
    '-metadata',
    'title=secret',
    wav,
  ])
  const bytes = await readFile(wav)
  const upload = await begin('tone.wav', 'audio/wav', bytes.length)
  expect(upload.parts.length).toBe(Math.ceil(bytes.length / (8 * 1024 ** 2)))
  const part = (i: number): Buffer => bytes.subarray(i * 8 * 1024 ** 2, (i + 1) * 8 * 1024 ** 2)
  expect((await put(upload.parts[1]!.url, 'audio/wav', part(1))).statusCode).toBe(204)
  const early = await ask('POST', `/api/media/uploads/${upload.id}/complete`)
  expect([early.status, codeOf(early)]).toEqual([409, 'UPLOAD_NOT_READY'])
  const seen = (await ask('GET', `/api/media/uploads/${upload.id}`)).body as Shown
  expect(seen.parts.map(({ done, url }) => [done, url === null])).toEqual(
    [
      [false, false],
      [true, true],
      [false, false],
    ].slice(0, seen.parts.length),
  )
  for (const { number, done, url } of seen.parts) if (!done) expect((await put(url, 'audio/wav', part(number - 1))).statusCode).toBe(204)
  const made = await ask('POST', `/api/media/uploads/${upload.id}/complete`)
  expect(made.body).toMatchObject({ kind: 'AUDIO', duration: 180 })
  expect((await fetchFile((made.body as Shown).file.url)).rawPayload.includes('secret')).toBe(false)
  expect(codeOf(await ask('POST', `/api/media/uploads/${upload.id}/complete`))).toBe('UPLOAD_NOT_FOUND')
})

test('pictures, curves and copies to play are made by a worker, and taken over from one that died', async () => {
  const mp4 = join(api.here.home, 'clip.mp4')
  const place = ['-metadata', 'location=+51.5-000.1/', '-metadata', 'com.apple.quicktime.location.ISO6709=+51.5-000.1/']
  await run(ffmpeg.path, [
    '-f',
    'lavfi',
    '-i',
    'testsrc=duration=3:size=960x720:rate=24',
    '-f',
    'lavfi',
    '-i',
    'sine=duration=3',
    '-pix_fmt',
    'yuv420p',
    ...place,
    mp4,
  ])
  const made = (await bring('clip.mp4', 'video/mp4', await readFile(mp4))).body as Shown
  expect(made).toMatchObject({ kind: 'VIDEO', width: 960, height: 720 })
  expect((await fetchFile(made.file.url)).rawPayload.includes('+51.5')).toBe(false)
  await api.open.studio.data.inOrganization('org_one', ({ db }) =>
    db.execute(`update media set state = 'PROCESSING', attempts = 1, lease_until = now() - interval '1 second' where id = '${made.id}'`),
  )
  const work = startMediaWork(api.open.studio)
  let shown: Record<string, { url: string; type: string } & string> = {}
  for (let i = 0; i < 300 && shown.status !== 'COMPLETE'; i++) {
    shown = (await ask('GET', `/api/media/${made.id}`)).body
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await work.stop()
  expect(shown.status).toBe('COMPLETE')
  expect(shown.placeholder).toMatch(/^data:image\/webp;base64,/)
  expect(shown.placeholder!.length).toBeLessThan(1000)
  const strip = await sharp((await fetchFile(shown.filmstrip!.url)).rawPayload).metadata()
  expect([strip.width, strip.height]).toEqual([1200, 90])
  const peaks = (await fetchFile(shown.peaks!.url)).json() as { peaks: number[]; samples: number }
  expect(peaks.peaks.length).toBeGreaterThanOrEqual(60)
  expect(Math.max(...peaks.peaks)).toBeGreaterThan(10)
  expect((await fetchFile(shown.proxy!.url)).headers['content-type']).toBe('video/mp4')
  expect((await sharp((await fetchFile(shown.thumbnail!.url)).rawPayload).metadata()).width).toBe(480)
}, 120_000)

test('the library is searched, filtered and paged; a row added meanwhile shifts nothing', async () => {
  const ids: string[] = []
  for (const [i, name] of ['Crème brûlée.jpg', 'Harbour at dusk.jpg', 'Harbour at dawn.jpg'].entries())
    ids.push(((await bring(name, 'image/jpeg', await photo(`#1020${i}0`), { tags: ['search-me'] })).body as Shown).id)
  const list = async (query: string) => (await ask('GET', `/api/media?${query}`)).body as { items: Shown[]; nextCursor: string | null }
  const found = async (query: string): Promise<string[]> => (await list(query)).items.map(({ id }) => id)
  expect(await found('search=creme')).toEqual([ids[0]])
  expect(await found('search=DUSK%20harbour')).toEqual([ids[1]])
  expect(await found('search=%25')).toHaveLength((await found('limit=100')).length)
  expect(await found('tag=search-me&kind=IMAGE')).toEqual([ids[2], ids[1], ids[0]])
  expect(await found('tag=search-me&kind=AUDIO')).toEqual([])
  const first = await list('tag=search-me&limit=2')
  await bring('late.jpg', 'image/jpeg', await photo('#555555'), { tags: ['search-me'] })
  const second = await list(`tag=search-me&limit=2&cursor=${first.nextCursor}`)
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]])
  expect(second.nextCursor).toBeNull()
  expect(codeOf(await ask('GET', '/api/media?cursor=nonsense'))).toBe('CURSOR_INVALID')
  const changed = await ask('PATCH', `/api/media/${ids[0]}`, { title: 'Dessert', tags: ['sweet'], credit: null })
  expect(changed.body).toMatchObject({ title: 'Dessert', tags: ['sweet'], credit: null })
  const { items: tags } = (await ask('GET', '/api/media/tags')).body as { items: { tag: string; count: number }[] }
  expect(tags).toEqual(
    expect.arrayContaining([
      { tag: 'search-me', count: ids.length },
      { tag: 'sweet', count: 1 },
    ]),
  )
  expect(tags[0]?.tag).toBe('search-me')
  expect(await found('search=dessert')).toEqual([ids[0]])
})

test('an entry a film uses is deleted only by force, and the refusal names the film', async () => {
  const made = (await bring('used.jpg', 'image/jpeg', await photo('#909090'))).body as Shown
  const projectId = await api.here.addProject('org_one')
  await api.open.studio.data.inOrganization('org_one', async ({ db }) => {
    await db.execute(
      `update projects set title = 'The lamp', brief = brief || jsonb_build_object('media', jsonb_build_array(jsonb_build_object('id', 'x', 'asset', (select asset from media where id = '${made.id}')))) where id = '${projectId}'`,
    )
  })
  expect((await ask('GET', `/api/media/${made.id}/uses`)).body).toEqual({ items: [{ kind: 'project', id: projectId, title: 'The lamp' }] })
  const refused = await ask('DELETE', `/api/media/${made.id}`)
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'MEDIA_IN_USE', title: expect.stringContaining('The lamp') }])
  expect((await ask('DELETE', `/api/media/${made.id}?force=true`)).status).toBe(204)
  expect((await ask('GET', `/api/media/${made.id}`)).status).toBe(404)
})

test('the bytes of a deleted entry are nobody’s and go with the sweep; those a film holds stay', async () => {
  const hashOf = async (id: string): Promise<string> => {
    const { rows } = await api.open.studio.data.inOrganization('org_one', ({ db }) =>
      db.execute(`select asset->>'hash' as hash from media where id = '${id}'`),
    )
    return String(rows[0]?.hash)
  }
  const [held, free] = [
    await bring('held.jpg', 'image/jpeg', await photo('#313131')),
    await bring('free.jpg', 'image/jpeg', await photo('#727272')),
  ]
  const [heldId, freeId] = [(held.body as Shown).id, (free.body as Shown).id]
  const [heldHash, freeHash] = [await hashOf(heldId), await hashOf(freeId)]
  const projectId = await api.here.addProject('org_one')
  await api.open.studio.data.inOrganization('org_one', ({ db }) =>
    db.execute(
      `update projects set brief = brief || jsonb_build_object('music', jsonb_build_object('asset', jsonb_build_object('hash', '${heldHash}'))) where id = '${projectId}'`,
    ),
  )
  await api.open.studio.data.inOrganization('org_one', ({ db }) =>
    db.execute("insert into organizations (id, name) values ('org_one', 'One')"),
  )
  const before = (await sweepOrphans(api.open.studio, false, -1000)).map(({ hash }) => hash)
  expect(before).not.toContain(freeHash)
  for (const id of [heldId, freeId]) expect((await ask('DELETE', `/api/media/${id}?force=true`)).status).toBe(204)
  const orphans = (await sweepOrphans(api.open.studio, true, -1000)).map(({ hash }) => hash)
  expect(orphans).toContain(freeHash)
  expect(orphans).not.toContain(heldHash)
})

test('another organization finds nothing and changes nothing; a viewer reads only', async () => {
  const { id } = (await bring('mine.jpg', 'image/jpeg', await photo('#0a0b0c'))).body as Shown
  const upload = await begin('mine-too.jpg', 'image/jpeg', 100)
  for (const [method, path, body] of [
    ['GET', `/api/media/${id}`],
    ['GET', `/api/media/${id}/uses`],
    ['PATCH', `/api/media/${id}`, { title: 'theirs' }],
    ['DELETE', `/api/media/${id}?force=true`],
    ['GET', `/api/media/uploads/${upload.id}`],
    ['POST', `/api/media/uploads/${upload.id}/complete`],
    ['DELETE', `/api/media/uploads/${upload.id}`],
  ] as const) {
    expect((await other(method, path, body)).status, `${method} ${path}`).toBe(404)
    if (method !== 'GET') expect((await viewer(method, path, body)).status, `viewer ${method} ${path}`).toBe(403)
  }
  expect((await other('GET', '/api/media')).body).toEqual({ items: [], nextCursor: null })
  expect((await viewer('GET', `/api/media/${id}`)).body).toMatchObject({ title: 'mine' })
  expect((await viewer('POST', '/api/media/uploads', { name: 'a.jpg', type: 'image/jpeg', bytes: 1 })).status).toBe(403)
  expect((await viewer('POST', '/api/media/imports', { url: 'http://example.com/a.jpg' })).status).toBe(403)
})

test('an upload whose parts never come is forgotten with what came of it', async () => {
  const upload = await begin('slow.jpg', 'image/jpeg', 100)
  await put(upload.parts[0]!.url, 'image/jpeg', Buffer.alloc(100))
  expect(await sweepUploads(api.open.studio)).toBe(0)
  await api.open.studio.data.inOrganization('org_one', ({ db }) =>
    db.execute(`update media_uploads set expires_at = now() - interval '1 second' where id = '${upload.id}'`),
  )
  expect(await sweepUploads(api.open.studio)).toBe(1)
  expect(codeOf(await ask('GET', `/api/media/uploads/${upload.id}`))).toBe('UPLOAD_NOT_FOUND')
  expect((await put(upload.parts[0]!.url, 'image/jpeg', Buffer.alloc(100))).statusCode).toBe(404)
})

test('an import from a network of our own is refused by the call too', async () => {
  for (const url of ['http://169.254.169.254/latest/meta-data/', 'http://127.0.0.1:5432/', 'http://[::1]/a.jpg'])
    expect(['ADDRESS_REFUSED', 'URL_REFUSED']).toContain(codeOf(await ask('POST', '/api/media/imports', { url })))
})
