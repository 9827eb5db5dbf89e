import { fail } from '@reelwright/film/fault'
import type { Failure, Provider } from '@reelwright/providers/ports/call'
import type { Studio } from '../studio.js'
import { withoutPromise } from './without-promise.js'

type Vendor = Pick<Provider<unknown, unknown>, 'id' | 'account'>
type Reason = 'credit' | 'locked' | 'down'

/** Failures in a row after which a vendor counts as down: fewer may be chance. What cannot even be reached refuses no single request: as often as a step is tried is enough, so that a film waits and does not fail. */
const IN_A_ROW = { answered: 5, unreached: 4 } as const
/** Seconds until a vendor is tried again, doubled by each try that failed, and the longest of them. */
const WAIT = { first: 60, longest: 3_600 } as const

const CODES = { credit: 'VENDOR_CREDIT', locked: 'VENDOR_LOCKED', down: 'VENDOR_DOWN' } as const
export const VENDOR_CODES = Object.values(CODES)

const SAYS: Readonly<Record<Reason, string>> = {
  credit: 'has no credit left for this key',
  locked: 'refuses the key it is asked with',
  down: 'has failed time after time',
}

/** Begins with the vendor's id: films that wait for it are found by that. */
const closed = ({ id }: Vendor, reason: Reason, message: string): Error =>
  fail(
    CODES[reason],
    `${id} ${SAYS[reason]} (${withoutPromise(message)}) Nothing is asked of it until it answers again; that is tried by itself.`,
    {
      cause: { kind: 'quota' },
    },
  )

const reasonOf = ({ kind, code }: Failure): Reason | undefined => {
  if (kind === 'quota') return 'credit'
  if (/^VENDOR_(KEY_REFUSED|FORBIDDEN|LOCKED)$/.test(code)) return 'locked'
  return kind === 'retryable' && /^VENDOR_(DOWN|UNREACHABLE)$/.test(code) ? 'down' : undefined
}

const isOurs = ({ id }: Vendor): boolean => id === 'local'
const names = ({ id, account = '' }: Vendor): readonly [string, string] => [id, account]
const NEXT = `now() + make_interval(secs => least(${WAIT.longest}, ${WAIT.first} * power(2, breakers.probes)))`

/**
 * Lets a call through to a vendor that answers, and one call at a time to one whose time to be tried has come.
 * @throws VENDOR_CREDIT, VENDOR_LOCKED, VENDOR_DOWN
 */
export const heedBreaker = async ({ data }: Studio, vendor: Vendor): Promise<void> => {
  if (isOurs(vendor)) return
  const { rows } = await data.pool.query<{ reason: Reason; message: string; may: boolean }>(
    `with probe as (
       update breakers set probe_at = ${NEXT}, probes = probes + 1
       where vendor = $1 and key_hash = $2 and reason is not null and probe_at <= now() returning vendor)
     select reason, message, exists (select 1 from probe) as may from breakers where vendor = $1 and key_hash = $2 and reason is not null`,
    [...names(vendor)],
  )
  const [row] = rows
  if (row && !row.may) throw closed(vendor, row.reason, row.message)
}

/** Counts a failure that is the vendor's; the one that opens the breaker is told as such, so that the film waits. */
export const noteFailure = async ({ data }: Studio, vendor: Vendor, failure: Failure): Promise<Error | undefined> => {
  const reason = reasonOf(failure)
  if (isOurs(vendor) || !reason) return undefined
  const most = failure.code === 'VENDOR_UNREACHABLE' ? IN_A_ROW.unreached : IN_A_ROW.answered
  const { rows } = await data.pool.query<{ reason: Reason | null }>(
    `insert into breakers (vendor, key_hash, message, reason, probe_at)
       values ($1, $2, $3, $4, case when $4::text is not null then now() + make_interval(secs => ${WAIT.first}) end)
     on conflict (vendor, key_hash) do update set failures = breakers.failures + 1, message = $3,
       reason = coalesce($4, breakers.reason, case when breakers.failures + 1 >= ${most} then 'down' end),
       probe_at = case when breakers.reason is not null then breakers.probe_at
         when $4::text is not null or breakers.failures + 1 >= ${most} then now() + make_interval(secs => ${WAIT.first}) end,
       opened_at = case when breakers.reason is null then now() else breakers.opened_at end
     returning reason`,
    [...names(vendor), failure.message, reason === 'down' ? null : reason],
  )
  const opened = rows[0]?.reason
  return opened ? closed(vendor, opened, failure.message) : undefined
}

/** An answer is an answer: nothing is held against the vendor any more. */
export const noteSuccess = async ({ data }: Studio, vendor: Vendor): Promise<void> => {
  if (!isOurs(vendor)) await data.pool.query('delete from breakers where vendor = $1 and key_hash = $2', [...names(vendor)])
}
