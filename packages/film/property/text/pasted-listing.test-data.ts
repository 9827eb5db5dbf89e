/** A text as people paste it, what has to be read out of it, and fields it says nothing of. The day is Saturday, 21 November 2026. */
export type PastedListing = {
  readonly name: string
  readonly text: string
  readonly expected: Readonly<Record<string, unknown>>
  readonly absent?: readonly string[]
}
