import type { SignedInSession } from '@reelwright/contract/user'
import { sessions } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { and, desc, eq, gt, sql } from 'drizzle-orm'

/** Where a person is signed in, the latest first. */
export const listSessions = async (data: Data, userId: string, currentId: string): Promise<readonly SignedInSession[]> => {
  const rows = await data.asIdentity((db) =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, sql`now()`)))
      .orderBy(desc(sessions.createdAt))
      .limit(100),
  )
  return rows.map(({ id, ipAddress, userAgent, createdAt, expiresAt }) => ({
    id,
    current: id === currentId,
    ipAddress,
    userAgent,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
}
