import { fail } from '@reelwright/film/fault'
import { wordsAsWritten } from '@reelwright/film/pronunciation'
import type { Word } from '@reelwright/film/take'
import { openWav } from '@reelwright/media/sound/wav-reader'
import { profileFor } from '../formats/profile-for.js'
import { narrationRequest, spokenText } from '../formats/requests.js'
import { narrationInputs, narrationKey, variationOf } from '../formats/slots.js'
import { openAsset } from '../studio.js'
import { askUntilGood } from './ask-until-good.js'
import { flawOfNarration } from './check-take-narration.js'
import { saveTake } from './save-take.js'
import { sceneToMake } from './scene-to-make.js'
import type { StepKind } from './step.js'
import { withPauses } from './with-pauses.js'

export const narrate: StepKind = {
  kind: 'narrate',
  queue: 'voice',
  limited: 'calls',
  label: 'narration',
  run: async (run) => {
    const { providers } = run.studio
    const found = await sceneToMake(run, 'narration', (film, row) => narrationKey(film, providers, row))
    if (!found) return
    const { film, row } = found
    const { scene } = row
    const asWritten = (words: readonly Word[]): Word[] => [...wordsAsWritten(scene.narration, spokenText(film.project.brief, scene), words)]
    const provider = profileFor(providers, film.project.brief, scene).voice
    const { request, result, cost } = await askUntilGood(run, {
      sceneId: scene.id,
      slot: 'narration',
      provider,
      request: () => narrationRequest(film.project.brief, scene),
      variation: variationOf(row, 'narration'),
      takeOf: ({ audio, words }) => ({ asset: audio, words: asWritten(words) }),
      check: async ({ audio }, { text }) => {
        const sound = await openWav(await openAsset(run.studio, run.step.organizationId)(audio))
        if (!sound) throw fail('TAKE_UNREADABLE', 'The narration is no recording that can be read; make it anew.')
        return flawOfNarration(await sound.read(0, sound.samples).finally(sound.close), text)
      },
    })
    const spoken = await withPauses(run, result.audio, asWritten(result.words), scene.pauses)
    await saveTake(run, {
      sceneId: scene.id,
      slot: 'narration',
      asset: spoken.audio,
      key: narrationInputs(film, providers, row),
      provenance: { ...provider.provenance(request), cost },
      words: [...spoken.words],
    })
  },
}
