import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

/** A unit of work inside one organization: nothing of another can be read or written with it. */
export type Tenant = { readonly organizationId: string; readonly db: Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0] }

export type Data = {
  readonly url: string
  readonly pool: pg.Pool
  readonly inOrganization: <T>(organizationId: string, work: (tenant: Tenant) => Promise<T>) => Promise<T>
  /** Steps that wait for a worker, in every organization; with `orphans`, running ones too, whatever their lease. */
  readonly openSteps: (orphans?: boolean) => Promise<readonly { organizationId: string; id: string; kind: string }[]>
  readonly close: () => Promise<void>
}

/** The only way to a tenant's rows: a transaction under a role without bypass, with the organization set for its length. */
export const openData = (url: string, connections = 20): Data => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => {}) // an idle connection may be ended by the server; the next query opens another
  const db = drizzle(pool)
  return {
    url,
    pool,
    inOrganization: (organizationId, work) =>
      db.transaction(async (transaction) => {
        await transaction.execute(
          sql`select set_config('role', 'reelwright_app', true), set_config('app.organization_id', ${organizationId}, true)`,
        )
        return work({ organizationId, db: transaction })
      }),
    openSteps: (orphans = false) =>
      db.transaction(async (transaction) => {
        await transaction.execute(sql`set local role reelwright_app`)
        const { rows } = await transaction.execute<{ organization_id: string; id: string; kind: string }>(
          sql`select * from open_steps(${orphans})`,
        )
        return rows.map((row) => ({ organizationId: row.organization_id, id: row.id, kind: row.kind }))
      }),
    close: () => pool.end(),
  }
}
