import { type MediaUploadRow, mediaUploads } from '@reelwright/data/tables/media-uploads'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { eq } from 'drizzle-orm'

/** @throws UPLOAD_NOT_FOUND */
export const findUpload = async ({ db }: Tenant, id: string): Promise<MediaUploadRow> => {
  const [row] = await db.select().from(mediaUploads).where(eq(mediaUploads.id, id))
  if (!row) throw refuse('UPLOAD_NOT_FOUND', 'This upload is over or was never begun; begin it again.', { field: 'id', given: id })
  return row
}
