import { newId } from '@reelwright/data/id'
import type { Identity } from '@reelwright/data/identity'
import { accounts, sessions, signingKeys, users, verifications } from '@reelwright/data/tables/identity'
import { type Language, preferredLanguage } from '@reelwright/studio/people/letter-words/words'
import { type Addressed, resetLetter, verificationLetter } from '@reelwright/studio/people/letters'
import type { Letter } from '@reelwright/studio/people/mail'
import type { PeopleSettings } from '@reelwright/studio/people/people-settings'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { APIError } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { jwt } from 'better-auth/plugins/jwt'
import { ADDRESS_HEADER } from './passwords.js'
import { ISSUER, TOKEN_HOURS } from './token-terms.js'

const NOUNS: Readonly<Record<string, Parameters<typeof newId>[0]>> = {
  user: 'user',
  session: 'session',
  account: 'account',
  verification: 'verification',
  jwks: 'key',
}

export type AuthGround = {
  readonly identity: Identity
  readonly settings: PeopleSettings
  /** Sends without being waited for: how long it takes would tell which addresses are known. */
  readonly post: (letter: Letter) => void
  /** Whether somebody another house vouches for may have an account here. @throws SIGN_UP_CLOSED */
  readonly admitVerified: (email: string) => Promise<void>
}

const googleAt = ({ clientId, clientSecret, issuer }: NonNullable<PeopleSettings['google']>) =>
  genericOAuth({
    config: [
      {
        providerId: 'google',
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        prompt: 'select_account',
        pkce: true,
      },
    ],
  })

/**
 * better-auth on our own tables: passwords, sessions, keys, mails that come back, Google. It is called by our routes and
 * its own are not served; who is in which organization is ours (docs/decisions: members are tenants' rows).
 */
export const makeAuth = ({ identity, settings, post, admitVerified }: AuthGround, google?: NonNullable<PeopleSettings['google']>) => {
  const { secret, publicUrl } = settings
  const addressed = (user: { readonly email: string }): Addressed => {
    const { email, language = 'en' } = user as { readonly email: string; readonly language?: Language }
    return { email, language, publicUrl }
  }
  return betterAuth({
    appName: 'Reelwright',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false }, // ours count accounts and addresses, in Redis too
    database: drizzleAdapter(identity.db, {
      provider: 'pg',
      transaction: true,
      schema: { user: users, session: sessions, account: accounts, verification: verifications, jwks: signingKeys },
    }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => post(resetLetter(addressed(user), token)),
    },
    emailVerification: {
      expiresIn: 24 * 3600,
      sendVerificationEmail: async ({ user, token }) => post(verificationLetter(addressed(user), token)),
    },
    session: {
      expiresIn: 7 * 24 * 3600,
      updateAge: 24 * 3600,
      additionalFields: { organizationId: { type: 'string', required: false, input: false } },
    },
    user: { additionalFields: { language: { type: 'string', required: false } } },
    account: { encryptOAuthTokens: true },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      user: {
        create: {
          before: async (user, context) => {
            if (!context?.path?.startsWith('/callback/')) return
            if (!user.emailVerified)
              throw new APIError('FORBIDDEN', { code: 'EMAIL_NOT_VERIFIED', message: 'The address is not confirmed there.' })
            await admitVerified(user.email).catch(({ code, message }) => {
              throw new APIError('FORBIDDEN', { code, message })
            })
            return { data: { ...user, language: preferredLanguage(context.headers?.get('accept-language') ?? '') } }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'reelwright',
      database: { generateId: ({ model }) => newId(NOUNS[model] ?? 'entry') },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    plugins: [
      jwt({ jwt: { issuer: ISSUER, audience: ISSUER, expirationTime: `${TOKEN_HOURS}h` }, disableSettingJwtHeader: true }),
      ...(google ? [googleAt(google)] : []),
    ],
  })
}
export type Auth = ReturnType<typeof makeAuth>
