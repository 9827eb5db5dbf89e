import { newId } from '@reelwright/data/id'
import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import type { SceneRow } from '@reelwright/data/tables/scenes'
import { storyboardEdits } from '@reelwright/data/tables/storyboard-edits'
import type { Tenant } from '@reelwright/data/tenant'
import type { Section } from '@reelwright/film/storyboard'
import { changeBetween, isEmpty } from '@reelwright/film/storyboard-edits/change'
import { and, eq, max } from 'drizzle-orm'
import type { Verdict } from '../formats/wanted.js'
import type { OpenStudio } from '../open-studio.js'
import { changeFilm, writeProject } from '../projects/change-film.js'
import { type Board, readBoard, writeBoard } from './board.js'

export type Editor = { readonly organizationId: string; readonly userId: string }

/** What a person said yes to is no longer what is there. */
export const withdrawn = ({ approvals }: ProjectRow): ProjectRow['approvals'] =>
  approvals.storyboard === true ? { ...approvals, storyboard: false } : approvals

const nextNumber = async ({ db }: Tenant, projectId: string): Promise<number> => {
  // What was undone is forgotten as soon as something new is done.
  await db.delete(storyboardEdits).where(and(eq(storyboardEdits.projectId, projectId), eq(storyboardEdits.undone, true)))
  const [last] = await db
    .select({ number: max(storyboardEdits.number) })
    .from(storyboardEdits)
    .where(eq(storyboardEdits.projectId, projectId))
  return (last?.number ?? 0) + 1
}

/** Choices about slots of scenes that an edit takes away: they come back with them. */
const slotsLost = ({ rows }: Board, after: readonly Section[]): Readonly<Record<string, SceneRow['slots']>> => {
  const kept = new Set(after.flatMap(({ scenes }) => scenes.map(({ id }) => id)))
  return Object.fromEntries(rows.filter(({ id }) => !kept.has(id)).map(({ id, slots }) => [id, slots]))
}

export type StoryboardEdit = {
  /** In a person's words, as the history shows it. */
  readonly what: string
  readonly change: (board: Board, project: ProjectRow, tenant: Tenant) => readonly Section[] | Promise<readonly Section[]>
  /** Keeps the storyboard's approval: the edit is an order to make something, not another plan. */
  readonly ordered?: boolean
}

/** Changes a storyboard within a film's lock and writes down what changed; gives whether anything did. */
export const writeEdit = async (
  tenant: Tenant,
  { userId }: Editor,
  project: ProjectRow,
  { what, change, ordered = false }: StoryboardEdit,
): Promise<boolean> => {
  const before = await readBoard(tenant, project.id)
  const after = await change(before, project, tenant)
  const changed = changeBetween(before.sections, after)
  if (isEmpty(changed)) return false
  await writeBoard(tenant, project.id, before, after)
  const number = await nextNumber(tenant, project.id)
  const row = { id: newId('edit'), organizationId: tenant.organizationId, projectId: project.id, number, what, by: userId }
  await tenant.db.insert(storyboardEdits).values({ ...row, change: { ...changed, slots: slotsLost(before, after) } })
  // Read again: the change may have written to the film itself.
  const [now = project] = await tenant.db.select().from(projects).where(eq(projects.id, project.id))
  await writeProject(tenant, project.id, ordered ? {} : { approvals: withdrawn(now) })
  return true
}

/**
 * A person's edit of a storyboard. It can be undone; the storyboard waits for a yes again, and takes whose inputs changed
 * are made anew. @throws SCENES_NOT_READY, PROJECT_NOT_FOUND and what the change does
 */
export const editStoryboard = (open: OpenStudio, editor: Editor, projectId: string, edit: StoryboardEdit): Promise<Verdict> =>
  changeFilm(open, editor.organizationId, projectId, (tenant, project) => writeEdit(tenant, editor, project, edit))
