import { type Price, rowsOf } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const replicate = rowsOf('replicate', 'list prices of the same models elsewhere')

export const REPLICATE_PRICES: readonly Price[] = [
  replicate('kwaivgi/kling-v2.1', 'second', 0.05, { evidence: 'unconfirmed' }),
  replicate('kwaivgi/kling-v1.6-standard', 'second', 0.05, { evidence: 'unconfirmed' }),
  replicate('minimax/hailuo-02', 'second', 0.045, { evidence: 'unconfirmed' }),
  replicate('luma/ray-2-720p', 'second', 0.18, { evidence: 'unconfirmed' }),
  replicate('black-forest-labs/flux-dev', 'image', 0.025, { evidence: 'unconfirmed' }),
  replicate('black-forest-labs/flux-1.1-pro', 'image', 0.04, { evidence: 'unconfirmed' }),
]
export const { priceOf } = pricedBy(REPLICATE_PRICES)
