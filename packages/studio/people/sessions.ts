import { type SessionRow, sessions, type UserRow, users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, desc, eq, gt, lt, ne, type SQL, sql } from 'drizzle-orm'

/** A session that holds, and whose it is. */
export type Opened = { readonly session: SessionRow; readonly user: UserRow }

/** Days a session lasts after its last token. */
const DAYS = 7

const find = async (data: Data, where: SQL | undefined): Promise<Opened> => {
  const [found] = await data.asIdentity((db) =>
    db
      .select({ session: sessions, user: users })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(and(where, gt(sessions.expiresAt, sql`now()`))),
  )
  if (!found) throw refuse('TOKEN_REVOKED', 'This session has ended; sign in again.')
  return found
}

/** By what begins it. @throws TOKEN_REVOKED */
export const findNewSession = (data: Data, token: string): Promise<Opened> => find(data, eq(sessions.token, token))

/** @throws TOKEN_REVOKED */
export const findSession = (data: Data, id: string, userId: string): Promise<Opened> =>
  find(data, and(eq(sessions.id, id), eq(sessions.userId, userId)))

/** From now on its tokens speak for this organization; it lasts for another week. */
export const keepSession = async (data: Data, id: string, organizationId: string): Promise<void> => {
  const expiresAt = sql`now() + ${DAYS} * interval '1 day'`
  await data.asIdentity((db) =>
    db
      .update(sessions)
      .set({ organizationId, updatedAt: sql`now()`, expiresAt } as never)
      .where(eq(sessions.id, id)),
  )
}

/** The organization the person worked in last, in another session. */
export const lastOrganizationOf = async (data: Data, { session, user }: Opened): Promise<string | null> => {
  const [last] = await data.asIdentity((db) =>
    db
      .select({ organizationId: sessions.organizationId })
      .from(sessions)
      .where(and(eq(sessions.userId, user.id), ne(sessions.id, session.id)))
      .orderBy(desc(sessions.updatedAt))
      .limit(1),
  )
  return last?.organizationId ?? null
}

const remove = async (data: Data, where: SQL | undefined): Promise<number> =>
  (await data.asIdentity((db) => db.delete(sessions).where(where).returning({ id: sessions.id }))).length

/** Its tokens are refused from then on. @throws SESSION_NOT_FOUND */
export const endSession = async (data: Data, userId: string, id: string): Promise<void> => {
  if ((await remove(data, and(eq(sessions.id, id), eq(sessions.userId, userId)))) === 0)
    throw refuse('SESSION_NOT_FOUND', 'You have no such session.')
}

export const endOtherSessions = async (data: Data, userId: string, id: string): Promise<void> => {
  await remove(data, and(eq(sessions.userId, userId), ne(sessions.id, id)))
}

export const removeEndedSessions = async (data: Data, userId: string): Promise<void> => {
  await remove(data, and(eq(sessions.userId, userId), lt(sessions.expiresAt, sql`now()`)))
}
