import { PRICES } from './price-table.js'
import { pricedBy } from './priced-by.js'

/** Prices of the whole table. An adapter of a vendor on the list asks its own folder's: the list leans on it. */
export const { findPrice, priceOf } = pricedBy(PRICES)
