import { projects } from '@reelwright/data/tables/projects'
import type { Asset } from '@reelwright/film/asset'
import { refuse } from '@reelwright/film/fault'
import { and, eq, sql } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { linkOf } from './link-of.js'

/** Its poster once it is made, before that the first frame or photo there is: asked as one, for a page of films asks for twenty. */
const PICTURE = sql<Asset | null>`coalesce(
  (select o.asset from outputs o where o.project_id = projects.id and o.name like '%poster%.jpg' and o.removed_at is null
    order by o.created_at desc, o.name limit 1),
  (select t.take->'asset' from takes t where t.project_id = projects.id and t.slot in ('frame', 'graphic') and t.selected
    order by t.created_at, t.id limit 1),
  projects.brief->'media'->0->'asset')`

/**
 * Where a film's picture is.
 * @throws PROJECT_NOT_FOUND, POSTER_NOT_FOUND
 */
export const posterOf = async (open: OpenStudio, organizationId: string, projectId: string): Promise<string> => {
  const [project] = await open.studio.data.look(organizationId, ({ db }) =>
    db
      .select({ asset: PICTURE })
      .from(projects)
      .where(and(eq(projects.organizationId, organizationId), eq(projects.id, projectId))),
  )
  if (!project) throw refuse('PROJECT_NOT_FOUND', 'There is no such film here.', { field: 'id', given: projectId })
  const { asset } = project
  const link = await linkOf(open, organizationId, asset?.type.startsWith('image/') ? asset : undefined, 'poster.jpg')
  if (!link) throw refuse('POSTER_NOT_FOUND', 'This film has no picture yet.')
  return link
}
