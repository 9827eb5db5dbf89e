import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { type StepRow, steps } from '@reelwright/data/tables/steps'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { advance } from '../formats/advance.js'
import type { Verdict, Wanted } from '../formats/wanted.js'
import type { OpenStudio } from '../open-studio.js'

/** The row of a film that a person may change. @throws PROJECT_NOT_FOUND */
export const projectRow = async ({ db }: Tenant, projectId: string, { trash = false } = {}): Promise<ProjectRow> => {
  const [row] = await db.select().from(projects).where(eq(projects.id, projectId))
  if (!row || (row.deletedAt && !trash)) throw refuse('PROJECT_NOT_FOUND', 'There is no such film here.', { field: 'id', given: projectId })
  return row
}

/** @throws REVISION_CHANGED when somebody changed it since it was read */
export const checkRevision = (now: number, expected: number | undefined): void => {
  if (expected !== undefined && expected !== now)
    throw refuse('REVISION_CHANGED', 'Somebody changed this since you read it; read it again and make your change on that.', {
      field: 'If-Match',
      limit: String(now),
      given: String(expected),
    })
}

/** Writes what a person changed of a film, and counts it. */
export const writeProject = async ({ db }: Tenant, projectId: string, change: Partial<ProjectRow>): Promise<void> => {
  await db
    .update(projects)
    .set({ ...change, revision: sql`${projects.revision} + 1` as never, updatedAt: new Date() })
    .where(eq(projects.id, projectId))
}

/** Opens a film's failed steps again: who asks for work has mended the cause. */
export const reopenFailed = ({ db }: Tenant, projectId: string): Promise<unknown> =>
  db
    .update(steps)
    .set({ state: 'ready', attempts: 0, notBefore: null })
    .where(and(eq(steps.projectId, projectId), eq(steps.state, 'failed')))

/** Takes back all open work of a film. What runs is told at its next sign of life; what it made by then stays. */
export const cancelSteps = ({ db }: Tenant, projectId: string): Promise<unknown> =>
  db
    .update(steps)
    .set({ state: 'cancelled', worker: null, leaseUntil: null, updatedAt: new Date() })
    .where(and(eq(steps.projectId, projectId), inArray(steps.state, ['ready', 'running'])))

/** The step that stands for what was begun: the first of the wanted ones, or of those that are `meant`. */
export const jobOf = async (
  { studio }: OpenStudio,
  organizationId: string,
  projectId: string,
  { wanted }: Verdict,
  isMeant: (step: Wanted) => boolean = () => true,
): Promise<string | null> => {
  const meant = wanted.filter(isMeant)
  if (meant.length === 0) return null
  const rows = await studio.data.inOrganization(organizationId, ({ db }) =>
    db
      .select()
      .from(steps)
      .where(
        and(
          eq(steps.projectId, projectId),
          inArray(
            steps.key,
            meant.map(({ key }) => key),
          ),
        ),
      ),
  )
  const found = (one: (typeof meant)[number]): StepRow | undefined =>
    rows.find(({ kind, subject: of, key }) => kind === one.kind && of === one.subject && key === one.key)
  return meant.map(found).find((row) => row !== undefined)?.id ?? null
}

/** Changes a film under its lock and asks what follows. @throws what `change` does, and PROJECT_NOT_FOUND */
export const changeFilm = (
  { studio, bell }: OpenStudio,
  organizationId: string,
  projectId: string,
  change: (tenant: Tenant, project: ProjectRow) => Promise<unknown>,
  options: { readonly trash?: boolean } = {},
): Promise<Verdict> =>
  advance(studio, bell, organizationId, projectId, async (tenant) => change(tenant, await projectRow(tenant, projectId, options)))
