import { LANGUAGES } from '@reelwright/film/brief'
import { z } from 'zod'

export const Email = z.email().max(254).toLowerCase()
/** NIST SP 800-63B: at least eight characters and no rule about which; an upper bound keeps hashing cheap. */
export const Password = z.string().min(8).max(128)
export const PersonName = z.string().trim().min(1).max(120)

/** The language of mails to somebody. */
export const MailLanguage = z.enum(LANGUAGES)

export const User = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    emailVerified: z.boolean(),
    language: MailLanguage,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'User' })
export type User = z.infer<typeof User>

export const UserChange = z.strictObject({ name: PersonName.optional(), language: MailLanguage.optional() })

export const PasswordChange = z.strictObject({ currentPassword: Password, newPassword: Password })

/** A log-in that still holds. */
export const SignedInSession = z
  .object({
    id: z.string(),
    /** The one that asks. */
    current: z.boolean(),
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SignedInSession' })
export type SignedInSession = z.infer<typeof SignedInSession>

/** The person's own e-mail address as a yes, and their password where they have one. */
export const UserRemoval = z.strictObject({ email: Email, password: Password.optional() })
