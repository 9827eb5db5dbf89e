import type { SessionView, SignedIn } from '@reelwright/contract/auth'
import { isAfter, type Place, parsePlace } from '@reelwright/studio/live/place'
import { decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi } from '../fixture/people-api.js'

let api: PeopleApi
let ada: SignedIn
beforeAll(async () => {
  api = await openPeopleApi()
  ada = await api.enter('ada')
})
afterAll(() => api?.close())

const logIn = async (email = 'ada@example.com', password = PASSWORD) =>
  api.call('POST', '/auth/login', { email, password }) as Promise<{
    status: number
    body: SignedIn & { code: string }
    headers: Record<string, unknown>
  }>
const session = (token: string) =>
  api.call('GET', '/auth/session', undefined, token) as Promise<{ status: number; body: SessionView & { code: string } }>

test('sign-up and log-in answer a token and a user, as the design says, and no password', async () => {
  expect(ada).toMatchObject({ user: { email: 'ada@example.com', name: 'ada' }, organization: { id: 'org_local', role: 'owner' } })
  const { status, body } = await logIn('ADA@example.com')
  expect(status).toBe(200)
  expect(body.user.id).toBe(ada.user.id)
  expect(JSON.stringify(body)).not.toContain('password')
  expect((await session(body.token)).body).toMatchObject({ user: { email: 'ada@example.com' }, organization: { id: 'org_local' } })
})

test('a session says where the live events stand, so that nothing is missed between reading and listening', async () => {
  const lastEvent = async () => parsePlace((await session(ada.token)).body.lastEvent) as Place
  const before = await lastEvent()
  await api.here.addProject('org_local')
  await expect.poll(async () => isAfter(await lastEvent(), before)).toBe(true)
})

test('the token is a JWT of 24 hours by EdDSA that says who, where and what, and nothing else', async () => {
  const claims = decodeJwt(ada.token)
  expect(decodeProtectedHeader(ada.token)).toMatchObject({ alg: 'EdDSA' })
  expect((claims.exp as number) - (claims.iat as number)).toBe(24 * 3600)
  expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'org', 'role', 'sid', 'sub'])
  expect(claims).toMatchObject({ sub: ada.user.id, org: 'org_local', role: 'owner' })
})

test('anyone can check a token by the published keys, which hold no private half', async () => {
  const { body } = (await api.call('GET', '/auth/jwks')) as { body: { keys: Record<string, string>[] } }
  expect(body.keys.every((key) => key.d === undefined)).toBe(true)
  const key = body.keys.find(({ kid }) => kid === decodeProtectedHeader(ada.token).kid)
  const { payload } = await jwtVerify(ada.token, await importJWK(key as never, 'EdDSA'))
  expect(payload.sub).toBe(ada.user.id)
})

test('a token with another algorithm, key or content is refused', async () => {
  const [head, body, signature] = ada.token.split('.') as [string, string, string]
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = decodeJwt(ada.token)
  const { kid } = decodeProtectedHeader(ada.token)
  const other = await generateKeyPair('EdDSA')
  const forged = new SignJWT({ ...claims, role: 'owner' }).setProtectedHeader({ alg: 'EdDSA', kid: kid as string }).sign(other.privateKey)
  const { keys } = (await api.call('GET', '/auth/jwks')).body as unknown as { keys: { x: string }[] }
  const byPublicKey = new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: kid as string })
    .sign(Buffer.from(keys[0]?.x ?? '', 'base64url'))
  const tampered = {
    'no algorithm': `${part({ alg: 'none', kid })}.${body}.`,
    'no algorithm, old signature': `${part({ alg: 'none', kid })}.${body}.${signature}`,
    'another key': await forged,
    'the public key as a shared one': await byPublicKey,
    'another content': `${head}.${part({ ...claims, org: 'org_other' })}.${signature}`,
    'an unknown key': `${part({ alg: 'EdDSA', kid: 'key_none' })}.${body}.${signature}`,
    'no signature': `${head}.${body}.`,
    'half of it': ada.token.slice(0, -20),
    'nothing like it': 'x.y.z',
    'a very long one': 'a'.repeat(10_000),
  }
  for (const [what, token] of Object.entries(tampered)) {
    const { status, body: problem } = await session(token)
    expect([status, problem.code], what).toEqual([401, 'TOKEN_INVALID'])
  }
})

test('a token for another purpose, or one that has ended, is refused', async () => {
  const claims = decodeJwt(ada.token)
  const sign = async (change: object) => (await api.signIn.auth.api.signJWT({ body: { payload: { ...claims, ...change } } })).token
  expect((await session(await sign({ aud: 'elsewhere' }))).body.code).toBe('TOKEN_INVALID')
  expect((await session(await sign({ iss: 'elsewhere' }))).body.code).toBe('TOKEN_INVALID')
  expect((await session(await sign({ role: 'emperor' }))).body.code).toBe('TOKEN_INVALID')
  const past = Math.floor(Date.now() / 1000)
  expect((await session(await sign({ iat: past - 7200, exp: past - 3600 }))).body.code).toBe('TOKEN_EXPIRED')
  expect((await session(await sign({}))).status).toBe(200)
})

test('a token that was good before is refused once it has ended', async () => {
  const soon = Math.floor(Date.now() / 1000) + 2
  const { token } = await api.signIn.auth.api.signJWT({ body: { payload: { ...decodeJwt(ada.token), exp: soon } } })
  expect((await session(token)).status).toBe(200)
  await expect.poll(async () => (await session(token)).body.code, { timeout: 10_000 }).toBe('TOKEN_EXPIRED')
})

test('after log-out the token is refused at once, and the others of the person hold', async () => {
  const one = (await logIn()).body
  const other = (await logIn()).body
  expect((await api.call('POST', '/auth/logout', undefined, one.token)).status).toBe(200)
  expect((await session(one.token)).body.code).toBe('TOKEN_REVOKED')
  expect((await session(other.token)).status).toBe(200)
})

test('refresh gives a new token of the same session', async () => {
  const before = (await logIn()).body
  const { status, body } = (await api.call('POST', '/auth/refresh', undefined, before.token)) as { status: number; body: SignedIn }
  expect(status).toBe(200)
  expect(decodeJwt(body.token).sid).toBe(decodeJwt(before.token).sid)
  expect((await api.call('POST', '/auth/refresh')).status).toBe(401)
})

test('the cookie signs in too, cannot be read by scripts, and changes nothing when another site’s page sends it', async () => {
  const { headers, body } = await logIn()
  const set = String(headers['set-cookie'])
  expect(set).toMatch(/HttpOnly/)
  expect(set).toMatch(/SameSite=Lax/)
  const cookie = set.split(';')[0] as string
  expect(cookie).toContain(body.token)
  expect((await api.call('GET', '/auth/session', undefined, { cookie })).status).toBe(200)
  const from = (origin?: string) => api.call('PATCH', '/users/me', { name: 'Mallory' }, { cookie, ...(origin && { origin }) })
  for (const origin of ['https://evil.example', 'null', undefined])
    expect(await from(origin)).toMatchObject({ status: 403, body: { code: 'ORIGIN_REFUSED' } })
  expect((await from('http://127.0.0.1:4310')).status).toBe(200)
})

test('an unknown address and a wrong password get the same answer in like time', async () => {
  const time = async (email: string): Promise<[number, unknown]> => {
    const began = performance.now()
    const { status, body } = await logIn(email, 'not the password')
    return [performance.now() - began, { status, ...body, requestId: '' }]
  }
  await time('warm@example.com')
  const known = await Promise.all(['ada@example.com', 'ada@example.com'].map(time))
  const unknown = await Promise.all(['nobody@example.com', 'noone@example.com'].map(time))
  expect(known[0]?.[1]).toEqual(unknown[0]?.[1])
  expect(known[0]?.[1]).toMatchObject({ status: 401, code: 'SIGN_IN_REFUSED' })
  const least = (of: [number, unknown][]): number => Math.min(...of.map(([ms]) => ms))
  expect(least(unknown)).toBeGreaterThan(least(known) / 4) // hashing takes nearly all of it
})

test('an address that has an account cannot be taken again', async () => {
  const again = await api.call('POST', '/auth/signup', { email: 'ada@example.com', password: PASSWORD })
  expect(again).toMatchObject({ status: 409, body: { code: 'EMAIL_TAKEN', field: 'email' } })
})

test('an address that signs up twice at once has one account', async () => {
  const wish = { email: 'twin@example.com', password: PASSWORD }
  const both = await Promise.all([api.call('POST', '/auth/signup', wish), api.call('POST', '/auth/signup', wish)])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  expect((await logIn('twin@example.com')).status).toBe(200)
})

test('what is too long, too short or unknown is refused by its name before anything is done with it', async () => {
  const base = { email: 'bo@example.com', password: PASSWORD }
  const cases: readonly [object, string][] = [
    [{ ...base, password: 'a'.repeat(129) }, 'password'],
    [{ ...base, password: 'short' }, 'password'],
    [{ ...base, email: `${'a'.repeat(250)}@example.com` }, 'email'],
    [{ ...base, email: 'nobody' }, 'email'],
    [{ ...base, name: 'n'.repeat(121) }, 'name'],
    [{ ...base, emailVerified: true }, 'body'],
  ]
  for (const [body, field] of cases)
    expect(await api.call('POST', '/auth/signup', body)).toMatchObject({ status: 400, body: { code: 'FIELD_INVALID', field } })
  expect((await api.call('POST', '/auth/login', { email: 'ada@example.com', password: 'a'.repeat(1_000_000) })).status).toBe(400)
})
