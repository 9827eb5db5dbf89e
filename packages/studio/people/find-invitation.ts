import type { Invitation } from '@reelwright/contract/organization'
import { type InvitationRow, invitations } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq, getTableColumns } from 'drizzle-orm'
import { hashOfSecret } from './secret-hash.js'

export const viewOfInvitation = (row: InvitationRow, organizationName: string): Invitation => ({
  id: row.id,
  organizationId: row.organizationId,
  organizationName,
  email: row.email,
  role: row.role,
  state: row.state === 'pending' && row.expiresAt.getTime() <= Date.now() ? 'expired' : row.state,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
})

/** The invitation whose mail carried this. @throws INVITATION_NOT_FOUND when it is not open any more either. */
export const findInvitation = async (data: Data, token: string): Promise<Invitation> => {
  const [found] = await data.asIdentity((db) =>
    db
      .select({ row: getTableColumns(invitations), name: organizations.name })
      .from(invitations)
      .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
      .where(eq(invitations.tokenHash, hashOfSecret(token))),
  )
  const invitation = found && viewOfInvitation(found.row, found.name)
  if (invitation?.state !== 'pending')
    throw refuse('INVITATION_NOT_FOUND', 'This invitation is not open: it was answered, taken back, or has expired. Ask for a new one.')
  return invitation
}
