import type { Word } from '../take.js'

/** One or two lines of words, shown from `start` to `end` (samples from the narration's start, `end` exclusive). */
export type Cue = {
  readonly start: number
  readonly end: number
  readonly lines: readonly (readonly Word[])[]
}

export type Narrated = {
  /** The narration as written; captions take their punctuation from it. */
  readonly text: string
  /** Its words as spoken, in order. */
  readonly words: readonly Word[]
  /** BCP 47. */
  readonly language: string
  /** Length of the recording in samples; no cue goes beyond it. */
  readonly samples: number
}

/** A line as text: a space wherever the narration has one, none where the words' offsets touch (CJK). */
export const lineText = (line: readonly Word[]): string =>
  line.map((word, i) => (i > 0 && line[i - 1]!.to < word.from ? ` ${word.text}` : word.text)).join('')
