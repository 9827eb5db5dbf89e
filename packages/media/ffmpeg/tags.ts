import { runFfmpeg } from './run.js'

/** Every tag of a file's container, streams and chapters, as `name=value`. @throws FFMPEG_FAILED */
export const tagsOf = async (ffmpeg: string, file: string, signal?: AbortSignal): Promise<readonly string[]> => {
  const { out } = await runFfmpeg(
    ffmpeg,
    ['-protocol_whitelist', 'file,pipe', '-i', `file:${file}`, '-f', 'ffmetadata', 'pipe:1'],
    signal ? { signal } : {},
  )
  return out
    .toString('utf8')
    .split('\n')
    .filter((line) => /^[^;[#].*=/.test(line))
}
