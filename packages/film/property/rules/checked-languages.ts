/**
 * Languages in which the phrasings of fair housing are looked for and the wording of disclosures and of Equal Housing
 * Opportunity stands as its sources have it. In others films are made, but a person has to read their words.
 */
export const CHECKED_LANGUAGES: readonly string[] = ['en']

export const hasCheckedWording = (language: string): boolean => CHECKED_LANGUAGES.includes(language.toLowerCase().split('-')[0]!)
