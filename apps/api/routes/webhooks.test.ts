import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../fixture/test-api.js'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi({} as never)
})
afterAll(() => api?.close())

type Hook = { readonly id: string; readonly secret: string; readonly url: string; readonly enabled: boolean }
const URL = 'https://example.com/hook'

test('a webhook is made, read, changed and deleted; its secret is shown once', async () => {
  const admin = api.as('org_a', 'admin')
  const made = await admin('POST', '/api/webhooks', { url: URL })
  expect(made.status).toBe(201)
  const { id, secret, ...rest } = made.body as Hook
  expect(secret).toMatch(/^whsec_[\w-]{43}$/)
  expect(rest).toMatchObject({ url: URL, enabled: true, events: ['film.ready', 'film.needs_you', 'film.failed'] })
  expect((await admin('GET', `/api/v1/webhooks/${id}`)).body).not.toHaveProperty('secret')
  expect((await admin('GET', '/api/webhooks')).body).toMatchObject({ items: [{ id }], nextCursor: null })
  expect((await admin('PATCH', `/api/webhooks/${id}`, { enabled: false })).body).toMatchObject({ enabled: false })
  const renewed = (await admin('POST', `/api/webhooks/${id}/secret`)).body as Hook
  expect(renewed.secret).not.toBe(secret)
  expect((await admin('GET', `/api/webhooks/${id}/deliveries`)).body).toEqual({ items: [], nextCursor: null })
  expect((await admin('DELETE', `/api/webhooks/${id}`)).status).toBe(200)
  expect((await admin('GET', `/api/webhooks/${id}`)).status).toBe(404)
})

test('another organization finds nothing and changes nothing; editors may not', async () => {
  const { id } = (await api.as('org_a', 'admin')('POST', '/api/webhooks', { url: URL })).body as Hook
  const calls = [
    ['GET', `/api/webhooks/${id}`],
    ['PATCH', `/api/webhooks/${id}`, { enabled: false }],
    ['POST', `/api/webhooks/${id}/secret`],
    ['GET', `/api/webhooks/${id}/deliveries`],
    ['DELETE', `/api/webhooks/${id}`],
  ] as const
  for (const [method, path, body] of calls) {
    expect((await api.as('org_b', 'owner')(method, path, body)).status, `${method} ${path}`).toBe(404)
    expect((await api.as('org_a', 'editor')(method, path, body)).status, `${method} ${path}`).toBe(403)
  }
  expect((await api.as('org_b', 'owner')('GET', '/api/webhooks')).body).toEqual({ items: [], nextCursor: null })
  expect((await api.as('org_a', 'admin')('GET', `/api/webhooks/${id}`)).body).toMatchObject({ enabled: true })
})

test('what is no address, no event or not known is refused with its path', async () => {
  const admin = api.as('org_c', 'admin')
  for (const [body, field] of [
    [{ url: 'ftp://example.com' }, 'url'],
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: URL, events: [] }, 'events'],
    [{ url: URL, events: ['film.sold'] }, 'events.0'],
    [{}, 'url'],
  ] as const)
    expect((await admin('POST', '/api/webhooks', body)).body).toMatchObject({ status: 400, code: 'FIELD_INVALID', field })
  expect((await admin('POST', '/api/webhooks', { url: URL, secret: 'mine' })).status).toBe(400)
  expect((await admin('POST', '/api/webhooks', { url: 'mailto:stranger@example.com' })).body).toMatchObject({
    code: 'WEBHOOK_MAIL_UNKNOWN',
  })
})

test('an address of this machine or of a network behind it is refused, made or changed', async () => {
  const admin = api.as('org_e', 'admin')
  const { id } = (await admin('POST', '/api/webhooks', { url: URL })).body as Hook
  for (const url of [
    'http://127.0.0.1:5432/',
    'http://localhost/hook',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
    'http://[fd00::1]/',
  ])
    for (const answer of [await admin('POST', '/api/webhooks', { url }), await admin('PATCH', `/api/webhooks/${id}`, { url })])
      expect(answer.body, url).toMatchObject({ status: 400, code: 'ADDRESS_REFUSED', field: 'url' })
  expect((await admin('GET', '/api/webhooks')).body).toMatchObject({ items: [{ id, url: URL }] })
})

test('an organization has so many webhooks and no more', async () => {
  const admin = api.as('org_d', 'admin')
  for (let n = 0; n < 20; n += 1) expect((await admin('POST', '/api/webhooks', { url: `${URL}/${n}` })).status).toBe(201)
  expect((await admin('POST', '/api/webhooks', { url: URL })).body).toMatchObject({ code: 'WEBHOOKS_TOO_MANY', limit: '20' })
  const first = (await admin('GET', '/api/webhooks?limit=15')).body as { items: Hook[]; nextCursor: string }
  const second = (await admin('GET', `/api/webhooks?limit=15&cursor=${first.nextCursor}`)).body as { items: Hook[] }
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(20)
})
