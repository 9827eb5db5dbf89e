import { users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { acceptInvitationTo } from './answer-invitation.js'
import { claimStudio, type Person } from './find-home.js'
import { listOrganizations } from './list-organizations.js'

/**
 * Somebody new, whose address Google vouches for, comes in as the first of the studio, or by an invitation to that address.
 * @returns whether nothing here is set up for them: they are in no organization that anybody was in before
 */
export const admitFromGoogle = async (data: Data, person: Person): Promise<boolean> => {
  if ((await listOrganizations(data, person.id)).length > 0) return false
  const alone = (await data.asIdentity((db) => db.$count(users))) === 1
  if (alone && (await claimStudio(data, person))) return true
  await acceptInvitationTo(data, { userId: person.id, by: 'session', email: person.email })
  return (await listOrganizations(data, person.id)).length === 0
}
