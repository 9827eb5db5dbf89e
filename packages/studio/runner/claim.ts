import { type StepRow, steps } from '@reelwright/data/tables/steps'
import type { Data } from '@reelwright/data/tenant'
import { and, eq, isNull, lt, lte, or, sql } from 'drizzle-orm'

/** Seconds a worker is believed to live since it was last heard of. */
export const LEASE = 20

const lease = () => sql`now() + make_interval(secs => ${LEASE})` as unknown as Date

/** Takes a step that is open; undefined when another has it, or it waits, or it is done. */
export const claimStep = (data: Data, organizationId: string, stepId: string, worker: string): Promise<StepRow | undefined> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const waiting = and(eq(steps.state, 'ready'), or(isNull(steps.notBefore), lte(steps.notBefore, sql`now()`)))
    const orphaned = and(eq(steps.state, 'running'), lt(steps.leaseUntil, sql`now()`))
    const change = {
      state: 'running' as const,
      worker,
      leaseUntil: lease(),
      attempts: sql`${steps.attempts} + 1` as never,
      progress: 0,
      note: null,
      updatedAt: new Date(),
    }
    const [row] = await db
      .update(steps)
      .set(change)
      .where(and(eq(steps.id, stepId), or(waiting, orphaned)))
      .returning()
    return row
  })

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
