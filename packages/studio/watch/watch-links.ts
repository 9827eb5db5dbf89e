import type { WatchLink, WatchLinkRequest } from '@reelwright/contract/watch-link'
import { newId } from '@reelwright/data/id'
import { newestFirst, type Page, pageFrom } from '@reelwright/data/newest-first'
import { type WatchLinkRow, watchLinks } from '@reelwright/data/tables/watch-links'
import { refuse } from '@reelwright/film/fault'
import { and, eq, getTableColumns, isNull } from 'drizzle-orm'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import { masterNamed } from '../timeline/timeline-of-film.js'
import { hashOfToken, newToken } from './token.js'
import { watchedFiles } from './watched-files.js'

const viewOf = ({ id, projectId, master, noindex, createdBy, createdAt, revokedAt }: WatchLinkRow): WatchLink => ({
  id,
  projectId,
  master,
  noindex,
  createdBy,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
})

/**
 * Lets whoever has the token watch a master. The token is told this once; the studio keeps its hash.
 * @throws PROJECT_NOT_FOUND, MASTER_NOT_FOUND, MASTER_NOT_READY
 */
export const makeWatchLink = ({ studio }: OpenStudio, organizationId: string, actor: Actor, projectId: string, request: WatchLinkRequest) =>
  studio.data.inOrganization(organizationId, async (tenant): Promise<{ readonly link: WatchLink; readonly token: string }> => {
    const film = await loadFilm(tenant, projectId)
    const master = masterNamed(film, request.master)
    if (!(await watchedFiles(tenant, projectId, master)))
      throw refuse('MASTER_NOT_READY', 'There is no finished master to watch yet; render one first.', {
        field: 'master',
        given: request.master,
      })
    const token = newToken()
    const [row] = await tenant.db
      .insert(watchLinks)
      .values({
        id: newId('watch'),
        organizationId,
        projectId,
        tokenHash: hashOfToken(token),
        master,
        noindex: request.noindex,
        createdBy: actor.userId ?? actor.by,
      })
      .returning()
    const link = viewOf(row as WatchLinkRow)
    await recordAudit(tenant, actor, {
      action: 'watch-link.created',
      subject: { kind: 'project', id: projectId },
      detail: { id: link.id, master },
    })
    return { link, token }
  })

const BY_AGE = newestFirst(watchLinks.createdAt, watchLinks.id)

/** @throws PROJECT_NOT_FOUND, CURSOR_INVALID */
export const listWatchLinks = (
  { studio }: OpenStudio,
  organizationId: string,
  projectId: string,
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): Promise<Page<WatchLink>> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    await loadFilm(tenant, projectId)
    const found = await tenant.db
      .select({ ...getTableColumns(watchLinks), place: BY_AGE.place })
      .from(watchLinks)
      .where(and(eq(watchLinks.projectId, projectId), BY_AGE.after(cursor)))
      .orderBy(...BY_AGE.order)
      .limit(limit + 1)
    const { rows, nextCursor } = pageFrom(found, limit)
    return { rows: rows.map(viewOf), nextCursor }
  })

/** Takes a link back at once and for good; one that was taken back stays so. @throws WATCH_LINK_NOT_FOUND */
export const revokeWatchLink = ({ studio }: OpenStudio, organizationId: string, actor: Actor, id: string): Promise<WatchLink> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const { db } = tenant
    const [revoked] = await db
      .update(watchLinks)
      .set({ revokedAt: new Date() })
      .where(and(eq(watchLinks.id, id), isNull(watchLinks.revokedAt)))
      .returning()
    if (revoked) {
      const subject = { kind: 'project', id: revoked.projectId }
      await recordAudit(tenant, actor, { action: 'watch-link.revoked', subject, detail: { id } })
      return viewOf(revoked)
    }
    const [known] = await db.select().from(watchLinks).where(eq(watchLinks.id, id))
    if (!known) throw refuse('WATCH_LINK_NOT_FOUND', 'There is no such watch link here.', { field: 'id', given: id })
    return viewOf(known)
  })
