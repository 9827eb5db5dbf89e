import { createHash } from 'node:crypto'
import pg from 'pg'

/** A statement with its values, as pg takes it. */
export type Statement = pg.QueryConfig & { readonly rowMode?: 'array'; readonly queryMode?: 'extended' }

type Event = 'handleRowDescription' | 'handleDataRow' | 'handleCommandComplete' | 'handleEmptyQuery' | 'handleReadyForQuery' | 'handleError'
/** What pg's client tells whoever it is serving; its own queries listen to the same. */
type Listener = pg.Submittable & { readonly [event in Event]: (message: unknown, connection?: pg.Connection) => void }
type Told = (error: Error | null, result: pg.QueryResult) => void

/** Texts that connections keep planned: those that came more than once, and so many of them. */
const KEPT = 250
const names = new Map<string, string>()
const seen = new Set<string>()
const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= KEPT) return known
  if (!seen.has(text)) {
    if (seen.size >= 10 * KEPT) seen.clear()
    seen.add(text)
    return undefined
  }
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

const queryOf = (statement: Statement, told: Told): Listener => {
  // Extended, or one without values would be answered as if it were alone.
  const named: Statement = { ...statement, name: nameOf(statement.text), queryMode: 'extended' }
  return new pg.Query(named, told as never) as pg.Submittable as Listener
}

/** Queries sent in one piece and answered one after the other. One Sync ends them all, which makes them one transaction. */
const together = (queries: readonly Listener[]): Listener => {
  let at = 0
  const tell =
    (event: Event): Listener[Event] =>
    (message, connection) =>
      queries[at]?.[event](message, connection)
  const tellAll =
    (event: Event): Listener[Event] =>
    (message, connection) => {
      for (const query of queries) query[event](message, connection)
    }
  const tellLast =
    (event: Event): Listener[Event] =>
    (message, connection) =>
      queries[at++]?.[event](message, connection)
  return {
    submit: (connection) => {
      const unended = Object.create(connection, { sync: { value: () => {} } }) as pg.Connection
      connection.stream.cork()
      try {
        for (const query of queries) {
          const refused = query.submit(unended) as Error | null | undefined
          if (refused) query.handleError(refused, connection)
        }
        connection.sync()
      } finally {
        connection.stream.uncork()
      }
    },
    handleRowDescription: tell('handleRowDescription'),
    handleDataRow: tell('handleDataRow'),
    handleCommandComplete: tellLast('handleCommandComplete'),
    handleEmptyQuery: tellLast('handleEmptyQuery'),
    handleReadyForQuery: tellAll('handleReadyForQuery'),
    handleError: tellAll('handleError'),
  }
}

/**
 * Asks these at once and in their order, in one round trip. Outside of a transaction they are one; inside of one that begun
 * or begins with them they are a part of it. @throws as soon as one of them fails; none that comes after it has happened then
 */
export const askOn = (client: pg.PoolClient, statements: readonly Statement[]): Promise<readonly pg.QueryResult[]> =>
  new Promise((resolve, reject) => {
    const found: pg.QueryResult[] = []
    const told: Told = (error, result) => {
      if (error) return reject(error)
      if (found.push(result) === statements.length) resolve(found) // told in their order
    }
    client.query(together(statements.map((statement) => queryOf(statement, told))))
  })

/**
 * Asks these at once and in their order, as one transaction and in one round trip.
 * @throws as soon as one of them fails; none of them has happened then
 */
export const askTogether = async (pool: pg.Pool, statements: readonly Statement[]): Promise<readonly pg.QueryResult[]> => {
  const client = await pool.connect()
  let failed = true // then nobody knows what was planned on the connection: it is given up
  try {
    const results = await askOn(client, statements)
    failed = false
    return results
  } finally {
    client.release(failed)
  }
}
