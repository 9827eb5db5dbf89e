import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lacksRedis, REDIS } from '../fixture/services.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { type Bell, hangBell, QUEUES, type Ring } from './bell.js'

const WIDTHS = { writing: 2, voice: 2, frames: 2, clips: 2, renders: 1 } as const

/** Rings every queue, and says what was heard within a few seconds. */
const ringAll = async (bell: Bell, heard: readonly Ring[], organizationId: string): Promise<readonly string[]> => {
  for (const [i, queue] of QUEUES.entries()) for (let n = 0; n < 4; n += 1) await bell.ring(queue, { organizationId, stepId: `${i}-${n}` })
  const mine = (): readonly string[] => heard.filter((ring) => ring.organizationId === organizationId).map(({ stepId }) => stepId)
  for (let waited = 0; waited < 15_000 && mine().length < QUEUES.length * 4; waited += 50) await pause(50)
  return [...mine()].sort()
}
const ALL = QUEUES.flatMap((_, i) => [0, 1, 2, 3].map((n) => `${i}-${n}`)).sort()

const behaves = (open: () => Promise<Bell>): void => {
  test('every ring is answered, one that fails too, and no more at once than a queue is wide', async () => {
    const bell = await open()
    const heard: Ring[] = []
    let [rendering, most] = [0, 0]
    bell.answer(WIDTHS, async (ring) => {
      heard.push(ring)
      if (!ring.stepId.startsWith('4-')) throw new Error('a step that fails is the studio’s matter, not the bell’s')
      rendering += 1
      most = Math.max(most, rendering)
      await pause(30)
      rendering -= 1
    })
    try {
      expect(await ringAll(bell, heard, `org_${Math.random()}`)).toEqual(ALL)
      expect(most).toBe(1)
    } finally {
      await bell.close()
    }
  }, 30_000)

  test('a ring of one is heard by another who comes later', async () => {
    const organizationId = `org_${Math.random()}`
    const first = await open()
    await first.ring('voice', { organizationId, stepId: 'later' })
    await first.close()
    const second = await open()
    const heard = new Promise<Ring>((resolve) =>
      second.answer(WIDTHS, async (ring) => {
        if (ring.organizationId === organizationId) resolve(ring)
      }),
    )
    expect(await heard).toEqual({ organizationId, stepId: 'later' })
    await second.close()
  }, 30_000)
}

describe('the bell on PostgreSQL', () => {
  let here: TestStudio
  beforeAll(async () => {
    here = await openTestStudio(undefined as never)
  }, 60_000)
  afterAll(() => here?.close())
  behaves(() => hangBell(here.url))
})

describe.skipIf(await lacksRedis())(`the bell on Redis (${REDIS})`, () => {
  behaves(() => hangBell('', REDIS))
})

test('a Redis that does not answer holds nobody up who rings', async () => {
  const bell = await hangBell('', 'redis://127.0.0.1:9')
  await bell.ring('voice', { organizationId: 'org_a', stepId: 'unheard' })
  await expect(Promise.race([bell.probe(), pause(100, 'no answer')])).resolves.toBe('no answer')
  await bell.close()
}, 30_000)
