import type { Asset } from '@reelwright/film/asset'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { type ByteSource, type WavFormat, wavFormat } from '@reelwright/look/sound/wav-sound'
import { keepRecent } from '../../player/keep-recent.js'
import { decodeSound } from '../../player/sound/decode-sound.js'
import { openLine } from './open-line.js'

/** How loud a sound gets, so many times a second, 0 to 255. */
export const PEAKS_A_SECOND = 50
/** Seconds read at once. */
export const PEAK_PIECE = 10

const pieces = keepRecent<Promise<Uint8Array>>(3_000, () => 1)
const formats = new Map<string, Promise<WavFormat | undefined>>()

const read = async (url: string, from: number, to: number): Promise<Uint8Array> => {
  const answer = await fetch(url, { headers: { range: `bytes=${from}-${to - 1}` }, priority: 'low' })
  if (!answer.ok) throw new Error('This sound cannot be read.')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return answer.status === 206 ? bytes : bytes.subarray(from, to)
}

/** Bytes at a file's start that its format usually stands in: read once. */
const HEAD = 4_096

const source = (url: string, size: number): ByteSource => {
  let head: Promise<Uint8Array> | undefined
  return {
    size,
    read: async (at, length) => {
      const end = Math.min(size, at + length)
      if (end > HEAD) return read(url, at, end)
      head ??= read(url, 0, Math.min(size, HEAD))
      return (await head).subarray(at, end)
    },
  }
}

const WIDTH = { s16: 2, s24: 3, s32: 4, f32: 4 } as const

/** The loudest of each stretch of one channel; `high` gives a sample from −1 to 1. */
export const peaksIn = (count: number, per: number, sample: (n: number) => number): Uint8Array => {
  const peaks = new Uint8Array(Math.ceil(count / per))
  for (let p = 0; p < peaks.length; p += 1) {
    let most = 0
    // Every third sample is enough for what is a pixel wide.
    for (let n = p * per; n < Math.min(count, (p + 1) * per); n += 3) most = Math.max(most, Math.abs(sample(n)))
    peaks[p] = Math.min(255, Math.round(most * 255))
  }
  return peaks
}

const fromWav = async (url: string, { bytes: size }: Asset, format: WavFormat, piece: number): Promise<Uint8Array> => {
  const width = WIDTH[format.coding] * format.channels
  const from = format.from + piece * PEAK_PIECE * format.sampleRate * width
  const length = Math.min(PEAK_PIECE * format.sampleRate * width, format.from + format.bytes - from)
  if (length <= 0) return new Uint8Array(0)
  const bytes = await read(url, from, Math.min(size, from + length))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const sample = {
    s16: (at: number) => view.getInt16(at, true) / 0x8000,
    s24: (at: number) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 0x800000,
    s32: (at: number) => view.getInt32(at, true) / 0x80000000,
    f32: (at: number) => view.getFloat32(at, true),
  }[format.coding]
  return peaksIn(Math.floor(bytes.length / width), format.sampleRate / PEAKS_A_SECOND, (n) => sample(n * width))
}

const whole = new Map<string, Promise<Uint8Array>>()
const fromOther = async (url: string, hash: string, piece: number): Promise<Uint8Array> => {
  const coming =
    whole.get(hash) ??
    decodeSound(url).then(({ channels, samples }) =>
      peaksIn(samples.length / channels, SAMPLE_RATE / PEAKS_A_SECOND, (n) => samples[n * channels]!),
    )
  whole.set(hash, coming)
  return (await coming).subarray(piece * PEAK_PIECE * PEAKS_A_SECOND, (piece + 1) * PEAK_PIECE * PEAKS_A_SECOND)
}

const line = openLine(pieces, new Uint8Array(0))

/** How loud a sound is in its n-th ten seconds, asked for while `wanted` says so; what cannot be read is silent. */
export const peaksOf = (asset: Asset, url: string, piece: number, wanted: () => boolean): Promise<Uint8Array> =>
  line(`${asset.hash} ${piece}`, wanted, async () => {
    const format = formats.get(asset.hash) ?? wavFormat(source(url, asset.bytes))
    formats.set(asset.hash, format)
    const known = await format
    return known ? fromWav(url, asset, known, piece) : fromOther(url, asset.hash, piece)
  })
