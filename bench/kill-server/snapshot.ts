import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Answers of a question to the database, asked again while it is away. */
export const ask = async <Row extends pg.QueryResultRow>(
  url: () => string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> => {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url(), connectionTimeoutMillis: 3_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query<Row>(text, [...values])).rows
    } catch (cause) {
      if (tries > 100) throw cause
      await pause(200)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** What is done and may not be done once more: answered calls, ended steps, finished files, by what was made and when. */
export type Snapshot = ReadonlyMap<string, string>

const DONE = `
  select 'the call ' || id as what, md5(coalesce(result::text, '')) || updated_at as made from calls where state = 'succeeded' and project_id = any($1)
  union all select 'the step ' || kind || ' ' || id, updated_at::text from steps where state = 'done' and project_id = any($1)
  union all select 'the file ' || name || ' ' || id, asset->>'hash' from outputs where project_id = any($1)
  union all select 'the take ' || slot || ' ' || id, md5(take::text) || created_at from takes where project_id = any($1)
  union all select 'the ledger''s entry ' || id, kind || amount from ledger where project_id = any($1)`

export const takeSnapshot = async (url: () => string, projectIds: readonly string[]): Promise<Snapshot> =>
  new Map((await ask<{ what: string; made: string }>(url, DONE, [projectIds])).map(({ what, made }) => [what, made]))

/** What was done before and is gone, or was done again. */
export const findRemade = (before: Snapshot, after: Snapshot): readonly string[] =>
  [...before].flatMap(([what, made]) =>
    after.get(what) === made ? [] : [`${what} was done and ${after.has(what) ? 'done again' : 'is gone'}`],
  )
