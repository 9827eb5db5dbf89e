import type { SignedIn } from '@reelwright/contract/auth'
import type { Draft } from '@reelwright/contract/draft'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi } from '../fixture/people-api.js'

let api: PeopleApi
let ada: SignedIn
beforeAll(async () => {
  api = await openPeopleApi()
  ada = await api.enter('ada')
})
afterAll(() => api?.close())

const draftsOf = async (token: string): Promise<Readonly<Record<string, unknown>>> => {
  const { items } = (await api.call('GET', '/users/me/drafts', undefined, token)).body as { items: readonly Draft[] }
  return Object.fromEntries(items.map(({ name, body }) => [name, body]))
}

test('an account of one’s own begins with the first questions; one by invitation comes to a studio that is set up', async () => {
  expect(await draftsOf(ada.token)).toEqual({ welcome: {} })
  await api.call('POST', `/organizations/${ada.organization.id}/invitations`, { email: 'bo@example.com', role: 'viewer' }, ada.token)
  const invitation = await api.tokenTo('bo@example.com')
  const bo = (await api.call('POST', '/auth/signup', { email: 'bo@example.com', password: PASSWORD, invitation })).body as SignedIn
  expect(await draftsOf(bo.token)).toEqual({})
})

test('what is typed in one browser is there in the next, until it is sent', async () => {
  const elsewhere = (await api.call('POST', '/auth/login', { email: 'ada@example.com', password: PASSWORD })).body as SignedIn
  const keep = (topic: string) =>
    api.call('PUT', '/users/me/drafts/new-documentary', { body: { topic, sources: [{ id: 'a' }] } }, ada.token)
  expect((await keep('Lamps')).status).toBe(200)
  expect((await keep('Lamps of the north')).body).toMatchObject({ name: 'new-documentary', body: { topic: 'Lamps of the north' } })
  expect(await draftsOf(elsewhere.token)).toMatchObject({ 'new-documentary': { topic: 'Lamps of the north', sources: [{ id: 'a' }] } })
  for (let times = 0; times < 2; times += 1)
    expect((await api.call('DELETE', '/users/me/drafts/new-documentary', undefined, elsewhere.token)).status).toBe(200)
  expect(await draftsOf(ada.token)).not.toHaveProperty('new-documentary')
})

test('drafts have names that pages know, and are nobody else’s, in no other organization', async () => {
  expect((await api.call('PUT', '/users/me/drafts/anything', { body: {} }, ada.token)).status).toBe(400)
  await api.call('PUT', '/users/me/drafts/new-property', { body: { mine: true } }, ada.token)
  const cy = await api.enter('cy')
  expect(await draftsOf(cy.token)).toEqual({ welcome: {} })
  const { id } = (await api.call('POST', '/organizations', { name: 'Branch' }, ada.token)).body as { id: string }
  const there = (await api.call('POST', `/organizations/${id}/switch`, undefined, ada.token)).body as SignedIn
  expect(await draftsOf(there.token)).toEqual({})
})

test('what somebody typed goes with their membership, and is among what the studio says it keeps about them', async () => {
  const dee = await api.enter('dee')
  await api.call('PUT', '/users/me/drafts/new-documentary', { body: { topic: 'Tides' } }, dee.token)
  const { drafts } = (await api.call('GET', '/users/me/data', undefined, dee.token)).body as { drafts: readonly object[] }
  expect(drafts).toContainEqual(expect.objectContaining({ organizationId: dee.organization.id, body: { topic: 'Tides' } }))
  expect((await api.call('DELETE', '/users/me', { email: 'dee@example.com', password: PASSWORD }, dee.token)).status).toBe(200)
  const { rows } = await api.here.studio.data.pool.query('select 1 from drafts where user_id = $1', [dee.user.id])
  expect(rows).toEqual([])
})
