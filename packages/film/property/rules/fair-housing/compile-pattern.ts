import { VOCABULARY } from './vocabulary.js'

/** What may stand between two words of a phrasing: spaces, dashes, quotes, commas, slashes. */
const BETWEEN = `[\\s,"'()*_/-]`

/** Character by character, so that places in the plain text are places in the text: small letters without accents, straight quotes and dashes. */
export const plainText = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const unit = text[i]!
    if (/[\u2018\u2019\u02bc\u00b4`]/.test(unit)) return "'"
    if (/[\u201c\u201d\u00ab\u00bb]/.test(unit)) return '"'
    if (/[\u2010-\u2015\u2212\u00ad]/.test(unit)) return '-'
    if (/\s/.test(unit)) return ' '
    return unit.normalize('NFD')[0]!.toLowerCase()[0] ?? unit
  }).join('')

const filled = (pattern: string): string => pattern.replace(/\{([a-zA-Z]{2,})\}/g, (_, name: string) => `(?:${VOCABULARY[name]!})`)

/**
 * A pattern is a regular expression over plain text in which `{name}` stands for a word list and a space for any
 * white space or light punctuation between words (` ?` for none or any); it begins and ends at the edge of a word.
 */
export const compilePattern = (pattern: string): RegExp => {
  const whole = filled(filled(pattern))
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${whole.replaceAll(' ?', `${BETWEEN}*`).replaceAll(' ', `${BETWEEN}+`)})(?![\\p{L}\\p{N}])`,
    'gu',
  )
}
