import type { House } from './open-house.js'

/** Tables whose rows belong to an organization, and the column that says to which: from the database's own catalogue. */
export const tenantTables = async ({ here }: House): Promise<readonly { name: string; column: string; forced: boolean }[]> => {
  const { rows } = await here.studio.data.pool.query<{ name: string; column: string; forced: boolean }>(`
    select c.relname as name, a.attname as column, c.relrowsecurity and c.relforcerowsecurity as forced
    from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and (a.attname = 'organization_id' or (c.relname = 'organizations' and a.attname = 'id'))
    order by c.relname`)
  return rows
}

/** A hash for each table over all rows of an organization. */
export const printOf = async (house: House, organizationId: string): Promise<ReadonlyMap<string, string>> => {
  const tables = await tenantTables(house)
  const one = ({ name, column }: { name: string; column: string }): string =>
    `select '${name}' as name, md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print from public."${name}" t where "${column}" = $1`
  const { rows } = await house.here.studio.data.pool.query<{ name: string; print: string }>(tables.map(one).join(' union all '), [
    organizationId,
  ])
  return new Map(rows.map(({ name, print }) => [name, print]))
}
