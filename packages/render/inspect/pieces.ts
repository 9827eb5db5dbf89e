import { createHash, type Hash } from 'node:crypto'
import type { Rate } from '@reelwright/film/time'
import { EncodedPacketSink, FilePathSource, Input, type InputVideoTrack, MP4 } from 'mediabunny'

/** A stretch of a master's picture that decodes by itself: from one IDR picture to the next. */
export type Piece = {
  /** Its frames of the film. */
  readonly from: number
  readonly to: number
  /** SHA-256, in hex, over every byte its pictures are decoded from, and over their order: equal hashes, equal pictures. */
  readonly hash: string
}

export type PieceReader = {
  readonly pieces: readonly Piece[]
  /** The coded pictures of some pieces that follow each other, as an H.264 byte stream (ISO 14496-10, annex B). */
  readonly coded: (pieces: readonly Piece[]) => AsyncGenerator<Uint8Array>
  readonly close: () => void
}

const START = [0, 0, 0, 1]
/** An access unit delimiter: where a picture begins need not be guessed. */
const DELIMITER = Uint8Array.from([...START, 9, 0xf0])
const IDR = 5

type Config = { readonly lengthSize: number; readonly sets: readonly Uint8Array[] }

/** Parameter sets of an `avcC` box (ISO 14496-15, 5.3.3.1). */
const configOf = (box: Buffer): Config => {
  const sets: Uint8Array[] = []
  let at = 5
  for (const mask of [0x1f, 0xff]) {
    let count = box.readUInt8(at) & mask
    for (at += 1; count > 0; count -= 1) {
      const length = box.readUInt16BE(at)
      sets.push(box.subarray(at + 2, at + 2 + length))
      at += 2 + length
    }
  }
  return { lengthSize: (box.readUInt8(4) & 3) + 1, sets }
}

const unitsOf = (data: Uint8Array, { lengthSize }: Config): readonly Uint8Array[] => {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const units: Uint8Array[] = []
  for (let at = 0; at + lengthSize < bytes.length; ) {
    const length = bytes.readUIntBE(at, lengthSize)
    units.push(bytes.subarray(at + lengthSize, at + lengthSize + length))
    at += lengthSize + length
  }
  return units
}

const withStart = (unit: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.from(START), unit])

type Open = { readonly from: number; readonly frames: Set<number>; readonly hash: Hash }

/** A piece's frames are one unbroken run of the film's. */
const closed = ({ from, frames, hash }: Open): Piece | undefined => {
  const to = from + frames.size
  return [...frames].every((frame) => frame >= from && frame < to) ? { from, to, hash: hash.digest('hex') } : undefined
}

const read = async (track: InputVideoTrack, config: Config, description: Buffer, rate: Rate): Promise<readonly Piece[] | undefined> => {
  const pieces: Piece[] = []
  let piece: Open | undefined
  const end = (): boolean => {
    const done = piece && closed(piece)
    if (done) pieces.push(done)
    return piece === undefined || done !== undefined
  }
  for await (const packet of new EncodedPacketSink(track).packets()) {
    const frame = Math.round((packet.timestamp * rate.num) / rate.den)
    if (packet.type === 'key') {
      if (!end() || frame !== (pieces.at(-1)?.to ?? 0)) return undefined
      if (!unitsOf(packet.data, config).some((unit) => (unit[0]! & 0x1f) === IDR)) return undefined
      piece = { from: frame, frames: new Set(), hash: createHash('sha256').update(description) }
    }
    if (!piece || piece.frames.has(frame)) return undefined
    piece.frames.add(frame)
    piece.hash.update(`${frame - piece.from} ${packet.data.byteLength}\n`).update(packet.data)
  }
  return end() && pieces.length > 0 ? pieces : undefined
}

const seconds = (frame: number, rate: Rate): number => (frame * rate.den) / rate.num

const readerOf = async (input: Input, rate: Rate): Promise<Omit<PieceReader, 'close'> | undefined> => {
  const track = await input.getPrimaryVideoTrack()
  const decoder = await track?.getDecoderConfig()
  if (!track || !decoder?.description || !decoder.codec.startsWith('avc1') || (await track.getRotation()) !== 0) return undefined
  const description = Buffer.from(decoder.description as Uint8Array)
  const config = configOf(description)
  const pieces = await read(track, config, description, rate)
  const sink = new EncodedPacketSink(track)
  return (
    pieces && {
      pieces,
      coded: async function* (wanted) {
        yield Buffer.concat(config.sets.map(withStart))
        const from = wanted[0]!.from
        let left = wanted.at(-1)!.to - from
        const start = await sink.getKeyPacket(seconds(from + 0.5, rate))
        for await (const { data } of sink.packets(start ?? undefined)) {
          yield Buffer.concat([DELIMITER, ...unitsOf(data, config).map(withStart)])
          left -= 1
          if (left === 0) return
        }
      },
    }
  )
}

/**
 * Reads which pieces a finished master holds, without decoding any of it. Undefined for a file whose picture cannot be
 * taken apart so (not H.264, out of order, turned, damaged): it has to be decoded whole.
 */
export const openPieces = async (file: string, rate: Rate): Promise<PieceReader | undefined> => {
  const input = new Input({ source: new FilePathSource(file), formats: [MP4] })
  const reader = await readerOf(input, rate).catch(() => undefined)
  if (reader) return { ...reader, close: () => input.dispose() }
  input.dispose()
  return undefined
}
