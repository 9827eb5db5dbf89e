import { type Price, rowsOf } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const did = rowsOf('did', 'the Pro plan as others list it: $48 for 30 minutes')

export const DID_PRICES: readonly Price[] = [did('video', 'second', 48 / 1800, { evidence: 'third party', date: '2026-06-12' })]
export const { findPrice } = pricedBy(DID_PRICES)
