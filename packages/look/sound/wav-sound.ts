import type { Sound } from './sound.js'

/** Bytes that can be read from anywhere: a file, or what a server hands out in ranges. What lies beyond the end is left out. */
export type ByteSource = { readonly size: number; readonly read: (at: number, length: number) => Promise<Uint8Array> }

export type WavFormat = {
  readonly channels: number
  readonly sampleRate: number
  readonly coding: 's16' | 's24' | 's32' | 'f32'
  /** Bytes from the file's start to its first sample, and how many bytes of samples follow. */
  readonly from: number
  readonly bytes: number
}

const CODINGS: Readonly<Record<string, WavFormat['coding']>> = {
  '1:16': 's16',
  '1:24': 's24',
  '1:32': 's32',
  '3:32': 'f32',
}
const WIDTH = { s16: 2, s24: 3, s32: 4, f32: 4 } as const
const EXTENSIBLE = 0xfffe

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
const named = (bytes: Uint8Array, at: number, name: string): boolean =>
  Array.from(name).every((letter, n) => bytes[at + n] === letter.charCodeAt(0))

/** The format of a RIFF WAVE file; undefined when it is none, or one in a coding other than plain PCM or float. */
export const wavFormat = async ({ size, read }: ByteSource): Promise<WavFormat | undefined> => {
  const head = await read(0, 12)
  if (head.length < 12 || !named(head, 0, 'RIFF') || !named(head, 8, 'WAVE')) return undefined
  let format: { channels: number; sampleRate: number; coding: WavFormat['coding'] } | undefined
  for (let at = 12, chunks = 0; at + 8 <= size && chunks < 1000; chunks += 1) {
    const chunk = await read(at, 8 + 40)
    if (chunk.length < 8) return undefined
    const view = viewOf(chunk)
    const length = view.getUint32(4, true)
    if (named(chunk, 0, 'fmt ') && chunk.length >= 24) {
      const tag = view.getUint16(8, true)
      const code = tag === EXTENSIBLE && chunk.length >= 34 ? view.getUint16(32, true) : tag
      const coding = CODINGS[`${code}:${view.getUint16(22, true)}`]
      const [channels, sampleRate] = [view.getUint16(10, true), view.getUint32(12, true)]
      if (!coding || channels === 0 || sampleRate === 0) return undefined
      format = { channels, sampleRate, coding }
    }
    // a file written through a pipe says 0 or 4 GB: its data reaches to the end
    if (named(chunk, 0, 'data'))
      return (
        format && {
          ...format,
          from: at + 8,
          bytes: Math.min(length === 0 ? Number.POSITIVE_INFINITY : length, size - at - 8),
        }
      )
    at += 8 + length + (length % 2)
  }
  return undefined
}

const toFloat = (bytes: Uint8Array, coding: WavFormat['coding'], out: Float32Array, at: number): void => {
  const count = Math.floor(bytes.length / WIDTH[coding])
  const view = viewOf(bytes)
  if (coding === 's16') for (let i = 0; i < count; i += 1) out[at + i] = view.getInt16(i * 2, true) / 32_768
  else if (coding === 's24') {
    for (let i = 0, b = 0; i < count; i += 1, b += 3)
      out[at + i] = ((bytes[b]! << 8) | (bytes[b + 1]! << 16) | (bytes[b + 2]! << 24)) / 2_147_483_648
  } else if (coding === 's32') for (let i = 0; i < count; i += 1) out[at + i] = view.getInt32(i * 4, true) / 2_147_483_648
  else for (let i = 0; i < count; i += 1) out[at + i] = view.getFloat32(i * 4, true)
}

/** A mono or stereo WAV of 48 kHz for reading from anywhere; undefined when it is something else, which has to be decoded first. */
export const wavSound = async (source: ByteSource): Promise<Omit<Sound, 'close'> | undefined> => {
  const format = await wavFormat(source)
  if (format?.sampleRate !== 48_000 || format.channels > 2) return undefined
  const channels = format.channels as 1 | 2
  const width = WIDTH[format.coding] * channels
  const samples = Math.floor(format.bytes / width)
  return {
    channels,
    samples,
    read: async (start, count) => {
      const out = new Float32Array(count * channels)
      const from = Math.max(0, start)
      const to = Math.min(samples, start + count)
      if (to <= from) return out
      toFloat(await source.read(format.from + from * width, (to - from) * width), format.coding, out, (from - start) * channels)
      return out
    },
  }
}
