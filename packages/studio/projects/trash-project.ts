import { goneProjects } from '@reelwright/data/tables/gone-projects'
import { projects } from '@reelwright/data/tables/projects'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, lt, sql } from 'drizzle-orm'
import { forgetAssets } from '../backup/forget-assets.js'
import { closeBooks } from '../ledger/close-books.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { cancelSteps, changeFilm, writeProject } from './change-film.js'
import { TRASH_DAYS } from './summary.js'

/** Puts a film into the trash and stops its work. @throws PROJECT_NOT_FOUND */
export const deleteProject = async (open: OpenStudio, organizationId: string, actor: Actor, projectId: string): Promise<void> => {
  await changeFilm(open, organizationId, projectId, async (tenant) => {
    await cancelSteps(tenant, projectId)
    await writeProject(tenant, projectId, { deletedAt: new Date() })
    await recordAudit(tenant, actor, { action: 'project.deleted', subject: { kind: 'project', id: projectId } })
  })
}

/** Brings a film back from the trash; it goes on where it stood. @throws PROJECT_NOT_FOUND, RESTORE_CONFLICT */
export const restoreProject = async (open: OpenStudio, organizationId: string, actor: Actor, projectId: string): Promise<void> => {
  await changeFilm(
    open,
    organizationId,
    projectId,
    async (tenant, { deletedAt }) => {
      if (!deletedAt) throw refuse('RESTORE_CONFLICT', 'This film is not in the trash; there is nothing to restore.', { field: 'id' })
      await writeProject(tenant, projectId, { deletedAt: null })
      await recordAudit(tenant, actor, { action: 'project.restored', subject: { kind: 'project', id: projectId } })
    },
    { trash: true },
  )
}

/** Whether it was still there and old: somebody may have restored it meanwhile. */
const purgeOne = async (tenant: Tenant, projectId: string, before: Date): Promise<boolean> => {
  const { db, organizationId } = tenant
  const old = and(eq(projects.id, projectId), lt(projects.deletedAt, sql`${before.toISOString()}::timestamptz`))
  const [film] = await db.select().from(projects).where(old).for('update')
  if (!film) return false
  await closeBooks(tenant, projectId)
  const { id, title, format, createdAt } = film
  await db.insert(goneProjects).values({ id, organizationId, title, format, begunAt: createdAt })
  await db.delete(projects).where(eq(projects.id, projectId))
  return true
}

/**
 * Lets go of films that have been in the trash for thirty days, in every organization, with all that is theirs but the
 * money they cost: title, format and ledger stay. What only they had no longer counts as kept, and is swept with the orphans.
 * For a scheduled job; gives how many went.
 */
export const purgeTrash = async ({ studio }: OpenStudio, now = new Date()): Promise<number> => {
  const before = new Date(now.getTime() - TRASH_DAYS * 86_400_000)
  const old = await studio.data.pool.query<{ organization_id: string; id: string }>('select * from old_trash($1)', [before])
  let gone = 0
  const smaller = new Set<string>()
  for (const { organization_id, id } of old.rows) {
    if (!(await studio.data.inOrganization(organization_id, (tenant) => purgeOne(tenant, id, before)))) continue
    gone += 1
    smaller.add(organization_id)
  }
  for (const organizationId of smaller) await studio.data.inOrganization(organizationId, (tenant) => forgetAssets(tenant, now))
  return gone
}
