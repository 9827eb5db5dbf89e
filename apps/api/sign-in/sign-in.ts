import { type Identity, openIdentity } from '@reelwright/data/identity'
import type { Data } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { type Letter, type Mail, outboxMail, smtpMail } from '@reelwright/studio/people/mail'
import type { PeopleSettings } from '@reelwright/studio/people/people-settings'
import { redisTally } from '@reelwright/studio/people/redis-tally'
import { admitVerified } from '@reelwright/studio/people/sign-up-policy'
import { memoryTally, type Tally } from '@reelwright/studio/people/tally'
import type { FastifyRequest } from 'fastify'
import type { Member } from '../doors.js'
import { type Auth, type AuthGround, makeAuth } from './auth.js'
import { identifyBy } from './identify.js'
import { type Claims, tokenReader } from './tokens.js'

/** Everything that has to do with who somebody is; made once, in main. */
export type SignIn = {
  readonly data: Data
  readonly identity: Identity
  readonly settings: PeopleSettings
  readonly auth: Auth
  /** The same with Google behind it, asked for its addresses at the first call. @throws GOOGLE_NOT_SET_UP, GOOGLE_UNREACHABLE */
  readonly withGoogle: () => Promise<Auth>
  readonly mail: Mail
  readonly tally: Tally
  /** What nobody waits for, because the time it takes would tell something; only `close` does. */
  readonly later: (work: Promise<unknown>) => void
  readonly read: (token: string) => Promise<Claims>
  readonly identify: (request: FastifyRequest) => Promise<Member | undefined>
  readonly close: () => Promise<void>
}

const googleOf = (ground: AuthGround): SignIn['withGoogle'] => {
  const { google } = ground.settings
  let made: Auth | undefined
  return async () => {
    if (!google)
      throw refuse(
        'GOOGLE_NOT_SET_UP',
        'Signing in by Google is not set up here: the operator sets GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.',
      )
    const auth = made ?? makeAuth(ground, google)
    const { socialProviders } = await auth.$context
    if (!socialProviders.some(({ id }) => id === 'google'))
      throw refuse('GOOGLE_UNREACHABLE', 'Google does not answer just now; sign in with your password, or try again in a minute.')
    made = auth
    return auth
  }
}

export type SignInGround = {
  readonly data: Data
  readonly settings: PeopleSettings
  /** Where mails are kept when there is no mail server. */
  readonly outbox: string
  /** Where counts are shared, and what the studio's keys there begin with. */
  readonly redis?: { readonly url: string; readonly prefix: string }
  /** Told of what nobody waits for: a mail that could not be sent, a refusal that could not be written down. */
  readonly warn: (error: unknown) => void
}

export const openSignIn = ({ data, settings, outbox, redis, warn }: SignInGround): SignIn => {
  const identity = openIdentity(data.url)
  const mail = settings.smtpUrl ? smtpMail(settings.smtpUrl, settings.mailFrom) : outboxMail(outbox, settings.mailFrom)
  const tally = redis ? redisTally(redis.url, redis.prefix) : memoryTally()
  const underWay = new Set<Promise<void>>()
  const later = (work: Promise<unknown>): void => {
    const done: Promise<void> = work.then(() => {}, warn).finally(() => underWay.delete(done))
    underWay.add(done)
  }
  const ground: AuthGround = {
    identity,
    settings,
    post: (letter: Letter) => later(mail.send(letter)),
    admitVerified: async (email) => void (await admitVerified(data, settings.signUp, email)),
  }
  const read = tokenReader(identity)
  return {
    data,
    identity,
    settings,
    auth: makeAuth(ground),
    withGoogle: googleOf(ground),
    mail,
    tally,
    later,
    read,
    identify: identifyBy(identity, read, settings),
    close: async () => {
      await Promise.allSettled(underWay)
      mail.close()
      await tally.close()
      await identity.close()
    },
  }
}
