import { users } from '@reelwright/data/tables/identity'
import type { Data } from '@reelwright/data/tenant'
import { acceptInvitationTo } from './answer-invitation.js'
import { claimStudio, type Person } from './find-home.js'
import { listOrganizations } from './list-organizations.js'

/** Somebody new, whose address Google vouches for, comes in as the first of the studio, or by an invitation to that address. */
export const admitFromGoogle = async (data: Data, person: Person): Promise<void> => {
  if ((await listOrganizations(data, person.id)).length > 0) return
  const alone = (await data.asIdentity((db) => db.$count(users))) === 1
  if (alone && (await claimStudio(data, person))) return
  await acceptInvitationTo(data, { userId: person.id, by: 'session', email: person.email })
}
