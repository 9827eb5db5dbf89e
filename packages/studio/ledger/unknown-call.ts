import { type CallRow, calls } from '@reelwright/data/tables/calls'
import { fail } from '@reelwright/film/fault'
import type { Failure, Json } from '@reelwright/providers/ports/call'
import { eq } from 'drizzle-orm'
import type { Studio } from '../studio.js'
import { settleAttempt, unanswered } from './attempts.js'

/** Millionths of a dollar up to which a call of unknown fate is made again without asking, where a studio was told nothing. */
export const USUAL_SMALL = 30_000

export const isSmall = ({ small = USUAL_SMALL }: Studio, { estimate }: CallRow): boolean => estimate <= small

/** What a vendor can be asked by: an operation that is only the failure of handing over names nothing there. */
const nameIn = (operation: unknown): Json =>
  typeof operation === 'object' && operation !== null && 'failure' in operation ? null : (operation as Json)

/**
 * A call whose answer was lost after it may have been accepted. A cheap one counts as spent and is made again by whoever
 * tries next; a dear one keeps its money set aside and waits for a person.
 * @returns the fault that ends the step
 */
export const loseSight = (studio: Studio, organizationId: string, call: CallRow, { code, message }: Failure): Promise<Error> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const small = isSmall(studio, call)
    const cost = small ? await settleAttempt(tenant, call) : call.cost
    const failure = { kind: small ? 'retryable' : 'unknown', code, message }
    const change = small
      ? { state: 'failed' as const, cost, operation: null, stepId: null }
      : { state: 'unknown' as const, operation: nameIn(call.operation), stepId: null }
    await tenant.db
      .update(calls)
      .set({ ...change, failure, updatedAt: new Date() })
      .where(unanswered(call))
    return small
      ? fail(code, message, { cause: failure })
      : fail('CALL_UNKNOWN', `${message} It was a call to ${call.provider} for $${(call.estimate / 1e6).toFixed(2)}.`, { cause: failure })
  })

/**
 * Counts a cheap call that was cut down while it was handed over as spent: it may have been accepted, and is made once more.
 * One that is free goes on with what was set aside for it, which is nothing.
 */
export const countLost = async (studio: Studio, organizationId: string, call: CallRow): Promise<void> => {
  if (call.estimate === 0) return
  await studio.data.inOrganization(organizationId, async (tenant) => {
    const cost = await settleAttempt(tenant, call)
    await tenant.db.update(calls).set({ cost }).where(eq(calls.id, call.id))
  })
}
