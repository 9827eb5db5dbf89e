import { type MediaRow, media } from '@reelwright/data/tables/media'
import { assets } from '@reelwright/data/tables/takes'
import { refuse } from '@reelwright/film/fault'
import { eq, inArray } from 'drizzle-orm'
import { type Actor, recordAudit } from '../people/audit.js'
import type { Studio } from '../studio.js'
import { findMedia } from './find-media.js'
import { usesOfMedia } from './uses-of-media.js'

const derivedHashes = ({ derived: { thumbnail, preview, filmstrip, peaks, proxy } }: MediaRow): readonly string[] =>
  [thumbnail, preview, filmstrip, peaks, proxy].flatMap((one) => (one ? [one.hash] : []))

/**
 * Takes an entry out of the library. One that films or brand kits use is refused unless forced; they keep their copy
 * of it then. Its bytes go with the next sweep if nothing else holds them.
 * @throws MEDIA_NOT_FOUND, MEDIA_IN_USE naming what uses it
 */
export const deleteMedia = (studio: Studio, organizationId: string, actor: Actor, id: string, force: boolean): Promise<void> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const row = await findMedia(tenant, id)
    const uses = await usesOfMedia(tenant, row)
    if (uses.length > 0 && !force) {
      const named = uses.slice(0, 5).map(({ title }) => `"${title}"`)
      const more = uses.length > 5 ? ` and ${uses.length - 5} more` : ''
      throw refuse(
        'MEDIA_IN_USE',
        `${named.join(', ')}${more} ${uses.length === 1 ? 'uses' : 'use'} it; add force=true to delete it all the same.`,
        {
          field: 'id',
          given: String(uses.length),
        },
      )
    }
    await tenant.db.delete(media).where(eq(media.id, id))
    await recordAudit(tenant, actor, {
      action: 'media.deleted',
      subject: { kind: 'media', id },
      detail: { title: row.title, uses: uses.length },
    })
    // Bytes are kept while a row names them: of what nobody uses this is the last.
    const unused = [...derivedHashes(row), ...(uses.length === 0 ? [row.asset.hash] : [])]
    await tenant.db.delete(assets).where(inArray(assets.hash, unused))
  })
