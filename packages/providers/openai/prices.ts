import { type Price, rowsOf, tokens } from '../prices/price.js'
import { pricedBy } from '../prices/priced-by.js'

const openai = rowsOf('openai', 'openai.com, API pricing')

export const OPENAI_PRICES: readonly Price[] = [
  ...tokens(openai, 'gpt-5.4-nano', 0.2, 1.25),
  ...tokens(openai, 'gpt-5.4-mini', 0.75, 4.5),
  ...tokens(openai, 'gpt-5.4', 2.5, 15),
  ...tokens(openai, 'gpt-5.5', 5, 30),
  openai('tts-1', 'thousand characters', 0.015),
  openai('tts-1-hd', 'thousand characters', 0.03),
  openai('gpt-4o-mini-tts', 'minute', 0.015),
]
export const { findPrice } = pricedBy(OPENAI_PRICES)
