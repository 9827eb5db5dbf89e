import type { SignedIn } from '@reelwright/contract/auth'
import type { Invitation, Organization, OrganizationMember } from '@reelwright/contract/organization'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi } from '../fixture/people-api.js'

let api: PeopleApi
let owner: SignedIn
let stranger: SignedIn
let here: string
beforeAll(async () => {
  api = await openPeopleApi()
  owner = await api.enter('owner')
  stranger = await api.enter('stranger')
  here = `/organizations/${owner.organization.id}`
})
afterAll(() => api?.close())

const invite = (email: string, role: string, who = owner.token) => api.call('POST', `${here}/invitations`, { email, role }, who)

/** Somebody who came by invitation, signed in for this organization. */
const join = async (name: string, role: string): Promise<SignedIn> => {
  const email = `${name}@example.com`
  expect((await invite(email, role)).status).toBe(201)
  const invitation = await api.tokenTo(email)
  const { status, body } = await api.call('POST', '/auth/signup', { email, password: PASSWORD, invitation })
  expect(status).toBe(201)
  return body
}
const role = (userId: string, to: string, who: string) => api.call('PATCH', `${here}/members/${userId}`, { role: to }, who)
const me = async (token: string) => (await api.call('GET', '/auth/session', undefined, token)) as { status: number; body: { code: string } }

test('who signs up by an invitation is a member with its role, at once, and their address is known to be theirs', async () => {
  const ed = await join('ed', 'editor')
  expect(ed).toMatchObject({ organization: { id: owner.organization.id, role: 'editor' }, user: { emailVerified: true } })
  const again = await api.call('POST', '/invitations/accept', { token: await api.tokenTo('ed@example.com') }, ed.token)
  expect(again).toMatchObject({ status: 404, body: { code: 'INVITATION_NOT_FOUND' } })
})

test('somebody with an account accepts, and switches to a token of the other organization', async () => {
  await invite('stranger@example.com', 'viewer')
  const token = await api.tokenTo('stranger@example.com')
  expect((await api.call('POST', '/invitations/open', { token })).body).toMatchObject({
    email: 'stranger@example.com',
    role: 'viewer',
    state: 'pending',
  })
  expect(await api.call('POST', '/invitations/accept', { token }, owner.token)).toMatchObject({
    status: 403,
    body: { code: 'INVITATION_FOR_ANOTHER' },
  })
  const { status, body } = await api.call('POST', '/invitations/accept', { token }, stranger.token)
  expect([status, body]).toEqual([200, expect.objectContaining({ id: owner.organization.id, role: 'viewer' })])
  const { items } = (await api.call('GET', '/organizations', undefined, stranger.token)).body as { items: Organization[] }
  expect(items.map(({ id }) => id)).toEqual([stranger.organization.id, owner.organization.id])
  const switched = await api.call('POST', `${here}/switch`, undefined, stranger.token)
  expect(switched.body).toMatchObject({ organization: { id: owner.organization.id, role: 'viewer' } })
  await api.call('POST', `${here}/leave`, undefined, (switched.body as SignedIn).token)
})

test('an invitation is declined or taken back once, and its mail holds one link', async () => {
  await invite('no@example.com', 'editor')
  expect((await api.lettersTo('no@example.com')).at(-1)).toContain('/invitation?token=')
  const token = await api.tokenTo('no@example.com')
  expect((await api.call('POST', '/invitations/decline', { token })).status).toBe(200)
  expect((await api.call('POST', '/invitations/decline', { token })).status).toBe(404)
  const { body } = (await invite('back@example.com', 'editor')) as { body: Invitation }
  expect((await api.call('DELETE', `${here}/invitations/${body.id}`, undefined, owner.token)).status).toBe(200)
  const back = await api.tokenTo('back@example.com')
  expect((await api.call('POST', '/auth/signup', { email: 'back@example.com', password: PASSWORD, invitation: back })).status).toBe(404)
  const { items } = (await api.call('GET', `${here}/invitations`, undefined, owner.token)).body as { items: Invitation[] }
  expect(items.slice(0, 2).map(({ email, state }) => `${email} ${state}`)).toEqual(['back@example.com revoked', 'no@example.com declined'])
})

test('a second invitation to an address ends the first; a member is not invited again', async () => {
  await invite('twice@example.com', 'editor')
  const first = await api.tokenTo('twice@example.com')
  await invite('twice@example.com', 'viewer')
  expect((await api.call('POST', '/invitations/open', { token: first })).status).toBe(404)
  expect(await invite('owner@example.com', 'editor')).toMatchObject({ status: 409, body: { code: 'MEMBER_TAKEN' } })
})

test('another role makes the old token useless at once; refresh gives one of the new role', async () => {
  const rita = await join('rita', 'viewer')
  expect((await role(rita.user.id, 'admin', owner.token)).status).toBe(200)
  expect((await me(rita.token)).body.code).toBe('TOKEN_REVOKED')
  const { body } = (await api.call('POST', '/auth/refresh', undefined, rita.token)) as { body: SignedIn }
  expect(body.organization.role).toBe('admin')
  expect((await me(body.token)).status).toBe(200)
})

test('a member who is taken out is refused at once, with their keys', async () => {
  const tom = await join('tom', 'admin')
  const { key } = (await api.call('POST', '/api-keys', { name: 'script' }, tom.token)).body as { key: string }
  expect((await api.call('GET', '/users/me', undefined, key)).status).toBe(200)
  expect((await api.call('DELETE', `${here}/members/${tom.user.id}`, undefined, owner.token)).status).toBe(200)
  expect((await me(tom.token)).body.code).toBe('TOKEN_REVOKED')
  expect((await api.call('GET', '/users/me', undefined, key)).body).toMatchObject({ code: 'TOKEN_REVOKED' })
})

test('what each role may do to members', async () => {
  const admin = await join('al', 'admin')
  const editor = await join('eve', 'editor')
  const viewer = await join('vic', 'viewer')
  for (const { token } of [editor, viewer]) {
    expect((await role(viewer.user.id, 'editor', token)).status).toBe(403)
    expect((await invite('x@example.com', 'viewer', token)).status).toBe(403)
    expect((await api.call('DELETE', `${here}/members/${viewer.user.id}`, undefined, token)).status).toBe(403)
    expect((await api.call('GET', `${here}/invitations`, undefined, token)).status).toBe(403)
    expect((await api.call('GET', `${here}/members`, undefined, token)).status).toBe(200)
  }
  expect(await role(viewer.user.id, 'owner', admin.token)).toMatchObject({ status: 403, body: { code: 'ROLE_TOO_LOW' } })
  expect(await role(owner.user.id, 'viewer', admin.token)).toMatchObject({ status: 403, body: { code: 'ROLE_TOO_LOW' } })
  expect((await api.call('DELETE', `${here}/members/${owner.user.id}`, undefined, admin.token)).status).toBe(403)
  expect((await invite('boss@example.com', 'owner', admin.token)).status).toBe(403)
  expect((await role(viewer.user.id, 'editor', admin.token)).status).toBe(200)
})

test('the last owner neither leaves nor steps down, and two do not leave past each other', async () => {
  expect(await api.call('POST', `${here}/leave`, undefined, owner.token)).toMatchObject({ status: 409, body: { code: 'LAST_OWNER' } })
  expect(await role(owner.user.id, 'editor', owner.token)).toMatchObject({ status: 409, body: { code: 'LAST_OWNER' } })
  const second = await join('second', 'viewer')
  await role(second.user.id, 'owner', owner.token)
  const { body } = (await api.call('POST', '/auth/refresh', undefined, second.token)) as { body: SignedIn }
  const left = await Promise.all([role(owner.user.id, 'admin', owner.token), role(second.user.id, 'admin', body.token)])
  expect(left.map(({ status }) => status).sort()).toEqual([200, 409])
  const [{ token }, other] = [await relog(), await relog('second')]
  const { items } = (await api.call('GET', `${here}/members?limit=100`, undefined, token)).body as { items: OrganizationMember[] }
  expect(items.filter((one) => one.role === 'owner')).toHaveLength(1)
  if (other.organization.role === 'owner') await role(owner.user.id, 'owner', other.token)
  owner = await relog()
})

const relog = async (name = 'owner'): Promise<SignedIn> =>
  (await api.call('POST', '/auth/login', { email: `${name}@example.com`, password: PASSWORD })).body as SignedIn

test('another organization sees and changes nothing of it', async () => {
  const ids = ['', '/members', '/invitations']
  for (const path of ids) expect(await api.call('GET', here + path, undefined, stranger.token)).toMatchObject({ status: 404 })
  expect((await api.call('PATCH', here, { name: 'Mine' }, stranger.token)).status).toBe(404)
  expect((await api.call('DELETE', here, { name: owner.organization.name }, stranger.token)).status).toBe(404)
  expect((await api.call('DELETE', `${here}/members/${owner.user.id}`, undefined, stranger.token)).status).toBe(404)
  expect((await role(owner.user.id, 'viewer', stranger.token)).status).toBe(404)
  expect((await invite('spy@example.com', 'admin', stranger.token)).status).toBe(404)
  expect((await api.call('POST', `${here}/switch`, undefined, stranger.token)).status).toBe(404)
  expect((await api.call('GET', here, undefined, owner.token)).body).toMatchObject({ name: owner.organization.name })
})

test('members come in pages that those who join meanwhile do not shift', async () => {
  const page = async (cursor?: string) =>
    (await api.call('GET', `${here}/members?limit=2${cursor ? `&cursor=${cursor}` : ''}`, undefined, owner.token)).body as {
      items: OrganizationMember[]
      nextCursor: string | null
    }
  const first = await page()
  await join('late', 'viewer')
  const seen = [...first.items]
  for (let next = first.nextCursor; next; ) {
    const { items, nextCursor } = await page(next)
    seen.push(...items)
    next = nextCursor
  }
  expect(new Set(seen.map(({ userId }) => userId)).size).toBe(seen.length)
  expect(seen.map(({ email }) => email)).not.toContain('late@example.com')
  expect(seen.at(-1)?.email).toBe('owner@example.com')
  expect((await api.call('GET', `${here}/members?cursor=nonsense`, undefined, owner.token)).status).toBe(400)
})
