import { type FileHandle, open } from 'node:fs/promises'
import { refuse } from '@reelwright/film/fault'
import type { Sound } from './sound.js'

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

const bytesAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  // a block of its own, so that samples can be looked at where they lie; only what was read is given back
  const buffer = Buffer.allocUnsafeSlow(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** The format of an open RIFF WAVE file; undefined when it is none, or one in a coding other than plain PCM or float. */
export const wavFormat = async (file: FileHandle): Promise<WavFormat | undefined> => {
  const { size } = await file.stat()
  const head = await bytesAt(file, 0, 12)
  if (head.length < 12 || head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WAVE') return undefined
  let format: { channels: number; sampleRate: number; coding: WavFormat['coding'] } | undefined
  for (let at = 12, chunks = 0; at + 8 <= size && chunks < 1000; chunks += 1) {
    const chunk = await bytesAt(file, at, 8 + 40)
    const length = chunk.readUInt32LE(4)
    const id = chunk.toString('latin1', 0, 4)
    if (id === 'fmt ' && chunk.length >= 24) {
      const tag = chunk.readUInt16LE(8)
      const code = tag === EXTENSIBLE && chunk.length >= 34 ? chunk.readUInt16LE(32) : tag
      const coding = CODINGS[`${code}:${chunk.readUInt16LE(22)}`]
      const [channels, sampleRate] = [chunk.readUInt16LE(10), chunk.readUInt32LE(12)]
      if (!coding || channels === 0 || sampleRate === 0) return undefined
      format = { channels, sampleRate, coding }
    }
    // a file written through a pipe says 0 or 4 GB: its data reaches to the end
    if (id === 'data')
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

const toFloat = (bytes: Buffer, coding: WavFormat['coding'], out: Float32Array, at: number): void => {
  const count = Math.floor(bytes.length / WIDTH[coding])
  if (coding === 's16') {
    const samples = new Int16Array(bytes.buffer, bytes.byteOffset, count)
    for (let i = 0; i < count; i += 1) out[at + i] = samples[i]! / 32_768
  } else if (coding === 's24') {
    for (let i = 0, b = 0; i < count; i += 1, b += 3)
      out[at + i] = ((bytes[b]! << 8) | (bytes[b + 1]! << 16) | (bytes[b + 2]! << 24)) / 2_147_483_648
  } else if (coding === 's32') for (let i = 0; i < count; i += 1) out[at + i] = bytes.readInt32LE(i * 4) / 2_147_483_648
  else out.set(new Float32Array(bytes.buffer, bytes.byteOffset, count), at)
}

/**
 * Opens a mono or stereo WAV of 48 kHz for reading from anywhere; undefined when the file is something else,
 * which ffmpeg then has to decode first.
 */
export const openWav = async (path: string): Promise<Sound | undefined> => {
  const file = await open(path, 'r').catch((cause) => {
    throw refuse('MEDIA_MISSING', `There is no file at ${path}.`, {
      field: path,
      cause,
    })
  })
  const format = await wavFormat(file)
  if (format?.sampleRate !== 48_000 || format.channels > 2) {
    await file.close()
    return undefined
  }
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
      toFloat(await bytesAt(file, format.from + from * width, (to - from) * width), format.coding, out, (from - start) * channels)
      return out
    },
    close: () => file.close(),
  }
}
