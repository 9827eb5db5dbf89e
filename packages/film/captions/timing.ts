import type { Word } from '../take.js'
import { SAMPLE_RATE } from '../time.js'
import { CUE_SECONDS, READING_SPEED } from './breaking.js'
import { type Cue, lineText } from './cue.js'

/** A cue may stay this long after its last word. */
const LINGER = Math.round(0.5 * SAMPLE_RATE)
/** A shorter pause than this between two cues reads as a flicker: the first stays until the second comes. */
const FLICKER = Math.round(0.25 * SAMPLE_RATE)

/** Gives each cue its time: from its first word, past its last word for as long as reading needs and the next cue allows. */
export const timeCues = (cues: readonly (readonly (readonly Word[])[])[], { samples }: { readonly samples: number }): readonly Cue[] =>
  cues.map((lines, i) => {
    const words = lines.flat()
    const last = words.at(-1)!
    const letters = lines.reduce((sum, line) => sum + lineText(line).length, 0)
    const start = words[0]!.start
    const wanted = start + Math.max(CUE_SECONDS.least, letters / READING_SPEED) * SAMPLE_RATE
    const limit = Math.min(cues[i + 1]?.[0]?.[0]?.start ?? samples, samples)
    const end = Math.min(limit, Math.round(Math.max(last.end, Math.min(wanted, last.end + LINGER))))
    return { start, end: limit - end < FLICKER ? limit : end, lines }
  })
