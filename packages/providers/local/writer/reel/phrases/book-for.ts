import type { ReelStyle } from '@reelwright/film/property/brief'
import { STYLES } from '@reelwright/film/property/styles/list'
import type { PhraseBook } from '@reelwright/film/property/styles/phrase-book'
import type { Rhythm } from '@reelwright/film/property/styles/style'
import { FRENCH } from './french.js'
import { GERMAN } from './german.js'
import { ITALIAN } from './italian.js'
import { SPANISH } from './spanish.js'

const OTHERS: Readonly<Record<string, PhraseBook>> = { es: SPANISH, fr: FRENCH, de: GERMAN, it: ITALIAN }

/** How a style speaks in a language given as BCP 47; languages without phrases of their own get the English ones. */
export const bookFor = (language: string, style: ReelStyle): { readonly book: PhraseBook; readonly rhythm: Rhythm } => {
  const { book, rhythm } = STYLES[style].words
  const other = OTHERS[language.slice(0, 2)]
  return other ? { book: other, rhythm } : { book, rhythm: 'any' }
}
