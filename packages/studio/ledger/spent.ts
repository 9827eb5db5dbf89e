import type { Tenant } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'

/** Money that is spent or set aside, in millionths of a US dollar: of one film, of the organization, and of its day (UTC). */
export type Spent = { readonly project: number; readonly total: number; readonly day: number }

/**
 * What caps are held against. What is set aside counts on every day until it is settled, and settled on the day it was:
 * a call begun before midnight is within the cap of both days.
 */
export const readSpent = async ({ db }: Tenant, projectId: string | null): Promise<Spent> => {
  const { rows } = await db.execute<{ project: number; total: number; day: number }>(sql`
    with counted as (
      select entry.project_id, entry.amount, entry.kind, entry.created_at from ledger as entry
      where entry.kind = 'settle' or (entry.kind = 'reserve' and not exists (
        select 1 from ledger as done where done.call_id = entry.call_id and done.attempt = entry.attempt and done.kind <> 'reserve'))
    )
    select coalesce(sum(amount), 0)::float8 as total,
      coalesce(sum(amount) filter (where project_id = ${projectId}), 0)::float8 as project,
      coalesce(sum(amount) filter (where kind = 'reserve' or created_at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc'), 0)::float8 as day
    from counted`)
  return rows[0] ?? { project: 0, total: 0, day: 0 }
}
