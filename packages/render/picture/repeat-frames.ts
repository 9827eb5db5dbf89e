import { type FileHandle, open } from 'node:fs/promises'
import { fail } from '@reelwright/film/fault'
import { unreadable } from './prores-frame.js'

const HEADER = 8
const MOST = 2 ** 32 - 1

const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(HEADER)
  const size = parts.reduce((sum, part) => sum + part.length, HEADER)
  head.writeUInt32BE(size)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, ...parts], size)
}

type Found = { readonly type: string; readonly body: Buffer }

const boxesIn = (data: Buffer): readonly Found[] => {
  const found: Found[] = []
  for (let at = 0; at + HEADER <= data.length; ) {
    const size = data.readUInt32BE(at)
    if (size < HEADER) break
    found.push({ type: data.toString('latin1', at + 4, at + HEADER), body: data.subarray(at + HEADER, at + size) })
    at += size
  }
  return found
}

const inside = (data: Buffer, ...path: readonly string[]): Buffer =>
  path.reduce((body, type) => boxesIn(body).find((one) => one.type === type)?.body ?? Buffer.alloc(0), data)

/** A table of 32-bit numbers behind its version and, where it is a list, its count. */
const table = (values: readonly number[]): Buffer => {
  const body = Buffer.alloc(4 + 4 * values.length)
  for (const [n, value] of values.entries()) body.writeUInt32BE(value, 4 + 4 * n)
  return body
}

const offsetsFrom = (first: number, sizes: readonly number[]): Buffer => {
  const body = Buffer.alloc(HEADER + 8 * sizes.length)
  body.writeUInt32BE(sizes.length, 4)
  let at = first
  for (const [n, size] of sizes.entries()) {
    body.writeBigUInt64BE(BigInt(at), HEADER + 8 * n)
    at += size
  }
  return box('co64', body)
}

type Times = { readonly delta: number; readonly media: number; readonly movie: number }

/** Bytes of a header with its duration in place of the one it had; both are of version 0, as short films have them. */
const lasting = (type: string, body: Buffer, at: number, duration: number): Buffer => {
  const copy = Buffer.from(body)
  if (copy[0] !== 0) throw unreadable()
  copy.writeUInt32BE(duration, at)
  return box(type, copy)
}

/** The index again, for samples of these sizes from a place in the file on; everything that describes the picture stays. */
const indexOf = (body: Buffer, sizes: readonly number[], first: number, times: Times): Buffer =>
  Buffer.concat(
    boxesIn(body).map(({ type, body: old }) => {
      if (['trak', 'mdia', 'minf', 'stbl', 'edts'].includes(type)) return box(type, indexOf(old, sizes, first, times))
      if (type === 'mvhd') return lasting(type, old, 16, times.movie)
      if (type === 'tkhd') return lasting(type, old, 20, times.movie)
      if (type === 'mdhd') return lasting(type, old, 16, times.media)
      if (type === 'elst') return lasting(type, old, 8, times.movie)
      if (type === 'stts') return box(type, table([1, sizes.length, times.delta]))
      if (type === 'stsc') return box(type, table([1, 1, 1, 1]))
      if (type === 'stsz') return box(type, table([0, sizes.length, ...sizes]))
      if (type === 'stco' || type === 'co64') return offsetsFrom(first, sizes)
      return box(type, old)
    }),
  )

type Outline = { readonly type: string; readonly from: number; readonly to: number }

const outline = async (file: FileHandle): Promise<readonly Outline[]> => {
  const { size } = await file.stat()
  const found: Outline[] = []
  const head = Buffer.alloc(16)
  for (let at = 0; at + HEADER <= size; ) {
    await file.read(head, 0, 16, at)
    const short = head.readUInt32BE(0)
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short
    if (length < HEADER) break
    found.push({ type: head.toString('latin1', 4, HEADER), from: at + (short === 1 ? 16 : HEADER), to: at + length })
    at += length
  }
  return found
}

/** Samples of a file with one track, in order: where each lies. */
const samplesOf = (moov: Buffer): readonly Outline[] => {
  const stbl = inside(moov, 'trak', 'mdia', 'minf', 'stbl')
  const [lengths, runs] = [inside(stbl, 'stsz'), inside(stbl, 'stsc')]
  const [short, long] = [inside(stbl, 'stco'), inside(stbl, 'co64')]
  const [equal, count] = [lengths.readUInt32BE(4), lengths.readUInt32BE(8)]
  const chunks = (short.length ? short : long).readUInt32BE(4)
  const samples: Outline[] = []
  let run = 0
  for (let chunk = 1; chunk <= chunks; chunk += 1) {
    const next = HEADER + 12 * (run + 1)
    if (next < runs.length && runs.readUInt32BE(next) === chunk) run += 1
    let at = short.length ? short.readUInt32BE(4 + 4 * chunk) : Number(long.readBigUInt64BE(8 * chunk))
    for (let n = runs.readUInt32BE(HEADER + 12 * run + 4); n > 0 && samples.length < count; n -= 1) {
      const to = at + (equal || lengths.readUInt32BE(12 + 4 * samples.length))
      samples.push({ type: '', from: at, to })
      at = to
    }
  }
  return samples
}

type Film = {
  readonly type: Buffer
  readonly moov: Buffer
  readonly pictures: number
  readonly picture: (n: number) => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** A .mov with one track, as ffmpeg leaves it. */
const openFilm = async (path: string): Promise<Film> => {
  const file = await open(path, 'r')
  const read = async ({ from: at, to: end }: Outline): Promise<Buffer> => {
    const bytes = Buffer.alloc(end - at)
    await file.read(bytes, 0, bytes.length, at)
    return bytes
  }
  try {
    const boxes = await outline(file)
    const [type, index] = [boxes.find((one) => one.type === 'ftyp'), boxes.find((one) => one.type === 'moov')]
    if (!type || !index) throw unreadable()
    const moov = await read(index)
    const samples = samplesOf(moov)
    return { type: await read(type), moov, pictures: samples.length, picture: (n) => read(samples[n]!), close: () => file.close() }
  } catch (cause) {
    await file.close()
    throw cause
  }
}

/**
 * Writes a film of pictures that each stand by themselves (a .mov with one track, as ffmpeg leaves it) with every picture
 * as often as `times` says, without encoding any of them again.
 * @param upon a film of one picture, which the new one is described as, and what becomes of that picture and one of the others
 * @throws OVERLAY_UNREADABLE for a file that does not hold as many pictures as `times`
 */
export const repeatFrames = async (
  file: string,
  times: readonly number[],
  out: string,
  upon?: { readonly file: string; readonly lay: (under: Buffer, picture: Buffer) => Buffer },
): Promise<void> => {
  const from = await openFilm(file)
  const ground = upon && (await openFilm(upon.file))
  const to = await open(out, 'w')
  try {
    if (from.pictures !== times.length) throw unreadable()
    const { type, moov } = ground ?? from
    const under = await ground?.picture(0)
    const head = Buffer.concat([box('ftyp', type), Buffer.from([0, 0, 0, 1]), Buffer.from('mdat', 'latin1'), Buffer.alloc(8)])
    await to.write(head)
    const sizes: number[] = []
    for (const [n, often] of times.entries()) {
      const picture = await from.picture(n)
      const bytes = upon && under ? upon.lay(under, picture) : picture
      for (let left = often; left > 0; left -= 1) {
        await to.write(bytes)
        sizes.push(bytes.length)
      }
    }
    const total = Buffer.alloc(8)
    total.writeBigUInt64BE(BigInt(sizes.reduce((sum, size) => sum + size, 16)))
    const delta = inside(moov, 'trak', 'mdia', 'minf', 'stbl', 'stts').readUInt32BE(12)
    const media = sizes.length * delta
    const scales = { movie: inside(moov, 'mvhd').readUInt32BE(12), media: inside(moov, 'trak', 'mdia', 'mdhd').readUInt32BE(12) }
    const movie = Math.ceil((media * scales.movie) / scales.media)
    if (media > MOST || movie > MOST) throw fail('OVERLAY_UNREADABLE', 'A graphic is too long to be put together; make it shorter.')
    await to.write(box('moov', indexOf(moov, sizes, head.length, { delta, media, movie })))
    await to.write(total, 0, total.length, head.length - total.length)
  } finally {
    await from.close()
    await ground?.close()
    await to.close()
  }
}
