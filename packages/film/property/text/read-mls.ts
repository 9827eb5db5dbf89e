import { type FoundField, foundAt } from './found-field.js'

const NUMBER = '#?\\s*([A-Z]{0,4}-?\\d[\\w-]{2,20})'
const LABEL = '®?[ ]*(?:listing )?(?:#|no\\b\\.?|number|id\\b|:)*[ :#]*'
const NAMED = new RegExp(`\\b((?:[A-Z][A-Za-z]{1,11} )?MLS)${LABEL}${NUMBER}(?:[ ]*\\(([\\p{L}][\\p{L}\\d .&-]{1,50})\\))?`, 'u')
const ANY_CASE = new RegExp(`\\b(MLS)${LABEL}${NUMBER}`, 'i')
const LISTED = new RegExp(`\\blisting (?:id|no\\.?|number)[ :#]*${NUMBER}(?:[ ]*[|,(][ ]*([\\p{L}][\\p{L} .&-]{1,50}MLS))?`, 'iu')

/** The listing service and its number there; a service that is not named is called `MLS`. */
export const readMls = (text: string): readonly FoundField[] => {
  const match = NAMED.exec(text) ?? ANY_CASE.exec(text)
  if (match) return [foundAt('mls', { name: match[3]?.trim() ?? match[1]!.toUpperCase(), id: match[2] }, match[0])]
  const listed = LISTED.exec(text)
  return listed?.[2] ? [foundAt('mls', { name: listed[2].trim(), id: listed[1] }, listed[0])] : []
}
