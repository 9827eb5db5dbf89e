import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { probe } from '@reelwright/media/ffmpeg/probe'
import { decodeSound } from '@reelwright/media/sound/decode'
import { grabFrame } from '@reelwright/media/video/grab-frame'
import { vendorFailure } from '../http/vendor-failure.js'
import { voicedFrames } from '../speech/hear-levels.js'

export type Seen = { readonly width: number; readonly height: number; readonly seconds: number }

/** Words a second that nobody speaks. */
const TOO_FAST = 5
/** Seconds of its sound that are listened to. */
const HEARD = 30
/** A frame whose brightest value of 255 is below this is black. */
const BLACK = 24

const bad = (code: string, vendor: string, what: string) =>
  vendorFailure('retryable', code, `${vendor} answered with a film ${what}; it is made again.`)

const isHeard = async (ffmpeg: Ffmpeg, file: string, signal: AbortSignal): Promise<boolean> => {
  const blocks: Float32Array[] = []
  for await (const block of decodeSound(ffmpeg, file, 1, { most: HEARD, signal })) blocks.push(block)
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block.length, 0))
  blocks.reduce((at, block) => {
    all.set(block, at)
    return at + block.length
  }, 0)
  return voicedFrames(all) !== undefined
}

/** Seconds of a film; 0 where it cannot be played. */
export const lengthOf = async (ffmpeg: Ffmpeg, file: string, signal: AbortSignal): Promise<number> => {
  const found = await probe(ffmpeg, file, signal).catch(() => undefined)
  signal.throwIfAborted()
  return found?.seconds ?? 0
}

/**
 * Looks over what a vendor of avatars made: a film that can be played, in which somebody is seen and heard, long enough
 * for its words. @throws VendorFailure
 */
export const lookOver = async (
  ffmpeg: Ffmpeg,
  { file, text, vendor }: { readonly file: string; readonly text: string; readonly vendor: string },
  signal: AbortSignal,
): Promise<Seen> => {
  const found = await probe(ffmpeg, file, signal).catch(() => {
    signal.throwIfAborted()
    throw bad('AVATAR_UNREADABLE', vendor, 'that cannot be played')
  })
  const [picture] = found.video
  const { seconds = 0 } = found
  if (!picture || seconds <= 0) throw bad('AVATAR_UNREADABLE', vendor, 'that cannot be played')
  if (text.trim().split(/\s+/).length / seconds > TOO_FAST) throw bad('AVATAR_LENGTH', vendor, 'too short for its words')
  if (found.audio.length === 0 || !(await isHeard(ffmpeg, file, signal))) throw bad('AVATAR_SILENT', vendor, 'in which nobody is heard')
  const frame = await grabFrame(ffmpeg.path, file, seconds / 2, { width: 32, height: 32 }, signal)
  if (frame.every((value) => value < BLACK)) throw bad('AVATAR_BLACK', vendor, 'in which nothing is seen')
  return { width: picture.width, height: picture.height, seconds }
}
