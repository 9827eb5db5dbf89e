import type { Export, ExportRequest } from '@reelwright/contract/export'
import { type ExportRow, exportWishes } from '@reelwright/data/tables/exports'
import { and, eq, sql } from 'drizzle-orm'
import { advance } from '../formats/advance.js'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { mustBeApproved } from '../render-jobs/ready-to-render.js'
import { wishId } from '../render-jobs/wish-id.js'
import { readExport } from './read-exports.js'

/**
 * Asks for a film's package; whoever asks while it is in the making joins in, and so does a request that is sent again.
 * @throws PROJECT_NOT_FOUND, STORYBOARD_NOT_READY, FILM_CANCELLED
 */
export const startExport = async (
  open: OpenStudio,
  organizationId: string,
  actor: Actor,
  projectId: string,
  { format }: ExportRequest,
  once?: string,
): Promise<{ readonly made: Export; readonly joined: boolean }> => {
  let row: ExportRow | undefined
  let joined = false
  await advance(open.studio, open.bell, organizationId, projectId, async (tenant) => {
    const { db } = tenant
    const id = wishId('export', once)
    const [known] = await db.select().from(exportWishes).where(eq(exportWishes.id, id))
    if (known) {
      row = known
      joined = true
      return
    }
    mustBeApproved(await loadFilm(tenant, projectId))
    const wish = { id, organizationId, projectId, format }
    const made = await db
      .insert(exportWishes)
      .values(wish)
      .onConflictDoNothing({ target: [exportWishes.projectId, exportWishes.format], where: sql`state = 'open'` })
      .returning()
    joined = made.length === 0
    if (joined) {
      const same = and(eq(exportWishes.projectId, projectId), eq(exportWishes.format, format), eq(exportWishes.state, 'open'))
      row = (await db.select().from(exportWishes).where(same))[0]
      return
    }
    row = made[0]
    const detail = { id: wish.id, format }
    await recordAudit(tenant, actor, { action: 'export.created', subject: { kind: 'project', id: projectId }, detail })
  })
  return { made: await readExport(open, organizationId, (row as ExportRow).id), joined }
}
