import { makeClient } from '@reelwright/contract/client/make-client'
import type { Problem } from '@reelwright/contract/problem'
import { Refusal } from './problem.js'

const OFFLINE: Problem = {
  type: 'about:blank',
  title: 'The studio does not answer. What you did is kept here; check the connection, it goes on by itself.',
  status: 0,
  code: 'STUDIO_UNREACHABLE',
}

const reach: typeof fetch = async (...request) => {
  try {
    return await fetch(...request)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw Object.assign(new Refusal(OFFLINE), { cause })
  }
}

/** Every call of the API. The session's token is in a cookie that no script can read. */
export const studio = makeClient({ baseUrl: window.location.origin, fetch: reach })

type Answer<Data> = { readonly data?: Data; readonly error?: unknown; readonly response: Response }

/**
 * What a call answered.
 * @throws Refusal with the studio's own words
 */
export const answerOf = async <Data>(call: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await call
  if (response.ok) return data as Data
  const said = error as Problem | undefined
  throw new Refusal(
    said && typeof said === 'object' && 'code' in said
      ? said
      : { type: 'about:blank', title: `The studio answered ${response.status}; try again.`, status: response.status, code: 'UNEXPECTED' },
  )
}

/** Marks a POST, so that sending it twice makes one thing. */
export const once = (): { readonly 'idempotency-key': string } => ({ 'idempotency-key': crypto.randomUUID() })
