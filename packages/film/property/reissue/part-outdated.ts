import type { LANGUAGES } from '../../brief.js'
import { splitSentences } from '../../language/sentences.js'
import { priceText } from '../plan/listing-facts.js'
import { isForSale, ribbonOfSale, type Sale } from './sale.js'
import { CLAIMS, type Claim, SALE_WORDS } from './sale-words.js'

/** Which claims hold under each ribbon; an open house holds while it is for sale and one is listed. */
const HOLDS: Readonly<Record<ReturnType<typeof ribbonOfSale>, readonly Claim[]>> = {
  'coming-soon': ['soon', 'asking'],
  'just-listed': ['for-sale', 'new', 'asking', 'invitation'],
  'price-reduced': ['for-sale', 'asking', 'new-price', 'invitation'],
  pending: ['pending'],
  sold: ['sold'],
}

const compiled = new Map<string, ReadonlyMap<Claim, RegExp>>()

const patternsFor = (language: string): ReadonlyMap<Claim, RegExp> => {
  const words = SALE_WORDS[language.slice(0, 2) as (typeof LANGUAGES)[number]] ?? SALE_WORDS.en
  const known = compiled.get(language)
  if (known) return known
  const made = new Map(
    CLAIMS.map((claim) => [claim, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words[claim].join('|')})(?![\\p{L}\\p{N}])`, 'iu')] as const),
  )
  compiled.set(language, made)
  return made
}

/** What a sentence says of the sale. */
export const claimsIn = (sentence: string, language: string): readonly Claim[] =>
  [...patternsFor(language)].flatMap(([claim, pattern]) => (pattern.test(sentence) ? [claim] : []))

const holds = (claim: Claim, sale: Sale): boolean =>
  claim === 'open-house' ? sale.status !== 'SOLD' && sale.openHouses.length > 0 : HOLDS[ribbonOfSale(sale)].includes(claim)

/** Where a sale stood, and where it stands. */
export type SaleChange = {
  readonly was: Sale
  readonly now: Sale
  readonly currency: string
  readonly language: string
}

/** An amount by its digits alone, so that no spacing hides it. */
const digits = (text: string): string => text.replace(/(?<=\d)[\s\u00a0.,’'](?=\d)/g, '')

const asks = (sentence: string, { was, currency, language }: SaleChange): boolean => {
  if (was.price === undefined) return false
  const amount = digits(priceText(was.price, currency, language)).replace(/\D/g, '')
  return amount.length > 3 && new RegExp(`(?<!\\d)${amount}(?!\\d)`).test(digits(sentence))
}

/** Whether a sentence was true of the sale as it stood and is not of the sale as it stands. */
export const isOutdated = (sentence: string, change: SaleChange): boolean => {
  const { was, now, language } = change
  const all = claimsIn(sentence, language)
  // “Soon for sale” does not say that it is for sale.
  const claims = holds('soon', was) && all.includes('soon') ? all.filter((claim) => claim !== 'for-sale') : all
  if (claims.some((claim) => holds(claim, was) && !holds(claim, now))) return true
  if (claims.includes('open-house') && now.openHouses.length < was.openHouses.length) return true
  return isForSale(was) && (!isForSale(now) || now.price !== was.price) && asks(sentence, change)
}

/** A stretch of a text, in UTF-16 offsets. */
export type Stretch = { readonly from: number; readonly to: number }

/** A text parted into what is still true, in whole sentences, and the sentences that are not. */
export const partOutdated = (
  text: string,
  change: SaleChange,
): { readonly kept: readonly Stretch[]; readonly outdated: readonly string[] } => {
  const kept: { from: number; to: number }[] = []
  const outdated: string[] = []
  let at = 0
  for (const sentence of splitSentences(text)) {
    const words = sentence.trim()
    if (words === '') continue
    const from = text.indexOf(words, at)
    const to = from + words.length
    const last = kept.at(-1)
    if (isOutdated(words, change)) outdated.push(words)
    else if (last && text.slice(last.to, from).trim() === '') last.to = to
    else kept.push({ from, to })
    at = to
  }
  return { kept, outdated }
}
