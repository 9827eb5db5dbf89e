import { inflateSync } from 'node:zlib'
import wawoff2 from 'wawoff2'

/** Bytes a font may have when it is unpacked: the largest that are drawn by hand have twenty million. */
const MOST_BYTES = 40_000_000

const SIGNATURES = { plain: ['\u0000\u0001\u0000\u0000', 'OTTO', 'true'], woff: 'wOFF', woff2: 'wOF2' } as const

/** WOFF 1.0 (W3C, 2012): the tables of an sfnt, each deflated by itself. */
const unpackWoff = (woff: Buffer): Uint8Array => {
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, n) => {
    const at = 44 + 20 * n
    const [offset, packed, size] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), offset, packed, size }
  })
  const total = entries.reduce((sum, { size }) => sum + ((size + 3) & ~3), 12 + 16 * count)
  if (total > MOST_BYTES) throw new Error(`${total} bytes unpacked`)
  const sfnt = Buffer.alloc(total)
  const power = 2 ** Math.floor(Math.log2(Math.max(1, count)))
  woff.copy(sfnt, 0, 4, 8)
  sfnt.writeUInt16BE(count, 4)
  sfnt.writeUInt16BE(16 * power, 6)
  sfnt.writeUInt16BE(Math.log2(power), 8)
  sfnt.writeUInt16BE(16 * (count - power), 10)
  let end = 12 + 16 * count
  for (const [n, { tag, checksum, offset, packed, size }] of entries.entries()) {
    const bytes = woff.subarray(offset, offset + packed)
    const table = packed < size ? inflateSync(bytes, { maxOutputLength: size }) : bytes
    if (table.length !== size) throw new Error('a table is cut short')
    tag.copy(sfnt, 12 + 16 * n)
    sfnt.writeUInt32BE(checksum, 16 + 16 * n)
    sfnt.writeUInt32BE(end, 20 + 16 * n)
    sfnt.writeUInt32BE(size, 24 + 16 * n)
    table.copy(sfnt, end)
    end += (size + 3) & ~3
  }
  return sfnt
}

/** The sfnt (TrueType or OpenType) inside a font file, be it plain, WOFF or WOFF2. @throws Error for anything else. */
export const sfntOf = async (file: Buffer): Promise<Uint8Array> => {
  if (file.length > MOST_BYTES) throw new Error(`${file.length} bytes`)
  const signature = file.toString('latin1', 0, 4)
  if (signature === SIGNATURES.woff2) return Uint8Array.from(await wawoff2.decompress(file)) // what it gives lies in its memory, where the next font will lie too
  if (signature === SIGNATURES.woff) return unpackWoff(file)
  if (!SIGNATURES.plain.some((plain) => plain === signature)) throw new Error('no TTF, OTF, WOFF or WOFF2 file')
  return file
}
