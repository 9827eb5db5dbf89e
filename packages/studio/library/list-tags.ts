import type { MediaTag } from '@reelwright/contract/media'
import { sql } from 'drizzle-orm'
import type { Studio } from '../studio.js'

/** As many as a page can offer to choose from. */
const MOST = 200

/** The tags of the library's entries, the most used first. */
export const listTags = (studio: Studio, organizationId: string): Promise<MediaTag[]> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const { rows } = await db.execute<MediaTag>(sql`
      select tag, count(*)::int as count from media, unnest(tags) as tag group by tag order by count desc, tag limit ${MOST}`)
    return rows
  })
