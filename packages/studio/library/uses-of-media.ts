import type { MediaUse } from '@reelwright/contract/media'
import type { MediaRow } from '@reelwright/data/tables/media'
import type { Tenant } from '@reelwright/data/tenant'
import { sql } from 'drizzle-orm'

/** Films and brand kits that an entry is part of, whichever way its bytes came into them; films in the trash may come back and count. */
export const usesOfMedia = async ({ db }: Tenant, { id, asset }: Pick<MediaRow, 'id' | 'asset'>): Promise<readonly MediaUse[]> => {
  const hash = JSON.stringify({ hash: asset.hash })
  const anywhere = '$.**.hash ? (@ == $hash)'
  const { rows } = await db.execute<{ kind: MediaUse['kind']; id: string; title: string }>(sql`
    select 'project' as kind, p.id, p.title from projects p
      where jsonb_path_exists(p.brief, ${anywhere}::jsonpath, ${hash}::jsonb)
         or jsonb_path_exists(p.edits, ${anywhere}::jsonpath, ${hash}::jsonb)
         or exists (select 1 from takes t where t.project_id = p.id and t.take #>> '{asset,hash}' = ${asset.hash})
    union all
    select 'brandKit', b.id, b.name from brand_kits b
      where exists (select 1 from jsonb_each_text(b.media) m where m.value = ${id})
    order by 1, 3, 2 limit 1000`)
  return rows
}
