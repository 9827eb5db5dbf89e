import type { Tenant } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'

/** Every hash that any row of the organization names, wherever in it: a table that is added later is looked into too. One table may be left out. */
export const hashesNamed = async ({ db }: Tenant, except?: string): Promise<ReadonlySet<string>> => {
  const tables = await db.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`)
  const named = new Set<string>()
  for (const { name } of tables.rows.filter((table) => table.name !== except)) {
    const { rows } = await db.execute<{ hash: string }>(sql`
      select distinct found[1] as hash from ${sql.identifier(name)} t, regexp_matches(t::text, '[0-9a-f]{64}', 'g') as found`)
    for (const { hash } of rows) named.add(hash)
  }
  return named
}
