import type { Project } from '@reelwright/contract/project'
import type { Scene, Storyboard } from '@reelwright/contract/scene'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FilmApi, openFilmApi } from '../fixture/small-film.js'
import type { Ask } from '../fixture/test-api.js'

const ORG = 'org_property'
const ROOMS = ['front', 'living-room', 'kitchen', 'bedroom', 'bathroom', 'terrace'] as const
let api: FilmApi
let ask: Ask
let mediaIds: string[]

/** A picture with enough in it to be told from its neighbours. */
const photo = (n: number): Promise<Buffer> => {
  const stripes = Array.from(
    { length: 8 },
    (_, i) =>
      `<rect x="${(i * 90 + n * 37) % 720}" y="${(i * 61 * n) % 400}" width="${40 + 9 * n}" height="${90 + 20 * i}" fill="hsl(${(n * 60 + i * 25) % 360} 60% ${30 + i * 6}%)"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480"><rect width="720" height="480" fill="hsl(${n * 50} 40% 70%)"/>${stripes.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}

const bring = async (name: string, bytes: Buffer): Promise<string> => {
  const type = 'image/jpeg'
  const upload = (await ask('POST', '/api/media/uploads', { name, type, bytes: bytes.length })).body as {
    id: string
    parts: { url: string }[]
  }
  const put = await api.app.inject({
    method: 'PUT',
    url: upload.parts[0]!.url,
    payload: bytes,
    headers: { host: 'localhost', 'content-type': type },
  })
  expect(put.statusCode).toBe(204)
  const done = await ask('POST', `/api/media/uploads/${upload.id}/complete`)
  expect(done.status, JSON.stringify(done.body)).toBe(201)
  return (done.body as { id: string }).id
}

beforeAll(async () => {
  api = await openFilmApi()
  ask = api.as(ORG)
  mediaIds = []
  for (const [n, room] of ROOMS.entries()) mediaIds.push(await bring(`${n + 1}-${room}.jpg`, await photo(n + 1)))
})
afterAll(() => api?.close())

const listing = { address: '12 Harbor Lane', city: 'Rockport', price: 845_000, beds: 3, baths: 2, features: ['sea view', 'fireplace'] }
const body = { format: 'property', listing, length: 15, aspects: ['9:16'], brandings: ['branded'], quality: 'preview', size: 540 }
const read = async (id: string): Promise<Project> => (await ask('GET', `/api/projects/${id}`)).body
const stops = (id: string): Promise<Project> =>
  api.until(
    () => read(id),
    ({ pausedReason }) => pausedReason !== null,
  )

test('photos of the library and a listing become a reel that waits for a yes twice', async () => {
  const begun = await ask('POST', '/api/projects', { ...body, mediaIds })
  expect(begun.body).toEqual({ id: expect.any(String), status: 'GENERATING_SCRIPT', jobId: expect.stringMatching(/^step_/) })
  const { id } = begun.body as { id: string }
  const written = await stops(id)
  expect(written).toMatchObject({
    status: 'SCRIPT_READY',
    pausedReason: 'approve-script',
    format: 'property',
    topic: listing.address,
    duration: 15,
    findings: [],
  })
  await ask('POST', `/api/projects/${id}/generate-scenes`)
  expect(await stops(id)).toMatchObject({ status: 'SCENES_READY', pausedReason: 'approve-storyboard' })

  const { sections } = (await ask('GET', `/api/projects/${id}/scenes`)).body as Storyboard
  const scenes = sections.flatMap((section) => section.scenes)
  const shown = scenes.find(({ mediaId }) => mediaId !== null) as Scene
  expect(mediaIds).toContain(shown.mediaId)
  expect((await ask('PATCH', `/api/scenes/${shown.id}`, { mediaId: null })).body).toMatchObject({ code: 'PHOTO_NEEDED' })
  expect((await ask('PATCH', `/api/scenes/${shown.id}`, { shotType: 'AI_VIDEO' })).body).toMatchObject({ code: 'FIELD_NOT_OF_FORMAT' })
  expect((await ask('PATCH', `/api/projects/${id}`, { mediaIds: mediaIds.filter((one) => one !== shown.mediaId) })).body).toMatchObject({
    status: 409,
    code: 'MEDIA_IN_USE',
  })
  await ask('PATCH', `/api/scenes/${shown.id}`, { narration: 'No children under ten.' })
  expect(await read(id)).toMatchObject({ pausedReason: 'fair-housing', findings: [{ where: expect.stringMatching(/^scene /) }] })
  await ask('POST', `/api/projects/${id}/storyboard/undo`)
  const added = await ask('POST', `/api/sections/${sections[0]!.id}/scenes`, {
    narration: 'The sea is two steps away.',
    mediaId: mediaIds[5],
  })
  expect([added.status, added.body]).toMatchObject([201, { shotType: 'IMAGE_EFFECT', mediaId: mediaIds[5] }])
  await api.until(
    () => read(id),
    ({ status }) => status === 'SCENES_READY',
  )
  expect((await ask('POST', `/api/projects/${id}/generate-videos`)).body).toMatchObject({
    aiVideoScenes: 0,
    totalScenes: scenes.length + 1,
  })
  await api.until(
    () => read(id),
    ({ status }) => status === 'COMPLETE',
  )
})

test('words that fair housing flags stop a reel until a person answers for them', async () => {
  const flagged = { ...listing, description: 'Perfect for young families, no children under ten. Christian neighborhood.' }
  const { id } = (await ask('POST', '/api/projects', { ...body, listing: flagged, mediaIds })).body as { id: string }
  const stopped = await stops(id)
  expect(stopped.pausedReason).toBe('fair-housing')
  expect(stopped.findings.length).toBeGreaterThan(0)
  expect((await ask('POST', `/api/projects/${id}/generate-scenes`)).body).toMatchObject({ status: 409, code: 'FAIR_HOUSING_CONFLICT' })
  const overrides = Object.fromEntries(stopped.findings.map((finding) => [finding.id, 'Quoted from a court file.']))
  await ask('POST', `/api/projects/${id}/approve`, { overrides })
  expect(await read(id)).toMatchObject({
    pausedReason: 'approve-script',
    findings: stopped.findings.map(() => ({ overridden: { reason: 'Quoted from a court file.' } })),
  })
})

test('a brief that cannot be a reel is refused by name', async () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ ...body, mediaIds: mediaIds.slice(0, 4) }, 'FIELD_INVALID'],
    [{ ...body, mediaIds: Array(5).fill(mediaIds[0]) }, 'PHOTOS_TOO_FEW'],
    [{ ...body, mediaIds, rules: 'mars' }, 'RULES_UNKNOWN'],
    [{ ...body, mediaIds, brandKitId: 'kit_none' }, 'BRAND_KIT_UNKNOWN'],
    [{ ...body, mediaIds, duration: 60 }, 'FIELD_INVALID'],
  ]
  for (const [sent, code] of cases) expect((await ask('POST', '/api/projects', sent)).body, code).toMatchObject({ code })
  expect((await api.as('org_strange')('POST', '/api/projects', { ...body, mediaIds })).body).toMatchObject({ code: 'MEDIA_NOT_FOUND' })
})
