import { organizations } from '@reelwright/data/tables/organizations'
import { setQuota } from '@reelwright/studio/quotas/quotas'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_limits'
let api: TestApi
let ask: Ask
beforeAll(async () => {
  api = await openTestApi({ profiles: {} } as never)
  ask = api.as(ORG)
  await api.open.studio.data.inOrganization(ORG, ({ db }) => db.insert(organizations).values({ id: ORG, name: ORG }))
})
afterAll(() => api?.close())

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 200, channels: 3, background } })
    .png()
    .toBuffer()

/** An upload whose bytes are all there. */
const sent = async (name: string, payload: Buffer): Promise<string> => {
  const upload = (await ask('POST', '/api/media/uploads', { name, type: 'image/png', bytes: payload.length })).body as {
    id: string
    parts: { url: string }[]
  }
  const put = { method: 'PUT', url: upload.parts[0]?.url as string, payload, headers: { host: 'localhost', 'content-type': 'image/png' } }
  expect((await api.app.inject(put as never)).statusCode).toBe(204)
  return upload.id
}

type Refused = { readonly code: string; readonly field: string; readonly limit: string; readonly title: string }

test('of two files that arrive at once where there is room for one, one is taken in; what is there already needs none', async () => {
  const files = [await picture('#885522'), await picture('#225588')]
  const complete = (id: string) => ask('POST', `/api/media/uploads/${id}/complete`)
  // What a file takes is known once it is kept: the library keeps pictures in a form of its own.
  const first = (await complete(await sent('first.png', await picture('#558822')))).body as { file: { bytes: number } }
  const { usedBytes } = ((await ask('GET', '/api/quota')).body as { storage: { usedBytes: number } }).storage
  const ids = [await sent('one.png', files[0] as Buffer), await sent('two.png', files[1] as Buffer)]
  await setQuota(api.open.studio.data, ORG, { storageBytes: usedBytes + Math.ceil(first.file.bytes * 1.5) })
  const answers = await Promise.all(ids.map(complete))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 402])
  const refused = answers.find(({ status }) => status === 402)?.body as Refused | undefined
  expect(refused).toMatchObject({ code: 'QUOTA_REACHED', field: 'storage', limit: expect.stringMatching(/^\d+\.\d\d MB$/) })
  const quota = (await ask('GET', '/api/quota')).body as { storage: { limitBytes: number; usedBytes: number } }
  expect(quota.storage.usedBytes).toBeLessThanOrEqual(quota.storage.limitBytes)
  const taken = answers.findIndex(({ status }) => status === 201)
  await setQuota(api.open.studio.data, ORG, { storageBytes: null })
  const again = await sent('again.png', files[taken] as Buffer)
  await setQuota(api.open.studio.data, ORG, { storageBytes: quota.storage.usedBytes })
  expect((await complete(again)).status).toBe(201)
})

test('without room no film is begun; a copy of a film counts as one', async () => {
  const id = await api.here.addProject(ORG)
  await setQuota(api.open.studio.data, ORG, { storageBytes: 0, filmsPerMonth: null })
  expect((await ask('POST', '/api/projects', { topic: 'Lamps' })).body).toMatchObject({ code: 'QUOTA_REACHED', field: 'storage' })
  await setQuota(api.open.studio.data, ORG, { storageBytes: null, filmsPerMonth: 1 })
  for (const [path, body] of [
    ['/api/projects', { topic: 'Lamps' }],
    [`/api/projects/${id}/duplicate`, {}],
  ] as const) {
    const { status, body: refused } = await ask('POST', path, body)
    expect([status, refused]).toMatchObject([
      402,
      { code: 'QUOTA_REACHED', field: 'films', limit: expect.stringContaining('1 a month; next on') },
    ])
  }
})
