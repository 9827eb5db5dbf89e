import { refuse } from '@reelwright/film/fault'

/** Settings as main hands them on: the process's environment, its references to secrets resolved. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A whole number within bounds; an empty setting is one that is left out. @throws SETTING_INVALID */
export const wholeSetting = (environment: Environment, name: string, least: number, most: number, otherwise: number): number => {
  const text = environment[name]
  if (!text) return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw refuse('SETTING_INVALID', `${name} is "${text}"; it has to be a whole number from ${least} to ${most}.`, {
      field: name,
      limit: `${least}–${most}`,
      given: text,
    })
  return value
}

/** An address of one of these schemes; what was given is not repeated, it may hold a password. @throws SETTING_INVALID */
export const urlSetting = (environment: Environment, name: string, schemes: readonly string[]): string | undefined => {
  const text = environment[name]
  if (!text) return undefined
  if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol))
    throw refuse(
      'SETTING_INVALID',
      `${name} has to be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`,
      { field: name },
    )
  return text
}

/** One word of a few. @throws SETTING_INVALID */
export const wordSetting = <Word extends string>(environment: Environment, name: string, words: readonly Word[], otherwise: Word): Word => {
  const text = environment[name]
  if (!text) return otherwise
  const found = words.find((word) => word === text)
  if (!found)
    throw refuse('SETTING_INVALID', `${name} is "${text}"; it has to be one of ${words.join(', ')}.`, {
      field: name,
      limit: words.join(', '),
      given: text,
    })
  return found
}

/** Words separated by commas. */
export const listSetting = (environment: Environment, name: string): readonly string[] =>
  (environment[name] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
