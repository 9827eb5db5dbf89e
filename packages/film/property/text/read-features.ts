import { LISTING_LIMITS } from '../listing.js'
import { type FoundField, foundAt } from './found-field.js'

const BULLET = /^\s*(?:[-*•·–▪✓✔●○◦]|\d{1,2}[.)])\s+(.+)$/
const HEADING =
  /^\s*(?:key |property |interior |exterior |special |other )?(?:features?|amenities|highlights|extras|ausstattung|características|équipements|caractéristiques)\s*:?\s*(.*)$/i
/** Lines that are facts, dates or people, not features. */
const FACT =
  /\b(?:bed(?:room)?s?|baths?|bathrooms?|sq\.? ?ft|sqft|square feet|m²|acres?|built|open house|price|mls|dre|lic|tel|phone|call|lot|status|hoa|agent|schlafzimmer|chambres|dormitorios|baujahr|grundstück|wohnfläche)\b[^.]{0,24}\d|\d[^.]{0,16}\b(?:bed(?:room)?s?|baths?|sq\.? ?ft|sqft|square feet|m²|acres?|chambres|dormitorios|schlafzimmer)\b|@|\$|€|£|^\w+(?: \w+)?:\s/i
/** Things worth naming that prose speaks of. */
const THINGS =
  /\b((?:gas|wood-burning|stone|double-sided|cozy|brick|marble)? ?fireplaces?|hardwood floors?|(?:white )?oak floors?|quartz counter(?:top)?s?|(?:granite|marble|stone) counter(?:top)?s?|vaulted ceilings?|high ceilings?|skylights?|(?:heated |saltwater |infinity )?(?:swimming )?pool|hot tub|sauna|wine cellar|home office|walk-in closets?|solar panels?|ev charger|(?:two|three|one|2|3|1)-car garage|roof deck|wraparound porch|(?:bay|ocean|water|city|mountain|lake|harbor|sea|garden) views?|chef's kitchen|kitchen island|butler's pantry|(?:fenced|landscaped|walled) (?:yard|garden)|fire pit|outdoor kitchen|guest (?:house|cottage)|breakfast nook|built-in (?:shelves|bookcases)|clawfoot tub|soaking tub|radiant heat(?:ing)?|floor-to-ceiling windows|french doors|private dock|library)\b/gi

const tidy = (text: string): string =>
  text
    .replace(/[\s.;,]+$/, '')
    .replace(/^[\s•*-]+/, '')
    .replace(/\s+/g, ' ')
    .trim()

const fits = (text: string): boolean => text.length >= 3 && text.length <= LISTING_LIMITS.feature && !FACT.test(text)

/** Features from bullets, from the line or the list under a heading of features, and from things that prose names. */
export const readFeatures = (text: string): readonly FoundField[] => {
  const found: FoundField[] = []
  const add = (words: string, from: string): void => {
    const value = tidy(words)
    if (fits(value) && !found.some((one) => String(one.value).toLowerCase().includes(value.toLowerCase())))
      found.push(foundAt('features', value, from))
  }
  let under = false
  let before = 0
  for (const line of text.split('\n')) {
    const heading = HEADING.exec(line)
    const bullet = BULLET.exec(line)
    if (heading) {
      under = heading[1]!.trim() === ''
      before = found.length
      for (const one of heading[1]!.split(/[,;•|]/)) if (one.trim()) add(one, line)
    } else if (bullet) add(bullet[1]!, line)
    else if (line.trim() === '') under = under && found.length === before
    else if (under && line.length < 60) for (const one of line.split(/[,;•|]/)) add(one, line)
    else under = false
  }
  for (const match of text.matchAll(THINGS)) add(match[0], match[0])
  return found.slice(0, LISTING_LIMITS.features)
}

/** The longest paragraph of prose. */
export const readDescription = (text: string): readonly FoundField[] => {
  const prose = text
    .split(/\n\s*\n/)
    .map((block) =>
      block.replace(/^\s*(?:description|remarks|public remarks|about(?: this home)?|beschreibung|descripción)\s*:?\s*/i, '').trim(),
    )
    .filter(
      (block) => !/^\s*[-*•]/m.test(block) && block.split(/\s+/).length >= Math.max(14, 8 * block.split('\n').length) && /[.!]/.test(block),
    )
    .sort((a, b) => b.length - a.length)[0]
  const kept = prose?.replace(/\s+/g, ' ').slice(0, LISTING_LIMITS.description)
  return kept ? [foundAt('description', kept, kept.slice(0, 120))] : []
}
