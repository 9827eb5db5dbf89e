import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { gathering } from './gathering.js'
import { askOn, askTogether, type Statement } from './pipeline.js'

/** What a unit of work reads and writes with. Statements that are begun together, as by `Promise.all`, are one round trip. */
export type Unit = Pick<
  NodePgDatabase,
  'select' | 'selectDistinct' | 'selectDistinctOn' | 'insert' | 'update' | 'delete' | 'execute' | 'with' | '$with' | '$count'
>

const within = (organizationId: string): Statement => ({
  text: "select set_config('role', 'reelwright_app', true), set_config('app.organization_id', $1, true)",
  values: [organizationId],
})
const BEGIN: Statement = { text: 'begin' }
const COMMIT: Statement = { text: 'commit' }
const ROLLBACK: Statement = { text: 'rollback' }

/** A transaction inside one organization. It begins with its first statement, in the same round trip. */
export const unitIn = async <T>(pool: pg.Pool, organizationId: string, work: (db: Unit) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let begun = false
  let over = false
  let failed = false // then nobody knows what was planned on the connection: it is given up, and the transaction with it
  const ask = async (statements: readonly Statement[]): Promise<readonly pg.QueryResult[]> => {
    if (over) throw new Error('A statement was begun in a unit of work and not waited for; the unit has ended.')
    const before = begun ? [] : [BEGIN, within(organizationId)]
    begun = true
    try {
      return (await askOn(client, [...before, ...statements])).slice(before.length)
    } catch (error) {
      failed = true
      throw error
    }
  }
  const end = async (statement: Statement): Promise<void> => {
    if (begun && !failed) await ask([statement])
    over = true
  }
  try {
    const result = await work(drizzle(gathering(ask)))
    await end(COMMIT)
    return result
  } catch (error) {
    await end(ROLLBACK).catch(() => {})
    throw error
  } finally {
    over = true
    client.release(failed)
  }
}

/** What drizzle builds and has not sent. */
export type Built = { readonly toSQL: () => { readonly sql: string; readonly params: readonly unknown[] } }

const unsent = drizzle(gathering(() => Promise.reject(new Error('Statements of this unit of work are given back, not awaited.'))))

/**
 * Statements inside one organization that are one transaction and one round trip: none of them may hang on what another
 * gives. @returns how many rows each of them touched
 */
export const writeIn = async (pool: pg.Pool, organizationId: string, work: (db: Unit) => readonly Built[]): Promise<readonly number[]> => {
  const statements = work(unsent).map((built): Statement => {
    const { sql, params } = built.toSQL()
    return { text: sql, values: [...params] }
  })
  const [, ...results] = await askTogether(pool, [within(organizationId), ...statements])
  return results.map(({ rowCount }) => rowCount ?? 0)
}
