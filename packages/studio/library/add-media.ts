import { newId } from '@reelwright/data/id'
import { type MediaRow, media } from '@reelwright/data/tables/media'
import type { StockRights } from '@reelwright/film/brief'
import { eq } from 'drizzle-orm'
import { keepFile } from '../ledger/keep-made.js'
import type { Studio } from '../studio.js'
import { type Brought, titleOf } from './bring-file.js'
import { searchText } from './search-text.js'

/** What a person says of an entry. */
export type Said = { readonly title?: string | null; readonly credit?: string | null; readonly tags?: readonly string[] }

export type NewMedia = Said & {
  readonly name: string
  readonly createdBy: string | null
  readonly sourceUrl?: string
  readonly rights?: StockRights
}

/** Adds a file to the library; the same bytes brought again are the entry that is there. */
export const addMedia = async (studio: Studio, organizationId: string, brought: Brought, said: NewMedia): Promise<MediaRow> => {
  const asset = await keepFile(studio, organizationId, brought.made)
  const { name, credit = null, createdBy, sourceUrl, rights } = said
  const title = said.title ?? titleOf(name)
  const tags = [...new Set(said.tags ?? [])]
  const { hash, type, bytes } = brought.source
  return studio.data.inOrganization(organizationId, async ({ db }) => {
    const [added] = await db
      .insert(media)
      .values({
        id: newId('media'),
        organizationId,
        kind: brought.kind,
        name,
        title,
        credit,
        tags,
        search: searchText([title, name, credit, ...tags]),
        asset,
        exif: brought.exif,
        sourceHash: hash,
        sourceType: type,
        sourceBytes: bytes,
        sourceUrl,
        rights,
        createdBy,
      })
      .onConflictDoNothing()
      .returning()
    return added ?? ((await db.select().from(media).where(eq(media.sourceHash, hash)))[0] as MediaRow)
  })
}
