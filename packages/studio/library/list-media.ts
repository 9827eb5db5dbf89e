import type { MediaQuery } from '@reelwright/contract/media'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { type MediaRow, media } from '@reelwright/data/tables/media'
import { and, arrayContains, eq, getTableColumns, like } from 'drizzle-orm'
import type { Studio } from '../studio.js'
import { plainWords } from './search-text.js'

const list = newestFirst(media.createdAt, media.id)

/** The library, the newest first. @throws CURSOR_INVALID */
export const listMedia = async (studio: Studio, organizationId: string, query: MediaQuery): Promise<Page<MediaRow>> => {
  const words = query.search ? plainWords(query.search).split(' ').filter(Boolean) : []
  const rows = await studio.data.inOrganization(organizationId, ({ db }) =>
    db
      .select({ ...getTableColumns(media), place: list.place })
      .from(media)
      .where(
        and(
          list.after(query.cursor),
          query.kind ? eq(media.kind, query.kind) : undefined,
          query.tag ? arrayContains(media.tags, [query.tag]) : undefined,
          // Letters and digits are all that is left of a word: nothing in it means anything to LIKE.
          ...words.map((word) => like(media.search, `%${word}%`)),
        ),
      )
      .orderBy(...list.order)
      .limit(query.limit + 1),
  )
  return pageFrom(rows, query.limit)
}
