import { narrationRequest } from '../formats/documentary/requests.js'
import { makeCall } from '../ledger/call.js'
import { readFilm, sceneOf } from './read-film.js'
import { saveTake } from './save-take.js'
import type { StepKind } from './step.js'

export const narrate: StepKind = {
  kind: 'narrate',
  queue: 'voice',
  label: 'narration',
  run: async (run) => {
    const { studio, step, signal, report } = run
    const { project, ...film } = await readFilm(run)
    const { scene } = sceneOf({ project, ...film }, step.subject)
    const provider = studio.providers.local.voice
    const request = narrationRequest(project.brief, scene)
    const { result, key, cost } = await makeCall(studio, {
      organizationId: step.organizationId,
      projectId: step.projectId,
      sceneId: scene.id,
      stepId: step.id,
      signal,
      onProgress: report,
      provider,
      request,
    })
    await saveTake(run, {
      sceneId: scene.id,
      slot: 'narration',
      asset: result.audio,
      key,
      provenance: { ...provider.provenance(request), cost },
      words: [...result.words],
    })
  },
}
