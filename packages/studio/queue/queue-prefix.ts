import { createHash } from 'node:crypto'
import { fail } from '@reelwright/film/fault'
import pg from 'pg'

type Home = { readonly system: string; readonly name: string }

/**
 * What a studio's keys in a Redis begin with. It follows from the database that all processes of a studio share, by its
 * server's own number and its name there, so that several studios may use one Redis and no two hear each other.
 * @throws QUEUE_PREFIX_NEEDED where the database does not tell its number
 */
export const queuePrefixOf = async (databaseUrl: string): Promise<string> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<Home>(
      'select system_identifier::text as system, current_database() as name from pg_control_system()',
    )
    const { system, name } = rows[0] as Home
    return `reelwright-${createHash('sha256').update(`${system}/${name}`).digest('hex').slice(0, 12)}`
  } catch (cause) {
    throw fail(
      'QUEUE_PREFIX_NEEDED',
      `The database does not say which it is (${(cause as Error).message}); set QUEUE_PREFIX to a word of this studio's own, the same for all of its processes.`,
      { cause },
    )
  } finally {
    await client.end().catch(() => {})
  }
}
