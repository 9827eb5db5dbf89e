import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'

const exec = promisify(execFile)

export type Probed = { readonly size: string; readonly frames: number; readonly codecs: readonly string[] }

/** Decodes a film whole. @throws where a frame or a sample is damaged */
export const probeMaster = async (path: string): Promise<Probed> => {
  const ffmpeg = (await findFfmpeg()).path
  const { stderr } = await exec(ffmpeg, ['-xerror', '-i', path, '-f', 'null', '-'], { maxBuffer: 1 << 24 })
  const input = stderr.slice(stderr.indexOf('Input #0'), stderr.indexOf('Output #0'))
  return {
    size: /Video: .*?\b(\d{3,4}x\d{3,4})\b/.exec(input)?.[1] ?? '',
    frames: Number([...stderr.matchAll(/frame=\s*(\d+)/g)].at(-1)?.[1]),
    codecs: [...input.matchAll(/(?:Video|Audio): (\w+)/g)].map(([, codec]) => codec as string),
  }
}
