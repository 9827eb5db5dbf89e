import { type Fault, refuse } from '@reelwright/film/fault'
import type { Tally } from './tally.js'

/** So many within a time. */
export type Limit = { readonly most: number; readonly windowMs: number }

const MINUTE = 60_000

/** Accounts made from one address without an invitation. */
export const SIGN_UPS: Limit = { most: 30, windowMs: 60 * MINUTE }
/** Mails somebody can have sent: resets, confirmations. */
export const LETTERS: Limit = { most: 10, windowMs: 60 * MINUTE }
/** Invitations of an organization. */
export const INVITATIONS: Limit = { most: 100, windowMs: 60 * MINUTE }
/** Tries of what a mail carried; it cannot be guessed, and nobody needs more. */
export const LINKS: Limit = { most: 60, windowMs: 60 * MINUTE }

/** Refused for now, with the seconds to wait (the answer's Retry-After) and when it is open again. */
export const tooMany = (waitMs: number, limit?: Limit): Fault => {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000))
  const resetAt = new Date(Date.now() + retryAfter * 1000).toISOString()
  return refuse('TOO_MANY_REQUESTS', `That was too often; try again in ${retryAfter} s, at ${resetAt}.`, {
    ...(limit && { limit: `${limit.most} in ${Math.round(limit.windowMs / 1000)} s`, given: `${limit.most + 1}` }),
    facts: { retryAfter, resetAt },
  })
}

/** @throws TOO_MANY_REQUESTS */
export const holdTo = async (tally: Tally, key: string, limit: Limit): Promise<void> => {
  const { count, resetsInMs } = await tally.add(key, limit.windowMs)
  if (count > limit.most) throw tooMany(resetsInMs, limit)
}

type Patience = { readonly free: number; readonly longestMs: number }
const FORGOTTEN_AFTER = 30 * MINUTE
/** Who mistypes waits seconds; who guesses waits minutes, and no account is shut for longer than that by a stranger. */
const ACCOUNT: Patience = { free: 5, longestMs: 5 * MINUTE }
/** More, because a whole office may share an address. */
const ADDRESS: Patience = { free: 30, longestMs: 15 * MINUTE }

/** Counted before the password is looked at, so that a hundred guesses sent at once are a hundred guesses; milliseconds it shuts the door for. */
const attempt = async (tally: Tally, key: string, { free, longestMs }: Patience): Promise<number> => {
  const wait = await tally.shutFor(key)
  if (wait > 0) throw tooMany(wait)
  const { count } = await tally.add(key, FORGOTTEN_AFTER)
  if (count <= free) return 0
  const next = Math.min(longestMs, 1000 * 2 ** Math.min(30, count - free))
  if (!(await tally.shut(key, next))) throw tooMany(await tally.shutFor(key))
  return next
}

/** `shutMs`: for how long this try has shut the account behind it; 0 when it has not. */
export type LogInTry = { readonly shutMs: number; readonly succeeded: () => Promise<void> }

/** One try to log in. After the free ones each doubles the wait for the next. @throws TOO_MANY_REQUESTS */
export const tryLogIn = async (tally: Tally, address: string, email: string): Promise<LogInTry> => {
  const account = `log-in:account:${email}`
  await attempt(tally, `log-in:address:${address}`, ADDRESS)
  const shutMs = await attempt(tally, account, ACCOUNT)
  return { shutMs, succeeded: () => tally.clear(account) } // the address's stay: one's own account must not buy guesses at others
}
