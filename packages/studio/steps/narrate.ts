import { narrationRequest } from '../formats/documentary/requests.js'
import { ask } from './ask.js'
import { readFilm, sceneOf } from './read-film.js'
import { saveTake } from './save-take.js'
import type { StepKind } from './step.js'

export const narrate: StepKind = {
  kind: 'narrate',
  queue: 'voice',
  label: 'narration',
  run: async (run) => {
    const { studio, step } = run
    const { project, ...film } = await readFilm(run)
    const { scene } = sceneOf({ project, ...film }, step.subject)
    const provider = studio.providers.local.voice
    const request = narrationRequest(project.brief, scene)
    const { result, key, cost } = await ask(run, scene.id, provider, request)
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
