import type { Organization } from '@reelwright/contract/organization'
import { members } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, asc, eq, type SQL } from 'drizzle-orm'

const read = (data: Data, where: SQL | undefined): Promise<readonly Organization[]> =>
  data.asIdentity(async (db) => {
    const rows = await db
      .select({ id: organizations.id, name: organizations.name, role: members.role, createdAt: organizations.createdAt })
      .from(members)
      .innerJoin(organizations, eq(organizations.id, members.organizationId))
      .where(where)
      .orderBy(asc(members.createdAt), asc(organizations.id))
      .limit(1_000)
    return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }))
  })

/** The organizations of a person, the one they joined first at the top. */
export const listOrganizations = (data: Data, userId: string): Promise<readonly Organization[]> => read(data, eq(members.userId, userId))

/** One of them. @throws ORGANIZATION_NOT_FOUND */
export const findOrganization = async (data: Data, userId: string, organizationId: string): Promise<Organization> => {
  const [found] = await read(data, and(eq(members.userId, userId), eq(members.organizationId, organizationId)))
  if (!found) throw refuse('ORGANIZATION_NOT_FOUND', 'There is no such organization among yours.', { field: 'organizationId' })
  return found
}
