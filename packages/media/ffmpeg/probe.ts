import { statSync } from 'node:fs'
import { isFault, refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from './find.js'
import { startFfmpeg } from './run.js'

export type VideoStream = {
  readonly kind: 'video'
  readonly codec: string
  /** Pixels as shown: a turned phone film has its sides swapped. */
  readonly width: number
  readonly height: number
  /** Degrees clockwise that a player turns it by: 0, 90, 180 or 270. */
  readonly turn: number
  readonly pixels: string
  /** Frames per second as ffmpeg names it, e.g. 29.97; undefined when it names none. */
  readonly rate?: number
  /** A cover picture inside a sound file. */
  readonly attached: boolean
}
export type AudioStream = {
  readonly kind: 'audio'
  readonly codec: string
  readonly sampleRate: number
  readonly channels: number
}
export type Probe = {
  /** Names of the container as ffmpeg gives them: `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly container: string
  /** Undefined when the container does not say. */
  readonly seconds?: number
  readonly video: readonly VideoStream[]
  readonly audio: readonly AudioStream[]
}

const CHANNELS: Readonly<Record<string, number>> = {
  mono: 1,
  stereo: 2,
  '2.1': 3,
  '3.0': 3,
  quad: 4,
  '4.0': 4,
  '5.0': 5,
  '5.1': 6,
  '6.1': 7,
  '7.1': 8,
  downmix: 2,
}

const channelsOf = (layout: string): number => CHANNELS[layout.replace(/\(.*\)$/, '')] ?? Number(/^(\d+) channels/.exec(layout)?.[1] ?? 2)

const videoOf = (text: string, below: string): VideoStream | undefined => {
  const size = /, (\d{1,5})x(\d{1,5})/.exec(text)
  const codec = /^(\w+)/.exec(text)?.[1]
  if (!codec || !size) return undefined
  const rotated = Number(/displaymatrix: rotation of (-?[\d.]+)/.exec(below)?.[1] ?? -Number(/rotate\s*: (-?\d+)/.exec(below)?.[1] ?? 0))
  const turn = (((-Math.round(rotated / 90) * 90) % 360) + 360) % 360
  const [width, height] = [Number(size[1]), Number(size[2])]
  const rate = /, ([\d.]+)(k?) fps/.exec(text)
  return {
    kind: 'video',
    codec,
    ...(turn % 180 === 0 ? { width, height } : { width: height, height: width }),
    turn,
    pixels: /^\w+(?: \([^)]*\))*, (\w+)/.exec(text)?.[1] ?? 'unknown',
    ...(rate ? { rate: Number(rate[1]) * (rate[2] ? 1000 : 1) } : {}),
    attached: /attached pic/.test(text),
  }
}

const audioOf = (text: string): AudioStream | undefined => {
  const match = /^(\w+).*?, (\d+) Hz, ([^,]+)/.exec(text)
  return match
    ? {
        kind: 'audio',
        codec: match[1]!,
        sampleRate: Number(match[2]),
        channels: channelsOf(match[3]!.trim()),
      }
    : undefined
}

/** Reads what `ffmpeg -i` says about a file; undefined when it found no stream it knows. */
export const parseProbe = (said: string): Probe | undefined => {
  const container = /Input #0, (.+?), from /.exec(said)?.[1]
  if (!container) return undefined
  const length = /Duration: (\d+):(\d+):([\d.]+)/.exec(said)
  const streams = said.split(/Stream #0:\d+/).slice(1)
  const video: VideoStream[] = []
  const audio: AudioStream[] = []
  for (const stream of streams) {
    const match = /^[^\n]*?: (Video|Audio): ([^\n]*)([\s\S]*)$/.exec(stream)
    if (!match) continue
    const found = match[1] === 'Video' ? videoOf(match[2]!, match[3]!) : audioOf(match[2]!)
    if (found?.kind === 'video') video.push(found)
    if (found?.kind === 'audio') audio.push(found)
  }
  if (video.length + audio.length === 0) return undefined
  return {
    container,
    ...(length
      ? {
          seconds: Number(length[1]) * 3600 + Number(length[2]) * 60 + Number(length[3]),
        }
      : {}),
    video,
    audio,
  }
}

/**
 * What a media file is, without ffprobe (carried builds have none).
 * @throws MEDIA_MISSING when there is no such file, MEDIA_UNREADABLE when no stream of it is known.
 */
export const probe = async (ffmpeg: Ffmpeg, file: string, signal?: AbortSignal): Promise<Probe> => {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw refuse('MEDIA_MISSING', `There is no file at ${file}.`, {
      field: file,
    })
  const running = startFfmpeg(ffmpeg.path, ['-protocol_whitelist', 'file,pipe', '-i', `file:${file}`], {
    limit: 60_000,
    ...(signal ? { signal } : {}),
  })
  running.stdin.end()
  // without an output ffmpeg always ends in an error: what it said before is the answer
  const ended = await running.done.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (isFault(ended) && (ended.code === 'ABORTED' || ended.code === 'FFMPEG_MISSING')) throw ended
  const found = parseProbe(running.said().replace(/^\[\w+\] /gm, ''))
  if (!found)
    throw refuse('MEDIA_UNREADABLE', `${file} is no picture, film or sound that ffmpeg can read; bring it in another format.`, {
      field: file,
    })
  return found
}

/** @throws MEDIA_SILENT when the file carries no sound. */
export const soundOf = (found: Probe, file: string): AudioStream => {
  const stream = found.audio[0]
  if (!stream) throw refuse('MEDIA_SILENT', `${file} carries no sound; choose a recording.`, { field: file })
  return stream
}
