import { ENGLISH } from './english.js'
import { otherTongue } from './other-tongue.js'
import { FRENCH_WORDS, GERMAN_WORDS, ITALIAN_WORDS, SPANISH_WORDS } from './other-words.js'
import type { Tongue } from './tongue.js'

const TONGUES: Readonly<Record<string, Tongue>> = {
  es: otherTongue(SPANISH_WORDS),
  fr: otherTongue(FRENCH_WORDS),
  de: otherTongue(GERMAN_WORDS),
  it: otherTongue(ITALIAN_WORDS),
}

/** The tongue of a language given as BCP 47; English for those that have none. */
export const tongueFor = (language: string): Tongue => TONGUES[language.slice(0, 2)] ?? ENGLISH
