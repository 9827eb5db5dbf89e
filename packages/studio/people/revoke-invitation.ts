import { invitations } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, sql } from 'drizzle-orm'
import { type Actor, recordAudit } from './audit.js'

/** @throws INVITATION_NOT_FOUND when it is not open. */
export const revokeInvitation = (data: Data, organizationId: string, actor: Actor, id: string): Promise<void> =>
  data.inOrganization(organizationId, async (tenant) => {
    const [row] = await tenant.db
      .update(invitations)
      .set({ state: 'revoked', updatedAt: sql`now()` })
      .where(and(eq(invitations.id, id), eq(invitations.state, 'pending')))
      .returning({ email: invitations.email })
    if (!row) throw refuse('INVITATION_NOT_FOUND', 'There is no open invitation of this id in this organization.')
    await recordAudit(tenant, actor, { action: 'invitation.revoked', subject: { kind: 'invitation', id }, detail: { email: row.email } })
  })
