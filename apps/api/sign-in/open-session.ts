import type { SessionView, SignedIn } from '@reelwright/contract/auth'
import { placeId } from '@reelwright/studio/live/place'
import { tipOf } from '@reelwright/studio/live/read-events'
import { findHome } from '@reelwright/studio/people/find-home'
import { viewOfUser } from '@reelwright/studio/people/find-person'
import { findOrganization } from '@reelwright/studio/people/list-organizations'
import { recordLogIn } from '@reelwright/studio/people/record-log-in'
import {
  endSession,
  findNewSession,
  findSession,
  keepSession,
  lastOrganizationOf,
  type Opened,
  removeEndedSessions,
} from '@reelwright/studio/people/sessions'
import type { SignIn } from './sign-in.js'
import { TOKEN_HOURS } from './token-terms.js'

const sign = async ({ auth, data }: SignIn, { session, user }: Opened, organizationId: string): Promise<SignedIn> => {
  const organization = await findOrganization(data, user.id, organizationId)
  const issued = Math.floor(Date.now() / 1000)
  const ends = issued + TOKEN_HOURS * 3600
  const payload = { sub: user.id, org: organization.id, role: organization.role, sid: session.id, iat: issued, exp: ends }
  const { token } = await auth.api.signJWT({ body: { payload } })
  return { token, user: viewOfUser(user), organization, expiresAt: new Date(ends * 1000).toISOString() }
}

const settle = async (signIn: SignIn, opened: Opened, wanted: string | null): Promise<SignedIn> => {
  const { data, settings } = signIn
  const home = await findHome(data, opened.user, settings.signUp, wanted)
  await keepSession(data, opened.session.id, home)
  return sign(signIn, opened, home)
}

/** The first token of a session that better-auth has begun; a session that leads nowhere is ended. @throws NO_ORGANIZATION */
export const openSession = async (signIn: SignIn, sessionToken: string, wanted?: string): Promise<SignedIn> => {
  const { data } = signIn
  const opened = await findNewSession(data, sessionToken)
  const { session, user } = opened
  try {
    const signed = await settle(signIn, opened, wanted ?? (await lastOrganizationOf(data, opened)))
    await recordLogIn(data, signed.organization.id, user.id, session.id)
    await removeEndedSessions(data, user.id)
    return signed
  } catch (error) {
    await endSession(data, user.id, session.id)
    throw error
  }
}

/** A new token of a session that holds, with the role its person has by now. @throws TOKEN_REVOKED, NO_ORGANIZATION */
export const renewSession = async (signIn: SignIn, sessionId: string, userId: string): Promise<SignedIn> => {
  const opened = await findSession(signIn.data, sessionId, userId)
  return settle(signIn, opened, opened.session.organizationId)
}

/** A new token for another organization of the person's. @throws ORGANIZATION_NOT_FOUND */
export const switchOrganization = async (signIn: SignIn, sessionId: string, userId: string, organizationId: string): Promise<SignedIn> => {
  await findOrganization(signIn.data, userId, organizationId)
  return settle(signIn, await findSession(signIn.data, sessionId, userId), organizationId)
}

/** Who a token speaks for. */
export const viewSession = async ({ data }: SignIn, sessionId: string, userId: string, organizationId: string): Promise<SessionView> => {
  const { session, user } = await findSession(data, sessionId, userId)
  const organization = await findOrganization(data, userId, organizationId)
  const lastEvent = placeId(await tipOf(data, organization.id))
  return { sessionId: session.id, user: viewOfUser(user), organization, expiresAt: session.expiresAt.toISOString(), lastEvent }
}
