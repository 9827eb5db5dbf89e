import { users } from '@reelwright/data/tables/identity'
import { invitations } from '@reelwright/data/tables/members'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, sql } from 'drizzle-orm'
import { findInvitation } from './find-invitation.js'

/** Who may make an account here, once somebody owns the studio: anyone, those invited, or nobody. */
export const SIGN_UP_POLICIES = ['open', 'invited', 'closed'] as const
export type SignUpPolicy = (typeof SIGN_UP_POLICIES)[number]

/** On what ground somebody was let in: `first` has yet to be claimed, because two may come at once. */
export type Admission = 'first' | 'invited' | 'open'

const anyone = (data: Data): Promise<boolean> =>
  data.asIdentity(async (db) => (await db.select({ id: users.id }).from(users).limit(1)).length > 0)

/** Who may make an account now: `first` while there is none. */
export const signUpNow = async (data: Data, policy: SignUpPolicy): Promise<SignUpPolicy | 'first'> =>
  (await anyone(data)) ? policy : 'first'

/** The sentence everybody not let in gets, whatever the reason: it tells nothing of who is invited. */
export const signUpClosed = () =>
  refuse('SIGN_UP_CLOSED', 'New accounts are made by invitation here; ask the studio’s owner for one and follow the link in its mail.')

/** @throws SIGN_UP_CLOSED, INVITATION_NOT_FOUND, INVITATION_FOR_ANOTHER */
export const admit = async (data: Data, policy: SignUpPolicy, email: string, invitation: string | undefined): Promise<Admission> => {
  if (!(await anyone(data))) return 'first'
  if (policy === 'closed') throw signUpClosed()
  if (invitation) {
    if ((await findInvitation(data, invitation)).email !== email)
      throw refuse('INVITATION_FOR_ANOTHER', 'This invitation was sent to another address; sign up with that one.', { field: 'email' })
    return 'invited'
  }
  if (policy === 'open') return 'open'
  throw signUpClosed()
}

/** Somebody whose address another house vouches for needs no mail of ours: an open invitation to it is enough. @throws SIGN_UP_CLOSED */
export const admitVerified = async (data: Data, policy: SignUpPolicy, email: string): Promise<Admission> => {
  if (!(await anyone(data))) return 'first'
  if (policy === 'closed') throw signUpClosed()
  if (policy === 'open') return 'open'
  const [invited] = await data.asIdentity((db) =>
    db
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.email, email), eq(invitations.state, 'pending'), sql`${invitations.expiresAt} > now()`))
      .limit(1),
  )
  if (!invited) throw signUpClosed()
  return 'invited'
}
