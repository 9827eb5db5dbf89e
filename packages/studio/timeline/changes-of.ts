import type { TimelineChange } from '@reelwright/contract/timeline'
import { type TimelineChangeRow, timelineChanges } from '@reelwright/data/tables/timeline-changes'
import type { Tenant } from '@reelwright/data/tenant'
import { Edit } from '@reelwright/film/edits/edit'
import { type History, historyOf } from '@reelwright/film/edits/history'
import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { FilmState } from '../formats/film-state.js'

/** What was done to a film's timeline, the oldest first. */
export const changesOf = ({ db }: Tenant, projectId: string): Promise<readonly TimelineChangeRow[]> =>
  db.select().from(timelineChanges).where(eq(timelineChanges.projectId, projectId)).orderBy(asc(timelineChanges.number))

/** Done and undone. The copy of a film has its edits, but not what was done to get there: they are as if made at once. */
export const historyOfFilm = ({ project }: FilmState, changes: readonly TimelineChangeRow[]): History => {
  if (changes.length > 0) return historyOf(changes)
  const edits = z.array(Edit).parse(project.edits)
  return edits.length > 0 ? { done: [edits], undone: [] } : { done: [], undone: [] }
}

export const viewOfChange = ({ number, kind, edits, userId, createdAt }: TimelineChangeRow): TimelineChange => ({
  number,
  kind,
  edits: [...edits],
  userId,
  createdAt: createdAt.toISOString(),
})
