import type { RenderJob } from '@reelwright/contract/render-job'
import { renderJobs } from '@reelwright/data/tables/render-jobs'
import { steps } from '@reelwright/data/tables/steps'
import { refuse } from '@reelwright/film/fault'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { advance } from '../formats/advance.js'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { hasMaster, partsOfJob } from './part-of-job.js'
import { findRenderJob, readRenderJob } from './read-render-jobs.js'
import { mustBeApproved } from './ready-to-render.js'

const projectOf = (open: OpenStudio, organizationId: string, id: string): Promise<string> =>
  open.studio.data.inOrganization(organizationId, async (tenant) => (await findRenderJob(tenant, id)).projectId)

/**
 * Nobody wants it any more: what was made stays, what is being made stops unless another wishes for it too.
 * One that is over already stays as it is.
 * @throws RENDER_JOB_NOT_FOUND
 */
export const cancelRenderJob = async (open: OpenStudio, organizationId: string, actor: Actor, id: string): Promise<RenderJob> => {
  const projectId = await projectOf(open, organizationId, id)
  await advance(open.studio, open.bell, organizationId, projectId, async (tenant) => {
    const { rowCount } = await tenant.db
      .update(renderJobs)
      .set({ state: 'cancelled', endedAt: new Date() })
      .where(and(eq(renderJobs.id, id), eq(renderJobs.state, 'open')))
    if (rowCount)
      await recordAudit(tenant, actor, { action: 'render-job.cancelled', subject: { kind: 'project', id: projectId }, detail: { id } })
  })
  return readRenderJob(open, organizationId, id)
}

/**
 * Wishes again for what failed or was cancelled; what was made of it already is found.
 * @throws RENDER_JOB_NOT_FOUND, RENDER_JOB_CONFLICT when it has come true or the same is in the making
 */
export const retryRenderJob = async (open: OpenStudio, organizationId: string, actor: Actor, id: string): Promise<RenderJob> => {
  const projectId = await projectOf(open, organizationId, id)
  await advance(open.studio, open.bell, organizationId, projectId, async (tenant) => {
    const { db } = tenant
    const job = await findRenderJob(tenant, id)
    const film = await loadFilm(tenant, projectId)
    mustBeApproved(film)
    if (job.state === 'complete') throw refuse('RENDER_JOB_CONFLICT', 'This job is complete; ask for a new one to have it made again.')
    if (job.state === 'open') return
    if (film.renderJobs.some((other) => other.key === job.key))
      throw refuse('RENDER_JOB_CONFLICT', 'The same masters are being made by another job; follow that one.')
    await db.update(renderJobs).set({ state: 'open', failure: null, made: null, endedAt: null }).where(eq(renderJobs.id, id))
    const known = job.masters.filter((master) => hasMaster(film, master))
    const parts = partsOfJob(film, { masters: known, stems: job.stems })
    const failed = parts.flatMap(({ step }) => (step?.state === 'failed' ? [step.id] : []))
    if (failed.length > 0)
      await db
        .update(steps)
        .set({ state: 'ready', attempts: 0, notBefore: null })
        .where(and(inArray(steps.id, failed), ne(steps.state, 'running')))
    await recordAudit(tenant, actor, { action: 'render-job.retried', subject: { kind: 'project', id: projectId }, detail: { id } })
  })
  return readRenderJob(open, organizationId, id)
}
