import { projects } from '@reelwright/data/tables/projects'
import { eq } from 'drizzle-orm'
import { reelInWords } from '../formats/brief-in-words.js'
import { profileFor } from '../formats/profile-for.js'
import { propertyBrief } from '../formats/property/brief-of.js'
import { ask } from './ask.js'
import { readFilm } from './read-film.js'
import type { StepKind } from './step.js'

/** The words of a reel, from its listing and from what its photos show. The film keeps the name it is listed under. */
export const writeReel: StepKind = {
  kind: 'write-reel',
  queue: 'writing',
  label: 'script',
  run: async (run) => {
    const { studio, step } = run
    const { project } = await readFilm(run)
    const request = { brief: reelInWords(propertyBrief(project.brief)), photos: project.photos ?? [] }
    const { result } = await ask(run, null, profileFor(studio.providers, project.brief).reel, request)
    await studio.data.inOrganization(step.organizationId, ({ db }) =>
      db
        .update(projects)
        .set({ script: result.script as never, updatedAt: new Date() })
        .where(eq(projects.id, project.id)),
    )
  },
}
