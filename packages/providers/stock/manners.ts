import type { Headers } from '../http/retry-after.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'

/** Asks one thing after another, and nothing before a vendor that wanted to be left alone will have it. */
export type Manners = {
  readonly ask: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
  /** What an answer's headers say of the requests that are left. */
  readonly hear: (headers: Headers) => void
}

/** Milliseconds a vendor is left alone at most on its word. */
const LONGEST = 3_600_000

export const manners = (vendor: string, now: () => number = Date.now): Manners => {
  let free = 0
  let last: Promise<unknown> = Promise.resolve()
  const leave = (until: number): void => {
    free = Math.max(free, Math.min(until, now() + LONGEST))
  }
  const asked = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const wait = free - now()
    if (wait > 0)
      throw vendorFailure(
        'retryable',
        'VENDOR_BUSY',
        `${vendor} has asked to be left alone for ${Math.ceil(wait / 1000)} s; it is asked again later.`,
        {
          retryAfter: Math.ceil(wait),
        },
      )
    return work().catch((error: unknown) => {
      if (isVendorFailure(error) && error.failure.retryAfter !== undefined) leave(now() + error.failure.retryAfter)
      throw error
    })
  }
  return {
    ask: (work) => {
      const mine = last.then(() => asked(work))
      last = mine.catch(() => undefined)
      return mine
    },
    hear: ({ 'x-ratelimit-remaining': left, 'x-ratelimit-reset': reset }) => {
      if (left === '0' && reset !== undefined && /^\d{9,11}$/.test(reset)) leave(Number(reset) * 1000)
    },
  }
}
