import type { SessionView, SignedIn } from '@reelwright/contract/auth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLIENT, type OidcHouse, openOidcHouse } from '../fixture/oidc-house.js'
import { openPeopleApi, PASSWORD, type PeopleApi, type Reply } from '../fixture/people-api.js'

let api: PeopleApi
let google: OidcHouse
beforeAll(async () => {
  google = await openOidcHouse()
  api = await openPeopleApi({ signUp: 'invited', google: { ...CLIENT, issuer: google.issuer } })
})
afterAll(async () => {
  await api?.close()
  await google?.close()
})

const cookiesOf = ({ headers }: Reply): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map((one) => String(one).split(';')[0])
    .join('; ')

/** Sets out for Google as a browser does. */
const leave = async (returnTo = '/projects'): Promise<{ at: URL; cookie: string }> => {
  const left = await api.call('GET', `/auth/google?returnTo=${encodeURIComponent(returnTo)}`)
  expect(left.status).toBe(302)
  return { at: new URL(String(left.headers.location)), cookie: cookiesOf(left) }
}

/** What Google's answer leads to, with the cookies a browser would bring. */
const back = async (at: URL, cookie: string): Promise<Reply> => {
  const answer = await fetch(at, { redirect: 'manual' })
  const { pathname, search } = new URL(answer.headers.get('location') ?? '')
  return api.call('GET', pathname.replace('/api', '') + search, undefined, { cookie })
}

const person = (name: string, verified = true) => ({ sub: `g-${name}`, email: `${name}@example.com`, email_verified: verified, name })
const session = async (reply: Reply) =>
  (await api.call('GET', '/auth/session', undefined, { cookie: cookiesOf(reply) })) as { status: number; body: SessionView }

test('the first to come by Google owns the studio; the way there carries PKCE, state and nonce', async () => {
  google.visit(person('ada'))
  const { at, cookie } = await leave('/')
  expect(at.origin).toBe(google.issuer)
  expect(at.searchParams.get('code_challenge_method')).toBe('S256')
  for (const name of ['code_challenge', 'state', 'nonce']) expect(at.searchParams.get(name)?.length, name).toBeGreaterThan(20)
  expect(at.searchParams.get('redirect_uri')).toBe('http://127.0.0.1:4310/api/auth/callback/google')
  const reply = await back(at, cookie)
  // An account of one's own begins with the first questions, by whichever door it was made.
  expect([reply.status, reply.headers.location]).toEqual([302, 'http://127.0.0.1:4310/welcome'])
  expect(cookiesOf(reply)).not.toContain('session_token')
  expect((await session(reply)).body).toMatchObject({
    user: { email: 'ada@example.com', emailVerified: true },
    organization: { id: 'org_local', role: 'owner' },
  })
  google.visit(person('ada'))
  const second = await leave('/')
  const again = await back(second.at, second.cookie)
  expect([again.headers.location, (await session(again)).status]).toEqual(['http://127.0.0.1:4310/', 200])
  const third = await leave('/library')
  expect((await back(third.at, third.cookie)).headers.location).toBe('http://127.0.0.1:4310/library')
})

const refused = async (reply: Reply): Promise<string> => {
  expect(cookiesOf(reply)).not.toMatch(/reelwright=\w/)
  return String(reply.headers.location)
}

test('nobody else gets in without an invitation, and with one they do', async () => {
  google.visit(person('bo'))
  const first = await leave()
  expect(await refused(await back(first.at, first.cookie))).toContain('http://127.0.0.1:4310/log-in?error=SIGN_UP_CLOSED')
  google.visit(person('ada'))
  const { at, cookie } = await leave()
  const owner = cookiesOf(await back(at, cookie)).replace(/.*reelwright=([^;]+).*/, '$1')
  await api.call('POST', '/organizations/org_local/invitations', { email: 'bo@example.com', role: 'viewer' }, owner)
  google.visit(person('bo'))
  const again = await leave()
  expect((await session(await back(again.at, again.cookie))).body).toMatchObject({ organization: { role: 'viewer' } })
})

test('an address Google does not vouch for is not let in', async () => {
  google.visit(person('cy', false))
  const { at, cookie } = await leave()
  expect(await refused(await back(at, cookie))).toContain('error=EMAIL_NOT_VERIFIED')
})

test('an answer without this browser’s state, one used before, or one meant for another client signs nobody in', async () => {
  google.visit(person('ada'))
  const { at, cookie } = await leave()
  expect(await refused(await back(at, ''))).toContain('error=')
  const other = await leave()
  expect(await refused(await back(at, other.cookie))).toContain('error=')
  const answer = await fetch(other.at, { redirect: 'manual' })
  const { pathname, search } = new URL(answer.headers.get('location') ?? '')
  const come = () => api.call('GET', pathname.replace('/api', '') + search, undefined, { cookie: other.cookie })
  expect((await session(await come())).status).toBe(200)
  expect(await refused(await come())).toContain('error=')
  const lost = await api.call('GET', '/auth/callback/google?error=access_denied&state=unknown')
  expect([lost.status, lost.headers.location]).toEqual([302, 'http://127.0.0.1:4310/log-in?error=state_mismatch'])
  const third = await leave()
  google.lie()
  expect(await refused(await back(third.at, third.cookie))).toContain('error=')
  expect(cookie).toContain('state')
})

test('the way back leads to a page of ours and to no other', async () => {
  for (const away of ['https://evil.example', '//evil.example', '/\\evil.example', '\\evil', 'javascript:alert(1)'])
    expect(await api.call('GET', `/auth/google?returnTo=${encodeURIComponent(away)}`)).toMatchObject({
      status: 400,
      body: { field: 'returnTo' },
    })
})

test('an account by password whose address nobody has confirmed is not taken over by Google', async () => {
  const owner = await (async () => {
    google.visit(person('ada'))
    const { at, cookie } = await leave()
    return cookiesOf(await back(at, cookie)).replace(/.*reelwright=([^;]+).*/, '$1')
  })()
  await api.call('POST', '/organizations/org_local/invitations', { email: 'eve@example.com', role: 'viewer' }, owner)
  const invitation = await api.tokenTo('eve@example.com')
  const eve = (await api.call('POST', '/auth/signup', { email: 'eve@example.com', password: PASSWORD, invitation })).body as SignedIn
  await api.here.studio.data.pool.query('update identity.users set email_verified = false where id = $1', [eve.user.id])
  google.visit(person('eve'))
  const { at, cookie } = await leave()
  expect(await refused(await back(at, cookie))).toContain('error=')
  expect((await api.call('GET', '/users/me', undefined, eve.token)).status).toBe(200)
})

test('where Google is not set up or does not answer, that is said', async () => {
  const without = await openPeopleApi({ google: { ...CLIENT, issuer: 'http://127.0.0.1:9' } })
  expect(await without.call('GET', '/auth/google')).toMatchObject({ status: 503, body: { code: 'GOOGLE_UNREACHABLE' } })
  await without.close()
})
