import type { Pause } from '@reelwright/film/pauses'
import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'

export type Spoken = { readonly samples: Float32Array; readonly words: readonly Word[] }

/** Samples around the border of two words in which the quietest place is looked for, of a look, and of a fade. */
const REACH = Math.round(0.06 * SAMPLE_RATE)
const LOOK = Math.round(0.01 * SAMPLE_RATE)
const FADE = Math.round(0.005 * SAMPLE_RATE)

/** The quietest place from `from` to `to`: there nobody hears a cut. */
const quietest = (samples: Float32Array, from: number, to: number): number => {
  let best = from
  let least = Number.POSITIVE_INFINITY
  for (let at = Math.max(0, from); at + LOOK <= Math.min(samples.length, to); at += LOOK >> 1) {
    let energy = 0
    for (let i = at; i < at + LOOK; i++) energy += (samples[i] ?? 0) ** 2
    if (energy < least) [best, least] = [at + (LOOK >> 1), energy]
  }
  return Math.min(samples.length, Math.max(0, best))
}

const withSilence = (samples: Float32Array, at: number, length: number): Float32Array => {
  const longer = new Float32Array(samples.length + length)
  longer.set(samples.subarray(0, at))
  longer.set(samples.subarray(at), at + length)
  for (let i = 0; i < FADE; i++) {
    const share = i / FADE
    if (at - 1 - i >= 0) longer[at - 1 - i] = longer[at - 1 - i]! * share
    if (at + length + i < longer.length) longer[at + length + i] = longer[at + length + i]! * share
  }
  return longer
}

/** One silence between the words before and after a place of the text. */
const withPause = ({ samples, words }: Spoken, { after, seconds }: Pause): Spoken => {
  const length = Math.round(seconds * SAMPLE_RATE)
  const next = words.findIndex(({ from }) => from >= after)
  const [before, behind] = next < 0 ? [words.at(-1), undefined] : [words[next - 1], words[next]]
  const at = !before
    ? 0
    : !behind
      ? samples.length
      : quietest(samples, Math.min(before.end, behind.start) - REACH, Math.max(before.end, behind.start) + REACH)
  const moved = words.map((word, i): Word => {
    if (next >= 0 && i >= next) return { ...word, start: Math.max(word.start, at) + length, end: Math.max(word.end, at) + length }
    return { ...word, start: Math.min(word.start, at), end: Math.min(word.end, at) }
  })
  return { samples: withSilence(samples, at, length), words: moved }
}

/**
 * A narration with silence where its text has pauses, and its words when they sound then. The voice is not told: services
 * take pauses in ways of their own or not at all, charge for the letters, and keep none of them to the tenth of a second.
 */
export const insertPauses = (spoken: Spoken, pauses: readonly Pause[]): Spoken =>
  pauses.toSorted((a, b) => b.after - a.after).reduce(withPause, spoken)
