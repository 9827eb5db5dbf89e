import { setTimeout as pause } from 'node:timers/promises'
import { type CallRow, calls } from '@reelwright/data/tables/calls'
import { steps } from '@reelwright/data/tables/steps'
import { and, eq, gt, ne, sql } from 'drizzle-orm'
import type { Studio } from '../studio.js'

/** Requests hold calls too; they have no step whose lease could be read, so the call itself says when one was last heard of. */
export const REQUEST = 'request_'
/** Milliseconds for which a request that says nothing is believed to be alive. */
export const REQUEST_LEASE = 60_000

const isHeldByRequest = ({ stepId, updatedAt }: CallRow, mine: string): boolean =>
  stepId !== null && stepId !== mine && stepId.startsWith(REQUEST) && Date.now() - updatedAt.getTime() < REQUEST_LEASE

type Holder = { readonly organizationId: string; readonly stepId: string; readonly signal: AbortSignal }

const hold = (studio: Studio, { organizationId, stepId }: Holder, callId: string): Promise<CallRow | undefined> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    // Locked first and judged after: a condition in the update itself would be judged by the row as it was before the wait.
    const [call] = await db.select().from(calls).where(eq(calls.id, callId)).for('update')
    if (call?.state === 'succeeded') return call
    if (call && isHeldByRequest(call, stepId)) return undefined
    const holding = and(
      eq(steps.id, call?.stepId ?? ''),
      ne(steps.id, stepId),
      eq(steps.state, 'running'),
      gt(steps.leaseUntil, sql`now()`),
    )
    const [other] = await db.select({ id: steps.id }).from(steps).where(holding)
    if (other) return undefined
    const [held] = await db.update(calls).set({ stepId, updatedAt: new Date() }).where(eq(calls.id, callId)).returning()
    return held
  })

/**
 * Waits until a call is answered or ours to make. Of several steps that want the same answer (two scenes with the
 * same words, here or on another machine) one makes it; when that one fails or dies, the next takes over.
 */
export const holdCall = async (studio: Studio, holder: Holder, callId: string): Promise<CallRow> => {
  for (let wait = 40; ; wait = Math.min(wait * 1.5, 1_000)) {
    const call = await hold(studio, holder, callId)
    if (call) return call
    await pause(wait, undefined, { signal: holder.signal })
  }
}
