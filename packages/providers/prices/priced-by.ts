import { refuse } from '@reelwright/film/fault'
import type { Price, PriceName } from './price.js'

/** How rows of prices are asked: for one of them, and for what so many units cost. */
export const pricedBy = (rows: readonly Price[]) => {
  /** The row that is meant. @throws PRICE_UNKNOWN: what has no price cannot be kept within a cap */
  const findPrice = ({ vendor, model, unit, variant }: PriceName): Price => {
    const found = rows.find((row) => row.vendor === vendor && row.model === model && row.unit === unit && row.variant === variant)
    if (!found)
      throw refuse(
        'PRICE_UNKNOWN',
        `The price table has no price of ${model} by ${vendor}${variant ? ` (${variant})` : ''} for a ${unit}; choose another model, or add its price to the table.`,
        { field: 'model', given: model },
      )
    return found
  }
  /** Millionths of a US dollar, rounded up: an estimate errs on the dear side. */
  const priceOf = (name: PriceName, quantity: number): number => Math.ceil(findPrice(name).price * quantity - 1e-6)
  return { findPrice, priceOf }
}
