import { projects } from '@reelwright/data/tables/projects'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Asker } from './begin-project.js'

const DAY = 86_400_000

/** Refuses a film beyond those a user may begin within 24 hours, deleted ones counted too. @throws PROJECTS_PER_DAY */
export const checkProjectsPerDay = async ({ db, organizationId }: Tenant, { userId, projectsPerDay }: Asker): Promise<void> => {
  if (projectsPerDay === undefined) return
  // Two at once would both find room for one.
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`projects of ${userId}`}))`)
  const recent = await db
    .select({ createdAt: projects.createdAt })
    .from(projects)
    .where(
      and(
        eq(projects.organizationId, organizationId),
        eq(projects.createdBy, userId),
        gt(projects.createdAt, sql`now() - interval '24 hours'`),
      ),
    )
    .orderBy(desc(projects.createdAt))
    .limit(projectsPerDay)
  const oldest = recent[projectsPerDay - 1]
  if (!oldest) return
  const resetAt = new Date(oldest.createdAt.getTime() + DAY)
  const reset = resetAt.toISOString()
  const retryAfter = Math.max(1, Math.ceil((resetAt.getTime() - Date.now()) / 1000))
  throw refuse(
    'PROJECTS_PER_DAY',
    `Your plan takes ${projectsPerDay} new films in 24 hours; begin the next one after ${reset}, or change the plan.`,
    {
      field: 'projects',
      limit: `${projectsPerDay} in 24 hours; next at ${reset}`,
      given: String(recent.length + 1),
      facts: { retryAfter, resetAt: reset },
    },
  )
}
