import { type Fault, fail, refuse } from '@reelwright/film/fault'

/** What better-auth refuses, in our words. */
const WORDS: Readonly<Record<string, () => Fault>> = {
  INVALID_EMAIL_OR_PASSWORD: () =>
    refuse('SIGN_IN_REFUSED', 'The address or the password is not right; mend it, or ask for a new password.'),
  USER_ALREADY_EXISTS: () =>
    refuse('EMAIL_TAKEN', 'This address has an account already; log in, or ask for a new password.', { field: 'email' }),
  // It looks before it writes; who comes second in between is stopped by the table.
  FAILED_TO_CREATE_USER: () => refuse('EMAIL_TAKEN', 'This address has just been given an account; log in.', { field: 'email' }),
  INVALID_TOKEN: () => refuse('MAIL_LINK_INVALID', 'This link was used, or has expired; ask for a new one.', { field: 'token' }),
  TOKEN_EXPIRED: () => refuse('MAIL_LINK_INVALID', 'This link has expired; ask for a new one.', { field: 'token' }),
  USER_NOT_FOUND: () => refuse('MAIL_LINK_INVALID', 'This link belongs to an account that is gone.', { field: 'token' }),
}

/** Rethrows a refusal of better-auth as one of ours. */
export const inOurWords = (error: unknown): never => {
  if (!(error instanceof Error) || error.name !== 'APIError') throw error
  const { code = '' } = (error as { body?: { code?: string } }).body ?? {}
  throw (
    WORDS[code.replace(/_USE_ANOTHER_EMAIL$/, '')] ?? (() => fail('SIGN_IN_FAILED', 'Signing in failed; try again.', { cause: error }))
  )()
}
