import { projects } from '@reelwright/data/tables/projects'
import { type SceneRow, scenes } from '@reelwright/data/tables/scenes'
import { takes } from '@reelwright/data/tables/takes'
import { fail } from '@reelwright/film/fault'
import type { Slot } from '@reelwright/film/take'
import { and, eq, isNull } from 'drizzle-orm'
import type { FilmBrief } from '../formats/film-state.js'
import { inSlot, selectMade } from './save-take.js'
import type { StepRun } from './step.js'

/** Code of what has become needless: nobody waits for a take of a scene that was deleted, and who restores it wants it anew. */
export const SCENE_GONE = 'SCENE_GONE'

/**
 * The scene that a step is about, and of its film what a request needs: films are read whole only where the whole matters.
 * Undefined when its slot has the wanted take already, made for the same inputs earlier or chosen by a person; it is selected again.
 * @throws SCENE_GONE
 */
export const sceneToMake = async (
  { studio, step }: StepRun,
  slot: Slot,
  keyOf: (film: FilmBrief, row: SceneRow) => string,
): Promise<{ readonly film: FilmBrief; readonly row: SceneRow } | undefined> => {
  const { organizationId, projectId, subject } = step
  const slotted = { sceneId: subject, slot }
  const [[project], [row], made] = await studio.data.look(organizationId, ({ db }) =>
    Promise.all([
      db
        .select()
        .from(projects)
        .where(and(eq(projects.id, projectId), isNull(projects.deletedAt))),
      db
        .select()
        .from(scenes)
        .where(and(eq(scenes.id, subject), eq(scenes.projectId, projectId))),
      db.select({ key: takes.key }).from(takes).where(inSlot(projectId, slotted)),
    ]),
  )
  if (!project || !row) throw fail(SCENE_GONE, 'The scene this was for has been deleted.', { given: subject })
  const film: FilmBrief = { organizationId, project }
  const wanted = keyOf(film, row)
  if (!made.some(({ key }) => key === wanted)) return { film, row }
  await studio.data.inOrganization(organizationId, (tenant) => selectMade(tenant, projectId, slotted, wanted))
  return undefined
}
