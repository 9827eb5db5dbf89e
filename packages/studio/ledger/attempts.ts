import { newId } from '@reelwright/data/id'
import { type CallRow, calls, ledger } from '@reelwright/data/tables/calls'
import type { Tenant } from '@reelwright/data/tenant'
import { and, desc, eq, max, ne, type SQL, sql } from 'drizzle-orm'
import { checkCaps } from './check-caps.js'

type Kind = (typeof ledger.$inferInsert)['kind']

const enter = ({ db, organizationId }: Tenant, call: CallRow, kind: Kind, attempt: number, amount = call.estimate): Promise<unknown> => {
  const { id: callId, projectId, sceneId, capability, provider, model } = call
  const what = { projectId, sceneId, callId, capability, provider, model }
  return db.insert(ledger).values({ id: newId('entry'), organizationId, ...what, attempt, kind, amount })
}

/** The row of a call, while it has no answer: one that has keeps it. */
export const unanswered = ({ id }: CallRow): SQL | undefined => and(eq(calls.id, id), ne(calls.state, 'succeeded'))

/** `paid`: what was settled for all of the call's attempts, in millionths of a dollar. `isOver`: it has its answer. */
type Attempt = { readonly attempt: number; readonly isOpen: boolean; readonly paid: number; readonly isOver: boolean }

/** A call's newest attempt, and whether its money is still set aside. The call is locked: two at once would both find it open. */
const lastAttempt = async ({ db }: Tenant, callId: string): Promise<Attempt> => {
  const locked = db.select({ state: calls.state }).from(calls).where(eq(calls.id, callId)).for('update')
  const newest = db
    .select({
      attempt: ledger.attempt,
      isOpen: sql<boolean>`bool_and(${ledger.kind} = 'reserve')`,
      paid: sql<number>`coalesce(sum(sum(${ledger.amount}) filter (where ${ledger.kind} = 'settle')) over (), 0)::float8`,
    })
    .from(ledger)
    .where(eq(ledger.callId, callId))
    .groupBy(ledger.attempt)
    .orderBy(desc(ledger.attempt))
    .limit(1)
  // One round trip; the second statement begins when the first has its lock, and sees what was written until then.
  const [[call], [last]] = await Promise.all([locked, newest])
  return { ...(last ?? { attempt: 0, isOpen: false, paid: 0 }), isOver: call?.state === 'succeeded' }
}

/** Sets the price aside of a call that was written down in this very transaction: nobody else knows of it yet. @throws what `checkCaps` does */
export const setAsideFirst = async (tenant: Tenant, call: CallRow): Promise<void> => {
  await checkCaps(tenant, call.projectId, call.estimate)
  await enter(tenant, call, 'reserve', 1)
}

/**
 * Sets a call's price aside, unless it is: a call whose last attempt was settled or released is another attempt from here on.
 * @returns which attempt it is, from 1
 * @throws what `checkCaps` does
 */
export const setAside = async (tenant: Tenant, call: CallRow): Promise<number> => {
  const { attempt, isOpen } = await lastAttempt(tenant, call.id)
  if (isOpen) return attempt
  await checkCaps(tenant, call.projectId, call.estimate)
  await enter(tenant, call, 'reserve', attempt + 1)
  return attempt + 1
}

/** When a call's money was last set aside: it was not handed over before. */
export const setAsideSince = async ({ db }: Tenant, callId: string): Promise<Date | undefined> => {
  const [last] = await db
    .select({ at: max(ledger.createdAt) })
    .from(ledger)
    .where(and(eq(ledger.callId, callId), eq(ledger.kind, 'reserve')))
  return last?.at ?? undefined
}

/**
 * Settles what is set aside for a call, once: by the vendor's own figure where it gives one, else by the estimate. Gives
 * what was paid for all its attempts, in millionths of a dollar.
 */
export const settleAttempt = async (tenant: Tenant, call: CallRow, charged?: number): Promise<number> => {
  const { attempt, isOpen, paid } = await lastAttempt(tenant, call.id)
  if (!isOpen) return paid
  await enter(tenant, call, 'settle', attempt, charged)
  return paid + (charged ?? call.estimate)
}

/**
 * Settles what a call is owed: what is set aside for it, or, where nothing is, a further attempt; nothing where it is over,
 * because a worker that slept comes with the answer that another has paid. Gives what `settleAttempt` does.
 */
export const settleOwed = async (tenant: Tenant, call: CallRow, charged = call.estimate): Promise<number> => {
  const { attempt, isOpen, paid, isOver } = await lastAttempt(tenant, call.id)
  if (isOver && !isOpen) return paid
  const current = isOpen ? attempt : attempt + 1
  await Promise.all([...(isOpen ? [] : [enter(tenant, call, 'reserve', current)]), enter(tenant, call, 'settle', current, charged)])
  return paid + charged
}

/** Frees what is set aside for a call. */
export const releaseAttempt = async (tenant: Tenant, call: CallRow): Promise<void> => {
  const { attempt, isOpen } = await lastAttempt(tenant, call.id)
  if (isOpen) await enter(tenant, call, 'release', attempt)
}
