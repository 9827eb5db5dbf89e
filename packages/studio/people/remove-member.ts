import { apiKeys } from '@reelwright/data/tables/api-keys'
import { members } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { addressOf, endMailsTo } from '../webhooks/end-mails-to.js'
import { type Actor, recordAudit } from './audit.js'
import { findMember, keepAnOwner, lockMembers, mayTouch } from './last-owner.js'

/**
 * Takes a member out of the organization, or lets them leave; their keys there are revoked, and mail about films ends.
 * @throws MEMBER_NOT_FOUND, ROLE_TOO_LOW, LAST_OWNER
 */
export const removeMember = async (data: Data, organizationId: string, actor: Actor, userId: string): Promise<void> => {
  const email = await addressOf(data, userId)
  await data.inOrganization(organizationId, async (tenant) => {
    await lockMembers(tenant)
    const { role } = await findMember(tenant, userId)
    const leaves = actor.userId === userId
    if (!leaves) await mayTouch(tenant, actor, role)
    if (role === 'owner') await keepAnOwner(tenant, userId)
    await tenant.db.delete(members).where(eq(members.userId, userId))
    await endMailsTo(tenant, email)
    await tenant.db
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiKeys.userId, userId), isNull(apiKeys.revokedAt)))
    await recordAudit(tenant, actor, {
      action: leaves ? 'member.left' : 'member.removed',
      subject: { kind: 'user', id: userId },
      detail: { role },
    })
  })
}
