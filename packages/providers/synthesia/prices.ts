import { type Price, rowsOf } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const synthesia = rowsOf('synthesia', 'the Creator plan as others list it: $89 for 30 minutes')

export const SYNTHESIA_PRICES: readonly Price[] = [synthesia('video', 'second', 89 / 1800, { evidence: 'third party' })]
export const { findPrice } = pricedBy(SYNTHESIA_PRICES)
