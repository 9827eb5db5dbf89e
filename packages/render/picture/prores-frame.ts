import { fail } from '@reelwright/film/fault'
import type { Box } from '@reelwright/look/drawing'

/** Pixels of a macroblock's side, and of the side of most slices: a row's rest is cut into slices of 64, 32 and 16. */
const BLOCK = 16
const SLICE = 128

/** The slices that hold a box of whole pixels, as a box of their pixels; it ends where the frame does. */
export const slicesUnder = ({ x, y, width, height }: Box, frame: { readonly width: number; readonly height: number }): Box => {
  const [left, top] = [Math.floor(x / SLICE) * SLICE, Math.floor(y / BLOCK) * BLOCK]
  const right = Math.min(frame.width, Math.ceil((x + width) / SLICE) * SLICE)
  const bottom = Math.min(frame.height, Math.ceil((y + height) / BLOCK) * BLOCK)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export const unreadable = () => fail('OVERLAY_UNREADABLE', 'An encoded graphic cannot be put together; run the same command again.')

type Frame = {
  /** Its own header, without the size and name before it. */
  readonly head: Buffer
  readonly pictureHead: Buffer
  /** Macroblocks in each slice of a row, from left to right. */
  readonly across: readonly number[]
  readonly rows: number
  /** Row after row. */
  readonly slices: readonly Buffer[]
}

/** A progressive frame by its bitstream syntax (SMPTE RDD 36:2015, 5.1 to 5.3). */
const read = (bytes: Buffer): Frame => {
  if (bytes.toString('latin1', 4, 8) !== 'icpf') throw unreadable()
  const headEnd = 8 + bytes.readUInt16BE(8)
  const tableAt = headEnd + (bytes[headEnd]! >> 3)
  const [columns, rows] = [Math.ceil(bytes.readUInt16BE(16) / BLOCK), Math.ceil(bytes.readUInt16BE(18) / BLOCK)]
  const across: number[] = []
  let size = 1 << ((bytes[headEnd + 7]! >> 4) & 3)
  for (let left = columns; left > 0; left -= size) {
    while (size > left) size >>= 1
    across.push(size)
  }
  let at = tableAt + 2 * across.length * rows
  const slices = Array.from({ length: across.length * rows }, (_, n) => {
    const end = at + bytes.readUInt16BE(tableAt + 2 * n)
    const slice = bytes.subarray(at, end)
    at = end
    return slice
  })
  if (at > bytes.length) throw unreadable()
  return { head: bytes.subarray(8, headEnd), pictureHead: bytes.subarray(headEnd, tableAt), across, rows, slices }
}

/**
 * A ProRes frame with the slices of another in place of its own. Slices are coded each by itself, so it is what the
 * encoder makes of both pictures laid together.
 * @param part a frame of the size of `place`, which is one of `slicesUnder`
 * @throws OVERLAY_UNREADABLE for bytes that are no such frames
 */
export const withSlices = (whole: Buffer, part: Buffer, place: Pick<Box, 'x' | 'y'>): Buffer => {
  const [under, over] = [read(whole), read(part)]
  const [column, row] = [place.x / SLICE, place.y / BLOCK]
  const fits = over.across.every((size, n) => size === under.across[column + n]) && row + over.rows <= under.rows
  if (!fits) throw unreadable()
  const slices = [...under.slices]
  for (const [n, slice] of over.slices.entries()) {
    const down = Math.floor(n / over.across.length)
    slices[(row + down) * under.across.length + column + (n - down * over.across.length)] = slice
  }
  const table = Buffer.alloc(2 * slices.length)
  for (const [n, { length }] of slices.entries()) table.writeUInt16BE(length, 2 * n)
  const picture = Buffer.concat([under.pictureHead, table, ...slices])
  picture.writeUInt32BE(picture.length, 1)
  const frame = Buffer.concat([whole.subarray(0, 8), under.head, picture])
  frame.writeUInt32BE(frame.length)
  return frame
}
