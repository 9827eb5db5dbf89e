import type { Mixing } from '@reelwright/look/transitions/transition'

/** Calls for each row of a tight yuv420p frame, with where it starts and how long it is. */
const eachRow = (width: number, height: number, row: (start: number, length: number, n: number) => void): void => {
  for (let y = 0; y < height; y += 1) row(y * width, width, y)
  const chroma = width * height
  for (let y = 0; y < height; y += 1) row(chroma + (y * width) / 2, width / 2, y)
}

/**
 * Lays two frames side by side: a, where it lies, moved by `x` (a share of the width, 0 to −1), and b beside it on the right.
 * Whole pixels of chroma, so luma and colour stay together.
 */
export const layBeside = (a: Uint8Array, b: Uint8Array, width: number, height: number, x: number): void => {
  const gone = Math.round((-x * width) / 2)
  eachRow(width, height, (start, length) => {
    const by = length === width ? 2 * gone : gone
    a.copyWithin(start, start + by, start + length)
    a.set(b.subarray(start, start + by), start + length - by)
  })
}

/** Uncovers b over a from the left, up to an edge at a share of the width that fades over `soft` on either side. */
export const wipeOver = (a: Uint8Array, b: Uint8Array, width: number, height: number, { at, soft }: NonNullable<Mixing['wiped']>): void => {
  const weights = (length: number): Uint16Array =>
    Uint16Array.from({ length }, (_, n) => {
      const t = Math.min(1, Math.max(0, (at + soft - (n + 0.5) / length) / (2 * soft)))
      return Math.round(256 * t * t * (3 - 2 * t))
    })
  const [luma, chroma] = [weights(width), weights(width / 2)]
  eachRow(width, height, (start, length) => {
    const row = length === width ? luma : chroma
    for (let n = 0; n < length; n += 1) {
      const weight = row[n]!
      if (weight === 0) break // the edge falls towards the right: from here on there is only a
      const i = start + n
      a[i] = weight === 256 ? b[i]! : (a[i]! * (256 - weight) + b[i]! * weight + 128) >> 8
    }
  })
}

/** Smears a frame along its rows by a box as wide as a share of it; at the edges the outermost pixel is repeated. */
export const smear = (frame: Uint8Array, width: number, height: number, share: number): void => {
  const kept = new Uint8Array(width)
  eachRow(width, height, (start, length) => {
    const reach = Math.round((share * length) / 2)
    if (reach === 0) return
    const last = length - 1
    // Division by the box's size, in 16 bits of fraction: a sum of 255s still gives 255.
    const part = 65_536 / (2 * reach + 1)
    for (let n = 0; n < length; n += 1) kept[n] = frame[start + n]!
    let sum = kept[0]! * reach
    for (let n = 0; n <= reach; n += 1) sum += kept[Math.min(n, last)]!
    for (let n = 0; n < length; n += 1) {
      frame[start + n] = ((sum + reach) * part) >> 16
      sum += kept[Math.min(n + reach + 1, last)]! - kept[Math.max(n - reach, 0)]!
    }
  })
}
