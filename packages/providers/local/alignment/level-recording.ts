import { createLimiter } from '@reelwright/look/sound/limiter'
import { createLoudnessMeter } from '@reelwright/look/sound/loudness'
import { openWav } from '@reelwright/media/sound/wav-reader'
import { writeWav } from '@reelwright/media/sound/wav-writer'

const TARGET = -16
const CEILING = 10 ** (-1.5 / 20)
const BLOCK = 480_000

const twice = (mono: Float32Array, gain: number): Float32Array => {
  const stereo = new Float32Array(2 * mono.length)
  for (let i = 0; i < mono.length; i++) stereo[2 * i] = stereo[2 * i + 1] = mono[i]! * gain
  return stereo
}

/** One pass at a fixed gain, peaks limited; gives the loudness that came out, in LUFS. */
const pass = async (from: string, to: string, gain: number): Promise<number> => {
  const sound = (await openWav(from))!
  const writer = await writeWav(to, 1, 's16')
  const limiter = createLimiter(CEILING)
  const meter = createLoudnessMeter(1)
  let skip = limiter.delay
  const keep = async (stereo: Float32Array): Promise<void> => {
    const mono = Float32Array.from({ length: stereo.length / 2 }, (_, i) => stereo[2 * i]!).subarray(skip)
    skip = Math.max(0, skip - stereo.length / 2)
    meter.push(mono)
    await writer.write(mono)
  }
  try {
    for (let at = 0; at < sound.samples; at += BLOCK)
      await keep(limiter.push(twice(await sound.read(at, Math.min(BLOCK, sound.samples - at)), gain)))
    await keep(limiter.flush())
  } finally {
    await writer.close()
    await sound.close()
  }
  return meter.integrated()
}

/** Writes a mono 48 kHz WAV of `from` at −16 LUFS to `to`, peaks below −1.5 dBTP; `loudness` is that of `from` in LUFS. */
export const levelRecording = async (from: string, to: string, loudness: number): Promise<void> => {
  let gain = TARGET - loudness
  for (let round = 0; round < 3; round++) {
    const off = TARGET - (await pass(from, to, 10 ** (gain / 20)))
    if (Math.abs(off) < 0.2 || !Number.isFinite(off)) return
    gain += off
  }
}
