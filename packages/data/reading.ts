import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { askTogether, type Statement } from './pipeline.js'

/** What is read inside one organization: nothing of another can be seen with it, and nothing written. */
export type Reading = { readonly organizationId: string; readonly db: Pick<NodePgDatabase, 'select'> }

type Waiting = {
  readonly statement: Statement
  readonly resolve: (result: pg.QueryResult) => void
  readonly reject: (error: unknown) => void
}

const WITHIN =
  "select set_config('role', 'reelwright_app', true), set_config('app.organization_id', $1, true), set_config('transaction_read_only', 'on', true)"

/** Stands where drizzle looks for a client: what is asked for in one turn of the program is sent as one transaction. */
const gathering = (pool: pg.Pool, organizationId: string): pg.Pool => {
  const within = { text: WITHIN, values: [organizationId] }
  let waiting: Waiting[] = []
  const send = async (): Promise<void> => {
    const asked = waiting
    waiting = []
    try {
      const [, ...results] = await askTogether(pool, [within, ...asked.map(({ statement }) => statement)])
      for (const [n, { resolve }] of asked.entries()) resolve(results[n] as pg.QueryResult)
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
  const query = (statement: Statement, values: unknown[]): Promise<pg.QueryResult> => {
    if (waiting.length === 0) process.nextTick(send) // after all that can be asked for now has been
    return new Promise((resolve, reject) => waiting.push({ statement: { ...statement, values }, resolve, reject }))
  }
  return { query } as unknown as pg.Pool
}

/**
 * Reads of one organization. Those that are begun together, as by `Promise.all`, are one round trip and one transaction;
 * what is asked for later is another, under the same role.
 */
export const readingIn = (pool: pg.Pool, organizationId: string): Reading => ({
  organizationId,
  db: drizzle(gathering(pool, organizationId)),
})
