import { apiKeys } from '@reelwright/data/tables/api-keys'
import { sessions } from '@reelwright/data/tables/identity'
import { members } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Visitor } from './tickets.js'

/** Whether a visitor is a member still, and the session or key they came with holds. */
export const mayStay = (data: Data, { organizationId, userId, by, byId }: Visitor): Promise<boolean> =>
  data.asIdentity(async (db) => {
    const [member] = await db
      .select({ role: members.role })
      .from(members)
      .where(and(eq(members.organizationId, organizationId), eq(members.userId, userId)))
    if (!member) return false
    if (byId === null) return true
    const held =
      by === 'session'
        ? await db
            .select({ id: sessions.id })
            .from(sessions)
            .where(and(eq(sessions.id, byId), gt(sessions.expiresAt, sql`now()`)))
        : await db
            .select({ id: apiKeys.id })
            .from(apiKeys)
            .where(and(eq(apiKeys.id, byId), isNull(apiKeys.revokedAt), or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`))))
    return held.length > 0
  })
