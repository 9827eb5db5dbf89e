import { projects } from '@reelwright/data/tables/projects'
import { eq } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit, THE_STUDIO } from '../people/audit.js'
import type { Begun } from './begun.js'
import { cancelSteps, changeFilm, jobOf, reopenFailed } from './change-film.js'

/** Stops a film's work; what was made stays, and what was bought is found again. @throws PROJECT_NOT_FOUND */
export const cancelProject = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  actor: Actor = THE_STUDIO,
): Promise<Begun> => {
  const { status } = await changeFilm(open, organizationId, projectId, async (tenant, { cancelledAt }) => {
    await cancelSteps(tenant, projectId)
    await tenant.db
      .update(projects)
      .set({ cancelledAt: cancelledAt ?? new Date(), updatedAt: new Date() })
      .where(eq(projects.id, projectId))
    await recordAudit(tenant, actor, { action: 'project.stopped', subject: { kind: 'project', id: projectId } })
  })
  return { status, jobId: null }
}

/** Goes on with a film that was cancelled or has failed. @throws PROJECT_NOT_FOUND */
export const resumeProject = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  actor: Actor = THE_STUDIO,
): Promise<Begun> => {
  const verdict = await changeFilm(open, organizationId, projectId, async (tenant) => {
    await reopenFailed(tenant, projectId)
    await tenant.db.update(projects).set({ cancelledAt: null, updatedAt: new Date() }).where(eq(projects.id, projectId))
    await recordAudit(tenant, actor, { action: 'project.resumed', subject: { kind: 'project', id: projectId } })
  })
  return { status: verdict.status, jobId: await jobOf(open, organizationId, projectId, verdict) }
}
