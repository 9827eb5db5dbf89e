import type { Word } from '@reelwright/film/take'

/** Samples a word stays lit after it has sounded, so that the light does not flicker in the small pauses of speech. */
const LINGER = 14_400

/** How many words of a caption have begun, and whether the last of them is still the one being spoken. */
export type Spoken = { readonly begun: number; readonly current: boolean }

/** Where speech stands at a sample from the clip's start. Words are in order of time. */
export const spokenAt = (words: readonly Word[], sample: number): Spoken => {
  let begun = 0
  while (begun < words.length && words[begun]!.start <= sample) begun++
  const last = words[begun - 1]
  return { begun, current: last !== undefined && sample < last.end + LINGER }
}
