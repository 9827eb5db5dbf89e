import type { Rated } from '@reelwright/providers/paid/choose-models'
import { findPrice, priceOf } from '@reelwright/providers/prices/find-price'
import { PRICES } from '@reelwright/providers/prices/price-table'
import type { Line } from './estimate.js'

/** Letters a minute of speech has: 150 words of six, the space with them. */
const LETTERS_A_MINUTE = 900

const BY = ['thousand characters', 'request', 'minute'] as const

/** What speaking so many characters in one call costs, by whatever the vendor counts. @throws PRICE_UNKNOWN */
export const narrationLine = ({ vendor, model, rates }: Rated, characters: number): Line => {
  if (rates)
    return {
      kind: 'narration',
      vendor,
      model,
      quantity: characters / 1_000,
      unit: 'thousand characters',
      amount: Math.ceil(characters * rates.input),
    }
  const unit = BY.find((one) => PRICES.some((row) => row.vendor === vendor && row.model === model && row.unit === one)) ?? 'request'
  findPrice({ vendor, model, unit })
  const quantity = { 'thousand characters': characters / 1_000, request: 1, minute: characters / LETTERS_A_MINUTE }[unit]
  return { kind: 'narration', vendor, model, quantity, unit, amount: priceOf({ vendor, model, unit }, quantity) }
}
