import { refuse } from '@reelwright/film/fault'

const PLACEHOLDER = /change.?me|replace.?me|your.?secret|password|example|placeholder/i

/**
 * A secret of our own that others must not guess.
 * @param least characters, for a secret of random letters and digits.
 * @throws SECRET_MISSING, SECRET_WEAK: both name the setting and never repeat its value.
 */
export const checkSecret = (environment: Readonly<Record<string, string | undefined>>, name: string, least = 32): string => {
  const value = environment[name]
  const advice = `set it, for example to the output of: openssl rand -base64 ${Math.ceil(least * 0.75)}`
  if (!value) throw refuse('SECRET_MISSING', `${name} is missing; ${advice}.`, { field: name })
  if (value.length < least || new Set(value).size < 10 || PLACEHOLDER.test(value))
    throw refuse('SECRET_WEAK', `${name} can be guessed (it needs ${least} random characters or more); ${advice}.`, {
      field: name,
      limit: `${least} characters`,
    })
  return value
}
