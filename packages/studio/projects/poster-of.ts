import { outputs } from '@reelwright/data/tables/outputs'
import { projects } from '@reelwright/data/tables/projects'
import { takes } from '@reelwright/data/tables/takes'
import { refuse } from '@reelwright/film/fault'
import { and, asc, desc, eq, inArray, isNull, like } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { linkOf } from './link-of.js'

/**
 * Where a film's picture is: its poster once it is made, before that the first frame or photo there is.
 * @throws PROJECT_NOT_FOUND, POSTER_NOT_FOUND
 */
export const posterOf = async (open: OpenStudio, organizationId: string, projectId: string): Promise<string> => {
  const { project, poster, frame } = await open.studio.data.look(organizationId, async ({ db }) => {
    const [project] = await db
      .select({ brief: projects.brief })
      .from(projects)
      .where(and(eq(projects.organizationId, organizationId), eq(projects.id, projectId)))
    const [poster] = await db
      .select({ asset: outputs.asset })
      .from(outputs)
      .where(and(eq(outputs.projectId, projectId), like(outputs.name, '%poster%.jpg'), isNull(outputs.removedAt)))
      .orderBy(desc(outputs.createdAt), asc(outputs.name))
      .limit(1)
    const [frame] = poster
      ? []
      : await db
          .select({ take: takes.take })
          .from(takes)
          .where(and(eq(takes.projectId, projectId), inArray(takes.slot, ['frame', 'graphic']), eq(takes.selected, true)))
          .orderBy(asc(takes.createdAt), asc(takes.id))
          .limit(1)
    return { project, poster, frame }
  })
  if (!project) throw refuse('PROJECT_NOT_FOUND', 'There is no such film here.', { field: 'id', given: projectId })
  const asset = poster?.asset ?? frame?.take.asset ?? project.brief.media[0]?.asset
  const link = await linkOf(open, organizationId, asset?.type.startsWith('image/') ? asset : undefined, 'poster.jpg')
  if (!link) throw refuse('POSTER_NOT_FOUND', 'This film has no picture yet.')
  return link
}
