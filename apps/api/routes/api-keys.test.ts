import type { ApiKey, MadeApiKey } from '@reelwright/contract/api-key'
import type { AuditEntry } from '@reelwright/contract/audit'
import type { SignedIn } from '@reelwright/contract/auth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi } from '../fixture/people-api.js'

let api: PeopleApi
let ada: SignedIn
let bo: SignedIn
beforeAll(async () => {
  api = await openPeopleApi()
  ada = await api.enter('ada')
  bo = await api.enter('bo')
})
afterAll(() => api?.close())

const make = async (body: object, token = ada.token) =>
  (await api.call('POST', '/api-keys', body, token)) as { status: number; body: MadeApiKey & { code: string } }
const list = async (token = ada.token) =>
  ((await api.call('GET', '/api-keys?limit=100', undefined, token)).body as { items: ApiKey[] }).items

test('a key is shown once, kept as a hash, and works until it is revoked', async () => {
  const { status, body } = await make({ name: 'nightly', role: 'viewer' })
  expect(status).toBe(201)
  expect(body.key).toMatch(/^rw_[\w-]{43}$/)
  expect(JSON.stringify(await list())).not.toContain(body.key)
  const { rows } = await api.here.studio.data.pool.query('select * from api_keys')
  expect(JSON.stringify(rows)).not.toContain(body.key.slice(8))
  expect((await api.call('GET', '/users/me', undefined, body.key)).body).toMatchObject({ id: ada.user.id })
  await expect.poll(async () => (await list()).find(({ id }) => id === body.id)?.lastUsedAt, { timeout: 10_000 }).toBeTruthy()
  expect((await api.call('DELETE', `/api-keys/${body.id}`, undefined, ada.token)).status).toBe(200)
  expect((await api.call('GET', '/users/me', undefined, body.key)).body).toMatchObject({ code: 'TOKEN_REVOKED' })
})

test('a key does what its role may, and never what needs a person', async () => {
  const viewer = (await make({ name: 'v', role: 'viewer' })).body.key
  const admin = (await make({ name: 'a', role: 'admin' })).body.key
  expect((await api.call('GET', '/audit', undefined, viewer)).status).toBe(403)
  expect((await api.call('GET', '/audit', undefined, admin)).status).toBe(200)
  expect(await make({ name: 'more' }, admin)).toMatchObject({ status: 403, body: { code: 'PERSON_NEEDED' } })
  expect((await make({ name: 'o', role: 'owner' })).status).toBe(400)
  for (const path of ['/users/me/sessions', '/users/me/data']) expect((await api.call('GET', path, undefined, admin)).status).toBe(403)
})

test('a key is never more than its maker is by now', async () => {
  await api.call('POST', '/organizations/org_local/invitations', { email: 'cy@example.com', role: 'admin' }, ada.token)
  const invitation = await api.tokenTo('cy@example.com')
  const cy = (await api.call('POST', '/auth/signup', { email: 'cy@example.com', password: PASSWORD, invitation })).body as SignedIn
  const { key } = (await make({ name: 'c', role: 'admin' }, cy.token)).body
  await api.call('PATCH', `/organizations/org_local/members/${cy.user.id}`, { role: 'viewer' }, ada.token)
  expect((await api.call('GET', '/audit', undefined, key)).status).toBe(403)
  expect((await api.call('GET', '/users/me', undefined, key)).status).toBe(200)
})

test('a key ends when it was said to', async () => {
  expect(await make({ name: 'past', expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject({ status: 400, body: { code: 'DATE_PAST' } })
  const { key, id, expiresAt } = (await make({ name: 'soon', expiresAt: '2099-01-01T00:00:00+01:00' })).body
  expect(expiresAt).toBe('2098-12-31T23:00:00.000Z')
  expect((await api.call('GET', '/users/me', undefined, key)).status).toBe(200)
  await api.here.studio.data.pool.query("update api_keys set expires_at = now() - interval '1 second' where id = $1", [id])
  expect((await api.call('GET', '/users/me', undefined, key)).body).toMatchObject({ code: 'TOKEN_REVOKED' })
})

test('a made-up key, or one cut short, is refused', async () => {
  const { key } = (await make({ name: 'k' })).body
  for (const wrong of ['rw_', 'rw_nothing', key.slice(0, -1), `${key}x`, `rw_${'a'.repeat(5000)}`])
    expect((await api.call('GET', '/users/me', undefined, wrong)).body).toMatchObject({ code: 'TOKEN_INVALID' })
})

test('another organization sees no key and revokes none', async () => {
  const { id, key } = (await make({ name: 'ours' })).body
  expect(await list(bo.token)).toEqual([])
  expect(await api.call('DELETE', `/api-keys/${id}`, undefined, bo.token)).toMatchObject({ status: 404, body: { code: 'KEY_NOT_FOUND' } })
  expect((await api.call('GET', '/users/me', undefined, key)).status).toBe(200)
})

test('the audit log says who did what, in pages, to admins of that organization alone, and nobody changes it', async () => {
  await api.call('PATCH', '/organizations/org_local', { name: 'Ours' }, ada.token)
  const read = async (query: string, token = ada.token) =>
    (await api.call('GET', `/audit?${query}`, undefined, token)).body as { items: AuditEntry[]; nextCursor: string | null }
  const { items } = await read('limit=1')
  expect(items[0]).toMatchObject({
    action: 'organization.renamed',
    userId: ada.user.id,
    email: 'ada@example.com',
    by: 'session',
    subject: { kind: 'organization', id: 'org_local' },
    detail: { name: 'Ours' },
  })
  const seen: AuditEntry[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: AuditEntry[]; nextCursor: string | null } = await read(`limit=3${cursor && `&cursor=${cursor}`}`)
    seen.push(...page.items)
    cursor = page.nextCursor
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
  expect(seen.length).toBe((await read('limit=100')).items.length)
  expect((await read('action=api_key.made&limit=100')).items.every(({ action }) => action === 'api_key.made')).toBe(true)
  expect((await read('limit=100', bo.token)).items.map(({ action }) => action)).toEqual([
    'session.begun',
    'member.joined',
    'organization.made',
  ])
  const change = (statement: string) => api.here.studio.data.inOrganization('org_local', ({ db }) => db.execute(statement))
  await expect(change("update audit_entries set action = 'nothing'")).rejects.toThrow()
  await change('delete from audit_entries')
  expect((await read('limit=100')).items.length).toBe(seen.length)
})
