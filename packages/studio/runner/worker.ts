import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bell, QUEUES, type QueueName } from '../queue/bell.js'
import { ringFor } from '../queue/ring-for.js'
import { USUAL_WORKING, type Working } from '../settings/working.js'
import type { Studio } from '../studio.js'
import { freeStep } from './claim.js'
import { openLanes } from './lanes.js'
import { runStep } from './run-step.js'

/** Milliseconds between looks for steps that lost their bell. */
const SWEEP = 2_000

/**
 * Steps that are made ready while all lanes of their queue are taken, so that a lane is never empty for want of a few
 * questions to the database. Clips take minutes, and another worker may have a lane for them: where there is none, they too.
 */
const AHEAD = { writing: 0, voice: 2, frames: 2, clips: 0, renders: 0 } as const
const AHEAD_ALONE = { ...AHEAD, clips: 2 } as const

/** Steps under way for each that a queue takes at once, those included that left their lane and are being written down: a machine that cannot keep up takes no more. */
const TAILS = 4

const forEach = <T>(of: (queue: QueueName) => T): Readonly<Record<QueueName, T>> =>
  Object.fromEntries(QUEUES.map((queue) => [queue, of(queue)])) as Record<QueueName, T>

export type StudioWorker = {
  /** Takes no new step, gives running ones `grace` milliseconds to end, then gives them up: they are whoever's comes next. */
  readonly stop: (grace?: number) => Promise<void>
}

export type Engagement = {
  /** No other worker can be alive, so whatever is marked as running is an orphan and is taken at once. */
  readonly alone: boolean
  readonly widths?: Working['widths']
  /** Once aborted, no new step is taken; running ones go on until `stop`. */
  readonly leaving?: AbortSignal
}

/** Answers the bell and sweeps for steps that lost theirs. */
export const startWorker = async (
  studio: Studio,
  bell: Bell,
  { alone, widths = USUAL_WORKING.widths, leaving }: Engagement,
): Promise<StudioWorker> => {
  const name = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const stopping = new AbortController()
  const active = new Set<Promise<unknown>>()
  const self = { worker: name, atWork: new Set<string>() }
  if (alone) for (const step of await studio.data.openSteps(true)) await freeStep(studio.data, step.organizationId, step.id)
  let draining = false
  const ahead = alone ? AHEAD_ALONE : AHEAD
  const hands = forEach((queue) => (widths[queue] > 0 ? widths[queue] + ahead[queue] : 0))
  const most = TAILS * Object.values(hands).reduce((sum, count) => sum + count, 0)
  const lanes = forEach((queue) => openLanes(widths[queue]))
  /** Resolves when the next may be taken: the step is over or has left its lane; `stop` waits for the step itself. False when none was open. */
  const takeOne = (queue: QueueName): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const { enter, leave, stepAside } = lanes[queue]()
      const goOn = (): void => {
        if (active.size < most) resolve(true)
      }
      const lane = {
        enter,
        leave: () => {
          leave()
          goOn()
        },
        stepAside: () => {
          const aside = stepAside()
          if (aside) goOn()
          return aside
        },
      }
      const work = runStep(studio, bell, self, queue, stopping.signal, lane)
      active.add(work)
      work.then(resolve, reject).finally(() => active.delete(work))
    })
  // A ring says that something waits in a queue, not what: the hand it wakes goes on until nothing does, so that a step waits
  // for no bell. A ring taken in the moment of leaving is no loss: another worker's sweep rings again.
  const fallSilent = bell.answer(hands, async (_, queue) => {
    while (!draining && (await takeOne(queue)));
  })
  const rung = new Map<string, number>()
  const sweep = async (): Promise<void> => {
    const silent = (await studio.data.openSteps()).filter(({ id }) => Date.now() - (rung.get(id) ?? 0) >= 10 * SWEEP)
    // A bell that is already on its way need not ring each time we look.
    for (const { id } of await ringFor(bell, silent)) rung.set(id, Date.now())
    if (rung.size > 10_000) rung.clear()
  }
  await sweep()
  const timer = setInterval(() => void sweep().catch(() => {}), SWEEP)
  const leave = (): void => {
    draining = true
    clearInterval(timer)
    void fallSilent().catch(() => {})
  }
  leaving?.addEventListener('abort', leave, { once: true })
  if (leaving?.aborted) leave()
  return {
    stop: async (grace = 0) => {
      leave()
      if (grace > 0) await Promise.race([Promise.allSettled(active), pause(grace, undefined, { ref: false })])
      stopping.abort()
      await Promise.allSettled(active)
    },
  }
}
