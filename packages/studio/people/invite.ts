import type { Invitation } from '@reelwright/contract/organization'
import type { Role } from '@reelwright/contract/role'
import { newId } from '@reelwright/data/id'
import { users } from '@reelwright/data/tables/identity'
import { type InvitationRow, invitations, members } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, sql } from 'drizzle-orm'
import { type Actor, recordAudit } from './audit.js'
import { viewOfInvitation } from './find-invitation.js'
import { mayTouch } from './last-owner.js'
import { hashOfSecret, newSecret } from './secret-hash.js'

const DAYS = 7
/** Open invitations an organization may have: more look like someone who writes to strangers. */
const MOST = 200

const refuseMembers = async (data: Data, organizationId: string, email: string): Promise<void> => {
  const [member] = await data.asIdentity((db) =>
    db
      .select({ id: users.id })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(and(eq(members.organizationId, organizationId), eq(users.email, email))),
  )
  if (member) throw refuse('MEMBER_TAKEN', `${email} is a member already.`, { field: 'email', given: email })
}

/**
 * Writes an invitation down; what its mail has to carry is given beside it and kept nowhere. An earlier one to the same address ends.
 * @throws MEMBER_TAKEN, ROLE_TOO_LOW, INVITATIONS_TOO_MANY
 */
export const invite = async (
  data: Data,
  organizationId: string,
  actor: Actor & { userId: string },
  { email, role }: { email: string; role: Role },
): Promise<{ invitation: Invitation; token: string }> => {
  await refuseMembers(data, organizationId, email)
  return data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    await mayTouch(tenant, actor, role)
    const [organization] = await db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, organizationId))
      .for('update')
    await db
      .update(invitations)
      .set({ state: 'revoked', updatedAt: sql`now()` })
      .where(and(eq(invitations.email, email), eq(invitations.state, 'pending')))
    const open = await db.$count(invitations, and(eq(invitations.state, 'pending'), sql`${invitations.expiresAt} > now()`))
    if (open >= MOST)
      throw refuse('INVITATIONS_TOO_MANY', `${open} invitations are open; wait for answers, or take some back.`, {
        limit: String(MOST),
        given: String(open + 1),
      })
    const token = newSecret()
    const [row] = await db
      .insert(invitations)
      .values({
        id: newId('invite'),
        organizationId,
        email,
        role,
        tokenHash: hashOfSecret(token),
        invitedBy: actor.userId,
        expiresAt: new Date(Date.now() + DAYS * 86_400_000),
      })
      .returning()
    const made = row as InvitationRow
    await recordAudit(tenant, actor, { action: 'invitation.sent', subject: { kind: 'invitation', id: made.id }, detail: { email, role } })
    return { invitation: viewOfInvitation(made, organization?.name ?? ''), token }
  })
}
