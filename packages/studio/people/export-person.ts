import { apiKeys } from '@reelwright/data/tables/api-keys'
import { auditEntries } from '@reelwright/data/tables/audit'
import { accounts, sessions, users } from '@reelwright/data/tables/identity'
import { invitations } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { desc, eq } from 'drizzle-orm'
import { listDrafts } from './drafts.js'
import { listOrganizations } from './list-organizations.js'

/** Deeds of one organization in an export: the newest. */
const MOST = 10_000

const identityOf = (data: Data, userId: string) =>
  data.asIdentity(async (db) => {
    const [user] = await db.select().from(users).where(eq(users.id, userId))
    const { ipAddress, userAgent, createdAt, expiresAt } = sessions
    const { providerId, accountId, scope } = accounts
    const { name, role, start, lastUsedAt, revokedAt, organizationId } = apiKeys
    return {
      user,
      signInWith: await db
        .select({ providerId, accountId, scope, createdAt: accounts.createdAt })
        .from(accounts)
        .where(eq(accounts.userId, userId)),
      sessions: await db.select({ ipAddress, userAgent, createdAt, expiresAt }).from(sessions).where(eq(sessions.userId, userId)),
      apiKeys: await db
        .select({ name, role, start, lastUsedAt, revokedAt, organizationId, createdAt: apiKeys.createdAt })
        .from(apiKeys)
        .where(eq(apiKeys.userId, userId)),
      invitations: await db
        .select({
          organizationId: invitations.organizationId,
          role: invitations.role,
          state: invitations.state,
          createdAt: invitations.createdAt,
        })
        .from(invitations)
        .where(eq(invitations.email, user?.email ?? '')),
    }
  })

/** Everything the studio keeps about a person, as plain values; no password, token or key is among them. */
export const exportPerson = async (data: Data, userId: string) => {
  const organizations = await listOrganizations(data, userId)
  const deeds = await Promise.all(
    organizations.map(({ id }) =>
      data.inOrganization(id, ({ db }) =>
        db.select().from(auditEntries).where(eq(auditEntries.userId, userId)).orderBy(desc(auditEntries.createdAt)).limit(MOST),
      ),
    ),
  )
  const drafts = await Promise.all(
    organizations.map(async ({ id }) =>
      (await listDrafts(data, { organizationId: id, userId })).map((draft) => ({ organizationId: id, ...draft })),
    ),
  )
  return {
    exportedAt: new Date().toISOString(),
    ...(await identityOf(data, userId)),
    organizations,
    drafts: drafts.flat(),
    deeds: deeds.flat(),
  }
}
