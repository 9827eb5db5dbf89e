import { writeFile } from 'node:fs/promises'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import sharp from 'sharp'
import type { Fault } from '../frame/fault-names.js'
import { hashOf, numbersOf, oneOf } from '../frame/seeded.js'
import type { World } from '../frame/world.js'
import { made } from './made.js'
import { picture } from './picture.js'

export type ClipWish = {
  readonly prompt: string
  readonly seed: number | string
  readonly width: number
  readonly height: number
  readonly seconds: number
  readonly fps: number
  /** Path of the picture it begins with. */
  readonly start?: string
  /** Path of the picture it ends with. */
  readonly end?: string
  readonly sound?: boolean
  /** Path of the speech it carries. */
  readonly speech?: string
}

const even = (size: number): number => Math.max(2, Math.round(size / 2) * 2)

/** Lines and frames a second of a clip that many films share: the fewest that pass for the size asked for. */
const PLAIN = { lines: 480, fps: 8 } as const

const plainly = (wish: ClipWish): ClipWish => {
  const scale = Math.min(1, PLAIN.lines / Math.min(wish.width, wish.height))
  const size = { width: wish.width * scale, height: wish.height * scale }
  return { ...wish, ...size, prompt: '', seed: 0, fps: Math.min(wish.fps, PLAIN.fps) }
}

/** What a fault makes of a wish. */
const spoilt = (wish: ClipWish, faults: ReadonlySet<Fault>): ClipWish => ({
  ...wish,
  seconds: faults.has('wrong_duration') ? Math.max(1, wish.seconds * 0.4) : wish.seconds,
  width: faults.has('wrong_size') ? wish.height : wish.width,
  height: faults.has('wrong_size') ? wish.width : wish.height,
  start: faults.has('other_place') ? undefined : wish.start,
})

/**
 * The path of an H.264 MP4 of this size, rate and length: a slow move over the start picture, or over one
 * that follows from prompt and seed; towards the end picture where there is one.
 */
export const clip = (world: World, asked: ClipWish, faults: ReadonlySet<Fault>): Promise<string> => {
  const wish = spoilt(world.plain ? plainly(asked) : asked, faults)
  const [black, silent] = [faults.has('black_video'), faults.has('silent_audio')]
  return made(world, '.mp4', JSON.stringify(['clip', wish, black, silent]), async (path) => {
    const [width, height] = [even(wish.width), even(wish.height)]
    const frames = Math.max(1, Math.round(wish.seconds * wish.fps))
    const length = (frames / wish.fps).toFixed(6)
    const from = wish.start ?? (await picture(world, { prompt: wish.prompt, seed: wish.seed, width, height, format: 'jpeg' }))
    const still = async (source: string, name: string): Promise<string> => {
      const file = `${path}.${name}.png`
      await sharp(source).rotate().resize(width, height, { fit: 'cover' }).removeAlpha().png({ compressionLevel: 1 }).toFile(file)
      return file
    }
    const next = numbersOf('move', wish.prompt, wish.seed)
    const [x, y] = [oneOf(['0', '(iw-iw/zoom)/2', 'iw-iw/zoom'], next), oneOf(['0', '(ih-ih/zoom)/2', 'ih-ih/zoom'], next)]
    const zoom = `zoompan=z='1+${(0.03 + 0.05 * next()).toFixed(4)}*on/${frames}':x='${x}':y='${y}':d=${frames}:s=${width}x${height}:fps=${wish.fps}`
    const rate = ['-framerate', String(wish.fps)]
    const inputs: string[] = []
    let video: string
    if (black) {
      inputs.push('-f', 'lavfi', '-i', `color=black:s=${width}x${height}:r=${wish.fps}:d=${length}`)
      video = '[0:v]format=yuv420p[v]'
    } else if (wish.end) {
      inputs.push(...rate, '-i', await still(from, 'from'), ...rate, '-i', await still(wish.end, 'to'))
      const fade = `if(lt(N,${Math.floor(frames / 2)}),0,(N-${Math.floor(frames / 2)})/${Math.max(1, Math.ceil(frames / 2) - 1)})`
      video = `[0:v]loop=${frames}:1:0,fps=${wish.fps}[a];[1:v]loop=${frames}:1:0,fps=${wish.fps}[b];[a][b]blend=all_expr='A*(1-(${fade}))+B*(${fade})',format=yuv420p[v]`
    } else {
      inputs.push(...rate, '-i', await still(from, 'from'))
      video = `[0:v]${world.plain ? `loop=${frames}:1:0,fps=${wish.fps}` : zoom},format=yuv420p[v]`
    }
    const sounds: string[] = []
    if (wish.speech || wish.sound) {
      const at = wish.end && !black ? 2 : 1
      if (silent) inputs.push('-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=stereo')
      else if (wish.speech) inputs.push('-i', wish.speech)
      else inputs.push('-f', 'lavfi', '-i', `anoisesrc=r=48000:c=pink:a=0.08:seed=${Number.parseInt(hashOf(wish.prompt).slice(0, 6), 16)}`)
      sounds.push('-map', `${at}:a`, '-c:a', 'aac', '-b:a', '96k', '-ac', '2', '-ar', '48000')
    }
    await runFfmpeg(world.ffmpeg.path, [
      ...['-y', ...inputs, '-filter_complex', video, '-map', '[v]', ...sounds],
      ...['-t', length, '-frames:v', String(frames), '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '24', '-r', String(wish.fps)],
      ...['-movflags', '+faststart', '-threads', '1', '-f', 'mp4', path],
    ])
  })
}

/** Keeps bytes somebody sent as a file of their own, once. */
export const keptBytes = (world: World, bytes: Uint8Array, ending: string): Promise<string> =>
  made(world, ending, hashOf('input', bytes), (path) => writeFile(path, bytes))
