import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

const ORG = 'org_deeds'
let api: TestApi
beforeAll(async () => {
  api = await openTestApi({ profiles: {} } as never)
})
afterAll(() => api?.close())

type Deed = { readonly action: string; readonly userId: string; readonly detail: Record<string, unknown> }

test('what is deleted or told to others is in the audit log with who did it, and no secret is', async () => {
  const ask = api.as(ORG, 'owner')
  const url = 'https://example.com/hook?key=quiet'
  const hook = (await ask('POST', '/api/webhooks', { url, events: ['film.ready'] })).body as { id: string; secret: string }
  const at = `/api/webhooks/${hook.id}`
  expect((await ask('PATCH', at, { enabled: false })).status).toBe(200)
  expect((await ask('POST', `${at}/secret`)).status).toBe(201)
  expect((await ask('DELETE', at)).status).toBe(200)
  const kit = (await ask('POST', '/api/brand-kits', { name: 'Lamps' })).body as { id: string }
  expect((await ask('DELETE', `/api/brand-kits/${kit.id}`)).status).toBe(204)
  const { items } = (await ask('GET', '/api/audit?limit=100')).body as { items: Deed[] }
  expect(items.map(({ action }) => action)).toEqual([
    'brand-kit.deleted',
    'brand-kit.made',
    'webhook.deleted',
    'webhook.secret_renewed',
    'webhook.changed',
    'webhook.made',
  ])
  expect(new Set(items.map(({ userId }) => userId))).toEqual(new Set([`user_${ORG}`]))
  expect(JSON.stringify(items)).not.toContain('quiet')
  expect(JSON.stringify(items)).not.toContain(hook.secret)
})

test('who brought, changed and deleted what of the library and of brand kits, how it came and what was changed', async () => {
  const ask = api.as('org_library', 'editor')
  const bring = async (name: string, payload: string) => {
    const upload = { name, type: 'image/svg+xml', bytes: payload.length }
    const { id, parts } = (await ask('POST', '/api/media/uploads', upload)).body as { id: string; parts: { url: string }[] }
    const headers = { host: 'localhost', 'content-type': upload.type }
    await api.app.inject({ method: 'PUT', url: parts[0]?.url as string, payload, headers })
    return (await ask('POST', `/api/media/uploads/${id}/complete`)).body as { id: string }
  }
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect x="10" y="10" width="120" height="80" fill="#fff"/></svg>'
  const { id } = await bring('our logo.svg', logo)
  expect(await bring('again.svg', logo)).toMatchObject({ id }) // the same bytes are the entry that is there: nothing was added
  await ask('PATCH', `/api/media/${id}`, { tags: ['lamps'], title: 'Our mark' })
  await ask('PATCH', `/api/media/${id}`, { tags: ['lamps'] }) // as it stood: nothing was changed
  const kit = (await ask('POST', '/api/brand-kits', { name: 'Lamps' })).body as { id: string }
  expect((await ask('PATCH', `/api/brand-kits/${kit.id}`, { name: 'Lamps Ltd', logo: { lightId: id } })).status).toBe(200)
  await ask('DELETE', `/api/brand-kits/${kit.id}`)
  await ask('DELETE', `/api/media/${id}`)
  const { items } = (await api.as('org_library', 'admin')('GET', '/api/audit?limit=100')).body as {
    items: (Deed & { readonly by: string; readonly subject: { readonly id: string } })[]
  }
  expect(items.toReversed().map(({ action, subject, detail }) => [action, subject.id, detail])).toEqual([
    ['media.added', id, { title: 'our logo', name: 'our logo.svg', from: 'upload' }],
    ['media.changed', id, { from: { title: 'our logo', tags: [] }, to: { title: 'Our mark', tags: ['lamps'] } }],
    ['brand-kit.made', kit.id, { name: 'Lamps' }],
    ['brand-kit.changed', kit.id, { name: 'Lamps Ltd', fields: ['name', 'logo'], revision: 1 }],
    ['brand-kit.deleted', kit.id, { name: 'Lamps Ltd' }],
    ['media.deleted', id, { title: 'Our mark', uses: 0 }],
  ])
  expect(new Set(items.map(({ userId, by }) => `${userId} ${by}`))).toEqual(new Set(['user_org_library session']))
})

test('what was refused is not there', async () => {
  const ask = api.as('org_quiet', 'owner')
  expect((await ask('DELETE', '/api/webhooks/hook_none')).status).toBe(404)
  expect((await ask('DELETE', '/api/projects/proj_none')).status).toBe(404)
  expect((await ask('GET', '/api/audit')).body).toMatchObject({ items: [] })
})
