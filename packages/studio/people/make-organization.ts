import { newId } from '@reelwright/data/id'
import { members } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Data, Tenant } from '@reelwright/data/tenant'
import { type Actor, recordAudit } from './audit.js'

/** Makes a member, where they are none yet, and writes it down. */
export const addMember = async (
  tenant: Tenant,
  actor: Actor,
  userId: string,
  role: 'owner' | 'admin' | 'editor' | 'viewer',
): Promise<void> => {
  const { organizationId, db } = tenant
  const made = await db.insert(members).values({ organizationId, userId, role }).onConflictDoNothing().returning({ userId: members.userId })
  if (made.length > 0)
    await recordAudit(tenant, actor, { action: 'member.joined', subject: { kind: 'user', id: userId }, detail: { role } })
}

/** A new organization of which its maker is the owner; gives its id. */
export const makeOrganization = (data: Data, actor: Actor & { userId: string }, name: string): Promise<string> => {
  const id = newId('org')
  return data.inOrganization(id, async (tenant) => {
    await tenant.db.insert(organizations).values({ id, name })
    await recordAudit(tenant, actor, { action: 'organization.made', subject: { kind: 'organization', id }, detail: { name } })
    await addMember(tenant, actor, actor.userId, 'owner')
    return id
  })
}
