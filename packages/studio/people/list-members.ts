import type { OrganizationMember } from '@reelwright/contract/organization'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { users } from '@reelwright/data/tables/identity'
import { members } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { and, eq } from 'drizzle-orm'

const BY_AGE = newestFirst(members.createdAt, members.userId)

export const listMembers = (
  data: Data,
  organizationId: string,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<OrganizationMember>> =>
  data.asIdentity(async (db) => {
    const found = await db
      .select({
        userId: members.userId,
        email: users.email,
        name: users.name,
        role: members.role,
        createdAt: members.createdAt,
        place: BY_AGE.place,
      })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(and(eq(members.organizationId, organizationId), BY_AGE.after(cursor)))
      .orderBy(...BY_AGE.order)
      .limit(limit + 1)
    const { rows, nextCursor } = pageFrom(found, limit)
    return {
      rows: rows.map(({ userId, email, name, role, createdAt }) => ({
        userId,
        email,
        name: name || null,
        role,
        createdAt: createdAt.toISOString(),
      })),
      nextCursor,
    }
  })
