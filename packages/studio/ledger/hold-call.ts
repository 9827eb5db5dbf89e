import { setTimeout as pause } from 'node:timers/promises'
import { type CallRow, calls } from '@reelwright/data/tables/calls'
import { and, eq, sql } from 'drizzle-orm'
import type { Studio } from '../studio.js'

type Holder = { readonly organizationId: string; readonly stepId: string; readonly signal: AbortSignal }

const hold = (studio: Studio, { organizationId, stepId }: Holder, callId: string): Promise<CallRow | undefined> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const [call] = await db.select().from(calls).where(eq(calls.id, callId))
    if (call?.state === 'succeeded') return call
    const others = sql`exists (select from steps where steps.id = ${calls.stepId} and steps.id <> ${stepId} and steps.state = 'running' and steps.lease_until > now())`
    const [held] = await db
      .update(calls)
      .set({ stepId })
      .where(and(eq(calls.id, callId), sql`${calls.state} <> 'succeeded'`, sql`not ${others}`))
      .returning()
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
