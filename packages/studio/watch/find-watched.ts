import { projects } from '@reelwright/data/tables/projects'
import { type WatchLinkRow, watchLinks } from '@reelwright/data/tables/watch-links'
import { and, eq, isNull } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import type { ShownFacts } from '../steps/shown-facts.js'
import { hashOfToken, TOKEN } from './token.js'
import { type WatchedFiles, watchedFiles } from './watched-files.js'

/** What the holder of a token may see: one master, and nothing else of the film or of whose it is. */
export type Watched = WatchedFiles & {
  readonly link: Pick<WatchLinkRow, 'organizationId' | 'master' | 'noindex'>
  /** As told when the master was made; absent in masters of earlier versions. */
  readonly shown: Partial<ShownFacts>
}

/** @returns what a token opens; undefined for one that is unknown, was taken back, or whose film is gone. */
export const findWatched = async ({ studio }: OpenStudio, token: string): Promise<Watched | undefined> => {
  if (!TOKEN.test(token)) return undefined
  const { rows } = await studio.data.pool.query<{ organization_id: string; id: string }>('select * from watch_link_of($1)', [
    hashOfToken(token),
  ])
  const [found] = rows
  if (!found) return undefined
  return studio.data.inOrganization(found.organization_id, async (tenant) => {
    const [row] = await tenant.db
      .select({ link: watchLinks })
      .from(watchLinks)
      .innerJoin(projects, and(eq(projects.id, watchLinks.projectId), isNull(projects.deletedAt)))
      .where(and(eq(watchLinks.id, found.id), isNull(watchLinks.revokedAt)))
    const files = row && (await watchedFiles(tenant, row.link.projectId, row.link.master))
    return row && files && { ...files, link: row.link, shown: files.master.facts as Partial<ShownFacts> }
  })
}
