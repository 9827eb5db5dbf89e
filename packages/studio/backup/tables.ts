import type pg from 'pg'

/** How a table's rows are come by: inside each organization, or as whoever looks after identities. */
export type BackedTable = { readonly schema: string; readonly name: string; readonly key: 'organization_id' | 'id' | undefined }

/**
 * Left out: what is told and over (events, tickets, vendors' messages), organizations that are gone, who does which chore, which vendor is left alone or at work, and the keys that sign tokens, which are
 * encrypted for one studio's secret: a restored studio makes its own, and everybody signs in again.
 */
const LEFT_OUT = [
  'public.events',
  'public.live_tickets',
  'public.chores',
  'public.gone_organizations',
  'public.breakers',
  'public.vendor_paces',
  'public.vendor_places',
  'public.vendor_messages',
  'identity.signing_keys',
  'identity.sessions',
  'identity.verifications',
]

/** Every table a backup holds, each after those it refers to. */
export const listTables = async (client: pg.Client): Promise<readonly BackedTable[]> => {
  const { rows } = await client.query<{ schema: string; name: string; tenant: boolean; deep: number }>(
    `with recursive tables as (
       select c.oid, n.nspname as schema, c.relname as name,
         exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped) as tenant
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'identity') and n.nspname || '.' || c.relname <> all($1)
     ), deep as (
       select oid, 0 as depth from tables
       union
       select t.oid, d.depth + 1 from deep d
       join pg_constraint f on f.contype = 'f' and f.confrelid = d.oid and f.conrelid <> f.confrelid
       join tables t on t.oid = f.conrelid where d.depth < 30
     )
     select t.schema, t.name, t.tenant, max(d.depth) as deep from tables t join deep d using (oid) group by 1, 2, 3 order by max(d.depth), 1, 2`,
    [LEFT_OUT],
  )
  return rows.map(({ schema, name, tenant }) => ({
    schema,
    name,
    key: schema === 'identity' ? undefined : tenant ? 'organization_id' : name === 'organizations' ? 'id' : undefined,
  }))
}

/** From here on the transaction sees one organization, or who people are. */
export const enter = (client: pg.Client, organizationId: string | undefined): Promise<unknown> =>
  client.query(`select set_config('role', $1, true), set_config('app.organization_id', $2, true)`, [
    organizationId === undefined ? 'reelwright_identity' : 'reelwright_app',
    organizationId ?? '',
  ])

export const migrationsOf = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ hash: string }>('select hash from drizzle.__drizzle_migrations order by id')
  return rows.map(({ hash }) => hash)
}

/** Every organization of the database, the eldest first. */
export const organizationsOf = async (client: pg.Client): Promise<readonly string[]> => {
  await enter(client, undefined)
  const { rows } = await client.query<{ id: string }>('select id from public.organizations order by created_at, id')
  return rows.map(({ id }) => id)
}
