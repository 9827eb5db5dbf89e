import { type FoundField, foundAt } from './found-field.js'
import { firstOf, type Labelled } from './read-labels.js'
import { NUMBER, readNumber } from './read-number.js'

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  EUR: 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  CHF: 'CHF',
  C$: 'CAD',
  CA$: 'CAD',
  CAD: 'CAD',
  CAD$: 'CAD',
  USD: 'USD',
  USD$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD: 'AUD',
  AUD$: 'AUD',
}
const SIGN = '(?:US|CA?|AU?) ?\\$|(?:USD|CAD|AUD) ?\\$|\\$|€|£|EUR|GBP|CHF|USD|CAD|AUD'
const MANY: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, million: 1e6, mio: 1e6 }
const TIMES = '\\s?(k|mm|million|mio|m)?(?![\\w²])(?!\\s*(?:\\/|per|a month|monthly|pro|par|hoa))'
const PRICE = new RegExp(`(?:(?<![A-Za-z])(${SIGN})\\s?(${NUMBER})|(${NUMBER})[ ]?(€|EUR|CHF|£|USD|CAD|AUD))${TIMES}`, 'gi')
/** A price without a currency, which only its verb tells from other numbers. */
const BARE = new RegExp(`\\b(?:asking|offered at|listed (?:at|for))\\s+(${NUMBER})${TIMES}`, 'i')
const WAS =
  /\b(?:was|formerly|originally|reduced from|previous(?:ly)?(?: price)?|old price|orig(?:inal)?(?:\.| list)? ?price|down from)\b[^\d$€£]{0,20}$/i
const NOT_THE_PRICE =
  /\b(?:hoa|dues|fees?|tax(?:es|ed)?|assess(?:ment|ed)|rent|deposit|per month|insurance|credit|payment|parking|cut|reduction|reduced by|price drop|down \(|sold (?:on|for|in))\b[^.\n]{0,24}$/i

const amountOf = (number: string, times: string | undefined): number | undefined => {
  const amount = readNumber(number)
  return amount === undefined ? undefined : Math.round(amount * (MANY[times?.toLowerCase() ?? ''] ?? 1))
}

const currencyOf = (sign: string): string => CURRENCIES[sign.toUpperCase().replace(' ', '')] ?? 'USD'

const beside = (labelled: readonly Labelled[], label: 'price' | 'previousPrice'): readonly FoundField[] =>
  firstOf(labelled, [label], ({ value, from }) => {
    const match = Array.from(value.matchAll(PRICE))[0]
    const sign = match?.[1] ?? match?.[4]
    const amount = match ? amountOf((match[2] ?? match[3])!, match[5]) : readNumber(/^[\d.,]+$/.exec(value)?.[0] ?? '')
    if (amount === undefined || amount < 1000) return undefined
    return [foundAt(label, amount, from), ...(sign ? [foundAt('currency', currencyOf(sign), match![0])] : [])]
  }) ?? []

/** The price asked and, where it is told, the one before; with the currency. */
export const readPrices = (text: string, labelled: readonly Labelled[]): readonly FoundField[] => {
  const found: FoundField[] = []
  const add = (one: FoundField): void => {
    if (!found.some(({ field }) => field === one.field)) found.push(one)
  }
  for (const one of [...beside(labelled, 'price'), ...beside(labelled, 'previousPrice')]) add(one)
  for (const match of text.matchAll(PRICE)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    const value = amountOf((match[2] ?? match[3])!, match[5])
    if (value === undefined || value < 1000 || NOT_THE_PRICE.test(before)) continue
    add(foundAt(WAS.test(before) ? 'previousPrice' : 'price', value, match[0]))
    add(foundAt('currency', currencyOf((match[1] ?? match[4])!), match[0]))
  }
  const bare = BARE.exec(text)
  const value = bare ? amountOf(bare[1]!, bare[2]) : undefined
  if (bare && value !== undefined && value >= 10_000) add(foundAt('price', value, bare[0]))
  return found
}
