import { keyOf } from '../canonical.js'
import { profileFor } from '../formats/profile-for.js'
import { musicRequest } from '../formats/requests.js'
import { filmSamples } from '../formats/slots.js'
import { ask } from './ask.js'
import { readFilm } from './read-film.js'
import { saveTake } from './save-take.js'
import type { StepKind } from './step.js'

export const composeMusic: StepKind = {
  kind: 'compose-music',
  queue: 'voice',
  label: 'music',
  run: async (run) => {
    const { studio } = run
    const film = await readFilm(run)
    const { music, ...brief } = film.project.brief
    if (music) {
      const provenance = {
        source: 'own',
        provider: 'user',
        credit: music.credit ?? music.title ?? music.asset.name,
        cost: 0,
      } as const
      return saveTake(run, {
        sceneId: null,
        slot: 'music',
        asset: music.asset,
        key: keyOf({ own: music.asset.hash }),
        provenance,
      })
    }
    const provider = profileFor(studio.providers, brief).music
    const request = musicRequest(brief, filmSamples(film))
    const { result, key, cost } = await ask(run, null, provider, request)
    await saveTake(run, {
      sceneId: null,
      slot: 'music',
      asset: result.audio,
      key,
      provenance: { ...provider.provenance(request), cost },
      beats: [...result.beats],
      bars: [...result.bars],
    })
  },
}
