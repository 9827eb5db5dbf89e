import { spokenWords } from '../../script.js'

/**
 * Seconds of a voice at its usual pace, as measured of the local voice over lines of reels: a word, and the
 * breaths at the end of a sentence, at a colon and at a comma. Rather a little too long than too short.
 */
const [WORD, SENTENCE, COLON, COMMA] = [0.41, 0.65, 0.3, 0.2] as const

/** Words that a figure is read with: 7 for 2,495,000, 3 for the year 1926. */
const figureWords = (figure: string): number => {
  if (/^(?:1[5-9]|20)\d\d$/.test(figure)) return 3
  const digits = figure.replace(/\D/g, '')
  const groups = Math.ceil(digits.length / 3)
  const named = [...digits].filter((digit) => digit !== '0').length
  const hundreds = [...digits].filter((digit, i) => digit !== '0' && (digits.length - i) % 3 === 0).length
  return Math.max(1, named + (groups - 1) + hundreds + (/[.,]\d{1,2}$/.test(figure) ? 1 : 0))
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Seconds in which a text is spoken; 0 for none. */
export const speakingSeconds = (text: string): number => {
  const said = text.trim()
  if (said === '') return 0
  const figures = said.match(/\d+(?:[.,\u00a0]\d+)*/g) ?? []
  const extra = figures.reduce((sum, figure) => sum + figureWords(figure) - 1, 0) + count(said, /[$€£²]|\b[ap]m\b/g)
  const breaths = SENTENCE * count(said, /[.!?…](?=\s+\S)/g) + COLON * count(said, /[:;–—](?=\s)/g) + COMMA * count(said, /,(?=\s)/g)
  return WORD * (spokenWords(said) + extra) + breaths
}
