import { type BrandKitRow, brandKits } from '@reelwright/data/tables/brand-kits'
import type { MediaKind, MediaRow } from '@reelwright/data/tables/media'
import type { Tenant } from '@reelwright/data/tenant'
import type { OwnMedia } from '@reelwright/film/brief'
import { refuse } from '@reelwright/film/fault'
import type { BrandKit } from '@reelwright/film/property/brand-kit'
import { eq } from 'drizzle-orm'
import { mediaById } from '../library/find-media.js'

const ownOf = ({ id, asset, title, credit, rights, exif }: MediaRow): OwnMedia => ({
  id,
  asset,
  title,
  ...(credit ? { credit } : {}),
  ...(rights ? { rights } : {}),
  ...(Object.keys(exif).length > 0 ? { exif } : {}),
})

const NOUNS: Readonly<Record<MediaKind, string>> = {
  IMAGE: 'a picture',
  VIDEO: 'a film',
  AUDIO: 'a recording',
  LOGO: 'a logo',
  FONT: 'a font',
}

/**
 * Entries of the library as a brief names them, in the order asked for, each once.
 * @throws MEDIA_NOT_FOUND, MEDIA_KIND_WRONG, each naming the field
 */
export const ownMedia = async (tenant: Tenant, ids: readonly string[], kind: MediaKind, field: string): Promise<readonly OwnMedia[]> => {
  const rows = await mediaById(tenant, ids)
  return [...new Set(ids)].map((id) => {
    const row = rows.get(id)
    const details = { field: `${field}.${ids.indexOf(id)}`, given: id }
    if (!row) throw refuse('MEDIA_NOT_FOUND', 'There is no such entry in the library; upload it first.', details)
    if (row.kind !== kind)
      throw refuse('MEDIA_KIND_WRONG', `"${row.title}" is ${NOUNS[row.kind]}; this needs ${NOUNS[kind]}.`, { ...details, limit: kind })
    return ownOf(row)
  })
}

/** A brand kit of the organization. @throws BRAND_KIT_UNKNOWN */
export const ownBrandKit = async ({ db }: Tenant, id: string): Promise<BrandKit> => {
  const [row]: BrandKitRow[] = await db.select().from(brandKits).where(eq(brandKits.id, id))
  if (!row) throw refuse('BRAND_KIT_UNKNOWN', 'There is no such brand kit here; make it first.', { field: 'brandKitId', given: id })
  return row.kit
}
