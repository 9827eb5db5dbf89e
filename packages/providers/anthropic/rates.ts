import { findPrice } from './prices.js'

/** What the service charges of tokens of a prompt that it kept, as a share of its price of fresh ones; the rest pay a tenth. */
const KEPT_READ: Readonly<Record<string, number>> = { 'claude-opus-5-5': 0.05, 'claude-sonnet-5-5': 0.05 }
const READ = 0.1
/** Of keeping them for five minutes, and for an hour. */
const WRITE = { short: 1.25, long: 2 } as const

/** Prompts above this many tokens are charged by other rates where a model has them. */
const LONG_PROMPT = 100_000
const BY_LENGTH = ['claude-haiku-5-5']

export type Usage = {
  readonly input: number
  readonly output: number
  readonly keptRead: number
  readonly keptShort: number
  readonly keptLong: number
}

/** Millionths of a US dollar a million tokens. @throws PRICE_UNKNOWN */
const ratesOf = (model: string, prompt: number) => {
  const variant = BY_LENGTH.includes(model) ? (prompt > LONG_PROMPT ? 'above 100 thousand tokens' : 'up to 100 thousand tokens') : undefined
  const rate = (unit: 'million input tokens' | 'million output tokens'): number =>
    findPrice({ vendor: 'anthropic', model, unit, variant }).price
  return { input: rate('million input tokens'), output: rate('million output tokens') }
}

/** What an answer cost in millionths of a US dollar, by the service's own count of tokens. @throws PRICE_UNKNOWN */
export const usageCost = (model: string, { input, output, keptRead, keptShort, keptLong }: Usage): number => {
  const rates = ratesOf(model, input + keptRead + keptShort + keptLong)
  const fresh = input + WRITE.short * keptShort + WRITE.long * keptLong + (KEPT_READ[model] ?? READ) * keptRead
  return Math.ceil((fresh * rates.input + output * rates.output) / 1e6 - 1e-9)
}
