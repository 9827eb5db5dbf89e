import type { UploadBody } from '@reelwright/contract/media'
import { newId } from '@reelwright/data/id'
import { type MediaUploadRow, mediaUploads } from '@reelwright/data/tables/media-uploads'
import { refuse } from '@reelwright/film/fault'
import { count } from 'drizzle-orm'
import { checkStorage } from '../quotas/check-quota.js'
import type { Studio } from '../studio.js'
import { checkAnnounced } from './upload-limits.js'
import { planUpload } from './upload-plan.js'

/** Milliseconds an upload waits for its parts. */
const PATIENCE = 24 * 3600_000
/** Uploads of one organization on their way at once. */
const MOST = 500

/**
 * Begins an upload of a file straight into the store.
 * @throws MEDIA_TYPE, MEDIA_TOO_LARGE, UPLOADS_TOO_MANY, QUOTA_REACHED
 */
export const beginUpload = async (studio: Studio, organizationId: string, userId: string, body: UploadBody): Promise<MediaUploadRow> => {
  const { name, type, bytes, title, credit, tags = [] } = body
  checkAnnounced(name, type, bytes)
  const id = newId('up')
  const plan = planUpload(bytes)
  const open = await studio.data.inOrganization(organizationId, async (tenant) => {
    await checkStorage(tenant, bytes)
    return tenant.db.select({ open: count() }).from(mediaUploads)
  })
  if ((open[0]?.open ?? 0) >= MOST)
    throw refuse('UPLOADS_TOO_MANY', `${MOST} uploads are on their way; complete or cancel some of them first.`, { limit: String(MOST) })
  const handle = await studio.uploads.begin(organizationId, { id, type, parts: plan.parts })
  const expiresAt = new Date(Date.now() + PATIENCE)
  const row = { id, organizationId, name, type, bytes, ...plan, handle, title, credit, tags, createdBy: userId, expiresAt }
  try {
    return await studio.data.inOrganization(organizationId, async ({ db }) => {
      const [made] = await db.insert(mediaUploads).values(row).returning()
      return made as MediaUploadRow
    })
  } catch (error) {
    // Nobody knows of it without its row, and the store would keep it for ever. What went wrong first is what is told.
    await studio.uploads.discard(organizationId, { id, type, parts: plan.parts, handle }).catch(() => {})
    throw error
  }
}
