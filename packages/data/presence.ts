import { randomInt } from 'node:crypto'
import { sql } from 'drizzle-orm'
import pg from 'pg'

/** Advisory locks of this class say that a process lives; the other half of the lock is its number. */
const CLASS = 7_265_103
const HIGHEST = 2 ** 31 - 1
/** Seconds after which the database gives up a machine that vanished without a word: idle, then between two questions, and how many. */
const GONE = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3'

/** How a process says to the others on its database that it lives. */
export type Presence = {
  /** The number it is known by, for as long as the connection lasts that says so; then it has another. */
  readonly number: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Whether whoever went by a number is still there: whatever ends a process ends its connection, kill −9 too. */
export const isPresent = (number: unknown) => sql`exists (select 1 from pg_locks where locktype = 'advisory' and classid = ${CLASS}
  and objid = ${number} and granted and database = (select oid from pg_database where datname = current_database()))`

/** Connects when its number is first asked for. */
export const openPresence = (url: string): Presence => {
  let session: Promise<{ client: pg.Client; number: number }> | undefined
  const begin = async (): Promise<{ client: pg.Client; number: number }> => {
    const client = new pg.Client({ connectionString: url, application_name: 'reelwright presence' })
    client.on('error', () => {})
    client.on('end', () => {
      session = undefined
    })
    try {
      await client.connect()
      await client.query(GONE)
      for (;;) {
        const number = randomInt(1, HIGHEST)
        const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [CLASS, number])
        if (rows[0]?.got) return { client, number }
      }
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
  }
  return {
    number: async () => {
      session ??= begin().catch((error: unknown) => {
        session = undefined
        throw error
      })
      return (await session).number
    },
    close: async () => {
      await session?.then(
        ({ client }) => client.end(),
        () => {},
      )
    },
  }
}
