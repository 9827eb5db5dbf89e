import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'

const RATE = 48_000

/** Something that swells and pauses as speech does, or a bed of chords: sound enough for a mixer to have its work. */
const sampleAt = {
  speech: (t: number): number => 0.3 * Math.max(0, Math.sin(t * 2.1)) * Math.sin(t * 2 * Math.PI * (140 + 40 * Math.sin(t * 5))),
  music: (t: number): number => 0.12 * [220, 277.2, 329.6].reduce((sum, pitch) => sum + Math.sin(t * 2 * Math.PI * pitch), 0),
}

/** A 16-bit stereo WAV, written once. */
export const writeTone = async (file: string, seconds: number, kind: keyof typeof sampleAt): Promise<string> => {
  const name = file.replace(/\.wav$/, `-${seconds}.wav`)
  if (existsSync(name)) return name
  const count = Math.round(seconds * RATE)
  const bytes = Buffer.alloc(44 + count * 4)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(2, 22)
  bytes.writeUInt32LE(RATE, 24)
  bytes.writeUInt32LE(RATE * 4, 28)
  bytes.writeUInt16LE(4, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(count * 4, 40)
  for (let n = 0; n < count; n += 1) {
    const value = Math.round(32_000 * sampleAt[kind](n / RATE))
    bytes.writeInt16LE(value, 44 + n * 4)
    bytes.writeInt16LE(value, 46 + n * 4)
  }
  await writeFile(`${name}.part`, bytes)
  await rename(`${name}.part`, name)
  return name
}
