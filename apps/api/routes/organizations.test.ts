import type { SignedIn } from '@reelwright/contract/auth'
import type { Organization } from '@reelwright/contract/organization'
import { organizations } from '@reelwright/data/tables/organizations'
import { projects } from '@reelwright/data/tables/projects'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi } from '../fixture/people-api.js'

let api: PeopleApi
let ada: SignedIn
beforeAll(async () => {
  api = await openPeopleApi()
  await api.here.addProject('org_local') // made from the command line, before anybody signed up
  ada = await api.enter('ada')
})
afterAll(() => api?.close())

test('the first to sign up owns the studio and the films made before; the next has an organization of their own', async () => {
  expect(ada.organization).toMatchObject({ id: 'org_local', role: 'owner' })
  const bo = await api.enter('bo')
  expect(bo.organization).toMatchObject({ role: 'owner' })
  expect(bo.organization.id).not.toBe('org_local')
})

test('an organization is made, renamed and deleted with all that is in it, by its name', async () => {
  const made = (await api.call('POST', '/organizations', { name: 'Sold & Co' }, ada.token)) as { status: number; body: Organization }
  expect(made).toMatchObject({ status: 201, body: { role: 'owner' } })
  const { id } = made.body
  const { token } = (await api.call('POST', `/organizations/${id}/switch`, undefined, ada.token)).body as SignedIn
  expect((await api.call('PATCH', `/organizations/${id}`, { name: 'Sold' }, token)).body).toMatchObject({ name: 'Sold' })
  await api.here.addProject(id)
  await api.call('POST', '/api-keys', { name: 'k' }, token)
  expect(await api.call('DELETE', `/organizations/${id}`, { name: 'Another' }, token)).toMatchObject({
    status: 400,
    body: { code: 'NAME_DIFFERENT' },
  })
  expect((await api.call('DELETE', `/organizations/${id}`, { name: 'Sold' }, token)).status).toBe(200)
  const { data } = api.here.studio
  const left = await data.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
  )
  for (const { name } of left.rows)
    expect((await data.pool.query(`select 1 from ${name} where organization_id = $1`, [id])).rowCount, name).toBe(0)
  expect((await api.call('GET', '/auth/session', undefined, token)).body).toMatchObject({ code: 'TOKEN_REVOKED' })
  const others = await data.inOrganization('org_local', async ({ db }) => [await db.$count(projects), await db.$count(organizations)])
  expect(others).toEqual([1, 1])
  const { body } = (await api.call('POST', '/auth/login', { email: 'ada@example.com', password: PASSWORD })) as { body: SignedIn }
  expect(body.organization.id).toBe('org_local')
})

test('only an owner deletes, only an admin renames', async () => {
  await api.call('POST', '/organizations/org_local/invitations', { email: 'adm@example.com', role: 'admin' }, ada.token)
  const invitation = await api.tokenTo('adm@example.com')
  const { body } = (await api.call('POST', '/auth/signup', { email: 'adm@example.com', password: PASSWORD, invitation })) as {
    body: SignedIn
  }
  expect((await api.call('DELETE', '/organizations/org_local', { name: 'Local' }, body.token)).status).toBe(403)
  expect((await api.call('PATCH', '/organizations/org_local', { name: 'Ours' }, body.token)).status).toBe(200)
})
