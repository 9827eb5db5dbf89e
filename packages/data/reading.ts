import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { gathering } from './gathering.js'
import { askTogether } from './pipeline.js'

/** What is read inside one organization: nothing of another can be seen with it, and nothing written. */
export type Reading = { readonly organizationId: string; readonly db: Pick<NodePgDatabase, 'select'> }

const WITHIN =
  "select set_config('role', 'reelwright_app', true), set_config('app.organization_id', $1, true), set_config('transaction_read_only', 'on', true)"

/**
 * Reads of one organization. Those that are begun together, as by `Promise.all`, are one round trip and one transaction;
 * what is asked for later is another, under the same role.
 */
export const readingIn = (pool: pg.Pool, organizationId: string): Reading => {
  const within = { text: WITHIN, values: [organizationId] }
  return {
    organizationId,
    db: drizzle(gathering(async (statements) => (await askTogether(pool, [within, ...statements])).slice(1))),
  }
}
