import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { OpenStudio } from '../open-studio.js'
import { doChores } from './do-chores.js'
import { CHORES } from './list.js'

let here: TestStudio
let open: OpenStudio
beforeAll(async () => {
  here = await openTestStudio({} as never)
  open = { studio: here.studio } as OpenStudio
}, 60_000)
afterAll(() => here?.close())

test('of processes that look at once one does a chore, and nobody does it again before its time', async () => {
  let done = 0
  const chore = {
    name: 'test-once',
    every: 60,
    run: async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      done += 1
      return 1
    },
  }
  await Promise.all([doChores(open, [chore]), doChores(open, [chore]), doChores(open, [chore])])
  await doChores(open, [chore])
  expect(done).toBe(1)
  await here.studio.data.pool.query("update chores set ended_at = now() - interval '61 minutes' where name = 'test-once'")
  await doChores(open, [chore])
  expect(done).toBe(2)
})

test('a chore of a process that died is done by another, later', async () => {
  let done = 0
  const chore = { name: 'test-died', every: 60, run: async () => ++done }
  await here.studio.data.pool.query("insert into chores (name, lease_until) values ('test-died', now() + interval '5 minutes')")
  await doChores(open, [chore])
  expect(done).toBe(0)
  await here.studio.data.pool.query("update chores set lease_until = now() - interval '1 second' where name = 'test-died'")
  await doChores(open, [chore])
  expect(done).toBe(1)
})

test('a chore that fails says so and holds up nobody', async () => {
  let done = 0
  const failing = { name: 'test-fails', every: 60, run: () => Promise.reject(new Error('the store is away')) }
  await doChores(open, [failing, { name: 'test-next', every: 60, run: async () => ++done }])
  const { rows } = await here.studio.data.pool.query("select failure, lease_until from chores where name = 'test-fails'")
  expect(rows).toEqual([{ failure: 'the store is away', lease_until: null }])
  expect(done).toBe(1)
})

test('every chore of the studio runs on a studio with nothing in it', async () => {
  await doChores(open, CHORES)
  const { rows } = await here.studio.data.pool.query('select name, failure from chores where name = any($1) order by name', [
    CHORES.map(({ name }) => name),
  ])
  expect(rows).toEqual(CHORES.map(({ name }) => ({ name, failure: null })).sort((a, b) => (a.name < b.name ? -1 : 1)))
})
