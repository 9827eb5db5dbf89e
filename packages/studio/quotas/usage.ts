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

/**
 * Bytes of every object a take, an output, a medium or an answer stands for, each once. Takes that were not chosen and films
 * in the trash count: they can be had back, and what was paid for is kept as long as its film.
 */
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

/** Bytes that only films in the trash hold, what was bought for them included: free when those films go for good. */
export const trashedBytes = (tenant: Tenant): Promise<number> =>
  figure(
    tenant,
    sql`with held as (
        select project_id, take->'asset' as asset from takes
        union all select project_id, asset from outputs where removed_at is null
        union all select project_id, answered from calls, jsonb_path_query(result, '$.** ? (@.hash.type() == "string" && @.bytes.type() == "number")') as answered
      ), named as (
        select p.deleted_at is not null as trashed, h.asset->>'hash' as hash, (h.asset->>'bytes')::bigint as bytes
        from held h join projects p on p.id = h.project_id
        union all select false, asset->>'hash', (asset->>'bytes')::bigint from media
      ), kept as (
        select hash, max(bytes) as bytes from named where hash is not null group by hash having bool_and(trashed)
      ) select coalesce(sum(bytes), 0)::float8 as figure from kept`,
  )

/** Minutes of masters finished this month (UTC). */
export const renderMinutesThisMonth = (tenant: Tenant): Promise<number> =>
  figure(
    tenant,
    sql`select coalesce(sum((asset->>'samples')::float8 / 48000 / 60), 0)::float8 as figure from outputs
      where name like '%.mp4' and asset->>'samples' is not null and created_at >= ${MONTH}`,
  )
