import type { Invitation } from '@reelwright/contract/organization'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { invitations } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Data } from '@reelwright/data/tenant'
import { eq, getTableColumns } from 'drizzle-orm'
import { viewOfInvitation } from './find-invitation.js'

const BY_AGE = newestFirst(invitations.createdAt, invitations.id)

export const listInvitations = (
  data: Data,
  organizationId: string,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<Page<Invitation>> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const found = await db
      .select({ ...getTableColumns(invitations), organizationName: organizations.name, place: BY_AGE.place })
      .from(invitations)
      .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
      .where(BY_AGE.after(cursor))
      .orderBy(...BY_AGE.order)
      .limit(limit + 1)
    const { rows, nextCursor } = pageFrom(found, limit)
    return { rows: rows.map((row) => viewOfInvitation(row, row.organizationName)), nextCursor }
  })
