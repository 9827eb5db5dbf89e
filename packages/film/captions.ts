import { breakWords } from './captions/breaking.js'
import type { Cue, Narrated } from './captions/cue.js'
import { timeCues } from './captions/timing.js'
import { captionWords } from './captions/words.js'

/**
 * Breaks a narration into cues by sense: sentences first, then clauses, then phrases. Every word stands in exactly
 * one cue, in order, with the punctuation around it; its `from` and `to` grow with it. Rules: two lines at most,
 * 42 characters a line (16 for CJK), 0.8–7 s and 20 characters a second where the speech allows.
 */
export const cuesOf = (narrated: Narrated): readonly Cue[] => timeCues(breakWords(captionWords(narrated), narrated.language), narrated)
