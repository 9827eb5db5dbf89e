import { type StepRow, steps } from '@reelwright/data/tables/steps'
import type { Data } from '@reelwright/data/tenant'
import { and, eq, sql } from 'drizzle-orm'
import type { QueueName } from '../queue/bell.js'
import { kindsOf } from '../steps/list.js'

/** Seconds a worker is believed to live since it was last heard of. */
export const LEASE = 20

const lease = () => sql`now() + make_interval(secs => ${LEASE})` as unknown as Date

/**
 * Takes the step of a queue that is next: organizations take turns, whatever each of them has waiting, and what brings a film
 * nearer to its end comes before what begins another; what the worker is still at is not taken again, though a machine that
 * slept let its lease lapse. Undefined when none is open.
 */
export const claimNext = (data: Data, queue: QueueName, worker: string, atWork: ReadonlySet<string>): Promise<StepRow | undefined> =>
  data.takeStep(kindsOf(queue), worker, LEASE, [...atWork])

/** Says that the worker still lives; false when the step is no longer its own. */
export const renewLease = (data: Data, step: StepRow): Promise<boolean> =>
  data.inOrganization(step.organizationId, async ({ db }) => {
    const { rowCount } = await db
      .update(steps)
      .set({ leaseUntil: lease() })
      .where(and(eq(steps.id, step.id), eq(steps.state, 'running'), eq(steps.worker, step.worker ?? '')))
    return (rowCount ?? 0) > 0
  })

/**
 * Gives a running step back, to be taken again; only if `worker` still has it, when one is named.
 * Being stopped is no failure: the attempt is not counted.
 */
export const freeStep = (data: Data, organizationId: string, stepId: string, worker?: string): Promise<void> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const its = worker === undefined ? undefined : eq(steps.worker, worker)
    await db
      .update(steps)
      .set({ state: 'ready', worker: null, leaseUntil: null, attempts: sql`greatest(${steps.attempts} - 1, 0)` as never })
      .where(and(eq(steps.id, stepId), eq(steps.state, 'running'), its))
  })
