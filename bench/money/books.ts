import type { Pool } from 'pg'

/** Money that stands in the ledger for one handing over of a call: paid, or set aside for as long as its fate is open. */
export type Purchase = { readonly attempt: number; readonly kind: 'settled' | 'held'; readonly amount: number }

export type CallSeen = {
  readonly id: string
  readonly capability: string
  readonly provider: string
  readonly state: string
  /** Millionths of a dollar, as all amounts here. */
  readonly estimate: number
  /** Its operation as text: a vendor's own id of a job stands in it. */
  readonly operation: string
  /** The code of its last failure. */
  readonly code: string | null
  readonly purchases: readonly Purchase[]
}

/** Dollars by an estimate: what is likely, and with every picture counted as made. */
export type Estimated = { readonly expected: number; readonly most: number }

/** How a film ended, by its own books. */
export type Books = {
  readonly film: number
  readonly projectId: string
  readonly status: string
  readonly pausedReason: string | null
  readonly code: string | null
  readonly message: string | null
  /** Scenes, and how many of them have what they need. */
  readonly scenes: number
  readonly complete: number
  readonly calls: readonly CallSeen[]
  /** The most that was ever spent and set aside at once. */
  readonly peak: number
  /** Vendors that steps of it wait for. */
  readonly closed: readonly string[]
  /** Why steps of it have failed. */
  readonly failures: readonly { readonly kind: string; readonly code: string; readonly message: string }[]
  /** Steps that are still to be done, each with why it was put off. */
  readonly openSteps: readonly string[]
  /** As first estimated, and as estimated when its storyboard waited for a yes. */
  readonly estimates?: readonly Estimated[]
}

type Entry = { readonly call: string; readonly attempt: number; readonly kind: 'reserve' | 'settle' | 'release'; readonly amount: number }

/** What stands in the ledger for each call, and the most that ever stood there at once. */
export const readEntries = (
  entries: readonly Entry[],
): { readonly of: ReadonlyMap<string, readonly Purchase[]>; readonly peak: number } => {
  const standing = new Map<string, Map<number, Purchase>>()
  let [now, peak] = [0, 0]
  for (const { call, attempt, kind, amount } of entries) {
    const own = standing.get(call) ?? new Map<number, Purchase>()
    standing.set(call, own)
    now -= own.get(attempt)?.amount ?? 0
    own.delete(attempt)
    if (kind !== 'release') {
      own.set(attempt, { attempt, kind: kind === 'settle' ? 'settled' : 'held', amount })
      now += amount
    }
    peak = Math.max(peak, now)
  }
  return { of: new Map([...standing].map(([call, own]) => [call, [...own.values()]])), peak }
}

export const readBooks = async (pool: Pool, film: number, organizationId: string, projectId: string): Promise<Books> => {
  const ask = async <T>(text: string, value: string): Promise<readonly T[]> => (await pool.query(text, [value])).rows as T[]
  const [project] = await ask<Pick<Books, 'status' | 'pausedReason' | 'code' | 'message' | 'scenes' | 'complete'>>(
    `select status, paused_reason as "pausedReason", failure->>'code' as code, failure->>'message' as message,
       (select count(*)::int from scenes where project_id = projects.id) as scenes,
       (select count(*)::int from scenes where project_id = projects.id and status = 'COMPLETE') as complete
     from projects where id = $1`,
    projectId,
  )
  if (!project) throw new Error(`the film ${film} is gone`)
  const calls = await ask<Omit<CallSeen, 'purchases'>>(
    `select id, capability, provider, state, estimate::float8 as estimate, coalesce(operation::text, '') as operation,
       failure->>'code' as code from calls where organization_id = $1`,
    organizationId,
  )
  // A transaction's moment is its beginning: within one, what was set aside comes before what became of it.
  const entries = await ask<Entry>(
    `select call_id as call, attempt, kind, amount::float8 as amount from ledger
     where organization_id = $1 order by created_at, attempt, kind = 'reserve' desc`,
    organizationId,
  )
  const { of, peak } = readEntries(entries)
  const open = await ask<{ what: string }>(
    `select kind || ' is ' || state || coalesce(': ' || (failure->>'message'), '') as what from steps
     where project_id = $1 and state in ('ready', 'running')`,
    projectId,
  )
  const failures = await ask<Books['failures'][number]>(
    `select kind, failure->>'code' as code, failure->>'message' as message from steps where project_id = $1 and state = 'failed'`,
    projectId,
  )
  const closed = await ask<{ vendor: string }>(
    `select distinct split_part(failure->>'message', ' ', 1) as vendor from steps
     where project_id = $1 and state = 'failed' and failure->>'code' in ('VENDOR_CREDIT', 'VENDOR_LOCKED', 'VENDOR_DOWN')`,
    projectId,
  )
  return {
    ...{ film, projectId, ...project, peak },
    calls: calls.map((call) => ({ ...call, purchases: of.get(call.id) ?? [] })),
    closed: closed.map(({ vendor }) => vendor),
    failures,
    openSteps: open.map(({ what }) => what),
  }
}
