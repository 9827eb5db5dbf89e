import { sql } from 'drizzle-orm'
import { listOrganizationIds } from '../chores/list-organization-ids.js'
import type { Studio } from '../studio.js'

export type Orphan = { readonly organizationId: string; readonly hash: string; readonly bytes: number }

/** Milliseconds an object is left alone: what was just kept has no row yet that names it. */
const GRACE = 24 * 3_600_000

/** Every hash that any row of the organization names, wherever in it: a table that is added later is looked into too. */
const namedIn = (studio: Studio, organizationId: string): Promise<ReadonlySet<string>> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const tables = await db.execute<{ name: string }>(sql`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`)
    const named = new Set<string>()
    for (const { name } of tables.rows) {
      const { rows } = await db.execute<{ hash: string }>(sql`
        select distinct found[1] as hash from ${sql.identifier(name)} t, regexp_matches(t::text, '[0-9a-f]{64}', 'g') as found`)
      for (const { hash } of rows) named.add(hash)
    }
    return named
  })

/**
 * Objects that no row names; with `remove` they are let go of. Objects of the last day are left alone.
 * @param older milliseconds; for tests.
 */
export const sweepOrphans = async (studio: Studio, remove: boolean, older = GRACE): Promise<readonly Orphan[]> => {
  const orphans: Orphan[] = []
  const before = Date.now() - older
  for (const organizationId of await listOrganizationIds(studio.data)) {
    const old: Orphan[] = []
    for await (const { hash, bytes, keptAt } of studio.objects.list(organizationId))
      if (keptAt.getTime() < before) old.push({ organizationId, hash, bytes })
    // After the list: what was named between the two is not taken for an orphan.
    const named = old.length > 0 ? await namedIn(studio, organizationId) : new Set<string>()
    for (const orphan of old) {
      if (named.has(orphan.hash)) continue
      orphans.push(orphan)
      if (remove) await studio.objects.remove(organizationId, orphan.hash)
    }
  }
  return orphans
}
