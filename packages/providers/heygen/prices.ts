import { type Price, rowsOf } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const heygen = rowsOf('heygen', 'developers.heygen.com, pricing')

/** Figures of digital twins and studio avatars; photo avatars cost a quarter less. */
export const HEYGEN_PRICES: readonly Price[] = [
  heygen('avatar_iv', 'second', 0.0667, { variant: 'up to 1080p' }),
  heygen('avatar_iv', 'second', 0.0833, { variant: '4K' }),
]
export const { findPrice } = pricedBy(HEYGEN_PRICES)
