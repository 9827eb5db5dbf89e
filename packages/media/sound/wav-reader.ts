import { open } from 'node:fs/promises'
import { refuse } from '@reelwright/film/fault'
import type { Sound } from '@reelwright/look/sound/sound'
import { wavSound } from '@reelwright/look/sound/wav-sound'

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
  const read = async (at: number, length: number): Promise<Uint8Array> => {
    const buffer = Buffer.allocUnsafeSlow(length)
    const { bytesRead } = await file.read(buffer, 0, length, at)
    return buffer.subarray(0, bytesRead)
  }
  const sound = await wavSound({ size: (await file.stat()).size, read })
  if (sound) return { ...sound, close: () => file.close() }
  await file.close()
  return undefined
}
