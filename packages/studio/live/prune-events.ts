import type { Data } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'
import { PRUNED } from './read-events.js'

/** Events of an organization that are kept, and for how long: a client that was away longer reads everything anew. */
const MOST = 5_000
const HOURS = 48

/** Forgets an organization's oldest events; the newest of those becomes the mark that tells a late reader so. */
export const pruneEvents = (data: Data, organizationId: string, most = MOST): Promise<number> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const old = sql`
      select xid, seq from events where created_at < now() - make_interval(hours => ${HOURS}) or (xid, seq) in
        (select xid, seq from events order by xid desc, seq desc offset ${most})
      order by xid desc, seq desc`
    await db.execute(sql`
      update events set event = ${PRUNED}, data = '{}', project_id = null
      where seq = (select seq from (${old}) as old limit 1)`)
    const { rowCount } = await db.execute(sql`
      delete from events where seq in (select seq from (${old}) as old offset 1)`)
    return rowCount ?? 0
  })
