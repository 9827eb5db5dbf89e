import { setTimeout as pause } from 'node:timers/promises'
import type { Readiness } from '@reelwright/contract/health'
import type { OpenStudio } from '../open-studio.js'
import { RESERVE, roomAt } from '../room.js'

/** Milliseconds each part is given to answer. */
const PATIENCE = 2_000

const answers = async (ask: () => Promise<unknown>): Promise<boolean> => {
  const late = new AbortController()
  try {
    return await Promise.race([ask().then(() => true), pause(PATIENCE, false, { signal: late.signal, ref: false })])
  } catch {
    return false
  } finally {
    late.abort()
  }
}

/** Whether everything a request or a step leans on is there now. */
export const readinessOf = async ({ studio, bell }: OpenStudio): Promise<Readiness> => {
  const [database, queue, objects, disk] = await Promise.all([
    answers(() => studio.data.pool.query('select 1')),
    answers(() => bell.probe()),
    answers(() => studio.store.probe()),
    roomAt(studio.scratch).then(
      (bytes) => bytes >= RESERVE,
      () => false,
    ),
  ])
  return { status: database && queue && objects && disk ? 'ready' : 'failing', checks: { database, queue, objects, disk } }
}
