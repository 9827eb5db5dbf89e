import { fail } from '@reelwright/film/fault'
import { runFfmpeg } from '../ffmpeg/run.js'

/** Pictures that no other is predicted from are not decoded on the way; of H.264 that is every second and more. */
const NEAR = ['-threads', '1', '-skip_frame', 'noref'] as const

/**
 * One frame of a film as raw RGB of the size asked for, at a time in seconds. `near` halves the work: the frame may come up to
 * three later, never after a closed group of pictures, whose last is one that others could follow.
 */
export const grabFrame = async (
  ffmpeg: string,
  file: string,
  seconds: number,
  size: { readonly width: number; readonly height: number },
  signal?: AbortSignal,
  near = false,
): Promise<Buffer> => {
  const { out } = await runFfmpeg(
    ffmpeg,
    [
      '-protocol_whitelist',
      'file,pipe',
      ...(near ? NEAR : []),
      '-ss',
      seconds.toFixed(4),
      '-i',
      file,
      '-frames:v',
      '1',
      '-vf',
      `scale=${size.width}:${size.height}:flags=lanczos`,
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      'pipe:1',
    ],
    { signal, limit: 60_000 },
  )
  if (out.length !== size.width * size.height * 3)
    throw fail('FRAME_MISSING', `The film ${file} shows no picture at ${seconds.toFixed(2)} s.`)
  return out
}
