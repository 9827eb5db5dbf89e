import { LANGUAGES } from '@reelwright/film/brief'
import { refuse } from '@reelwright/film/fault'

/** @throws LANGUAGE_UNKNOWN */
export const checkLanguage = (given: string): void => {
  if ((LANGUAGES as readonly string[]).includes(given)) return
  const limit = LANGUAGES.join(', ')
  throw refuse('LANGUAGE_UNKNOWN', `--language is "${given}"; the local voice speaks ${limit}.`, { field: 'language', limit, given })
}
