import { openData } from '@reelwright/data/tenant'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { Studio } from '../studio.js'
import { limitsFrom } from './limits.js'
import { keepQuiet, takePlace, waitForPlace } from './place.js'
import { waitOf } from './waiting.js'

let here: TestStudio
/** Eight processes have eight pools. */
let workers: readonly Studio[]
beforeAll(async () => {
  here = await openTestStudio({} as never)
  const limits = { crowded: { atOnce: 3 }, paced: { atOnce: 100, perMinute: 600 }, quiet: { atOnce: 9 }, dead: { atOnce: 1 } }
  workers = Array.from({ length: 8 }, () => ({ ...here.studio, data: openData(here.url, 3), limits }))
}, 60_000)
afterAll(async () => {
  await Promise.all(workers?.map(({ data }) => data.close()) ?? [])
  await here?.close()
})

const since = new Date()
const waits = (work: Promise<unknown>): Promise<number | undefined> => work.then(() => 0, waitOf)

test('however many workers ask at once, no more calls are with a vendor by one key than it takes; another key has its own', async () => {
  let most = 0
  let now = 0
  const call = async (studio: Studio, n: number, account: string): Promise<void> => {
    const caller = { callId: `call_${account}_${n}`, since }
    const place = await waitForPlace(studio, { id: 'crowded', account }, caller, new AbortController().signal)
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 15))
    now -= 1
    await place.leave()
  }
  await Promise.all(workers.flatMap((studio, w) => Array.from({ length: 5 }, (_, n) => call(studio, w * 5 + n, 'one'))))
  expect(most).toBe(3)
  const [studio] = workers as [Studio]
  const held = await Promise.all([1, 2, 3].map((n) => takePlace(studio, { id: 'crowded', account: 'one' }, { callId: `h${n}`, since })))
  expect(await waits(takePlace(studio, { id: 'crowded', account: 'one' }, { callId: 'h4', since }))).toBeGreaterThan(0)
  // What the vendor has already is not handed over again: it counts, and is not refused.
  held.push(await takePlace(studio, { id: 'crowded', account: 'one' }, { callId: 'h5', since, anyhow: true }))
  expect(await waits(takePlace(studio, { id: 'crowded', account: 'two' }, { callId: 'h6', since }))).toBe(0)
  await Promise.all(held.map(({ leave }) => leave()))
})

test('the place of a holder that died is free when its lease has lapsed, and its late leaving takes nobody else’s', async () => {
  const [one, two] = workers as [Studio, Studio]
  // As a process leaves it that was killed: taken, and renewed by nobody.
  await one.data.pool.query("select take_vendor_place('dead', '', 'call_dead', 'who died', 1, null, 0.4, false)")
  expect(await waits(takePlace(two, { id: 'dead' }, { callId: 'call_next', since }))).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 500))
  const next = await takePlace(two, { id: 'dead' }, { callId: 'call_next', since })
  expect(await waits(takePlace(one, { id: 'dead' }, { callId: 'call_third', since }))).toBeGreaterThan(0)
  const again = await takePlace(one, { id: 'dead' }, { callId: 'call_next', since }) // the call went over to another process
  await next.leave()
  expect(await waits(takePlace(two, { id: 'dead' }, { callId: 'call_third', since }))).toBeGreaterThan(0)
  await again.leave()
  expect(await waits(takePlace(two, { id: 'dead' }, { callId: 'call_third', since }))).toBe(0)
})

test('a minute’s calls are a tenth at once and the rest evenly', async () => {
  const ends = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      waits(takePlace(workers[n % 8] as Studio, { id: 'paced' }, { callId: `call_paced_${n}`, since })),
    ),
  )
  const made = ends.filter((wait) => wait === 0).length
  // 60 at once, and one every ninth of a second that the hundred took.
  expect(made).toBeGreaterThanOrEqual(60)
  expect(made).toBeLessThan(95)
  for (const wait of ends.filter((wait) => wait !== 0)) expect(wait).toBeLessThanOrEqual(112)
})

test('a vendor that asked to be left alone is left alone by everybody, with this key, for that long and no shorter', async () => {
  const [one, two] = workers as [Studio, Studio]
  await keepQuiet(one, { id: 'quiet', account: 'a' }, 700)
  await keepQuiet(two, { id: 'quiet', account: 'a' }, 100)
  const wait = await waits(takePlace(two, { id: 'quiet', account: 'a' }, { callId: 'q1', since }))
  expect(wait).toBeGreaterThan(400)
  expect(wait).toBeLessThanOrEqual(700)
  expect(await waits(takePlace(two, { id: 'quiet', account: 'b' }, { callId: 'q2', since }))).toBe(0)
  await new Promise((resolve) => setTimeout(resolve, wait))
  expect(await waits(takePlace(one, { id: 'quiet', account: 'a' }, { callId: 'q1', since }))).toBe(0)
})

test('limits are read from one setting; what is none is refused', () => {
  expect(limitsFrom({ VENDOR_CALLS_AT_ONCE: 'fal=40, anthropic=20/1000' })).toEqual({
    fal: { atOnce: 40 },
    anthropic: { atOnce: 20, perMinute: 1000 },
  })
  for (const wrong of ['fal', 'fal=0', 'fal=2/0', 'fal=-1', '=3', 'fal=many'])
    expect(() => limitsFrom({ VENDOR_CALLS_AT_ONCE: wrong }), wrong).toThrow(expect.objectContaining({ code: 'SETTING_INVALID' }))
})
