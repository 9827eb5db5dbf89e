import type { TimelineEditRequest, TimelineView } from '@reelwright/contract/timeline'
import { projects } from '@reelwright/data/tables/projects'
import { timelineChanges } from '@reelwright/data/tables/timeline-changes'
import type { Tenant } from '@reelwright/data/tenant'
import type { Edit } from '@reelwright/film/edits/edit'
import { doEdits, editsIn, type History, redo, undo } from '@reelwright/film/edits/history'
import { refuse } from '@reelwright/film/fault'
import { eq } from 'drizzle-orm'
import { advance } from '../formats/advance.js'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { changesOf, historyOfFilm } from './changes-of.js'
import { withOwnTakes } from './own-takes.js'
import { readTimeline } from './read-timeline.js'
import { mustBeAt } from './revision.js'
import { assembledOf, masterNamed } from './timeline-of-film.js'
import { tryEdits } from './try-edits.js'

/** Whose timeline is meant, seen as which master, and who changes it. */
export type Editing = {
  readonly organizationId: string
  readonly projectId: string
  readonly master?: string
  readonly userId: string
}

const MOST_EDITS = 5000

type Changed = { readonly kind: 'edit' | 'undo' | 'redo'; readonly edits: readonly Edit[]; readonly history: History }

/** Writes a change and what is left of all of them; the first change to a copied film is preceded by the edits it came with. */
const keep = async (
  { db, organizationId }: Tenant,
  { projectId, userId }: Editing,
  before: { readonly last: number; readonly history: History },
  { kind, edits, history }: Changed,
): Promise<void> => {
  const row = { organizationId, projectId, userId }
  const inherited = before.last === 0 ? editsIn(before.history) : []
  const first = before.last + 1
  if (inherited.length > 0) await db.insert(timelineChanges).values({ ...row, number: first, kind: 'edit', edits: inherited })
  await db.insert(timelineChanges).values({ ...row, number: first + (inherited.length > 0 ? 1 : 0), kind, edits })
  await db
    .update(projects)
    .set({ edits: editsIn(history), updatedAt: new Date() })
    .where(eq(projects.id, projectId))
}

type Decide = (tenant: Tenant, film: Awaited<ReturnType<typeof loadFilm>>, history: History) => Promise<Changed>

const change = async (open: OpenStudio, editing: Editing, revision: string | undefined, decide: Decide): Promise<TimelineView> => {
  const { organizationId, projectId, master } = editing
  await advance(open.studio, open.bell, organizationId, projectId, async (tenant) => {
    const film = await loadFilm(tenant, projectId)
    assembledOf(film, masterNamed(film, master))
    const changes = await changesOf(tenant, projectId)
    if (revision !== undefined) mustBeAt(film, changes, revision)
    const history = historyOfFilm(film, changes)
    await keep(tenant, editing, { last: changes.at(-1)?.number ?? 0, history }, await decide(tenant, film, history))
  })
  return readTimeline(open, organizationId, projectId, master)
}

/**
 * Carries edits out, all of them or none, and keeps them with the film; the masters are made anew where they are made by themselves.
 * @throws PROJECT_NOT_FOUND, MASTER_NOT_FOUND, TIMELINE_NOT_READY, REVISION_INVALID, TIMELINE_STALE, EDIT_REFUSED, ASSET_NOT_FOUND, TOO_MANY_EDITS
 */
export const editTimeline = (open: OpenStudio, editing: Editing, { revision, edits }: TimelineEditRequest): Promise<TimelineView> =>
  change(open, editing, revision, async (tenant, film, history) => {
    const own = await withOwnTakes(tenant, edits)
    tryEdits(assembledOf(film, masterNamed(film, editing.master)).timeline, own)
    const next = doEdits(history, own)
    if (editsIn(next).length > MOST_EDITS)
      throw refuse('TOO_MANY_EDITS', `A film keeps at most ${MOST_EDITS} edits; undo some, or change its scenes.`, {
        field: 'edits',
        limit: String(MOST_EDITS),
      })
    return { kind: 'edit', edits: own, history: next }
  })

/** Takes back what was done last. @throws NOTHING_TO_UNDO and what `editTimeline` throws of film and revision */
export const undoEdits = (open: OpenStudio, editing: Editing, revision?: string): Promise<TimelineView> =>
  change(open, editing, revision, async (_, __, history) => {
    const last = history.done.at(-1)
    if (!last) throw refuse('NOTHING_TO_UNDO', 'Nothing is left to undo on this timeline.')
    return { kind: 'undo', edits: last, history: undo(history) }
  })

/** Brings back what was undone last. @throws NOTHING_TO_REDO and what `editTimeline` throws of film and revision */
export const redoEdits = (open: OpenStudio, editing: Editing, revision?: string): Promise<TimelineView> =>
  change(open, editing, revision, async (_, __, history) => {
    const [next] = history.undone
    if (!next) throw refuse('NOTHING_TO_REDO', 'Nothing is left to bring back on this timeline.')
    return { kind: 'redo', edits: next, history: redo(history) }
  })
