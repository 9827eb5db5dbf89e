import { boxMeans } from './box-mean.js'
import type { Thumbnail } from './thumbnail.js'

const SIDE = 32
const BITS = 64
/** What a frequency has to stand above the median by: less comes from compression, and flips between two copies of a plain picture. */
const NOISE = 8

const cosines = Float64Array.from({ length: SIDE * SIDE }, (_, i) =>
  Math.cos((Math.PI * Math.floor(i / SIDE) * (2 * (i % SIDE) + 1)) / (2 * SIDE)),
)

/** The lowest frequencies but the mean, from low to high: those whose sum of orders is least. */
const FREQUENCIES = Array.from({ length: 144 }, (_, i) => ({ u: i % 12, v: Math.floor(i / 12) }))
  .sort((a, b) => a.u + a.v - (b.u + b.v) || a.u - b.u)
  .slice(1, BITS + 1)

/**
 * A 64-bit perceptual hash as 16 hex digits: signs of the 64 lowest frequencies of luma against their median (pHash,
 * Zauner 2010). Pictures of one view differ in few bits, whatever their size, format or exposure.
 */
export const fingerprintOf = (thumbnail: Thumbnail): string => {
  const means = boxMeans(thumbnail, SIDE, SIDE)
  const luma = Float64Array.from(
    { length: SIDE * SIDE },
    (_, i) => 0.2126 * means[3 * i]! + 0.7152 * means[3 * i + 1]! + 0.0722 * means[3 * i + 2]!,
  )
  const values = FREQUENCIES.map(({ u, v }) => {
    let sum = 0
    for (let y = 0; y < SIDE; y++)
      for (let x = 0; x < SIDE; x++) sum += luma[y * SIDE + x]! * cosines[u * SIDE + x]! * cosines[v * SIDE + y]!
    return sum
  })
  const sorted = [...values].sort((a, b) => a - b)
  const median = (sorted[BITS / 2 - 1]! + sorted[BITS / 2]!) / 2
  const bits = values.map((value) => (value > median + NOISE ? '1' : '0')).join('')
  return Array.from({ length: BITS / 4 }, (_, i) => Number.parseInt(bits.slice(4 * i, 4 * i + 4), 2).toString(16)).join('')
}
