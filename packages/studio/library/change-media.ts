import type { MediaPatch } from '@reelwright/contract/media'
import { type MediaRow, media } from '@reelwright/data/tables/media'
import { eq } from 'drizzle-orm'
import type { Studio } from '../studio.js'
import { findMedia } from './find-media.js'
import { searchText } from './search-text.js'

/** Changes what is said of an entry; films that use it keep what they were made with. @throws MEDIA_NOT_FOUND */
export const changeMedia = (studio: Studio, organizationId: string, id: string, patch: MediaPatch): Promise<MediaRow> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const row = await findMedia(tenant, id)
    const { title = row.title, credit = row.credit, tags = row.tags } = patch
    const said = { title, credit, tags: [...new Set(tags)] }
    const search = searchText([title, row.name, credit, ...said.tags])
    const [changed] = await tenant.db
      .update(media)
      .set({ ...said, search, updatedAt: new Date() })
      .where(eq(media.id, id))
      .returning()
    return changed as MediaRow
  })
