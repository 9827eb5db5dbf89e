import { type Price, rowsOf } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const runway = rowsOf('runway', 'docs.dev.runwayml.com: a cent a credit; credits a second as others list them')

export const RUNWAY_PRICES: readonly Price[] = [
  runway('gen4_turbo', 'second', 0.05, { evidence: 'third party', date: '2026-11-21' }),
  runway('gen4.5', 'second', 0.12, { evidence: 'third party', date: '2026-11-21' }),
]
export const { priceOf } = pricedBy(RUNWAY_PRICES)
