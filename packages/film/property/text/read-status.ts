import { type FoundField, foundAt } from './found-field.js'

const STATUSES: readonly (readonly [string, RegExp])[] = [
  ['SOLD', /\b(?:just sold|sold|closed|verkauft|vendu|vendida?)\b(?! separately| out| (?:on|for|in) \D?\d)/i],
  ['PENDING', /\b(?:(?:sale )?pending|under contract|in escrow|contingent|reserviert|sous (?:offre|compromis)|reservada?)\b/i],
  ['COMING_SOON', /\b(?:coming soon|pre-?market|próximamente|bientôt|demnächst)\b/i],
  [
    'ACTIVE',
    /\b(?:active|just listed|new listing|for sale|price (?:reduced|improvement)|back on (?:the )?market|zu verkaufen|à vendre|en venta)\b/i,
  ],
]

/** Where the sale stands: what is labelled as status, else the strongest word in the first lines. */
export const readStatus = (text: string): readonly FoundField[] => {
  const labelled = /\bstatus\s*:?\s*([^\n|•]{3,30})/i.exec(text)?.[1]
  const head =
    labelled ??
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(0, 6)
      .join('\n')
  for (const [value, pattern] of STATUSES) {
    const match = pattern.exec(head)
    if (match) return [foundAt('status', value, match[0])]
  }
  return []
}
