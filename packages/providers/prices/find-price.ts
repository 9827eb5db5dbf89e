import { refuse } from '@reelwright/film/fault'
import type { Price, PriceName } from './price.js'
import { PRICES } from './price-table.js'

/** The row of the table that is meant. @throws PRICE_UNKNOWN: what has no price cannot be kept within a cap */
export const findPrice = ({ vendor, model, unit, variant }: PriceName): Price => {
  const found = PRICES.find((row) => row.vendor === vendor && row.model === model && row.unit === unit && row.variant === variant)
  if (!found)
    throw refuse(
      'PRICE_UNKNOWN',
      `The price table has no price of ${model} by ${vendor}${variant ? ` (${variant})` : ''} for a ${unit}; choose another model, or add its price to the table.`,
      { field: 'model', given: model },
    )
  return found
}

/** What so many units cost, in millionths of a US dollar, rounded up: an estimate errs on the dear side. */
export const priceOf = (name: PriceName, quantity: number): number => Math.ceil(findPrice(name).price * quantity - 1e-6)
