import { fail } from '@reelwright/film/fault'
import { openWav } from './wav-reader.js'
import { writeWav } from './wav-writer.js'

const BLOCK = 48_000

/** Writes the samples from `start` to `end` (not included) of a WAV of ours as a 16-bit WAV. @throws SOUND_UNREADABLE */
export const cutWav = async (from: string, to: string, start: number, end: number): Promise<void> => {
  const sound = await openWav(from)
  if (!sound) throw fail('SOUND_UNREADABLE', `The sound ${from} cannot be read; bring the recording again.`)
  try {
    const writer = await writeWav(to, sound.channels, 's16')
    for (let at = start; at < end; at += BLOCK) await writer.write(await sound.read(at, Math.min(BLOCK, end - at)))
    await writer.close()
  } finally {
    await sound.close()
  }
}
