import type { SignedIn } from '@reelwright/contract/auth'
import type { SignedInSession } from '@reelwright/contract/user'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi } from '../fixture/people-api.js'

let api: PeopleApi
let ada: SignedIn
beforeAll(async () => {
  api = await openPeopleApi()
  ada = await api.enter('ada')
})
afterAll(() => api?.close())

const logIn = async (name: string, password = PASSWORD) =>
  (await api.call('POST', '/auth/login', { email: `${name}@example.com`, password })) as { status: number; body: SignedIn }
const isSignedIn = async (token: string) => (await api.call('GET', '/users/me', undefined, token)).status === 200

test('a person sees and changes their name, and nothing else of themselves', async () => {
  expect((await api.call('PATCH', '/users/me', { name: '  Ada L. ' }, ada.token)).body).toMatchObject({ name: 'Ada L.' })
  for (const body of [{ email: 'x@example.com' }, { emailVerified: true }, { role: 'owner' }])
    expect((await api.call('PATCH', '/users/me', body, ada.token)).status).toBe(400)
  expect((await api.call('GET', '/users/me')).body).toMatchObject({ code: 'SIGN_IN_NEEDED' })
})

test('a session that is ended is refused at once; nobody ends another person’s', async () => {
  const other = (await logIn('ada')).body
  const { items } = (await api.call('GET', '/users/me/sessions', undefined, ada.token)).body as { items: SignedInSession[] }
  expect(items.filter(({ current }) => current)).toHaveLength(1)
  const ended = items.find(({ current }) => !current)?.id
  const bo = await api.enter('bo')
  expect((await api.call('DELETE', `/users/me/sessions/${ended}`, undefined, bo.token)).status).toBe(404)
  expect((await api.call('DELETE', `/users/me/sessions/${ended}`, undefined, ada.token)).status).toBe(200)
  expect([await isSignedIn(other.token), await isSignedIn(ada.token)]).toEqual([false, true])
})

test('another password ends every other session', async () => {
  const cy = await api.enter('cy')
  const other = (await logIn('cy')).body
  const change = (currentPassword: string) =>
    api.call('POST', '/users/me/password', { currentPassword, newPassword: 'another horse' }, cy.token)
  expect((await change('not the password')).body).toMatchObject({ code: 'PASSWORD_WRONG' })
  expect((await change(PASSWORD)).status).toBe(200)
  expect([await isSignedIn(other.token), await isSignedIn(cy.token)]).toEqual([false, true])
  expect((await logIn('cy')).status).toBe(401)
  expect((await logIn('cy', 'another horse')).status).toBe(200)
})

test('a forgotten password is chosen anew once, by the link in a mail, and every session ends', async () => {
  const di = await api.enter('di')
  const ask = (email: string) => api.call('POST', '/auth/request-password-reset', { email })
  const known = await ask('di@example.com')
  const unknown = await ask('nobody@example.com')
  expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
  expect(await api.lettersTo('nobody@example.com')).toEqual([])
  const token = await api.tokenTo('di@example.com')
  const reset = (password: string) => api.call('POST', '/auth/reset-password', { token, password })
  expect((await reset('short')).status).toBe(400)
  const { rows } = await api.here.studio.data.pool.query('select identifier, value from identity.verifications')
  expect(JSON.stringify(rows)).not.toContain(token)
  expect((await reset('a third horse')).status).toBe(200)
  expect((await reset('a fourth horse')).body).toMatchObject({ code: 'MAIL_LINK_INVALID' })
  expect(await isSignedIn(di.token)).toBe(false)
  expect((await logIn('di', 'a third horse')).status).toBe(200)
})

test('mails are in the language somebody chose, or else reads', async () => {
  const made = await api.call(
    'POST',
    '/auth/signup',
    { email: 'fe@example.com', password: PASSWORD },
    { 'accept-language': 'fr-CA,fr;q=0.9' },
  )
  const { token, user } = made.body as SignedIn
  expect(user.language).toBe('fr')
  const last = async () => (await api.lettersTo('fe@example.com')).at(-1)
  await expect.poll(last).toContain('Confirmez sous un jour')
  expect((await api.call('PATCH', '/users/me', { language: 'xx' }, token)).body).toMatchObject({ field: 'language' })
  expect((await api.call('PATCH', '/users/me', { language: 'es' }, token)).body).toMatchObject({ language: 'es' })
  await api.call('POST', '/auth/request-password-reset', { email: 'fe@example.com' })
  await expect.poll(last).toContain('Alguien, probablemente usted')
})

test('an address is confirmed by the link in a mail, and by no other', async () => {
  const el = await api.enter('el')
  expect(el.user.emailVerified).toBe(false)
  const token = await api.tokenTo('el@example.com')
  expect((await api.call('POST', '/auth/verify-email', { token: `${token.slice(0, -4)}AAAA` })).body).toMatchObject({
    code: 'MAIL_LINK_INVALID',
  })
  expect((await api.call('POST', '/auth/verify-email', { token })).status).toBe(200)
  expect((await api.call('GET', '/users/me', undefined, el.token)).body).toMatchObject({ emailVerified: true })
})

test('a person gets everything kept about them, and no secret among it', async () => {
  await api.call('POST', '/api-keys', { name: 'mine' }, ada.token)
  const { status, body } = await api.call('GET', '/users/me/data', undefined, ada.token)
  expect(status).toBe(200)
  expect(body).toMatchObject({ user: { email: 'ada@example.com' }, organizations: [{ id: 'org_local' }], apiKeys: [{ name: 'mine' }] })
  const text = JSON.stringify(body)
  const { rows } = await api.here.studio.data.pool.query<{ secret: string }>(
    'select password as secret from identity.accounts union select token from identity.sessions union select hash from api_keys',
  )
  for (const { secret } of rows) expect(text).not.toContain(secret)
})

test('a person deletes their account and the organization only they were in; not one that others would be left in without an owner', async () => {
  const fay = await api.enter('fay')
  const home = fay.organization.id
  const remove = (body: object, token = fay.token) => api.call('DELETE', '/users/me', body, token)
  expect((await remove({ email: 'ada@example.com', password: PASSWORD })).body).toMatchObject({ code: 'EMAIL_DIFFERENT' })
  expect((await remove({ email: 'fay@example.com' })).body).toMatchObject({ code: 'PASSWORD_WRONG' })
  await api.call('POST', `/organizations/${home}/invitations`, { email: 'gus@example.com', role: 'editor' }, fay.token)
  const invitation = await api.tokenTo('gus@example.com')
  const gus = (await api.call('POST', '/auth/signup', { email: 'gus@example.com', password: PASSWORD, invitation })).body as SignedIn
  expect(await remove({ email: 'fay@example.com', password: PASSWORD })).toMatchObject({ status: 409, body: { code: 'LAST_OWNER' } })
  expect((await remove({ email: 'gus@example.com', password: PASSWORD }, gus.token)).status).toBe(200)
  expect((await remove({ email: 'fay@example.com', password: PASSWORD })).status).toBe(200)
  expect(await isSignedIn(fay.token)).toBe(false)
  const { rows } = await api.here.studio.data.pool.query(
    'select 1 from organizations where id = $1 union all select 1 from identity.users where id = any($2)',
    [home, [fay.user.id, gus.user.id]],
  )
  expect(rows).toEqual([])
  expect((await logIn('fay')).status).toBe(401)
})
