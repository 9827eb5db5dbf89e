import type { SignedIn } from '@reelwright/contract/auth'
import { afterEach, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi } from '../fixture/people-api.js'

let api: PeopleApi
afterEach(() => api?.close())

const signUp = (name: string, invitation?: string) =>
  api.call('POST', '/auth/signup', { email: `${name}@example.com`, password: PASSWORD, invitation })

test('where people come by invitation, the first two who come at once are one owner and one refusal, and nobody else gets in', async () => {
  api = await openPeopleApi({ signUp: 'invited' })
  const both = await Promise.all([signUp('one'), signUp('two')])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 403])
  const owner = both.find(({ status }) => status === 201)?.body as unknown as SignedIn
  expect(owner.organization).toMatchObject({ id: 'org_local', role: 'owner' })
  expect(await signUp('three')).toMatchObject({ status: 403, body: { code: 'SIGN_UP_CLOSED' } })
  const { rows } = await api.here.studio.data.pool.query('select email from identity.users')
  expect(rows).toEqual([{ email: owner.user.email }])

  const invite = (email: string) => api.call('POST', '/organizations/org_local/invitations', { email, role: 'editor' }, owner.token)
  await invite('three@example.com')
  const token = await api.tokenTo('three@example.com')
  expect(await signUp('thief', token)).toMatchObject({ status: 403, body: { code: 'INVITATION_FOR_ANOTHER' } })
  expect(await signUp('three', 'an-invitation-that-was-never-sent')).toMatchObject({ status: 404 })
  const three = (await signUp('three', token)) as unknown as { status: number; body: SignedIn }
  expect(three.status).toBe(201)

  // Who is taken out has nowhere to go, and nothing of their own to render with, until somebody invites them again.
  await api.call('DELETE', `/organizations/org_local/members/${three.body.user.id}`, undefined, owner.token)
  const logIn = (invitation?: string) => api.call('POST', '/auth/login', { email: 'three@example.com', password: PASSWORD, invitation })
  expect(await logIn()).toMatchObject({ status: 403, body: { code: 'NO_ORGANIZATION' } })
  await invite('three@example.com')
  expect(await logIn(await api.tokenTo('three@example.com'))).toMatchObject({ status: 200, body: { organization: { role: 'editor' } } })
  expect((await api.call('POST', '/organizations', { name: 'Mine' }, three.body.token)).status).toBe(403)
})

test('where sign-up is closed nobody gets in after the first, invited or not', async () => {
  api = await openPeopleApi({ signUp: 'closed' })
  const owner = (await signUp('one')).body as unknown as SignedIn
  await api.call('POST', '/organizations/org_local/invitations', { email: 'two@example.com' }, owner.token)
  expect(await signUp('two', await api.tokenTo('two@example.com'))).toMatchObject({ status: 403, body: { code: 'SIGN_UP_CLOSED' } })
})
