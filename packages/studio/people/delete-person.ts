import { members } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { eq, ne } from 'drizzle-orm'
import { addressOf, endMailsTo } from '../webhooks/end-mails-to.js'
import { recordAudit, THE_STUDIO } from './audit.js'
import { removeOrganization } from './delete-organization.js'
import { keepAnOwner, lockMembers } from './last-owner.js'
import { listOrganizations } from './list-organizations.js'
import { removeUser } from './remove-user.js'

/** Organizations that would be left to others without an owner. @throws LAST_OWNER */
const refuseOrphans = async (data: Data, userId: string, organizationIds: readonly string[]): Promise<void> => {
  for (const id of organizationIds)
    await data.inOrganization(id, async (tenant) => {
      if ((await tenant.db.$count(members, ne(members.userId, userId))) > 0) await keepAnOwner(tenant, userId)
    })
}

/**
 * Deletes a person: their account, sessions and keys, and the organizations nobody else is in, with their films.
 * The audit logs of the others keep the id alone. Done again after a crash, it goes on where it stopped.
 * @throws LAST_OWNER when others would be left without an owner
 */
export const deletePerson = async (data: Data, userId: string): Promise<void> => {
  const email = await addressOf(data, userId)
  const mine = (await listOrganizations(data, userId)).map(({ id }) => id)
  await refuseOrphans(data, userId, mine)
  for (const id of mine)
    await data.inOrganization(id, async (tenant) => {
      await lockMembers(tenant)
      if ((await tenant.db.$count(members, ne(members.userId, userId))) === 0) return removeOrganization(tenant)
      await keepAnOwner(tenant, userId)
      await tenant.db.delete(members).where(eq(members.userId, userId))
      await endMailsTo(tenant, email)
      await recordAudit(tenant, THE_STUDIO, { action: 'member.deleted_account', subject: { kind: 'user', id: userId } })
    })
  await removeUser(data, userId)
}
