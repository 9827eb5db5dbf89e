import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, openTestApi, type TestApi } from '../fixture/test-api.js'

let api: TestApi
let ask: Ask
let logoId: string
let fontId: string
let photoId: string

const require = createRequire(import.meta.url)
const [OSWALD, OTHER] = ['latin', 'latin-ext'].map((part) =>
  require.resolve(`@fontsource-variable/oswald/files/oswald-${part}-wght-normal.woff2`),
) as [string, string]

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect x="10" y="10" width="120" height="80" fill="#fff"/><circle cx="220" cy="50" r="40" fill="#e0b040"/></svg>'

const bring = async (name: string, type: string, bytes: Buffer): Promise<string> => {
  const upload = (await ask('POST', '/api/media/uploads', { name, type, bytes: bytes.length })).body as {
    id: string
    parts: { url: string }[]
  }
  await api.app.inject({ method: 'PUT', url: upload.parts[0]!.url, payload: bytes, headers: { host: 'localhost', 'content-type': type } })
  const made = await ask('POST', `/api/media/uploads/${upload.id}/complete`)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  return (made.body as { id: string }).id
}

beforeAll(async () => {
  api = await openTestApi({} as never)
  ask = api.as('org_brand')
  logoId = await bring('logo.svg', 'image/svg+xml', Buffer.from(SVG))
  photoId = await bring(
    'agent.png',
    'image/png',
    await sharp({ create: { width: 300, height: 300, channels: 3, background: '#caa' } })
      .png()
      .toBuffer(),
  )
  fontId = await bring('Our Letters.woff2', 'font/woff2', await readFile(OSWALD))
})
afterAll(() => api?.close())

const KIT = {
  name: 'Bay & Birch',
  colours: { ground: '#14202b', accent: '#e0b040' },
  agent: { name: 'Nadia Okafor', phone: '(415) 555-0142', licence: 'DRE 01987654' },
}
const make = async (body: object): Promise<{ status: number; body: Record<string, never> }> => ask('POST', '/api/brand-kits', body)

test('a change made on an older revision is refused, and takes nothing with it', async () => {
  const { id, revision } = (await make(KIT)).body as unknown as { id: string; revision: number }
  const path = `/api/brand-kits/${id}`
  const on = (tag: string) => ({ headers: { 'if-match': tag } })
  const first = await ask('PATCH', path, { intro: 'First' }, on(`"${revision}.edit"`))
  expect(first.body).toMatchObject({ intro: 'First', revision: revision + 1 })
  const second = await ask('PATCH', path, { intro: 'Second' }, on(`"${revision}.edit"`))
  expect(second).toMatchObject({ status: 412, body: { code: 'REVISION_CHANGED' } })
  const etag = String((await ask('GET', path)).headers.etag)
  expect((await ask('PATCH', path, { outro: 'Third' }, on(etag))).body).toMatchObject({ intro: 'First', outro: 'Third' })
  const both = await Promise.all([ask('PATCH', path, { intro: 'Mine' }), ask('PATCH', path, { outro: 'Yours' })])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect((await ask('GET', path)).body).toMatchObject({ intro: 'Mine', outro: 'Yours', revision: revision + 4 })
  await ask('DELETE', path)
})

test('a kit whose logo and font were deleted keeps its copies, says so, and can be changed', async () => {
  const [gone, letters] = [
    await bring('gone.svg', 'image/svg+xml', Buffer.from(SVG.replace('<svg', '<svg id="gone"'))),
    await bring('Gone.woff2', 'font/woff2', await readFile(OTHER)),
  ]
  const made = await make({ ...KIT, logo: { lightId: gone }, fonts: { heading: { mediaId: letters } } })
  const path = `/api/brand-kits/${(made.body as unknown as { id: string }).id}`
  for (const id of [gone, letters]) expect((await ask('DELETE', `/api/media/${id}?force=true`)).status).toBe(204)
  const changed = await ask('PATCH', path, { intro: 'Just listed', logo: { lightId: gone, darkId: logoId } })
  expect(changed).toMatchObject({
    status: 200,
    body: { intro: 'Just listed', logo: { lightId: gone, darkId: logoId }, fonts: { heading: { mediaId: letters } } },
  })
  expect((changed.body as unknown as { warnings: unknown }).warnings).toMatchObject([
    { code: 'MEDIA_GONE', field: 'logo.lightId' },
    { code: 'MEDIA_GONE', field: 'fonts.heading.mediaId' },
  ])
  expect((await ask('GET', `${path}/preview.png`)).status).toBe(200)
  expect((await ask('PATCH', path, { logo: {}, fonts: {} })).body).toMatchObject({ warnings: [] })
  await ask('DELETE', path)
})

test('a kit is made of the library’s logo, font and portrait, and is read back as it was sent', async () => {
  const made = await make({
    ...KIT,
    logo: { lightId: logoId },
    fonts: { heading: { mediaId: fontId }, text: { family: 'Montserrat' } },
    agent: { ...KIT.agent, photoId },
  })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  expect(made.body).toMatchObject({
    name: 'Bay & Birch',
    logo: { lightId: logoId, darkId: null },
    fonts: { heading: { family: 'Our Letters', mediaId: fontId }, text: { family: 'Montserrat', mediaId: null } },
    agent: { ...KIT.agent, photoId },
    equalHousing: true,
    warnings: [],
  })
  const { id } = made.body as unknown as { id: string }
  expect((await ask('GET', `/api/brand-kits/${id}`)).body).toEqual(made.body)
  expect((await ask('GET', '/api/brand-kits')).body).toMatchObject({ items: [{ id }], nextCursor: null })
  const changed = await ask('PATCH', `/api/brand-kits/${id}`, { intro: 'Just listed', fonts: {}, agent: null })
  expect(changed.body).toMatchObject({ intro: 'Just listed', agent: null, fonts: { heading: null, text: null }, logo: { lightId: logoId } })
  expect((await ask('GET', `/api/media/${logoId}/uses`)).body).toMatchObject({ items: [{ kind: 'brandKit', id, title: 'Bay & Birch' }] })
  expect((await ask('DELETE', `/api/brand-kits/${id}`)).status).toBe(204)
  expect((await ask('GET', `/api/brand-kits/${id}`)).status).toBe(404)
})

test('colours that cannot be read are told, with what films show instead', async () => {
  const { body } = await make({ name: 'Pale', colours: { ground: '#ffffff', accent: '#ffd54a' } })
  const { warnings, palette } = body as unknown as {
    warnings: { code: string; field: string; message: string }[]
    palette: { accent: string }
  }
  expect(warnings).toEqual([{ code: 'CONTRAST_LOW', field: 'colours.accent', message: expect.stringContaining(palette.accent) }])
})

test('what a kit cannot be made with is refused by its field', async () => {
  const code = async (body: object) => {
    const { code, field } = (await make({ name: 'x', ...body })).body as unknown as { code: string; field: string }
    return `${code} ${field}`
  }
  expect(await code({ logo: { lightId: 'media_none' } })).toBe('MEDIA_NOT_FOUND logo.lightId')
  expect(await code({ logo: { lightId: fontId } })).toBe('MEDIA_KIND_WRONG logo.lightId')
  expect(await code({ logo: { darkId: photoId } })).toBe('LOGO_TYPE logo.darkId')
  expect(await code({ fonts: { text: { family: 'Comic Sans' } } })).toBe('FONT_UNKNOWN fonts.text.family')
  expect(await code({ fonts: { text: { mediaId: logoId } } })).toBe('MEDIA_KIND_WRONG fonts.text.mediaId')
  expect(await code({ colours: { ground: 'red' } })).toBe('FIELD_INVALID colours.ground')
  expect(await code({ colour: {} })).toMatch(/^FIELD_INVALID/)
  expect((await ask('POST', '/api/brand-kits', {})).body).toMatchObject({ code: 'FIELD_INVALID', field: 'name' })
})

test('a card is drawn in the kit’s own colours, logo and letters', async () => {
  const plain = (await make({ name: 'Plain' })).body as unknown as { id: string }
  const own = (await make({ ...KIT, logo: { lightId: logoId }, fonts: { heading: { mediaId: fontId } } })).body as unknown as { id: string }
  const preview = (id: string, query: string) => ask('GET', `/api/brand-kits/${id}/preview.png?${query}`)
  for (const [aspect, width, height] of [
    ['9:16', 720, 1280],
    ['1:1', 720, 720],
    ['16:9', 1280, 720],
  ] as const)
    for (const card of ['intro', 'address', 'facts', 'agent', 'closing']) {
      const { status, headers, raw } = await preview(own.id, `card=${card}&aspect=${encodeURIComponent(aspect)}`)
      expect([status, headers['content-type']], `${card} ${aspect}`).toEqual([200, 'image/png'])
      const { data, info } = await sharp(raw).raw().toBuffer({ resolveWithObject: true })
      expect([info.width, info.height]).toEqual([width, height])
      const [red = 0, green = 0, blue = 0] = data
      const away = Math.max(Math.abs(red - 0x14), Math.abs(green - 0x20), Math.abs(blue - 0x2b))
      expect(away, `${card} ${aspect}: its corner is the ground`).toBeLessThan(12)
      expect((await sharp(raw).stats()).channels[0]!.stdev, `${card} ${aspect}: something is drawn`).toBeGreaterThan(2)
    }
  expect((await preview(plain.id, 'card=intro')).raw.equals((await preview(own.id, 'card=intro')).raw)).toBe(false)
  const etag = String((await preview(own.id, 'card=agent')).headers.etag)
  expect(
    (await ask('GET', `/api/brand-kits/${own.id}/preview.png?card=agent`, undefined, { headers: { 'if-none-match': etag } })).status,
  ).toBe(304)
  expect((await preview(own.id, 'card=unknown')).status).toBe(400)
}, 120_000)

test('another organization finds nothing and changes nothing; a viewer reads only', async () => {
  const { id } = (await make(KIT)).body as unknown as { id: string }
  const [other, viewer] = [api.as('org_elsewhere'), api.as('org_brand', 'viewer')]
  for (const [method, path, body] of [
    ['GET', `/api/brand-kits/${id}`],
    ['GET', `/api/brand-kits/${id}/preview.png`],
    ['PATCH', `/api/brand-kits/${id}`, { name: 'theirs' }],
    ['DELETE', `/api/brand-kits/${id}`],
  ] as const) {
    expect((await other(method, path, body)).status, `${method} ${path}`).toBe(404)
    if (method !== 'GET') expect((await viewer(method, path, body)).status, `viewer ${method} ${path}`).toBe(403)
  }
  expect((await other('GET', '/api/brand-kits')).body).toEqual({ items: [], nextCursor: null })
  expect((await other('POST', '/api/brand-kits', { name: 'x', logo: { lightId: logoId } })).body).toMatchObject({ code: 'MEDIA_NOT_FOUND' })
  expect((await viewer('POST', '/api/brand-kits', { name: 'x' })).status).toBe(403)
  expect((await viewer('GET', `/api/brand-kits/${id}`)).body).toMatchObject({ name: KIT.name })
})
