import { webhookDeliveries } from '@reelwright/data/tables/webhooks'
import type { Data } from '@reelwright/data/tenant'
import { and, lt, ne, sql } from 'drizzle-orm'

/** Days the log of what was sent is kept. */
const DAYS = 30

export const pruneDeliveries = (data: Data, organizationId: string): Promise<number> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const old = lt(webhookDeliveries.createdAt, sql`now() - make_interval(days => ${DAYS})`)
    const { rowCount } = await db.delete(webhookDeliveries).where(and(ne(webhookDeliveries.state, 'pending'), old))
    return rowCount ?? 0
  })
