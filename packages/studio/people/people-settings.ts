import { keepSecret } from '@reelwright/data/cluster/secret'
import { refuse } from '@reelwright/film/fault'
import { checkSecret } from '../secrets/check-secret.js'
import { type Environment, urlSetting, wholeSetting, wordSetting } from '../settings/read-setting.js'
import type { Serving } from '../settings/serving.js'
import { SIGN_UP_POLICIES, type SignUpPolicy } from './sign-up-policy.js'

export type PeopleSettings = {
  /** Encrypts the keys that sign tokens, and signs what goes out by mail. */
  readonly secret: string
  readonly signUp: SignUpPolicy
  /** Where people reach the studio: in mails, and for Google to send them back. */
  readonly publicUrl: string
  /** Pages that may use the cookie besides the studio's own. */
  readonly corsOrigins: readonly string[]
  readonly smtpUrl?: string
  readonly mailFrom: string
  readonly google?: { readonly clientId: string; readonly clientSecret: string; readonly issuer: string }
  /** Requests a minute of one person, key or address; 0 for any number. */
  readonly requestsPerMinute: number
}

const googleFrom = (environment: Environment): PeopleSettings['google'] => {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = environment
  if (!clientId && !clientSecret) return undefined
  if (!clientId || !clientSecret) {
    const field = clientId ? 'GOOGLE_CLIENT_SECRET' : 'GOOGLE_CLIENT_ID'
    throw refuse('SETTING_MISSING', `${field} is missing: signing in by Google needs both, or neither.`, { field })
  }
  const issuer = urlSetting(environment, 'GOOGLE_ISSUER', ['https:', 'http:']) ?? 'https://accounts.google.com'
  return { clientId, clientSecret, issuer }
}

/** On one machine it is made once and kept; where several may serve one database they have to be told the same. */
const secretFrom = async (environment: Environment, home: string): Promise<string> =>
  environment.AUTH_SECRET || environment.DATABASE_URL ? checkSecret(environment, 'AUTH_SECRET') : keepSecret(home, 'sign-in.secret')

/**
 * What signing in needs, from an environment; every name is explained in `.env.example`.
 * @throws SETTING_INVALID, SETTING_MISSING, SECRET_WEAK, SECRET_MISSING
 */
export const peopleSettingsFrom = async (
  environment: Environment,
  home: string,
  { publicUrl, corsOrigins }: Serving,
): Promise<PeopleSettings> => ({
  secret: await secretFrom(environment, home),
  signUp: wordSetting(environment, 'REELWRIGHT_SIGN_UP', SIGN_UP_POLICIES, 'invited'),
  publicUrl,
  corsOrigins,
  smtpUrl: urlSetting(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
  mailFrom: environment.MAIL_FROM || 'Reelwright <studio@localhost>',
  google: googleFrom(environment),
  requestsPerMinute: wholeSetting(environment, 'REELWRIGHT_REQUESTS_PER_MINUTE', 0, 1_000_000_000, 3_000),
})
