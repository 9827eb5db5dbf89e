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
    'webhook.deleted',
    'webhook.secret_renewed',
    'webhook.changed',
    'webhook.made',
  ])
  expect(new Set(items.map(({ userId }) => userId))).toEqual(new Set([`user_${ORG}`]))
  expect(JSON.stringify(items)).not.toContain('quiet')
  expect(JSON.stringify(items)).not.toContain(hook.secret)
})

test('what was refused is not there', async () => {
  const ask = api.as('org_quiet', 'owner')
  expect((await ask('DELETE', '/api/webhooks/hook_none')).status).toBe(404)
  expect((await ask('DELETE', '/api/projects/proj_none')).status).toBe(404)
  expect((await ask('GET', '/api/audit')).body).toMatchObject({ items: [] })
})
