import { rm, stat } from 'node:fs/promises'
import { fail } from '@reelwright/film/fault'
import { runFfmpeg } from '../ffmpeg/run.js'

/** Seconds before the end in which the last frame is looked for first: films decode from a key frame on. */
const NEAR_END = 1

const written = (out: string): Promise<boolean> =>
  stat(out).then(
    ({ size }) => size > 0,
    () => false,
  )

/** The last frame of a short film as a PNG of its own size. @throws FRAME_MISSING */
export const lastFrame = async (ffmpeg: string, file: string, out: string, signal?: AbortSignal): Promise<void> => {
  const write = (from: readonly string[]) =>
    runFfmpeg(
      ffmpeg,
      [
        ...['-protocol_whitelist', 'file,pipe', ...from, '-i', `file:${file}`, '-map', '0:V:0'],
        ...['-vf', 'reverse', '-frames:v', '1', '-pix_fmt', 'rgb24', '-c:v', 'png', '-f', 'image2', '-update', '1', '-y', out],
      ],
      { signal, limit: 120_000 },
    )
  await rm(out, { force: true })
  await write(['-sseof', `-${NEAR_END}`])
  // A container may claim to last longer than its picture does.
  if (!(await written(out))) await write([])
  if (!(await written(out))) throw fail('FRAME_MISSING', `The film ${file} shows no picture; make it again.`)
}
