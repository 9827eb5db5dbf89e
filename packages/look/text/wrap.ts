import { type Break, breaksOf } from './breaks.js'

/** A share of a line's width, squared, that the worst break for the sense is worth. */
const HARM = 0.16

type Way = { readonly cost: number; readonly ends: readonly number[] }

/**
 * Cuts a text into the fewest lines that fit, as even as they can be without tearing its sense.
 * `widthOf` measures the text between two offsets. Undefined when even `most` lines cannot hold it.
 */
export const wrapText = (
  text: string,
  widthOf: (from: number, to: number) => number,
  width: number,
  most: number,
): readonly (readonly [number, number])[] | undefined => {
  const breaks = breaksOf(text)
  if (breaks.length === 0) return []
  const starts = [0, ...breaks.map(({ to }) => to)]
  const fits = (first: number, last: number): number | undefined => {
    if (breaks.slice(first, last).some(({ must }) => must)) return undefined
    const measured = widthOf(starts[first]!, breaks[last]!.ink)
    return measured <= width ? measured : undefined
  }
  for (let lines = 1; lines <= most; lines++) {
    const way = bestWay(breaks, fits, lines, width)
    if (!way) continue
    let from = 0
    return way.ends.map((end) => {
      const line = [from, breaks[end]!.ink] as const
      from = breaks[end]!.to
      return line
    })
  }
  return undefined
}

/** Dynamic programming over the last break of each line: least squared slack plus harm. */
const bestWay = (
  breaks: readonly Break[],
  fits: (first: number, last: number) => number | undefined,
  lines: number,
  width: number,
): Way | undefined => {
  let ways: (Way | undefined)[] = breaks.map((end, last) => {
    const measured = fits(0, last)
    return measured === undefined ? undefined : { cost: costOf(measured, width, end), ends: [last] }
  })
  for (let line = 2; line <= lines; line++) {
    ways = breaks.map((end, last) => {
      let best: Way | undefined
      for (let before = last - 1; before >= 0; before--) {
        const way = ways[before]
        if (!way) continue
        const measured = fits(before + 1, last)
        if (measured === undefined) break
        const cost = way.cost + costOf(measured, width, end)
        if (!best || cost < best.cost) best = { cost, ends: [...way.ends, last] }
      }
      return best
    })
  }
  return ways.at(-1)
}

/** With the number of lines and the sum of widths given, least squares of the slack are the most even lines. */
const costOf = (measured: number, width: number, end: Break): number => (1 - measured / width) ** 2 + (end.must ? 0 : end.harm * HARM)
