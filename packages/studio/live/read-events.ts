import type { Data } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'
import { BEGINNING, type Place, placeId } from './place.js'

/** One message to a client; without an id it is a passing remark, which is not told again. */
export type Told = { readonly id: string | null; readonly event: string; readonly data: Readonly<Record<string, unknown>> }

export type Reading = {
  readonly told: readonly Told[]
  /** Where the reader stands now. */
  readonly place: Place
  /** There is more, now or as soon as an older transaction has ended. */
  readonly more: boolean
}

/** What stands in the place of events that are no longer kept: whoever reads it has missed some. */
export const PRUNED = 'pruned'
export const RESYNC = 'resync'

type Row = { xid: string; seq: string; event: string; project_id: string | null; data: Record<string, unknown>; settled: boolean }

/**
 * An organization's events after a place, in an order that never changes: an event is read when no transaction that was
 * open before it is open any more, so nothing can come in front of what was read.
 */
export const readEvents = (data: Data, organizationId: string, after: Place, limit = 500): Promise<Reading> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const { rows } = await db.execute<Row>(sql`
      select xid::text as xid, seq::text as seq, event, project_id, data, xid < pg_snapshot_xmin(pg_current_snapshot()) as settled
      from events where organization_id = ${organizationId} and (xid, seq) > (${after.xid}::text::xid8, ${after.seq}::bigint)
      order by events.xid, events.seq limit ${limit}`)
    const settled = rows.filter((row) => row.settled)
    const told = settled.map((row) => {
      const id = placeId({ xid: row.xid, seq: Number(row.seq) })
      if (row.event === PRUNED) return { id, event: RESYNC, data: {} }
      return { id, event: row.event, data: { ...(row.project_id === null ? {} : { projectId: row.project_id }), ...row.data } }
    })
    const last = settled.at(-1)
    return {
      told,
      place: last ? { xid: last.xid, seq: Number(last.seq) } : after,
      more: rows.length > settled.length || rows.length === limit,
    }
  })

/** The place behind the newest event that can be read now. */
export const tipOf = (data: Data, organizationId: string): Promise<Place> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const { rows } = await db.execute<{ xid: string; seq: string }>(sql`
      select xid::text as xid, seq::text as seq from events
      where organization_id = ${organizationId} and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by events.xid desc, events.seq desc limit 1`)
    const [row] = rows
    return row ? { xid: row.xid, seq: Number(row.seq) } : BEGINNING
  })
