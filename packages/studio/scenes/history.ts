import type { StoryboardEdit } from '@reelwright/contract/section'
import { newestFirst, pageFrom } from '@reelwright/data/newest-first'
import { type StoryboardEditRow, storyboardEdits } from '@reelwright/data/tables/storyboard-edits'
import type { Tenant } from '@reelwright/data/tenant'
import { refuse } from '@reelwright/film/fault'
import { applyChange } from '@reelwright/film/storyboard-edits/change'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'
import { changeFilm, projectRow, writeProject } from '../projects/change-film.js'
import type { Page } from '../projects/list-projects.js'
import { readBoard, writeBoard } from './board.js'
import { type Editor, withdrawn } from './edit-storyboard.js'

const viewOf = ({ id, number, what, by, undone, createdAt, change }: StoryboardEditRow): StoryboardEdit => ({
  id,
  number,
  what,
  by,
  undone,
  createdAt: createdAt.toISOString(),
  sceneIds: Object.keys(change.scenes),
})

/** What people did to a storyboard, the last first. @throws PROJECT_NOT_FOUND */
export const listEdits = async (
  { studio }: OpenStudio,
  organizationId: string,
  projectId: string,
  asked: { readonly cursor?: string; readonly limit: number },
): Promise<Page<StoryboardEdit>> => {
  const { place, order, after } = newestFirst(storyboardEdits.createdAt, storyboardEdits.id)
  const found = await studio.data.inOrganization(organizationId, async (tenant) => {
    await projectRow(tenant, projectId)
    return tenant.db
      .select({ row: storyboardEdits, place })
      .from(storyboardEdits)
      .where(and(eq(storyboardEdits.projectId, projectId), after(asked.cursor)))
      .orderBy(...order)
      .limit(asked.limit + 1)
  })
  const { rows, nextCursor } = pageFrom(found, asked.limit)
  return { items: rows.map(({ row }) => viewOf(row)), nextCursor }
}

/** The last edit that was not undone, or the first that was. */
const nextEdit = async ({ db }: Tenant, projectId: string, way: 'undo' | 'redo'): Promise<StoryboardEditRow> => {
  const { number } = storyboardEdits
  const [edit] = await db
    .select()
    .from(storyboardEdits)
    .where(and(eq(storyboardEdits.projectId, projectId), eq(storyboardEdits.undone, way === 'redo')))
    .orderBy(way === 'undo' ? desc(number) : asc(number))
    .limit(1)
  if (edit) return edit
  throw way === 'undo'
    ? refuse('NOTHING_TO_UNDO', 'There is no edit of this storyboard left to undo.')
    : refuse('NOTHING_TO_REDO', 'No edit of this storyboard was undone, or something new was done since.')
}

const step = async (open: OpenStudio, { organizationId }: Editor, projectId: string, way: 'undo' | 'redo'): Promise<void> => {
  await changeFilm(open, organizationId, projectId, async (tenant, project) => {
    const edit = await nextEdit(tenant, projectId, way)
    const before = await readBoard(tenant, projectId)
    const after = applyChange(before.sections, edit.change, way === 'undo' ? 'before' : 'after')
    await writeBoard(tenant, projectId, before, after, edit.change.slots)
    const undone = way === 'undo'
    await tenant.db
      .update(storyboardEdits)
      .set({ undone, undoneAt: undone ? new Date() : null })
      .where(eq(storyboardEdits.id, edit.id))
    await writeProject(tenant, projectId, { approvals: withdrawn(project) })
  })
}

/** Takes the last edit of a storyboard back; takes made for what it was before are found again. @throws NOTHING_TO_UNDO */
export const undoEdit = (open: OpenStudio, editor: Editor, projectId: string): Promise<void> => step(open, editor, projectId, 'undo')

/** Does again what was undone last. @throws NOTHING_TO_REDO */
export const redoEdit = (open: OpenStudio, editor: Editor, projectId: string): Promise<void> => step(open, editor, projectId, 'redo')
