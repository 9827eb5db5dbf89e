import type { Tenant } from '@reelwright/data/tenant'
import { type SQL, sql } from 'drizzle-orm'

const MONTH = sql`date_trunc('month', now() at time zone 'utc') at time zone 'utc'`

const figure = async ({ db }: Tenant, query: SQL): Promise<number> => {
  const { rows } = await db.execute<{ figure: number | null }>(query)
  return Number(rows[0]?.figure ?? 0)
}

/** Films begun this month (UTC), deleted ones too: what was begun was used. */
export const filmsThisMonth = (tenant: Tenant): Promise<number> =>
  figure(tenant, sql`select count(*)::int as figure from projects where created_at >= ${MONTH}`)

/** Bytes of every object a take, an output, a medium or an answer stands for, each once. */
export const storedBytes = (tenant: Tenant): Promise<number> =>
  figure(
    tenant,
    sql`select coalesce(sum(bytes), 0)::float8 as figure from (
      select hash, max(bytes) as bytes from (
        select hash, (asset->>'bytes')::bigint as bytes from assets
        union all select take->'asset'->>'hash', (take->'asset'->>'bytes')::bigint from takes
        union all select asset->>'hash', (asset->>'bytes')::bigint from outputs where removed_at is null
        union all select asset->>'hash', (asset->>'bytes')::bigint from media
      ) as named where hash is not null group by hash
    ) as kept`,
  )

/** Minutes of masters finished this month (UTC). */
export const renderMinutesThisMonth = (tenant: Tenant): Promise<number> =>
  figure(
    tenant,
    sql`select coalesce(sum((asset->>'samples')::float8 / 48000 / 60), 0)::float8 as figure from outputs
      where name like '%.mp4' and asset->>'samples' is not null and created_at >= ${MONTH}`,
  )
