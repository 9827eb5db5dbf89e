import { WORDS_PER_MINUTE } from '../../brief.js'
import type { PropertyBrief } from '../brief.js'
import { STYLES } from '../styles/list.js'
import { CLOSING_SECONDS } from './pace.js'
import { speakingSeconds } from './speaking-time.js'

/** Seconds of narration's surroundings: before the first word, between two scenes' words, after the last word. */
export const SILENCES = { opening: 0.4, between: 0.25, end: 0.8 } as const

/** Letters a second that captions without a voice are read at in passing, and letters of a usual word with its space. */
export const SILENT_READING = 15
const LETTERS_A_WORD = 6

/** Seconds a text is planned to take: spoken at the usual pace, or read from a caption. */
export const plannedSeconds = (text: string, speech: PropertyBrief['speech']): number =>
  text.trim() === '' ? 0 : speech === 'spoken' ? speakingSeconds(text) : Math.max(1.2, text.trim().length / SILENT_READING)

/** What a reel has room to say: seconds of voice (of captions in a silent one) and the words that fill them at the usual pace. */
export const spokenBudget = ({
  length,
  style,
  speech,
}: Pick<PropertyBrief, 'length' | 'style' | 'speech'>): { readonly seconds: number; readonly words: number } => {
  const pauses = SILENCES.between * Math.min(8, Math.floor(length / (3 * STYLES[style].pace.usual)))
  // Silent captions keep off the cards.
  const cards = speech === 'silent' ? CLOSING_SECONDS[length] + (length >= 30 ? 3.5 : 0) : 0
  const seconds = (length - SILENCES.opening - SILENCES.end - pauses - cards) * STYLES[style].spoken
  const perSecond = speech === 'spoken' ? WORDS_PER_MINUTE / 60 : SILENT_READING / LETTERS_A_WORD
  return { seconds: Math.round(seconds * 10) / 10, words: Math.floor(seconds * perSecond) }
}
