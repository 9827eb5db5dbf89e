import { fail } from '@reelwright/film/fault'
import type { VideoShot } from '@reelwright/look/composition/content'
import { startFfmpeg } from '@reelwright/media/ffmpeg/run'
import type { Setting } from '../plan/plan.js'
import type { Painter } from './painter.js'
import { frameBytes } from './planes.js'
import type { Sampler } from './sampler.js'

const MIDDLE = { x: 0.5, y: 0.5 } as const

/** The part of a picture that has a shape, around what has to be seen and never beyond its edges. */
const cropTo = (width: number, height: number, { x, y }: { readonly x: number; readonly y: number } = MIDDLE): string =>
  `crop=${width}:${height}:'min(max(iw*${x.toFixed(4)}-ow/2,0),iw-ow)':'min(max(ih*${y.toFixed(4)}-oh/2,0),ih-oh)'`

/** Decoded at the film's rate and size, filling the frame; only filters that every ffmpeg since 2018 has. */
export const decodeArgs = (file: string, shot: VideoShot, { width, height, rate }: Setting): readonly string[] => {
  const seconds = ((shot.start + shot.offset * shot.speed) * rate.den) / rate.num
  const filters = [
    `setpts=PTS/${shot.speed}`,
    `fps=${rate.num}/${rate.den}:start_time=0`,
    `scale=${width}:${height}:force_original_aspect_ratio=increase:flags=lanczos+accurate_rnd:out_color_matrix=bt709:out_range=tv`,
    cropTo(width, height, shot.focus),
    'format=yuv420p',
  ]
  return [
    '-protocol_whitelist',
    'file,pipe',
    '-threads',
    '1',
    '-ss',
    seconds.toFixed(6),
    '-i',
    file,
    '-map',
    '0:v:0',
    '-an',
    '-sn',
    '-vf',
    filters.join(','),
    '-f',
    'rawvideo',
    '-pix_fmt',
    'yuv420p',
    'pipe:1',
  ]
}

/**
 * Paints a video frame by frame as it decodes. When it ends before the shot does, its last frame stands; one that gives no frame
 * at all is refused.
 */
export const paintVideo = (
  shot: VideoShot,
  file: string,
  ffmpeg: string,
  setting: Setting,
  sampler: Sampler,
  signal?: AbortSignal,
): Painter => {
  const bytes = frameBytes(setting.width, setting.height)
  const running = startFfmpeg(ffmpeg, decodeArgs(file, shot, setting), { signal })
  running.stdin.end()
  const parts = running.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const last = sampler.allocate(bytes)
  let rest: Buffer | undefined
  let ended = false
  let frames = 0

  const read = async (dst: number): Promise<boolean> => {
    let filled = 0
    while (filled < bytes) {
      if (!rest || rest.length === 0) {
        const { value, done } = await parts.next()
        if (done) return false
        rest = value
      }
      const take = Math.min(rest!.length, bytes - filled)
      sampler.bytes(dst + filled, take).set(rest!.subarray(0, take))
      rest = rest!.subarray(take)
      filled += take
    }
    return true
  }

  return {
    paint: async (_, dst) => {
      if (!ended) {
        if (await read(last)) frames += 1
        else ended = true
        if (frames === 0) {
          await running.done
          throw fail('VIDEO_EMPTY', 'A video of the film has no frame where it is to be shown; trim or replace it.', { given: file })
        }
      }
      sampler.bytes(dst, bytes).set(sampler.bytes(last, bytes))
    },
    close: () => {
      running.kill()
      running.stdout.destroy()
    },
  }
}
