import { profileOf } from '@reelwright/providers/registry'
import { narrationRequest } from '../formats/requests.js'
import { narrationKey, variationOf } from '../formats/slots.js'
import { ask } from './ask.js'
import { saveTake } from './save-take.js'
import { sceneToMake } from './scene-to-make.js'
import type { StepKind } from './step.js'

export const narrate: StepKind = {
  kind: 'narrate',
  queue: 'voice',
  label: 'narration',
  run: async (run) => {
    const { providers } = run.studio
    const found = await sceneToMake(run, 'narration', (film, row) => narrationKey(film, providers, row))
    if (!found) return
    const { film, row } = found
    const { scene } = row
    const provider = profileOf(providers, film.project.brief.profile).voice
    const request = narrationRequest(film.project.brief, scene)
    const { result, key, cost } = await ask(run, scene.id, provider, request, variationOf(row, 'narration'), run.leaveLane)
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
