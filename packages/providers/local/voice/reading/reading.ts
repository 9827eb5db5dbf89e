import type { Reading } from '../engine.js'
import { asks, type Paused } from '../sentences.js'
import { readAbroad } from './abroad.js'
import { readEnglish } from './english.js'

/** How each token of a sentence is to be read in a language (BCP 47). */
export const readingsOf = (sentence: readonly Paused[], language: string): readonly Reading[] => {
  const tongue = language.split('-')[0]!.toLowerCase()
  const question = asks(sentence)
  return sentence.map((token, i) => ({
    words: tongue === 'en' ? readEnglish(sentence, i) : readAbroad(sentence, i, tongue),
    after: token.after,
    asks: question,
  }))
}
