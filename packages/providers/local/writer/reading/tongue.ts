import { LANGUAGES } from '@reelwright/film/brief'

/** A language that our rules can read and write. */
export type Tongue = (typeof LANGUAGES)[number]

/** The tongue of a BCP 47 tag; English for languages that the rules do not know. */
export const tongueOf = (language: string): Tongue => {
  const base = language.toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((tongue) => tongue === base) ?? 'en'
}

export const speaks = (language: string): boolean => language.toLowerCase().split(/[-_]/)[0] === tongueOf(language)
