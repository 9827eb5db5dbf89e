import type { Invitation } from '@reelwright/contract/organization'
import { users } from '@reelwright/data/tables/identity'
import { invitations } from '@reelwright/data/tables/members'
import type { Data, Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, desc, eq, sql } from 'drizzle-orm'
import { type Actor, recordAudit } from './audit.js'
import { findInvitation } from './find-invitation.js'
import { addMember } from './make-organization.js'

/** Two answers at once: the first one holds. */
const settle = async ({ db }: Tenant, id: string, state: 'accepted' | 'declined'): Promise<void> => {
  const settled = await db
    .update(invitations)
    .set({ state, updatedAt: sql`now()` })
    .where(and(eq(invitations.id, id), eq(invitations.state, 'pending')))
    .returning({ id: invitations.id })
  if (settled.length === 0) throw refuse('INVITATION_NOT_FOUND', 'This invitation has just been answered or taken back.')
}

type Invited = Actor & { readonly userId: string; readonly email: string }

const join = async (
  data: Data,
  actor: Invited,
  { id, organizationId, role }: Pick<Invitation, 'id' | 'organizationId' | 'role'>,
): Promise<string> => {
  await data.inOrganization(organizationId, async (tenant) => {
    await settle(tenant, id, 'accepted')
    await addMember(tenant, actor, actor.userId, role)
  })
  await data.asIdentity((db) => db.update(users).set({ emailVerified: true }).where(eq(users.id, actor.userId)))
  return organizationId
}

/**
 * Makes the person a member; gives the organization's id. What they hold came by mail, so their address is theirs.
 * @throws INVITATION_NOT_FOUND, INVITATION_FOR_ANOTHER
 */
export const acceptInvitation = async (data: Data, actor: Invited, token: string): Promise<string> => {
  const invitation = await findInvitation(data, token)
  if (invitation.email !== actor.email)
    throw refuse(
      'INVITATION_FOR_ANOTHER',
      `This invitation was sent to another address; sign in with that one, or ask for one to ${actor.email}.`,
    )
  return join(data, actor, invitation)
}

/** Accepts the newest open invitation to an address that another house vouches for; undefined when there is none. */
export const acceptInvitationTo = async (data: Data, actor: Invited): Promise<string | undefined> => {
  const [invitation] = await data.asIdentity((db) =>
    db
      .select({ id: invitations.id, organizationId: invitations.organizationId, role: invitations.role })
      .from(invitations)
      .where(and(eq(invitations.email, actor.email), eq(invitations.state, 'pending'), sql`${invitations.expiresAt} > now()`))
      .orderBy(desc(invitations.createdAt))
      .limit(1),
  )
  return invitation && join(data, actor, invitation)
}

/** @throws INVITATION_NOT_FOUND */
export const declineInvitation = async (data: Data, token: string): Promise<void> => {
  const { id, organizationId, email } = await findInvitation(data, token)
  await data.inOrganization(organizationId, async (tenant) => {
    await settle(tenant, id, 'declined')
    await recordAudit(
      tenant,
      { userId: null, by: 'studio' },
      { action: 'invitation.declined', subject: { kind: 'invitation', id }, detail: { email } },
    )
  })
}
