import { open } from 'node:fs/promises'

export type WavWriter = {
  /** Appends interleaved samples, one block after another; anything beyond full scale is held at it, except in float. */
  readonly write: (interleaved: Float32Array) => Promise<void>
  /** Writes the final lengths and closes; the number of samples per channel. */
  readonly close: () => Promise<number>
}

const HEADER = 44

const header = (channels: number, coding: 's16' | 's24' | 'f32', bytes: number): Buffer => {
  const width = coding === 's16' ? 2 : coding === 's24' ? 3 : 4
  const out = Buffer.alloc(HEADER)
  out.write('RIFF', 0, 'latin1')
  out.writeUInt32LE(Math.min(0xffff_ffff, bytes + HEADER - 8), 4)
  out.write('WAVEfmt ', 8, 'latin1')
  out.writeUInt32LE(16, 16)
  out.writeUInt16LE(coding === 'f32' ? 3 : 1, 20)
  out.writeUInt16LE(channels, 22)
  out.writeUInt32LE(48_000, 24)
  out.writeUInt32LE(48_000 * channels * width, 28)
  out.writeUInt16LE(channels * width, 32)
  out.writeUInt16LE(width * 8, 34)
  out.write('data', 36, 'latin1')
  out.writeUInt32LE(Math.min(0xffff_ffff, bytes), 40)
  return out
}

/** The bytes of samples: in float where they lie, else in `room`, or in more where that is too little. */
const encode = (samples: Float32Array, coding: 's16' | 's24' | 'f32', room: Uint8Array): Uint8Array => {
  if (coding === 'f32') return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
  if (coding === 's16') {
    const out = new Int16Array(samples.length)
    for (let i = 0; i < samples.length; i += 1) out[i] = Math.max(-32_768, Math.min(32_767, Math.round(samples[i]! * 32_768)))
    return new Uint8Array(out.buffer)
  }
  const out = room.length < samples.length * 3 ? new Uint8Array(samples.length * 3) : room.subarray(0, samples.length * 3)
  for (let i = 0, b = 0; i < samples.length; i += 1, b += 3) {
    const value = Math.max(-8_388_608, Math.min(8_388_607, Math.round(samples[i]! * 8_388_608)))
    out[b] = value
    out[b + 1] = value >> 8
    out[b + 2] = value >> 16
  }
  return out
}

/** Writes a 48 kHz WAV as it comes, holding none of it. */
export const writeWav = async (path: string, channels: 1 | 2, coding: 's16' | 's24' | 'f32' = 's24'): Promise<WavWriter> => {
  const file = await open(path, 'w')
  let bytes = 0
  let room: Uint8Array = new Uint8Array(0)
  await file.write(header(channels, coding, 0), 0, HEADER, 0)
  return {
    write: async (interleaved) => {
      const data = encode(interleaved, coding, room)
      if (coding === 's24' && data.length > room.length) room = data
      await file.write(data, 0, data.length, HEADER + bytes)
      bytes += data.length
    },
    close: async () => {
      // chunks are padded to even lengths
      if (bytes % 2) await file.write(Buffer.alloc(1), 0, 1, HEADER + bytes)
      await file.write(header(channels, coding, bytes), 0, HEADER, 0)
      await file.close()
      return bytes / (channels * (coding === 's16' ? 2 : coding === 's24' ? 3 : 4))
    },
  }
}
