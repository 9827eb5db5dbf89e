import { startFfmpeg } from '../ffmpeg/run.js'

const LINES = 540

/** A light copy of a film to play in a page: H.264 of at most 540 lines, AAC, its index in front, no metadata. @throws FFMPEG_FAILED */
export const makeProxy = async (ffmpeg: string, file: string, out: string, signal?: AbortSignal): Promise<void> => {
  const picture = ['-map', '0:V:0', '-vf', `scale=-2:'min(${LINES},trunc(ih/2)*2)',format=yuv420p`, '-fpsmax', '30']
  const coded = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '27', '-g', '60', '-threads', '2']
  const sound = ['-map', '0:a:0?', '-c:a', 'aac', '-b:a', '96k', '-ac', '2']
  const bare = ['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4', '-y', `file:${out}`]
  const running = startFfmpeg(ffmpeg, ['-protocol_whitelist', 'file,pipe', '-i', `file:${file}`, ...picture, ...coded, ...sound, ...bare], {
    signal,
    limit: 3 * 3_600_000,
  })
  running.stdin.end()
  running.stdout.resume()
  await running.done
}
