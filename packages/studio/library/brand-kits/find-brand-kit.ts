import { type BrandKitRow, brandKits } from '@reelwright/data/tables/brand-kits'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq } from 'drizzle-orm'

/** @throws BRAND_KIT_NOT_FOUND */
export const findBrandKit = async ({ db }: Tenant, id: string): Promise<BrandKitRow> => {
  const [row] = await db.select().from(brandKits).where(eq(brandKits.id, id))
  if (!row) throw refuse('BRAND_KIT_NOT_FOUND', 'There is no such brand kit here; mend the id.', { field: 'id', given: id })
  return row
}
