import type { MediaPatch } from '@reelwright/contract/media'
import { type MediaRow, media } from '@reelwright/data/tables/media'
import { eq } from 'drizzle-orm'
import { type Actor, recordAudit } from '../people/audit.js'
import type { Studio } from '../studio.js'
import { findMedia } from './find-media.js'
import { searchText } from './search-text.js'

type Said = Pick<MediaRow, 'title' | 'credit' | 'tags'>

/** What of it is no longer as it was, before and after. */
const difference = (was: Said, is: Said): { readonly from: Partial<Said>; readonly to: Partial<Said> } | undefined => {
  const fields = (['title', 'credit', 'tags'] as const).filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  const of = (said: Said): Partial<Said> => Object.fromEntries(fields.map((field) => [field, said[field]]))
  return fields.length > 0 ? { from: of(was), to: of(is) } : undefined
}

/** Changes what is said of an entry; films that use it keep what they were made with. @throws MEDIA_NOT_FOUND */
export const changeMedia = (studio: Studio, organizationId: string, actor: Actor, id: string, patch: MediaPatch): Promise<MediaRow> =>
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
    const detail = difference(row, said)
    if (detail) await recordAudit(tenant, actor, { action: 'media.changed', subject: { kind: 'media', id }, detail })
    return changed as MediaRow
  })
