import type { ProjectSummary, ProjectsQuery } from '@reelwright/contract/project'
import { newestFirst, pageFrom } from '@reelwright/data/newest-first'
import { projects } from '@reelwright/data/tables/projects'
import { and, eq, ilike, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { SUMMARY, summaryOf } from './summary.js'

export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

/** Text to look for as it stands: its own wildcards find themselves. */
const holding = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** A page of an organization's films, the newest first. */
export const listProjects = async ({ studio }: OpenStudio, organizationId: string, asked: ProjectsQuery): Promise<Page<ProjectSummary>> => {
  const { place, order, after } = newestFirst(projects.createdAt, projects.id)
  const words = asked.search ? holding(asked.search) : undefined
  const found = await studio.data.look(organizationId, ({ db }) =>
    db
      .select({ ...SUMMARY, place })
      .from(projects)
      .where(
        and(
          // Named for the index: row-level security asks the same.
          eq(projects.organizationId, organizationId),
          asked.trash ? isNotNull(projects.deletedAt) : isNull(projects.deletedAt),
          asked.status && eq(projects.status, asked.status),
          asked.format && eq(projects.format, asked.format),
          words === undefined ? undefined : or(ilike(projects.title, words), sql`${projects.brief}->>'topic' ilike ${words}`),
          after(asked.cursor),
        ),
      )
      .orderBy(...order)
      .limit(asked.limit + 1),
  )
  const { rows, nextCursor } = pageFrom(found, asked.limit)
  return { items: rows.map(summaryOf), nextCursor }
}
