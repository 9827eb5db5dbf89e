import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lacksRedis, REDIS } from '../fixture/services.js'
import { holdTo, tryLogIn } from './limits.js'
import { redisTally } from './redis-tally.js'
import { memoryTally, type Tally } from './tally.js'

test('a window lets exactly so many through, however they are spread, and then opens again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 }), async (most, waits) => {
      let now = 0
      const tally = memoryTally(() => now)
      let through = 0
      let began = 0
      for (const [index, wait] of waits.entries()) {
        now += wait
        if (index === 0 || now - began >= 100) {
          began = now
          through = 0
        }
        const passed = await holdTo(tally, 'k', { most, windowMs: 100 }).then(
          () => true,
          () => false,
        )
        expect(passed).toBe(through < most)
        if (passed) through += 1
      }
    }),
  )
})

test('each further guess doubles the wait, up to five minutes; the right password forgets them', async () => {
  let now = 0
  const tally = memoryTally(() => now)
  const guess = () => tryLogIn(tally, String(now), 'ada@example.com')
  for (let i = 0; i < 5; i += 1) await guess()
  const waits: number[] = []
  for (let i = 0; i < 10; i += 1) {
    await guess()
    waits.push(await tally.shutFor('log-in:account:ada@example.com'))
    await expect(guess()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    now += waits.at(-1) as number
  }
  expect(waits.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000])
  expect(waits.at(-1)).toBe(300_000)
  await (await guess()).succeeded()
  for (let i = 0; i < 5; i += 1) await guess()
})

test('from one address many accounts are guessed at no faster than one', async () => {
  const tally = memoryTally(() => 0)
  let tries = 0
  for (; tries < 1_000; tries += 1) if (!(await tryLogIn(tally, '192.0.2.1', `n${tries}@example.com`).catch(() => undefined))) break
  expect(tries).toBe(31)
})

test.skipIf(await lacksRedis())('studios that share a Redis do not count for one another', async () => {
  const [one, other] = [randomUUID(), randomUUID()]
  const tallies = [one, one, other, other].map((prefix) => redisTally(REDIS, `reelwright-${prefix}`)) as [Tally, Tally, Tally, Tally]
  const [first, second, third, fourth] = tallies
  try {
    // Until it has connected, each counts for itself.
    for (const [a, b] of [
      [first, second],
      [third, fourth],
    ] as const)
      await expect
        .poll(async () => {
          const key = randomUUID()
          await a.shut(key, 5_000)
          return b.shut(key, 5_000)
        })
        .toBe(false)
    expect(await first.shut('log-in:account:ada@example.com', 5_000)).toBe(true)
    expect(await third.shut('log-in:account:ada@example.com', 5_000)).toBe(true)
  } finally {
    await Promise.all(tallies.map((tally) => tally.close()))
  }
})
