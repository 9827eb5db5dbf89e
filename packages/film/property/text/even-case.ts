const DIRECTIONS = new Set(['NE', 'NW', 'SE', 'SW', 'II', 'III', 'IV', 'LLC', 'LLP', 'US'])

/** Names that were typed without capitals, or in nothing else, as they are written: `77 CRANBERRY LANE` → `77 Cranberry Lane`. */
export const evenCase = (text: string): string => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  const shouted = letters.length > 3 && letters === letters.toUpperCase()
  const mumbled = letters.length > 3 && letters === letters.toLowerCase()
  if (!shouted && !mumbled) return text
  return text.replace(/[\p{L}'’]+/gu, (word) =>
    DIRECTIONS.has(word.toUpperCase()) ? word.toUpperCase() : word[0]!.toUpperCase() + word.slice(1).toLowerCase(),
  )
}
