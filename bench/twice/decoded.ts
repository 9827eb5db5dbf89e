import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** MD5 of every decoded frame of one stream of a film, in order: a picture each, or a packet's worth of samples. */
export const decodedFrames = async (ffmpeg: string, file: string, stream: 'v' | 'a'): Promise<readonly string[]> => {
  const args = ['-v', 'error', '-i', file, '-map', `0:${stream}:0`, '-f', 'framemd5', '-']
  const { stdout } = await run(ffmpeg, args, { maxBuffer: 2 ** 28 })
  // stream, dts, pts, duration, size, hash: times belong to a frame as its picture does.
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** Share of two rows that are equal place by place, of the longer one's length. */
export const sameShare = (one: readonly string[], other: readonly string[]): number => {
  const length = Math.max(one.length, other.length)
  return length === 0 ? 0 : one.filter((value, i) => value === other[i]).length / length
}
