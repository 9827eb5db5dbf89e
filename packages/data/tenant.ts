import { getTableColumns, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { gathering } from './gathering.js'
import { openPool } from './open-pool.js'
import { askTogether } from './pipeline.js'
import { type Reading, readingIn } from './reading.js'
import { type StepRow, steps } from './tables/steps.js'
import { type Built, type Unit, unitIn, writeIn } from './unit-of-work.js'

/** A unit of work inside one organization: nothing of another can be read or written with it. */
export type Tenant = { readonly organizationId: string; readonly db: Unit }

export type Data = {
  readonly url: string
  readonly pool: pg.Pool
  readonly inOrganization: <T>(organizationId: string, work: (tenant: Tenant) => Promise<T>) => Promise<T>
  /** Statements of one organization that hang on nothing that is read: together one round trip, and all happen or none. Gives how many rows each touched. */
  readonly write: (organizationId: string, work: (db: Unit) => readonly Built[]) => Promise<readonly number[]>
  /** Reads of one organization: all that is asked for together is one round trip, and nothing can be written. */
  readonly look: <T>(organizationId: string, work: (reading: Reading) => Promise<T>) => Promise<T>
  /** A unit of work on who people are, across organizations: members, invitations and keys may be read by it, and nothing of a film. */
  readonly asIdentity: <T>(work: (db: Tenant['db']) => Promise<T>) => Promise<T>
  /** A unit of work on figures of the whole studio: it counts steps, calls and messages, and sees nothing else of them. */
  readonly asOperator: <T>(work: (db: Tenant['db']) => Promise<T>) => Promise<T>
  /** Steps that wait for a worker, in every organization; with `orphans`, running ones too, whatever their lease. */
  readonly openSteps: (orphans?: boolean) => Promise<readonly { organizationId: string; id: string; kind: string }[]>
  /**
   * Takes the step of these kinds, the first before the others, that is next: of the organizations that wait, in turn. It is
   * believed to be at work for `seconds`. Undefined when none waits that may begin.
   */
  readonly takeStep: (kinds: readonly string[], worker: string, seconds: number, atWork?: readonly string[]) => Promise<StepRow | undefined>
  readonly close: () => Promise<void>
}

/** The only way to a tenant's rows: a transaction under a role without bypass, with the organization set for its length. */
export const openData = (url: string, connections = 20): Data => {
  const pool = openPool({ connectionString: url, max: connections })
  const db = drizzle(pool)
  const alone = drizzle(gathering((statements) => askTogether(pool, statements)))
  return {
    url,
    pool,
    inOrganization: (organizationId, work) => unitIn(pool, organizationId, (db) => work({ organizationId, db })),
    write: (organizationId, work) => writeIn(pool, organizationId, work),
    look: (organizationId, work) => work(readingIn(pool, organizationId)),
    asIdentity: (work) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`select set_config('role', 'reelwright_identity', true)`)
        return work(transaction)
      }),
    asOperator: (work) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`select set_config('role', 'reelwright_operator', true)`)
        return work(transaction)
      }),
    openSteps: (orphans = false) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`set local role reelwright_app`)
        const { rows } = await transaction.execute<{ organization_id: string; id: string; kind: string }>(
          sql`select * from open_steps(${orphans})`,
        )
        return rows.map((row) => ({ organizationId: row.organization_id, id: row.id, kind: row.kind }))
      }),
    // One statement, whose function does what is allowed across organizations: it is asked for every step there is.
    takeStep: async (kinds, worker, seconds, atWork = []) => {
      const order = sql.join(
        kinds.map((kind) => sql`${kind}`),
        sql`, `,
      )
      const columns = Object.entries(getTableColumns(steps)).map(
        ([field, column]) => [field, sql`${sql.identifier(column.name)}`.mapWith(column)] as const,
      )
      const [taken] = await alone
        .select(Object.fromEntries(columns))
        .from(sql`take_step(array[${order}]::text[], ${worker}, ${seconds}, ${sql.param([...atWork])}::text[])`)
      return taken as StepRow | undefined
    },
    close: () => pool.end(),
  }
}
