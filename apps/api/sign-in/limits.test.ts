import { lacksRedis, REDIS } from '@reelwright/studio/fixture/services'
import { afterEach, expect, test } from 'vitest'
import { openPeopleApi, PASSWORD, type PeopleApi, type Reply } from '../fixture/people-api.js'

let api: PeopleApi
afterEach(() => api?.close())

const logIn = (email: string, password: string) => api.call('POST', '/auth/login', { email, password })

test('guesses at an account wait longer and longer, also when they come at once, and the answer says how long', async () => {
  api = await openPeopleApi()
  await api.enter('ada')
  const guesses = await Promise.all(Array.from({ length: 12 }, () => logIn('ada@example.com', 'a guess or so')))
  expect(guesses.filter(({ status }) => status === 401)).toHaveLength(6) // five are free, the sixth shuts the door behind it
  const refused = guesses.find(({ status }) => status === 429) as Reply
  expect(refused.body).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  const { retryAfter, resetAt } = refused.body as { retryAfter: number; resetAt: string }
  expect(refused.headers['retry-after']).toBe(String(retryAfter))
  expect(Date.parse(resetAt)).toBeGreaterThan(Date.now() - 60_000)
  expect((await logIn('nobody@example.com', PASSWORD)).status).toBe(401) // another account is not shut
})

test('while an account is shut its own password does not open it either, which would tell that it is right', async () => {
  api = await openPeopleApi()
  await api.enter('ada')
  await api.signIn.tally.shut('log-in:account:ada@example.com', 60_000)
  expect((await logIn('ada@example.com', PASSWORD)).status).toBe(429)
})

test('an unknown account is shut like a known one', async () => {
  api = await openPeopleApi()
  await api.enter('ada')
  const answers = async (email: string): Promise<number[]> =>
    (await Promise.all(Array.from({ length: 9 }, () => logIn(email, 'a guess or so')))).map(({ status }) => status).sort()
  expect(await answers('nobody@example.com')).toEqual(await answers('ada@example.com'))
})

test('requests are counted by person and by key, and by address before anybody is looked up', async () => {
  api = await openPeopleApi({ requestsPerMinute: 20 })
  const ada = await api.enter('ada')
  const bo = await api.enter('bo')
  const statuses = async (who: string, times: number) => {
    const said: number[] = []
    for (let i = 0; i < times; i += 1) said.push((await api.call('GET', '/users/me', undefined, who)).status)
    return said
  }
  const mine = await statuses(ada.token, 22)
  expect(mine.filter((status) => status === 200)).toHaveLength(20)
  expect(mine.at(-1)).toBe(429)
  expect(await statuses(bo.token, 1)).toEqual([200])
  const strangers = await statuses('rw_nothing', 60)
  expect(strangers[0]).toBe(401)
  expect(strangers.at(-1)).toBe(429)
})

test.skipIf(await lacksRedis())('with Redis the counts are one for every machine', async () => {
  api = await openPeopleApi({}, REDIS)
  const elsewhere = await openPeopleApi({}, REDIS)
  try {
    for (const key of ['log-in:address:127.0.0.1', 'log-in:account:shared@example.com']) await api.signIn.tally.clear(key)
    const guess = (at: PeopleApi) => at.call('POST', '/auth/login', { email: 'shared@example.com', password: 'a guess' })
    const said = await Promise.all(Array.from({ length: 10 }, (_, index) => guess(index % 2 ? api : elsewhere)))
    expect(said.filter(({ status }) => status === 401)).toHaveLength(6)
  } finally {
    await elsewhere.close()
  }
})

type Entry = { readonly action: string; readonly userId: string | null; readonly subject: object; readonly detail: Record<string, unknown> }

test('who signs in, who is refused and what is shut stands in the audit log of the person’s organization', async () => {
  api = await openPeopleApi()
  const ada = await api.enter('ada')
  const entries = async (): Promise<readonly Entry[]> => {
    const { body } = await api.call('GET', '/audit?limit=100', undefined, ada.token)
    return (body as { items: Entry[] }).items.filter(({ action }) => /^(session|log-in)\./.test(action)).reverse()
  }
  expect(await entries()).toMatchObject([{ action: 'session.begun', userId: ada.user.id }]) // by signing up
  for (let guess = 1; guess <= 6; guess += 1) expect((await logIn('ada@example.com', 'a guess or so')).status).toBe(401)
  await logIn('nobody@example.com', 'a guess or so')
  await expect.poll(async () => (await entries()).length).toBe(8)
  const [, ...refused] = await entries()
  expect(refused.map(({ action }) => action)).toEqual([...Array(6).fill('log-in.refused'), 'log-in.shut'])
  expect(refused.at(-1)).toMatchObject({
    userId: null,
    subject: { kind: 'user', id: ada.user.id },
    detail: { address: '127.0.0.1', seconds: 2 },
  })
  await api.signIn.tally.clear('log-in:account:ada@example.com')
  expect((await logIn('ada@example.com', PASSWORD)).status).toBe(200)
  expect((await entries()).at(-1)).toMatchObject({ action: 'session.begun', userId: ada.user.id })
})
