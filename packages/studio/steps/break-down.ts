import { type ProjectRow, projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { repairStoryboard } from '@reelwright/film/documentary/repair-storyboard'
import { fail } from '@reelwright/film/fault'
import type { Storyboard } from '@reelwright/film/storyboard'
import { eq } from 'drizzle-orm'
import { keyOf } from '../canonical.js'
import { ask } from './ask.js'
import { readFilm } from './read-film.js'
import type { StepKind } from './step.js'

/**
 * Ids are unique in the studio, a storyboard's only in its film, so a name of the film goes before. It follows from
 * what was asked for, because pictures are seeded by it: the same brief gives the same film on every machine.
 */
const within = ({ organizationId, key }: ProjectRow, storyboard: Storyboard): Storyboard => {
  const film = keyOf({ organizationId, key }).slice(0, 12)
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

export const breakDown: StepKind = {
  kind: 'break-down',
  queue: 'writing',
  label: 'storyboard',
  run: async (run) => {
    const { studio, step } = run
    const { organizationId, projectId } = step
    const { project } = await readFilm(run)
    if (!project.script) throw fail('SCRIPT_GONE', 'The script this storyboard was for is gone; write it again.')
    const { result } = await ask(run, null, studio.providers.local.breakdown, { brief: project.brief, script: project.script })
    // The draft is never trusted, whoever wrote it.
    const storyboard = within(project, repairStoryboard(result.storyboard, project.script, project.brief))
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
      await db
        .update(projects)
        .set({ storyboardNotes: { repairs: storyboard.repairs } })
        .where(eq(projects.id, projectId))
    })
  },
}
