import { projects } from '@reelwright/data/tables/projects'
import { eq } from 'drizzle-orm'
import { makeCall } from '../ledger/call.js'
import { readFilm } from './read-film.js'
import type { StepKind } from './step.js'

export const writeScript: StepKind = {
  kind: 'write-script',
  queue: 'writing',
  label: 'script',
  run: async (run) => {
    const { studio, step, signal, report } = run
    const { project } = await readFilm(run)
    const order = {
      organizationId: step.organizationId,
      projectId: step.projectId,
      sceneId: null,
      stepId: step.id,
      signal,
      onProgress: report,
    }
    const { result } = await makeCall(studio, {
      ...order,
      provider: studio.providers.local.script,
      request: { brief: project.brief },
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
