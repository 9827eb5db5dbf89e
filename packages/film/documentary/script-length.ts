import { WORDS_PER_MINUTE } from '../brief.js'
import { narrationOf, type Script, spokenWords } from '../script.js'

/** Seconds a text is planned to be spoken in. */
export const spokenSeconds = (text: string): number => (spokenWords(text) * 60) / WORDS_PER_MINUTE

/** Planned seconds of a script's narration, pauses and cards left out. */
export const scriptSeconds = (script: Script): number =>
  script.sections.reduce((sum, section) => sum + spokenSeconds(narrationOf(section)), 0)
