import { projects } from '@reelwright/data/tables/projects'
import { type SceneRow, scenes } from '@reelwright/data/tables/scenes'
import { fail } from '@reelwright/film/fault'
import type { Slot } from '@reelwright/film/take'
import { and, eq, isNull } from 'drizzle-orm'
import type { FilmBrief } from '../formats/film-state.js'
import { selectMade } from './save-take.js'
import type { StepRun } from './step.js'

/**
 * The scene that a step is about, and of its film what a request needs: films are read whole only where the whole matters.
 * Undefined when its slot has the wanted take already, made for the same inputs earlier or chosen by a person; it is selected again.
 * @throws SCENE_GONE
 */
export const sceneToMake = (
  { studio, step }: StepRun,
  slot: Slot,
  keyOf: (film: FilmBrief, row: SceneRow) => string,
): Promise<{ readonly film: FilmBrief; readonly row: SceneRow } | undefined> => {
  const { organizationId, projectId, subject } = step
  return studio.data.inOrganization(organizationId, async (tenant) => {
    const [found] = await tenant.db
      .select({ project: projects, row: scenes })
      .from(scenes)
      .innerJoin(projects, eq(projects.id, scenes.projectId))
      .where(and(eq(scenes.id, subject), eq(projects.id, projectId), isNull(projects.deletedAt)))
    if (!found) throw fail('SCENE_GONE', 'The scene this was for has been deleted.', { given: subject })
    const { project, row } = found
    const film: FilmBrief = { organizationId, project }
    const made = await selectMade(tenant, projectId, { sceneId: row.id, slot }, keyOf(film, row))
    return made ? undefined : { film, row }
  })
}
