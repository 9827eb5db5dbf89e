import { media } from '@reelwright/data/tables/media'
import type { Tenant } from '@reelwright/data/tenant'
import type { Asset } from '@reelwright/film/asset'
import { and, inArray, sql } from 'drizzle-orm'

/** The copies that the library has made of films and letters for pages to play and set, by the hashes of what they are copies of. */
export const proxiesOf = async (tenant: Tenant, hashes: readonly string[]): Promise<ReadonlyMap<string, Asset>> => {
  if (hashes.length === 0) return new Map()
  const hash = sql<string>`${media.asset}->>'hash'`
  const rows = await tenant.db
    .select({ hash, derived: media.derived })
    .from(media)
    .where(and(inArray(media.kind, ['VIDEO', 'FONT']), inArray(hash, [...hashes])))
  return new Map(rows.flatMap(({ hash: of, derived }) => (derived.proxy ? [[of, derived.proxy] as const] : [])))
}
