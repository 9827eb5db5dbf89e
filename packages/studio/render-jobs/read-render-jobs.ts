import type { RenderJob } from '@reelwright/contract/render-job'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { type RenderJobRow, renderJobs } from '@reelwright/data/tables/render-jobs'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, eq, getTableColumns } from 'drizzle-orm'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { viewRenderJob } from './view-render-job.js'

/** @throws RENDER_JOB_NOT_FOUND */
export const findRenderJob = async ({ db }: Tenant, id: string): Promise<RenderJobRow> => {
  const [row] = await db.select().from(renderJobs).where(eq(renderJobs.id, id))
  if (!row) throw refuse('RENDER_JOB_NOT_FOUND', 'There is no such render job here.', { field: 'id', given: id })
  return row
}

/** @throws RENDER_JOB_NOT_FOUND */
export const readRenderJob = async (open: OpenStudio, organizationId: string, id: string): Promise<RenderJob> => {
  const { job, film } = await open.studio.data.inOrganization(organizationId, async (tenant) => {
    const job = await findRenderJob(tenant, id)
    return { job, film: await loadFilm(tenant, job.projectId) }
  })
  return viewRenderJob(open, film, job, new Date())
}

const BY_AGE = newestFirst(renderJobs.createdAt, renderJobs.id)

/** @throws PROJECT_NOT_FOUND, CURSOR_INVALID */
export const listRenderJobs = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<Page<RenderJob>> => {
  const { film, found } = await open.studio.data.inOrganization(organizationId, async (tenant) => ({
    film: await loadFilm(tenant, projectId),
    found: await tenant.db
      .select({ ...getTableColumns(renderJobs), place: BY_AGE.place })
      .from(renderJobs)
      .where(and(eq(renderJobs.projectId, projectId), BY_AGE.after(cursor)))
      .orderBy(...BY_AGE.order)
      .limit(limit + 1),
  }))
  const { rows, nextCursor } = pageFrom(found, limit)
  const now = new Date()
  return { rows: await Promise.all(rows.map((job) => viewRenderJob(open, film, job, now))), nextCursor }
}
