import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { placePauses } from '@reelwright/film/documentary/place-pauses'
import type { Storyboard } from '@reelwright/film/storyboard'
import { eq } from 'drizzle-orm'
import { keyOf } from '../canonical.js'
import type { StepRun } from './step.js'

/**
 * Ids are unique in the studio, a storyboard's only in its film, so a name of the film goes before. It follows from
 * what was asked for, because pictures are seeded by it: the same brief gives the same film on every machine.
 */
export const filmPrefix = ({ organizationId, key }: ProjectRow): string => keyOf({ organizationId, key }).slice(0, 12)

const within = (project: ProjectRow, storyboard: Storyboard): Storyboard => {
  const film = filmPrefix(project)
  const own = (id: string): string => `${film}-${id}`
  return {
    ...storyboard,
    sections: storyboard.sections.map((section) => ({
      ...section,
      id: own(section.id),
      scenes: section.scenes.map((scene) => ({
        ...scene,
        id: own(scene.id),
        visualContext: scene.visualContext ?? scene.narration,
        matchCutWithId: scene.matchCutWithId === null ? null : own(scene.matchCutWithId),
      })),
    })),
  }
}

const paused = ({ script }: ProjectRow, drafted: Storyboard): Storyboard => {
  if (!script) return drafted
  const { storyboard, lost } = placePauses(script, drafted)
  const told = lost === 1 ? 'One pause of the script stands' : `${lost} pauses of the script stand`
  return lost === 0
    ? storyboard
    : { ...storyboard, repairs: [...storyboard.repairs, `${told} where a scene was cut; write it into a scene.`] }
}

/** Puts a storyboard in the place of the film's former one, with the pauses of its script. */
export const saveStoryboard = async ({ studio, step }: StepRun, project: ProjectRow, drafted: Storyboard): Promise<void> => {
  const { organizationId, projectId } = step
  const storyboard = within(project, paused(project, drafted))
  await studio.data.inOrganization(organizationId, async ({ db }) => {
    await db.delete(sections).where(eq(sections.projectId, projectId))
    await db.insert(sections).values(
      storyboard.sections.map(({ id, name, order }) => ({
        id,
        organizationId,
        projectId,
        name,
        order,
      })),
    )
    let place = 0
    const rows = storyboard.sections.flatMap((section) =>
      section.scenes.map((scene) => ({
        id: scene.id,
        organizationId,
        projectId,
        sectionId: section.id,
        order: place++,
        scene,
      })),
    )
    await db.insert(scenes).values(rows)
    const { sections: _, schema: __, title: ___, language: ____, ...notes } = storyboard
    await db.update(projects).set({ storyboardNotes: notes }).where(eq(projects.id, projectId))
  })
}
