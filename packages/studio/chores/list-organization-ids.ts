import { organizations } from '@reelwright/data/tables/organizations'
import type { Data } from '@reelwright/data/tenant'
import { asc } from 'drizzle-orm'

/** Every organization of the studio, the eldest first. */
export const listOrganizationIds = async (data: Data): Promise<readonly string[]> => {
  const rows = await data.asIdentity((db) => db.select({ id: organizations.id }).from(organizations).orderBy(asc(organizations.createdAt)))
  return rows.map(({ id }) => id)
}
