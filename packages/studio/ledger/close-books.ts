import { calls } from '@reelwright/data/tables/calls'
import type { Tenant } from '@reelwright/data/tenant'
import { and, eq, notInArray } from 'drizzle-orm'
import { releaseAttempt, settleAttempt } from './attempts.js'

/**
 * Ends the reservations of a film that goes for good. What was handed over to a provider may have been accepted, and
 * nobody will ever say: it counts as spent. What never left is free.
 */
export const closeBooks = async (tenant: Tenant, projectId: string): Promise<void> => {
  const open = await tenant.db
    .select()
    .from(calls)
    .where(and(eq(calls.projectId, projectId), notInArray(calls.state, ['succeeded', 'failed'])))
  for (const call of open) await (call.state === 'reserved' ? releaseAttempt(tenant, call) : settleAttempt(tenant, call))
}
