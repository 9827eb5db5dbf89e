import { type Fault, refuse } from '@reelwright/film/fault'
import type { Typesetter } from './typesetter.js'

/** More than these make a sentence unreadable; whoever is missing a script is missing all of it. */
const NAMED = 12

/** Every character of a film's texts that no shipped font has, once each, in the order they are met. */
export const missingCharacters = (texts: readonly string[], type: Typesetter): readonly string[] => [
  ...new Set(texts.flatMap((text) => type.missing(text))),
]

const named = (character: string): string => `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`

/** The error GLYPH_MISSING for the characters that no font has, or undefined when every text can be drawn. */
export const glyphMissing = (texts: readonly string[], type: Typesetter): Fault | undefined => {
  const characters = missingCharacters(texts, type)
  if (characters.length === 0) return undefined
  const list = characters.slice(0, NAMED).map(named).join(', ')
  const more = characters.length > NAMED ? ` and ${characters.length - NAMED} more` : ''
  const what = characters.length === 1 ? 'the character' : 'the characters'
  return refuse(
    'GLYPH_MISSING',
    `No font that comes with Reelwright has ${what} ${list}${more}; write the text without ${characters.length === 1 ? 'it' : 'them'}.`,
    { given: characters.join('') },
  )
}
