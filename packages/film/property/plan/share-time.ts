/** Leasts give way to words, but a picture keeps this share of its least: then the words begin before it. */
const MOST_SHRUNK = 0.6

/** What a stretch of film asks for, in any one unit of time. `speech` is how long its words take, 0 without any. */
export type Share = {
  readonly weight: number
  readonly least: number
  readonly speech: number
  /** Words of earlier scenes must have ended when it begins. */
  readonly barrier?: boolean
}

export type Silences = { readonly opening: number; readonly between: number; readonly end: number }

export type Block = { readonly from: number; readonly to: number; readonly need: number }

/** Stretches from one that speaks to before the next: words may run on inside a block, and a block holds its words. */
export const blocksOf = (shares: readonly Share[], { opening, between, end }: Silences): readonly Block[] => {
  const starts = shares.flatMap(({ speech, barrier }, i) => (i === 0 || speech > 0 || barrier ? [i] : []))
  return starts.map((from, b) => {
    const { speech } = shares[from]!
    const last = shares.findLastIndex((share) => share.speech > 0) === from
    return {
      from,
      to: starts[b + 1] ?? shares.length,
      need: speech === 0 ? 0 : speech + (from === 0 ? opening : between) + (last ? end : 0),
    }
  })
}

/** The greatest x of 0 to `most` at which a growing function stays within a limit. */
const greatest = (most: number, within: (x: number) => boolean): number => {
  if (within(most)) return most
  let [low, high] = [0, most]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (within(middle)) low = middle
    else high = middle
  }
  return low
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** By how much the words and the least silences around them are longer than the film; 0 or less when they fit. */
export const speechOver = (speeches: readonly number[], total: number, { between, end }: Omit<Silences, 'opening'>): number => {
  const spoken = speeches.filter((speech) => speech > 0)
  return spoken.length === 0 ? -total : sum(spoken) + between * (spoken.length - 1) + end - total
}

/**
 * Lengths that add up to `total`: by weight, none below its least (all leasts shrink alike where they do not fit), and
 * from one scene that speaks to the next at least as long as its words. Words that do not fit so get what there is.
 */
export const shareTime = (shares: readonly Share[], total: number, silences: Silences): readonly number[] => {
  const blocks = blocksOf(shares, silences)
  const heaviest = Math.max(...shares.map(({ weight }) => weight))
  const lengthsAt = ({ from, to }: Block, shrink: number, perWeight: number): readonly number[] =>
    shares.slice(from, to).map(({ least, weight }) => Math.max(shrink * least, perWeight * weight))
  const filmAt = (squeeze: number, shrink: number, perWeight: number): number =>
    sum(blocks.map((block) => Math.max(squeeze * block.need, sum(lengthsAt(block, shrink, perWeight)))))
  const squeeze = greatest(1, (x) => filmAt(x, MOST_SHRUNK, 0) <= total)
  const shrink = Math.max(
    MOST_SHRUNK,
    greatest(1, (x) => filmAt(squeeze, x, 0) <= total),
  )
  // No stretch is longer than the film, so no weight brings more than this.
  const most = total / Math.min(...shares.map(({ weight }) => weight)) + heaviest
  const perWeight = greatest(most, (x) => filmAt(squeeze, shrink, x) <= total)
  const lengths = blocks.flatMap((block) => {
    const wished = Math.max(squeeze * block.need, sum(lengthsAt(block, shrink, perWeight)))
    const own = greatest(most, (x) => sum(lengthsAt(block, shrink, x)) <= wished)
    return lengthsAt(block, shrink, own)
  })
  const exact = total / sum(lengths)
  return lengths.map((length) => length * exact)
}
