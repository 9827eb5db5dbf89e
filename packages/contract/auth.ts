import { z } from 'zod'
import { InvitationToken, Organization } from './organization.js'
import { Email, MailLanguage, Password, PersonName, User } from './user.js'

export const SignUp = z.strictObject({
  email: Email,
  password: Password,
  name: PersonName.optional(),
  /** Of mails; left out, what Accept-Language says. */
  language: MailLanguage.optional(),
  /** From the mail of an invitation: it is accepted at once. */
  invitation: InvitationToken.optional(),
})

export const LogIn = z.strictObject({
  email: Email,
  password: z.string().min(1).max(128),
  invitation: InvitationToken.optional(),
})

/** What log-in and sign-up answer: a JWT of 24 hours for one organization, and whose it is. */
export const SignedIn = z
  .object({
    token: z.string(),
    user: User,
    organization: Organization,
    /** When the token ends. */
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SignedIn' })
export type SignedIn = z.infer<typeof SignedIn>

/** Who a token speaks for. */
export const SessionView = SignedIn.omit({ token: true })
  .extend({
    sessionId: z.string(),
    /** Where the organization's live events stand: whoever reads on from here, and listens with it as `last`, misses nothing. */
    lastEvent: z.string(),
  })
  .meta({ id: 'Session' })
export type SessionView = z.infer<typeof SessionView>

export const ResetRequest = z.strictObject({ email: Email })
export const PasswordReset = z.strictObject({ token: z.string().min(10).max(200), password: Password })
export const Verification = z.strictObject({ token: z.string().min(10).max(2000) })

/** How somebody comes in here. `first`: nobody has an account yet, and the first one owns the studio and its films. */
export const WaysIn = z.object({ google: z.boolean(), signUp: z.enum(['first', 'open', 'invited', 'closed']) }).meta({ id: 'WaysIn' })
export type WaysIn = z.infer<typeof WaysIn>

/** Done, with nothing more to say. */
export const Done = z.object({ status: z.literal('ok') })

/** RFC 7517. */
export const KeySet = z.object({
  keys: z.array(z.object({ kid: z.string(), kty: z.string(), alg: z.string(), crv: z.string().optional(), x: z.string().optional() })),
})
export type KeySet = z.infer<typeof KeySet>
