import type { Role } from '@reelwright/contract/role'
import { members } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, ne } from 'drizzle-orm'

/** Changes to who is in an organization come one after the other: two owners cannot leave past each other. */
export const lockMembers = async ({ organizationId, db }: Tenant): Promise<void> => {
  const [row] = await db.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, organizationId)).for('update')
  if (!row) throw refuse('ORGANIZATION_NOT_FOUND', 'There is no such organization.')
}

/** @throws MEMBER_NOT_FOUND */
export const findMember = async ({ db }: Tenant, userId: string): Promise<{ role: Role }> => {
  const [row] = await db.select({ role: members.role }).from(members).where(eq(members.userId, userId))
  if (!row) throw refuse('MEMBER_NOT_FOUND', 'There is no such member in this organization.')
  return row
}

/** @throws LAST_OWNER when nobody else owns the organization. */
export const keepAnOwner = async ({ db }: Tenant, userId: string): Promise<void> => {
  const [other] = await db
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.role, 'owner'), ne(members.userId, userId)))
    .limit(1)
  if (!other) throw refuse('LAST_OWNER', 'An organization needs an owner: make another member owner first, or delete the organization.')
}

/** Owners are made, changed and removed by owners only; by who is one now, not by who was when they asked. @throws ROLE_TOO_LOW */
export const mayTouch = async (tenant: Tenant, actor: { userId: string | null }, ...roles: readonly Role[]): Promise<void> => {
  if (!roles.includes('owner')) return
  const { role } = await findMember(tenant, actor.userId ?? '')
  if (role !== 'owner') throw refuse('ROLE_TOO_LOW', `Only an owner makes, changes or removes an owner; you have ${role}.`)
}
