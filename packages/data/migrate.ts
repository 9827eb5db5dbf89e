import { fileURLToPath } from 'node:url'
import { fail } from '@reelwright/film/fault'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

const LOCK = 7_265_101
const OLDEST = 150_000

/**
 * Brings the database to this version's tables; several starters may call it at once.
 * @throws DATABASE_UNREACHABLE, DATABASE_TOO_OLD, DATABASE_NOT_MIGRATED.
 */
export const migrate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect().catch((cause) => {
    throw fail('DATABASE_UNREACHABLE', `The database does not answer (${(cause as Error).message}); check DATABASE_URL.`, { cause })
  })
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    if (Number(rows[0]?.server_version_num) < OLDEST)
      throw fail('DATABASE_TOO_OLD', 'The database is older than PostgreSQL 15; upgrade it.')
    await client.query('select pg_advisory_lock($1)', [LOCK]) // drizzle's migrator takes none
    await runMigrations(drizzle(client), { migrationsFolder: fileURLToPath(new URL('../migrations', import.meta.url)) })
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'Fault') throw cause
    throw fail('DATABASE_NOT_MIGRATED', `The database could not be brought up to date: ${(cause as Error).message}`, { cause })
  } finally {
    await client.end()
  }
}
