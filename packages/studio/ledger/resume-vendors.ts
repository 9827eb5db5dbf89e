import { steps } from '@reelwright/data/tables/steps'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { VENDOR_CODES } from './breaker.js'
import { reopenPaused } from './reopen-paused.js'

/** Vendors that this organization's films wait for. */
const waitedFor = ({ studio }: OpenStudio, organizationId: string): Promise<readonly string[]> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const vendor = sql<string>`split_part(${steps.failure}->>'message', ' ', 1)`
    const rows = await db
      .selectDistinct({ vendor })
      .from(steps)
      .where(and(eq(steps.state, 'failed'), inArray(sql`${steps.failure}->>'code'`, VENDOR_CODES)))
    return rows.map((row) => row.vendor)
  })

/**
 * Lets films go on whose vendor answers again or may be tried: the first call that is made is the try, and when it fails
 * the rest wait longer. @returns how many went on
 */
export const resumeVendors = async (open: OpenStudio, organizationId: string): Promise<number> => {
  const vendors = await waitedFor(open, organizationId)
  if (vendors.length === 0) return 0
  const { rows } = await open.studio.data.pool.query<{ vendor: string }>(
    'select vendor from breakers where reason is not null and vendor = any ($1) group by vendor having min(probe_at) > now()',
    [vendors],
  )
  const closed = new Set(rows.map(({ vendor }) => vendor))
  let count = 0
  for (const vendor of vendors) if (!closed.has(vendor)) count += await reopenPaused(open, organizationId, VENDOR_CODES, { vendor })
  return count
}
