import { join } from 'node:path'
import { isFault } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { inspectFilm } from '@reelwright/media/image/inspect-media'
import { vendorFailure } from '../http/vendor-failure.js'
import type { CallContext } from '../ports/call.js'
import type { ClipResult } from '../ports/clip.js'

/**
 * A vendor's clip as an MP4 without sound and metadata, its picture untouched. Its size and length are told as they are:
 * whether they will do is judged by whoever takes it. @throws VendorFailure
 */
export const finishedClip = async (
  file: string,
  vendor: string,
  ffmpeg: Ffmpeg,
  { scratch, signal }: CallContext,
): Promise<ClipResult['clip']> => {
  const out = join(scratch, 'clip.mp4')
  try {
    const { width, height, seconds } = await inspectFilm(file, { ffmpeg, name: `the clip of ${vendor}`, signal })
    const bare = [
      '-map',
      '0:V:0',
      '-c',
      'copy',
      '-map_metadata',
      '-1',
      '-map_chapters',
      '-1',
      '-fflags',
      '+bitexact',
      '-movflags',
      '+faststart',
    ]
    await runFfmpeg(ffmpeg.path, ['-protocol_whitelist', 'file,pipe', '-i', `file:${file}`, ...bare, '-f', 'mp4', '-y', `file:${out}`], {
      signal,
    })
    return { file: out, type: 'video/mp4', width, height, seconds }
  } catch (cause) {
    if (isFault(cause) && cause.kind === 'failure' && cause.code !== 'FFMPEG_FAILED') throw cause
    throw vendorFailure('retryable', 'CLIP_UNREADABLE', `${vendor} answered with a clip that cannot be read; it is asked again.`)
  }
}
