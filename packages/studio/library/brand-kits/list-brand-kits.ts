import type { PageQuery } from '@reelwright/contract/page'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { type BrandKitRow, brandKits } from '@reelwright/data/tables/brand-kits'
import { getTableColumns } from 'drizzle-orm'
import type { Studio } from '../../studio.js'

const list = newestFirst(brandKits.createdAt, brandKits.id)

/** @throws CURSOR_INVALID */
export const listBrandKits = async (studio: Studio, organizationId: string, { cursor, limit }: PageQuery): Promise<Page<BrandKitRow>> => {
  const rows = await studio.data.inOrganization(organizationId, ({ db }) =>
    db
      .select({ ...getTableColumns(brandKits), place: list.place })
      .from(brandKits)
      .where(list.after(cursor))
      .orderBy(...list.order)
      .limit(limit + 1),
  )
  return pageFrom(rows, limit)
}
