import type { Rated } from '@reelwright/providers/paid/choose-models'
import { findPrice } from '@reelwright/providers/prices/find-price'

/** Characters a token has on the average of the languages films are told in; fewer make an estimate err on the dear side. */
const CHARACTERS = 3.6

/** Tokens that letters make. */
export const tokensOf = (characters: number): number => Math.ceil(characters / CHARACTERS)

/** Rates of a model that has several: the one of short requests. */
const SHORT: Readonly<Record<string, string>> = { 'claude-haiku-5-5': 'up to 100 thousand tokens' }

/** Millionths of a US dollar for so many tokens in and out. @throws PRICE_UNKNOWN */
export const writingPrice = ({ vendor, model, rates }: Rated, input: number, output: number): number => {
  if (rates) return Math.ceil(input * rates.input + output * rates.output)
  const variant = SHORT[model]
  const rate = (unit: 'million input tokens' | 'million output tokens'): number => findPrice({ vendor, model, unit, variant }).price
  return Math.ceil((input * rate('million input tokens') + output * rate('million output tokens')) / 1e6)
}
