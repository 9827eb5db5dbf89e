import { type Price, rowsOf, tokens } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const anthropic = rowsOf('anthropic', 'docs.claude.com, pricing')

export const ANTHROPIC_PRICES: readonly Price[] = [
  ...tokens(anthropic, 'claude-opus-5-5', 4, 20),
  ...tokens(anthropic, 'claude-opus-5', 5, 25),
  ...tokens(anthropic, 'claude-sonnet-5-5', 2, 10),
  ...tokens(anthropic, 'claude-haiku-5-5', 0.1, 0.5, { variant: 'up to 100 thousand tokens' }),
  ...tokens(anthropic, 'claude-haiku-5-5', 0.5, 2.5, { variant: 'above 100 thousand tokens' }),
  ...tokens(anthropic, 'claude-haiku-4-5', 1, 5),
]
export const { findPrice } = pricedBy(ANTHROPIC_PRICES)
