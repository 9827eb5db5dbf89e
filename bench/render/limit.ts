import { availableParallelism } from 'node:os'
import { frameBytes } from '@reelwright/render/picture/planes'
import { h264, rawInput } from '@reelwright/render/plan/encoder'
import type { EncoderSettings } from '@reelwright/render/plan/quality'
import type { Film } from '../film/film.js'
import { runTimed } from './process-tree.js'

/** `processes` encoders side by side, each with `threads` threads and an equal share of the frames. */
export type Arrangement = { readonly processes: number; readonly threads: number }

export const arrangements = (): readonly Arrangement[] => {
  const cores = availableParallelism()
  return [
    { processes: cores, threads: 1 },
    { processes: 1, threads: cores },
    { processes: cores + 1, threads: 1 },
  ]
}

/** Seconds that the encoder by itself needs for a film whose frames lie ready in `raw`. */
export const timeLimit = async (
  film: Film,
  raw: string,
  frames: number,
  settings: EncoderSettings,
  { processes, threads }: Arrangement,
  ffmpeg: string,
): Promise<number> => {
  const { timeline } = film
  const bytes = frameBytes(timeline.width, timeline.height)
  const codec = h264(settings, timeline)
  const at = codec.indexOf('-threads')
  const pinned = [...codec.slice(0, at + 1), String(threads), ...codec.slice(at + 2)]
  const began = performance.now()
  await Promise.all(
    Array.from({ length: processes }, (_, n) => {
      const [from, to] = [Math.round((n * frames) / processes), Math.round(((n + 1) * frames) / processes)]
      const part = `subfile,,start,${from * bytes},end,${to * bytes},,:${raw}`
      return runTimed(ffmpeg, [
        '-hide_banner',
        '-nostdin',
        '-loglevel',
        'error',
        '-protocol_whitelist',
        'file,subfile',
        ...rawInput(timeline, part),
        ...pinned,
        '-f',
        'mp4',
        '-y',
        `${raw}.${n}.mp4`,
      ])
    }),
  )
  return (performance.now() - began) / 1000
}
