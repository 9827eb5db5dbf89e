import { fail } from '@reelwright/film/fault'
import { runFfmpeg } from '../ffmpeg/run.js'

/** A picture in grey, row by row, 0 black to 255 white. */
export type Grey = { readonly width: number; readonly height: number; readonly luma: Uint8Array }

/** Frames of a short film in grey, `rate` a second, scaled to a size, without regard for its shape. @throws FRAME_MISSING */
export const lookAtFilm = async (
  ffmpeg: string,
  file: string,
  { width, height, rate }: { readonly width: number; readonly height: number; readonly rate: number },
  signal?: AbortSignal,
): Promise<readonly Grey[]> => {
  const { out } = await runFfmpeg(
    ffmpeg,
    [
      ...['-protocol_whitelist', 'file,pipe', '-i', `file:${file}`, '-map', '0:V:0', '-an', '-sn'],
      ...['-vf', `fps=${rate},scale=${width}:${height}:flags=area,format=gray`, '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1'],
    ],
    { signal, limit: 300_000 },
  )
  const bytes = width * height
  const count = Math.floor(out.length / bytes)
  if (count === 0) throw fail('FRAME_MISSING', `The film ${file} shows no picture; make it again.`)
  return Array.from({ length: count }, (_, i) => ({ width, height, luma: out.subarray(i * bytes, (i + 1) * bytes) }))
}
