import { type FileHandle, open, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import { fail } from '@reelwright/film/fault'

/** A member's name, ASCII, and its bytes: in memory, which are deflated, or at a path, which are stored. */
export type ZipEntry = { readonly name: string } & ({ readonly bytes: Buffer } | { readonly file: string })

/** Bytes read and written at a time, in the same memory. */
const PART = 2 ** 20
/** 1 January 1980, the oldest day a zip can write: the same members give the same bytes. */
const DAY = 0x21
const MOST = 0xffffffff
const VERSION = 20
const VERSION_64 = 45
const UNIX = 3 << 8
const FILE_FOR_ALL_TO_READ = 0o100644 * 2 ** 16
const deflate = promisify(deflateRaw)

type Field = readonly [bytes: 2 | 4 | 8, value: number]
type Member = {
  readonly name: string
  readonly method: 0 | 8
  readonly sum: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const record = (...fields: readonly Field[]): Buffer => {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of fields) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at)
    else bytes.writeUIntLE(value, at, length)
    at += length
  }
  return bytes
}

/** What of these numbers 32 bits do not hold, in the order ZIP64 wants them (APPNOTE 4.5.3). */
const large = (values: readonly number[], most: number): Buffer => {
  const over = values.filter((value) => value >= most)
  return over.length === 0 ? Buffer.alloc(0) : record([2, 1], [2, 8 * over.length], ...over.map((value): Field => [8, value]))
}

const small = (value: number, most: number): number => (value >= most ? MOST : value)

/** The fields a member's two headers share (APPNOTE 4.3.7, 4.3.12). */
const shared = ({ name, method, sum, packed, size }: Member, extra: Buffer, most: number): readonly Field[] => [
  [2, extra.length > 0 ? VERSION_64 : VERSION],
  [2, 0],
  [2, method],
  [2, 0],
  [2, DAY],
  [4, sum],
  [4, small(packed, most)],
  [4, small(size, most)],
  [2, name.length],
  [2, extra.length],
]

const localHeader = (member: Member, most: number): Buffer => {
  // Both sizes or neither.
  const isLarge = Math.max(member.size, member.packed) >= most
  const extra = isLarge ? large([member.size, member.packed], 0) : Buffer.alloc(0)
  return Buffer.concat([record([4, 0x04034b50], ...shared(member, extra, isLarge ? 0 : most)), Buffer.from(member.name), extra])
}

const centralHeader = (member: Member, most: number): Buffer => {
  const extra = large([member.size, member.packed, member.at], most)
  const rest: readonly Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, FILE_FOR_ALL_TO_READ],
    [4, small(member.at, most)],
  ]
  const fields = [[4, 0x02014b50], [2, UNIX | VERSION_64], ...shared(member, extra, most), ...rest] as const
  return Buffer.concat([record(...fields), Buffer.from(member.name), extra])
}

const end = (count: number, length: number, at: number, most: number): Buffer => {
  const isLarge = count >= Math.min(most, 0xffff) || length >= most || at >= most
  const counts = isLarge ? 0xffff : count
  const last = record(
    [4, 0x06054b50],
    [4, 0],
    [2, counts],
    [2, counts],
    [4, small(length, isLarge ? 0 : most)],
    [4, small(at, isLarge ? 0 : most)],
    [2, 0],
  )
  if (!isLarge) return last
  const whole = record(
    [4, 0x06064b50],
    [8, 44],
    [2, UNIX | VERSION_64],
    [2, VERSION_64],
    [8, 0],
    [8, count],
    [8, count],
    [8, length],
    [8, at],
  )
  return Buffer.concat([whole, record([4, 0x07064b50], [4, 0], [8, at + length], [4, 1]), last])
}

const put = async (to: FileHandle, bytes: Uint8Array, at: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) done += (await to.write(bytes, done, bytes.length - done, at + done)).bytesWritten
}

/** Copies a file to a place in another, and gives the sum of its bytes. @throws PACKAGE_FILE_GONE */
const copy = async (file: string, size: number, to: FileHandle, at: number, part: Buffer): Promise<number> => {
  const from = await open(file)
  try {
    let [done, sum] = [0, 0]
    for (;;) {
      const { bytesRead } = await from.read(part, 0, part.length)
      if (bytesRead === 0 && done === size) return sum
      if (bytesRead === 0 || done + bytesRead > size)
        throw fail('PACKAGE_FILE_GONE', 'A file of the package was changed while it was packed; run the same command again.')
      const read = part.subarray(0, bytesRead)
      sum = crc32(read, sum)
      await put(to, read, at + done)
      done += bytesRead
    }
  } finally {
    await from.close()
  }
}

/**
 * Writes a zip (PKWARE APPNOTE 6.3), ZIP64 where it has to be. Sums and sizes stand before each member's bytes, so that it
 * can be unpacked while it comes. `most` is the least number that takes ZIP64.
 * @throws PACKAGE_FILE_GONE for a file that changes while it is packed, and what the disk throws
 */
export const writeZip = async (entries: readonly ZipEntry[], out: string, most = MOST): Promise<void> => {
  const to = await open(out, 'w')
  const part = Buffer.allocUnsafe(PART)
  const members: Member[] = []
  let at = 0
  const add = async (entry: ZipEntry): Promise<Member> => {
    const { name } = entry
    if ('bytes' in entry) {
      const deflated = await deflate(entry.bytes)
      const member: Member = { name, method: 8, sum: crc32(entry.bytes), packed: deflated.length, size: entry.bytes.length, at }
      await put(to, Buffer.concat([localHeader(member, most), deflated]), at)
      return member
    }
    const { size } = await stat(entry.file)
    const unsummed: Member = { name, method: 0, sum: 0, packed: size, size, at }
    const sum = await copy(entry.file, size, to, at + localHeader(unsummed, most).length, part)
    await put(to, localHeader({ ...unsummed, sum }, most), at)
    return { ...unsummed, sum }
  }
  try {
    for (const entry of entries) {
      const member = await add(entry)
      members.push(member)
      at += localHeader(member, most).length + member.packed
    }
    const central = Buffer.concat(members.map((member) => centralHeader(member, most)))
    await put(to, Buffer.concat([central, end(members.length, central.length, at, most)]), at)
  } finally {
    await to.close()
  }
}
