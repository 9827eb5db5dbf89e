import type { StockUse } from '../ports/stock.js'

type Size = { readonly width: number; readonly height: number }

/** The share of a shape that is left when it is cut to another one: less than half, and what it shows is gone. */
const LEAST_LEFT = 0.45

/** How many times over a file has the pixels that are wanted of it. */
export const coverage = ({ width, height }: Size, use: Size): number => Math.min(width / use.width, height / use.height)

const left = (size: Size, use: Size): number => Math.exp(-Math.abs(Math.log(size.width / size.height / (use.width / use.height))))

/** Whether a picture or film of this size is large enough for a use, and not of quite another shape. */
export const suits = (size: Size, use: StockUse): boolean => coverage(size, use) >= use.enough && left(size, use) >= LEAST_LEFT

/** The smallest of the files that cover a use, or the largest where none does. */
export const bestOf = <File extends Size>(files: readonly File[], use: Size): File | undefined => {
  const covering = files.filter((file) => coverage(file, use) >= 1)
  return covering.length > 0
    ? covering.toSorted((a, b) => a.width * a.height - b.width * b.height)[0]
    : files.toSorted((a, b) => coverage(b, use) - coverage(a, use))[0]
}
