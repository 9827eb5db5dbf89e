/** Dollars per million tokens in and out, and what a cached token costs against `in`. PROVIDERS.md §2, stored list prices. */
export type Model = {
  readonly in: number
  readonly out: number
  readonly read: number
  readonly above?: { readonly tokens: number; readonly in: number; readonly out: number }
}

const plain = (into: number, out: number, read = 0.1): Model => ({ in: into, out, read })

export const MODELS: Readonly<Record<string, Model>> = {
  'claude-fable-5-1': plain(10, 50),
  'claude-fable-5-2': plain(10, 50),
  'claude-opus-5-5': plain(4, 20, 0.05),
  'claude-opus-5': plain(5, 25),
  'claude-sonnet-5-5': plain(2, 10, 0.05),
  'claude-sonnet-5': plain(3, 15),
  'claude-haiku-5-5': { ...plain(0.1, 0.5), above: { tokens: 100_000, in: 0.5, out: 2.5 } },
  'claude-haiku-4-5': plain(1, 5),
  'claude-sonnet-4-6': plain(3, 15),
  'claude-sonnet-4-5': plain(3, 15),
}

export type Usage = {
  readonly input: number
  readonly output: number
  readonly written5m: number
  readonly written1h: number
  readonly read: number
}

/** Millionths of a dollar. */
export const priceOf = (model: Model, usage: Usage): number => {
  const prompt = usage.input + usage.written5m + usage.written1h + usage.read
  const rates = model.above && prompt > model.above.tokens ? model.above : model
  return rates.in * (usage.input + 1.25 * usage.written5m + 2 * usage.written1h + model.read * usage.read) + rates.out * usage.output
}
