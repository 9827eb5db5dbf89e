import { refuse } from '@reelwright/film/fault'
import { desc, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** A page of rows, each with its place in the list. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly nextCursor: string | null }

const read = (cursor: string): readonly [micros: string, id: string] => {
  const [micros, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!micros || !id || !/^\d{1,18}$/.test(micros) || !/^[\w-]{1,200}$/.test(id))
    throw refuse('CURSOR_INVALID', 'This cursor is from no list of this kind; begin again without one.', { field: 'cursor' })
  return [micros, id]
}

/** A list by age, the newest first, that rows added meanwhile do not shift: a cursor is the place of a page's last row. */
export const newestFirst = (moment: PgColumn, id: PgColumn) => ({
  /** Selected with the row; in microseconds, because a Date has only milliseconds. */
  place: sql<string>`(extract(epoch from ${moment}) * 1000000)::bigint || ' ' || ${id}`,
  order: [desc(moment), desc(id)],
  /** @throws CURSOR_INVALID */
  after: (cursor: string | undefined): SQL | undefined => {
    if (!cursor) return undefined
    const [micros, last] = read(cursor)
    return sql`(${moment}, ${id}) < (to_timestamp(0) + ${micros}::bigint * interval '1 microsecond', ${last})`
  },
})

/** One page of at most `limit` rows from a query that asked for one more. */
export const pageFrom = <Row extends { readonly place: string }>(rows: readonly Row[], limit: number): Page<Row> => {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { rows: page, nextCursor: last ? Buffer.from(last.place).toString('base64url') : null }
}
