import type { Export } from '@reelwright/contract/export'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { type ExportRow, exportWishes } from '@reelwright/data/tables/exports'
import { projects } from '@reelwright/data/tables/projects'
import { steps } from '@reelwright/data/tables/steps'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { and, desc, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { findExport, packageOf } from './find-export.js'
import { type ExportState, viewExport } from './view-export.js'

/** @throws PROJECT_NOT_FOUND */
const titleOf = async ({ db }: Tenant, projectId: string): Promise<string> => {
  const [row] = await db
    .select({ title: projects.title })
    .from(projects)
    .where(and(eq(projects.id, projectId), isNull(projects.deletedAt)))
  if (!row) throw refuse('PROJECT_NOT_FOUND', 'There is no such film here.', { field: 'id', given: projectId })
  return row.title
}

const stateOf = async (tenant: Tenant, wish: ExportRow, title: string): Promise<ExportState> => {
  const [step] = await tenant.db
    .select()
    .from(steps)
    .where(and(eq(steps.projectId, wish.projectId), eq(steps.kind, 'build-package')))
    .orderBy(desc(steps.createdAt))
    .limit(1)
  return { wish, step, made: await packageOf(tenant, wish), title }
}

/** @throws EXPORT_NOT_FOUND */
export const readExport = async (open: OpenStudio, organizationId: string, id: string): Promise<Export> => {
  const state = await open.studio.data.inOrganization(organizationId, async (tenant) => {
    const wish = await findExport(tenant, id)
    return stateOf(tenant, wish, await titleOf(tenant, wish.projectId))
  })
  return viewExport(open, state, new Date())
}

/** A link to the package as it is now. @throws EXPORT_NOT_FOUND, EXPORT_NOT_READY, EXPORT_REMOVED */
export const downloadExport = async (open: OpenStudio, organizationId: string, id: string): Promise<string> => {
  const { downloadUrl, removed, removedAt, status } = await readExport(open, organizationId, id)
  if (downloadUrl) return downloadUrl
  if (removed)
    throw refuse(
      'EXPORT_REMOVED',
      `The package was removed on ${removedAt?.slice(0, 10)}; ask for the export again to have it made anew.`,
      {
        field: 'id',
        given: id,
      },
    )
  throw refuse('EXPORT_NOT_READY', status === 'FAILED' ? 'The package could not be made; see its failure.' : 'The package is not made yet.')
}

const BY_AGE = newestFirst(exportWishes.createdAt, exportWishes.id)

/** @throws PROJECT_NOT_FOUND, CURSOR_INVALID */
export const listExports = async (
  open: OpenStudio,
  organizationId: string,
  projectId: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<Page<Export>> => {
  const { states, nextCursor } = await open.studio.data.inOrganization(organizationId, async (tenant) => {
    const title = await titleOf(tenant, projectId)
    const found = await tenant.db
      .select({ ...getTableColumns(exportWishes), place: BY_AGE.place })
      .from(exportWishes)
      .where(and(eq(exportWishes.projectId, projectId), BY_AGE.after(cursor)))
      .orderBy(...BY_AGE.order)
      .limit(limit + 1)
    const { rows, nextCursor } = pageFrom(found, limit)
    const states: ExportState[] = []
    for (const wish of rows) states.push(await stateOf(tenant, wish, title))
    return { states, nextCursor }
  })
  const now = new Date()
  return { rows: await Promise.all(states.map((state) => viewExport(open, state, now))), nextCursor }
}
