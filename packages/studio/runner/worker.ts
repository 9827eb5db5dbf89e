import { randomUUID } from 'node:crypto'
import { availableParallelism, hostname } from 'node:os'
import type { Bell, QueueName } from '../queue/bell.js'
import { findStepKind } from '../steps/list.js'
import type { Studio } from '../studio.js'
import { freeStep } from './claim.js'
import { runStep } from './run-step.js'

const widths = (): Record<QueueName, number> => {
  const cores = availableParallelism()
  return {
    writing: 2,
    voice: Math.max(2, Math.min(4, cores)),
    frames: Math.max(2, Math.min(4, cores)),
    clips: 4,
    renders: 1,
  }
}

/** Milliseconds between looks for steps that lost their bell. */
const SWEEP = 2_000

export type StudioWorker = { readonly stop: () => Promise<void> }

/**
 * Answers the bell and sweeps for steps that lost theirs. `alone` says that no other worker can
 * be alive, so whatever is marked as running is an orphan and is taken at once.
 */
export const startWorker = async (studio: Studio, bell: Bell, alone: boolean): Promise<StudioWorker> => {
  const name = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const stopping = new AbortController()
  const active = new Set<Promise<void>>()
  if (alone) for (const step of await studio.data.openSteps(true)) await freeStep(studio.data, step.organizationId, step.id)
  bell.answer(widths(), (ring) => {
    const work = runStep(studio, bell, name, ring, stopping.signal)
    active.add(work)
    return work.finally(() => active.delete(work))
  })
  const rung = new Map<string, number>()
  const sweep = async (): Promise<void> => {
    for (const step of await studio.data.openSteps()) {
      // A bell that is already on its way need not ring each time we look.
      const last = rung.get(step.id) ?? 0
      if (Date.now() - last < 10 * SWEEP) continue
      rung.set(step.id, Date.now())
      await bell.ring(findStepKind(step.kind).queue, {
        organizationId: step.organizationId,
        stepId: step.id,
      })
    }
    if (rung.size > 10_000) rung.clear()
  }
  await sweep()
  const timer = setInterval(() => void sweep().catch(() => {}), SWEEP)
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await Promise.allSettled(active)
    },
  }
}
