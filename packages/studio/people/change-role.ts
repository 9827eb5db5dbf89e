import type { Role } from '@reelwright/contract/role'
import { members } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { eq, sql } from 'drizzle-orm'
import { type Actor, recordAudit } from './audit.js'
import { findMember, keepAnOwner, lockMembers, mayTouch } from './last-owner.js'

/**
 * Gives a member another role; their tokens of the old one are refused from then on.
 * @throws MEMBER_NOT_FOUND, ROLE_TOO_LOW, LAST_OWNER
 */
export const changeRole = (data: Data, organizationId: string, actor: Actor, userId: string, role: Role): Promise<void> =>
  data.inOrganization(organizationId, async (tenant) => {
    await lockMembers(tenant)
    const { role: before } = await findMember(tenant, userId)
    await mayTouch(tenant, actor, before, role)
    if (before === role) return
    if (before === 'owner') await keepAnOwner(tenant, userId)
    await tenant.db.update(members).set({ role, updatedAt: sql`now()` }).where(eq(members.userId, userId))
    await recordAudit(tenant, actor, { action: 'member.role_changed', subject: { kind: 'user', id: userId }, detail: { before, role } })
  })
