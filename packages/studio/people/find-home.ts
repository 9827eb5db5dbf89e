import { members } from '@reelwright/data/tables/members'
import { organizations } from '@reelwright/data/tables/organizations'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { LOCAL_ORGANIZATION } from '../local-organization.js'
import type { Actor } from './audit.js'
import { lockMembers } from './last-owner.js'
import { listOrganizations } from './list-organizations.js'
import { addMember, makeOrganization } from './make-organization.js'
import type { SignUpPolicy } from './sign-up-policy.js'

export type Person = { readonly id: string; readonly name: string; readonly email: string }

const actorOf = ({ id }: Person): Actor & { userId: string } => ({ userId: id, by: 'session' })

/** The studio's own organization, and the films made from the command line, go to the first who asks. */
export const claimStudio = (data: Data, person: Person): Promise<boolean> =>
  data.inOrganization(LOCAL_ORGANIZATION, async (tenant) => {
    await tenant.db.insert(organizations).values({ id: LOCAL_ORGANIZATION, name: 'Local' }).onConflictDoNothing()
    await lockMembers(tenant)
    if ((await tenant.db.$count(members)) > 0) return false
    await addMember(tenant, actorOf(person), person.id, 'owner')
    return true
  })

/**
 * The organization somebody works in after signing in: `wanted` while they are a member of it, else the one they joined first;
 * on an open studio one is made for who has none.
 * @throws NO_ORGANIZATION
 */
export const findHome = async (data: Data, person: Person, policy: SignUpPolicy, wanted?: string | null): Promise<string> => {
  const mine = await listOrganizations(data, person.id)
  const home = mine.find(({ id }) => id === wanted) ?? mine[0]
  if (home) return home.id
  if (policy === 'open') return makeOrganization(data, actorOf(person), `${person.name || person.email.split('@')[0]}’s studio`)
  throw refuse('NO_ORGANIZATION', 'You are a member of no organization here; ask for an invitation and sign in with the link in its mail.')
}
