import { type FileHandle, open } from 'node:fs/promises'
import { fail } from '@reelwright/film/fault'

export type Mp4Track = {
  readonly kind: 'video' | 'audio' | 'other'
  /** Four letters of the sample entry: `avc1`, `mp4a`. */
  readonly codec: string
  readonly timescale: number
  /** Length in the media's own timescale. */
  readonly duration: number
  readonly samples: number
  /** Lengths of its samples, each once; one for a constant rate. */
  readonly deltas: readonly number[]
  /** Media time at which presentation starts (edit list), and seconds it is delayed by an empty edit. */
  readonly mediaStart: number
  readonly delay: number
  /** Every edit: how long it lasts, in the movie's timescale, and where in the media it begins. */
  readonly edits: readonly (readonly [number, number])[]
  readonly width?: number
  readonly height?: number
  /** H.264 profile number: 100 is High. */
  readonly profile?: number
  /** Primaries, transfer, matrix as ISO 23091-2 numbers them, and whether full range. */
  readonly colour?: readonly [number, number, number, boolean]
  readonly sampleRate?: number
  readonly channels?: number
}

export type Mp4Facts = {
  readonly brand: string
  /** The index stands before the media, so that playing starts before all is loaded. */
  readonly fastStart: boolean
  readonly tracks: readonly Mp4Track[]
}

type Box = { readonly type: string; readonly from: number; readonly to: number }

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts'])
const MOST_INDEX = 256 * 1024 * 1024

/** The boxes of a stretch of bytes, not looking into them. */
const boxesIn = (data: Buffer, from: number, to: number): readonly Box[] => {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const size = data.readUInt32BE(at)
    const type = data.toString('latin1', at + 4, at + 8)
    if (size < 8 || at + size > to) break
    boxes.push({ type, from: at + 8, to: at + size })
    at += size
  }
  return boxes
}

/** The first box down a path, containers only. */
const find = (data: Buffer, parent: Box, ...path: readonly string[]): Box | undefined => {
  const [next, ...rest] = path
  if (!next) return parent
  const box = boxesIn(data, parent.from, parent.to).find(({ type }) => type === next)
  if (!box || rest.length === 0) return box
  return CONTAINERS.has(box.type) ? find(data, box, ...rest) : undefined
}

const mediaHeader = (data: Buffer, { from }: Box): { timescale: number; duration: number } =>
  data[from] === 1
    ? { timescale: data.readUInt32BE(from + 20), duration: Number(data.readBigUInt64BE(from + 24)) }
    : { timescale: data.readUInt32BE(from + 12), duration: data.readUInt32BE(from + 16) }

const sampleTimes = (data: Buffer, { from }: Box): { samples: number; deltas: number[] } => {
  const deltas = new Set<number>()
  let samples = 0
  for (let i = 0, entries = data.readUInt32BE(from + 4); i < entries; i += 1) {
    samples += data.readUInt32BE(from + 8 + i * 8)
    deltas.add(data.readUInt32BE(from + 12 + i * 8))
  }
  return { samples, deltas: [...deltas] }
}

const editsOf = (
  data: Buffer,
  box: Box | undefined,
  movieScale: number,
): { mediaStart: number; delay: number; edits: readonly (readonly [number, number])[] } => {
  if (!box) return { mediaStart: 0, delay: 0, edits: [] }
  const wide = data[box.from] === 1
  const edits = Array.from({ length: data.readUInt32BE(box.from + 4) }, (_, n): readonly [number, number] => {
    const at = box.from + 8 + n * (wide ? 20 : 12)
    return wide
      ? [Number(data.readBigUInt64BE(at)), Number(data.readBigInt64BE(at + 8))]
      : [data.readUInt32BE(at), data.readInt32BE(at + 4)]
  })
  const first = edits.findIndex(([, start]) => start >= 0)
  const empty = first < 0 ? edits : edits.slice(0, first)
  const delay = empty.reduce((sum, [length]) => sum + length / movieScale, 0)
  return { mediaStart: edits[first]?.[1] ?? 0, delay, edits }
}

const pictureFacts = (data: Buffer, entry: Box): Partial<Mp4Track> => {
  const inner = boxesIn(data, entry.from + 78, entry.to)
  const config = inner.find(({ type }) => type === 'avcC')
  const colr = inner.find(({ type }) => type === 'colr')
  const tagged = colr && data.toString('latin1', colr.from, colr.from + 4) === 'nclx'
  const u16 = (at: number): number => data.readUInt16BE(at)
  return {
    width: u16(entry.from + 24),
    height: u16(entry.from + 26),
    ...(config ? { profile: data[config.from + 1]! } : {}),
    ...(colr && tagged
      ? { colour: [u16(colr.from + 4), u16(colr.from + 6), u16(colr.from + 8), data[colr.from + 10]! >= 128] as const }
      : {}),
  }
}

const trackFacts = (data: Buffer, trak: Box, movieScale: number): Mp4Track | undefined => {
  const [header, handler, times, description] = [
    find(data, trak, 'mdia', 'mdhd'),
    find(data, trak, 'mdia', 'hdlr'),
    find(data, trak, 'mdia', 'minf', 'stbl', 'stts'),
    find(data, trak, 'mdia', 'minf', 'stbl', 'stsd'),
  ]
  if (!header || !handler || !times || !description) return undefined
  const entry = boxesIn(data, description.from + 8, description.to)[0]
  const type = data.toString('latin1', handler.from + 8, handler.from + 12)
  const kind = type === 'vide' ? 'video' : type === 'soun' ? 'audio' : 'other'
  return {
    kind,
    codec: entry?.type ?? 'none',
    ...mediaHeader(data, header),
    ...sampleTimes(data, times),
    ...editsOf(data, find(data, trak, 'edts', 'elst'), movieScale),
    ...(entry && kind === 'video' ? pictureFacts(data, entry) : {}),
    ...(entry && kind === 'audio' ? { channels: data.readUInt16BE(entry.from + 16), sampleRate: data.readUInt16BE(entry.from + 24) } : {}),
  }
}

/** The boxes of the file itself, by their headers alone. */
const outline = async (file: FileHandle, size: number): Promise<readonly { type: string; at: number; from: number; size: number }[]> => {
  const boxes: { type: string; at: number; from: number; size: number }[] = []
  const head = Buffer.alloc(16)
  for (let at = 0; at + 8 <= size && boxes.length < 10_000; ) {
    await file.read(head, 0, 16, at)
    const short = head.readUInt32BE(0)
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (length < 8) break
    boxes.push({ type: head.toString('latin1', 4, 8), at, from: at + (short === 1 ? 16 : 8), size: length })
    at += length
  }
  return boxes
}

/**
 * What an MP4's own index says of it; the media itself is not read.
 * @throws MASTER_UNREADABLE when it has no index or a damaged one.
 */
export const mp4Facts = async (path: string): Promise<Mp4Facts> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const boxes = await outline(file, size)
    const last = boxes.at(-1)
    if (last && last.at + last.size > size) throw fail('MASTER_UNREADABLE', `${path} ends before it should; render it again.`)
    const [type, index, media] = ['ftyp', 'moov', 'mdat'].map((name) => boxes.find((box) => box.type === name))
    if (!type || !index || index.size > MOST_INDEX) throw fail('MASTER_UNREADABLE', `${path} is no MP4 with an index; render it again.`)
    const brand = Buffer.alloc(4)
    await file.read(brand, 0, 4, type.from)
    const data = Buffer.alloc(index.at + index.size - index.from)
    await file.read(data, 0, data.length, index.from)
    const movie: Box = { type: 'moov', from: 0, to: data.length }
    const header = find(data, movie, 'mvhd')
    const scale = header ? mediaHeader(data, header).timescale : 1
    const tracks = boxesIn(data, 0, data.length).flatMap((box) => (box.type === 'trak' ? (trackFacts(data, box, scale) ?? []) : []))
    return { brand: brand.toString('latin1'), fastStart: !media || index.at < media.at, tracks }
  } catch (cause) {
    if (cause instanceof RangeError) throw fail('MASTER_UNREADABLE', `The index of ${path} is damaged; render it again.`, { cause })
    throw cause
  } finally {
    await file.close()
  }
}
