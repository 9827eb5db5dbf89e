import { projects } from '@reelwright/data/tables/projects'
import { eq } from 'drizzle-orm'
import { briefInWords } from '../formats/brief-in-words.js'
import { documentaryBrief } from '../formats/documentary/brief-of.js'
import { profileFor } from '../formats/profile-for.js'
import { ask } from './ask.js'
import { readFilm } from './read-film.js'
import type { StepKind } from './step.js'

export const writeScript: StepKind = {
  kind: 'write-script',
  queue: 'writing',
  label: 'script',
  run: async (run) => {
    const { studio, step } = run
    const { project } = await readFilm(run)
    const { result } = await ask(run, null, profileFor(studio.providers, project.brief).script, {
      brief: briefInWords(documentaryBrief(project.brief)),
    })
    await studio.data.inOrganization(step.organizationId, ({ db }) =>
      db
        .update(projects)
        .set({
          script: result.script as never,
          title: result.script.title,
          updatedAt: new Date(),
        })
        .where(eq(projects.id, project.id)),
    )
  },
}
