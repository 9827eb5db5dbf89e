import type { RenderJob, RenderJobRequest } from '@reelwright/contract/render-job'
import { type RenderJobRow, renderJobs } from '@reelwright/data/tables/render-jobs'
import { and, eq, sql } from 'drizzle-orm'
import { keyOf } from '../canonical.js'
import { advance } from '../formats/advance.js'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { checkRenderMinutes, checkRoom } from '../quotas/check-quota.js'
import { readRenderJob } from './read-render-jobs.js'
import { mustBeApproved } from './ready-to-render.js'
import { wishId } from './wish-id.js'
import { mastersAskedFor } from './wished-masters.js'

/**
 * Asks for masters of a film. Whoever asks for the same while it is in the making joins in, and so does a request that is
 * sent again: `joined` says so.
 * @throws PROJECT_NOT_FOUND, STORYBOARD_NOT_READY, FILM_CANCELLED, ASPECT_UNKNOWN, BRANDING_UNKNOWN, QUOTA_REACHED
 */
export const startRenderJob = async (
  open: OpenStudio,
  organizationId: string,
  actor: Actor,
  projectId: string,
  request: RenderJobRequest,
  once?: string,
): Promise<{ readonly job: RenderJob; readonly joined: boolean }> => {
  let row: RenderJobRow | undefined
  let joined = false
  await advance(open.studio, open.bell, organizationId, projectId, async (tenant) => {
    const id = wishId('job', once)
    const [known] = await tenant.db.select().from(renderJobs).where(eq(renderJobs.id, id))
    if (known) {
      row = known
      joined = true
      return
    }
    const film = await loadFilm(tenant, projectId)
    mustBeApproved(film)
    const masters = mastersAskedFor(film, request)
    const key = keyOf({ masters, stems: request.stems })
    const wish = { id, organizationId, projectId, masters, stems: request.stems, key }
    const made = await tenant.db
      .insert(renderJobs)
      .values(wish)
      .onConflictDoNothing({ target: [renderJobs.projectId, renderJobs.key], where: sql`state = 'open'` })
      .returning()
    joined = made.length === 0
    if (joined) {
      const same = and(eq(renderJobs.projectId, projectId), eq(renderJobs.key, key), eq(renderJobs.state, 'open'))
      row = (await tenant.db.select().from(renderJobs).where(same))[0]
      return
    }
    await checkRenderMinutes(tenant)
    await checkRoom(tenant)
    row = made[0]
    await recordAudit(tenant, actor, {
      action: 'render-job.created',
      subject: { kind: 'project', id: projectId },
      detail: { id: wish.id, masters, stems: wish.stems },
    })
  })
  return { job: await readRenderJob(open, organizationId, (row as RenderJobRow).id), joined }
}
