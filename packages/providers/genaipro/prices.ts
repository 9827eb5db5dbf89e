import { CHARACTER_LIMITS } from '../elevenlabs/settings.js'
import { type Price, rowsOf } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

/** GenAIPro publishes no prices: the design's own figure, a narration of one scene, whichever model speaks it. */
const genaipro = rowsOf('genaipro', 'the CRTR Studio design')

export const GENAIPRO_PRICES: readonly Price[] = Object.keys(CHARACTER_LIMITS).map((model) =>
  genaipro(model, 'request', 0.02, { evidence: 'unconfirmed' }),
)
export const { priceOf } = pricedBy(GENAIPRO_PRICES)
