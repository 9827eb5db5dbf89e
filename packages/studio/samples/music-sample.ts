import type { MUSIC_MOODS } from '@reelwright/film/brief'
import { fail } from '@reelwright/film/fault'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Studio } from '../studio.js'
import { keptSample } from './kept-sample.js'

/** Long enough to hear the theme. */
const SECONDS = 16
const SEED = 1

/** A few seconds of a mood, played by this machine's own musician. */
export const musicSample = (studio: Studio, mood: (typeof MUSIC_MOODS)[number]): Promise<string> => {
  const { music } = studio.providers.local
  return keptSample(studio, 'music-samples', [mood, SECONDS, SEED, music.model], async (context) => {
    const operation = await music.start({ mood, samples: SECONDS * SAMPLE_RATE, seed: SEED }, context)
    const answer = await music.check(operation, context)
    if (answer.state !== 'done') throw fail('MUSIC_FAILED', 'The music did not come to an end; try again.')
    return answer.result.audio.file
  })
}
