import type { OpenStudio } from '@reelwright/studio/open-studio'

export type CallSeen = {
  readonly id: string
  readonly capability: string
  readonly provider: string
  readonly state: string
  readonly estimate: number
  readonly attempts: number
  /** Its operation as text: a vendor's own id of a job stands in it. */
  readonly operation: string
  /** The code of its last failure. */
  readonly code: string | null
  /** Times it was paid for, and their sum in millionths of a dollar. */
  readonly settled: number
  readonly paid: number
  /** Millionths of a dollar that are still set aside for it. */
  readonly held: number
}

/** How a film ended, by its own books. */
export type Books = {
  readonly film: number
  readonly projectId: string
  readonly status: string
  readonly pausedReason: string | null
  readonly code: string | null
  readonly message: string | null
  /** Scenes, and takes that are there. */
  readonly scenes: number
  readonly takes: number
  readonly calls: readonly CallSeen[]
  /** Vendors nothing is asked of just now, with this film's key. */
  readonly closed: readonly string[]
  /** Steps that are still to be done, each with why it was put off. */
  readonly openSteps: readonly string[]
  /** Dollars, as first estimated and as estimated when there was a storyboard. */
  readonly estimates?: readonly number[]
}

export const readBooks = async ({ studio }: OpenStudio, film: number, organizationId: string, projectId: string): Promise<Books> => {
  const { pool } = studio.data
  const ask = async <T>(text: string, values: readonly unknown[]): Promise<readonly T[]> =>
    (await pool.query(text, [...values])).rows as T[]
  const [project] = await ask<Pick<Books, 'status' | 'pausedReason' | 'code' | 'message'>>(
    `select status, paused_reason as "pausedReason", failure->>'code' as code, failure->>'message' as message from projects where id = $1`,
    [projectId],
  )
  const calls = await ask<CallSeen>(
    `select c.id, c.capability, c.provider, c.state, c.estimate::float8 as estimate, c.attempts, coalesce(c.operation::text, '') as operation,
       c.failure->>'code' as code, count(*) filter (where l.kind = 'settle')::int as settled,
       coalesce(sum(l.amount) filter (where l.kind = 'settle'), 0)::float8 as paid,
       (coalesce(sum(l.amount) filter (where l.kind = 'reserve' and not exists (select 1 from ledger d
         where d.call_id = l.call_id and d.attempt = l.attempt and d.kind <> 'reserve')), 0))::float8 as held
     from calls c left join ledger l on l.call_id = c.id where c.organization_id = $1 group by c.id`,
    [organizationId],
  )
  const open = await ask<{ what: string }>(
    `select kind || ' is ' || state || coalesce(': ' || (failure->>'message'), '') as what from steps where project_id = $1 and state in ('ready', 'running')`,
    [projectId],
  )
  const [count] = await ask<{ scenes: number; takes: number }>(
    `select (select count(*)::int from scenes where project_id = $1) as scenes, (select count(*)::int from takes where project_id = $1) as takes`,
    [projectId],
  )
  const closed = await ask<{ vendor: string }>(
    `select distinct split_part(failure->>'message', ' ', 1) as vendor from steps
     where project_id = $1 and state = 'failed' and failure->>'code' like 'VENDOR\\_%'`,
    [projectId],
  )
  if (!project || !count) throw new Error(`the film ${film} is gone`)
  return {
    film,
    projectId,
    ...project,
    scenes: count.scenes,
    takes: count.takes,
    calls,
    closed: closed.map(({ vendor }) => vendor),
    openSteps: open.map(({ what }) => what),
  }
}
