import type { Flaw } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { voicedFrames } from '@reelwright/providers/speech/hear-levels'

/** Letters a second that nobody speaks faster or slower than, in any script, and the seconds that a pause more may take. */
const FASTEST = 40
const SLOWEST = 2
const PAUSES = 4
/** Of a narration with its breaths and pauses, at least this share is voice. */
const LEAST_VOICE = 0.15

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Why a narration will not do: silence where there are words, or a length in which they cannot have been said. `sound` is mono at 48 kHz. */
export const flawOfNarration = (sound: Float32Array, text: string): Flaw | undefined => {
  const seconds = sound.length / SAMPLE_RATE
  const said = letters(text)
  const voiced = voicedFrames(sound)
  const share = (voiced?.reduce((sum, one) => sum + one, 0) ?? 0) / Math.max(1, voiced?.length ?? 0)
  if (said > 0 && share < LEAST_VOICE) return { code: 'TAKE_SILENT', message: 'Nobody is heard in the narration.' }
  if (seconds < said / FASTEST || seconds > said / SLOWEST + PAUSES)
    return { code: 'TAKE_LENGTH', message: `The narration lasts ${seconds.toFixed(1)} s, in which ${said} letters are not spoken.` }
  return undefined
}
