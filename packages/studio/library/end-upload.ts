import { type MediaUploadRow, mediaUploads } from '@reelwright/data/tables/media-uploads'
import { eq } from 'drizzle-orm'
import type { Studio } from '../studio.js'

/** Lets go of an upload and of what has come of it. The bytes first: a row without bytes is found again, bytes without a row are not. */
export const endUpload = async ({ data, uploads }: Studio, row: MediaUploadRow): Promise<void> => {
  await uploads.discard(row.organizationId, row)
  await data.inOrganization(row.organizationId, ({ db }) => db.delete(mediaUploads).where(eq(mediaUploads.id, row.id)))
}
