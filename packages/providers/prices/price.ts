/** What one price buys. */
export const UNITS = [
  'second',
  'clip',
  'image',
  'megapixel',
  'request',
  'thousand characters',
  'minute',
  'million input tokens',
  'million output tokens',
] as const
export type Unit = (typeof UNITS)[number]

/** How sure a price is: the vendor's own page, somebody who read it, or nobody who could be asked. */
export type Evidence = 'vendor' | 'third party' | 'unconfirmed'

/** A row of the price table. */
export type Price = {
  readonly vendor: string
  readonly model: string
  /** Where one model has several prices: `6 s`, `4K`. */
  readonly variant?: string
  readonly unit: Unit
  /** Millionths of a US dollar a unit. */
  readonly price: number
  readonly source: string
  readonly evidence: Evidence
  /** When it was read: year, month, day. */
  readonly date: string
}

/** Which row of the table is meant. */
export type PriceName = Pick<Price, 'vendor' | 'model' | 'unit' | 'variant'>

const READ = '2026-11-20'

export type Terms = { readonly variant?: string; readonly source?: string; readonly evidence?: Evidence; readonly date?: string }

/** Rows of one vendor, in dollars, as its own page told them on the day they were all read. */
export const rowsOf =
  (vendor: string, source: string) =>
  (model: string, unit: Unit, dollars: number, terms: Terms = {}): Price => ({
    vendor,
    model,
    unit,
    price: Math.round(dollars * 1e6),
    source,
    evidence: 'vendor',
    date: READ,
    ...terms,
  })

/** Dollars a million tokens in and out. */
export const tokens = (
  rows: ReturnType<typeof rowsOf>,
  model: string,
  input: number,
  output: number,
  terms: Terms = {},
): readonly Price[] => [rows(model, 'million input tokens', input, terms), rows(model, 'million output tokens', output, terms)]
