import { pipeline } from 'node:stream/promises'
import { fail } from '@reelwright/film/fault'
import { frameAtSample, type Rate, SAMPLE_RATE } from '@reelwright/film/time'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { startFfmpeg } from '@reelwright/media/ffmpeg/run'

/** Pixels of the longer side that a master is looked at with. */
const LONG_SIDE = 480

export type Size = { readonly width: number; readonly height: number }

/** The size a master is looked at in: even, its longer side 480 or less. */
export const lookSize = ({ width, height }: Size): Size => {
  const scale = Math.min(1, LONG_SIDE / Math.max(width, height))
  const even = (n: number): number => Math.max(2, Math.round((n * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}

/** Decodes the luma of a film, or of an H.264 byte stream, at a small size, frame by frame. The buffer given is good until the next one. */
export async function* lumaFrames(
  ffmpeg: Ffmpeg,
  film: string | AsyncIterable<Uint8Array>,
  size: Size,
  before: readonly string[] = [],
  filters: readonly string[] = [],
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const chain = [...filters, `scale=${size.width}:${size.height}:flags=bilinear`, 'format=yuv420p', 'extractplanes=y'].join(',')
  const running = startFfmpeg(
    ffmpeg.path,
    [
      '-protocol_whitelist',
      'file,pipe',
      ...before,
      ...(typeof film === 'string' ? ['-i', `file:${film}`] : ['-f', 'h264', '-i', 'pipe:0']),
      '-map',
      '0:v:0',
      '-an',
      '-sn',
      '-dn',
      '-vsync',
      '0',
      '-vf',
      chain,
      '-f',
      'rawvideo',
      'pipe:1',
    ],
    signal ? { signal } : {},
  )
  if (typeof film === 'string') running.stdin.end()
  else pipeline(film, running.stdin).catch(running.kill)
  const bytes = size.width * size.height
  const frame = new Uint8Array(bytes)
  let filled = 0
  let whole = false
  try {
    for await (const piece of running.stdout as AsyncIterable<Buffer>) {
      for (let at = 0; at < piece.length; ) {
        const take = Math.min(bytes - filled, piece.length - at)
        frame.set(piece.subarray(at, at + take), filled)
        filled += take
        at += take
        if (filled < bytes) continue
        filled = 0
        yield frame
      }
    }
    whole = true
  } finally {
    if (!whole) running.kill()
  }
  await running.done
}

/** What each frame was like; one entry a frame. Luma as coded: black is 16, white 235. */
export type Watching = {
  readonly frames: number
  /** Frames between those that `moved` compares. */
  readonly lag: number
  /** Mean luma, and the luma that one pixel in a thousand passes. */
  readonly mean: readonly number[]
  readonly bright: readonly number[]
  /** Mean difference to the frame before, and to the one `lag` before; captions' part of the picture left out. */
  readonly changed: readonly number[]
  readonly moved: readonly number[]
  /** Mean difference between neighbouring pixels: how much a movement must show. */
  readonly grain: readonly number[]
}

/** The pixels of the rows in which neither captions nor lower thirds stand, by the captions' place. */
export const freeRows = ({ width, height }: Size): readonly [number, number] => [
  Math.round(height * 0.04) * width,
  Math.round(height * 0.66) * width,
]

export const difference = (a: Uint8Array, b: Uint8Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i += 1) sum += Math.abs(a[i]! - b[i]!)
  return sum / (to - from)
}

const brightness = (frame: Uint8Array): { mean: number; bright: number } => {
  const counts = new Uint32Array(256)
  let sum = 0
  for (let i = 0; i < frame.length; i += 1) {
    const value = frame[i]!
    counts[value]! += 1
    sum += value
  }
  let left = Math.floor(frame.length / 1000)
  let bright = 255
  for (; bright > 0 && left >= counts[bright]!; bright -= 1) left -= counts[bright]!
  return { mean: sum / frame.length, bright }
}

const grainOf = (frame: Uint8Array, width: number, from: number, to: number): number => {
  let sum = 0
  let count = 0
  for (let i = from; i + width + 1 < to; i += 2) {
    sum += Math.abs(frame[i]! - frame[i + 1]!) + Math.abs(frame[i]! - frame[i + width]!)
    count += 2
  }
  return count ? sum / count : 0
}

export const lagOf = (rate: Rate): number => Math.max(4, frameAtSample(0.4 * SAMPLE_RATE, rate))

/** Sees every frame once; `onFrame` may look at more of it. */
export const watch = async (
  frames: AsyncIterable<Uint8Array>,
  size: Size,
  lag: number,
  onFrame: (frame: Uint8Array, index: number) => void = () => {},
): Promise<Watching> => {
  const [from, to] = freeRows(size)
  const ring = Array.from({ length: lag + 1 }, () => new Uint8Array(size.width * size.height))
  const [mean, bright, changed, moved, grain]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  let index = 0
  for await (const frame of frames) {
    const light = brightness(frame)
    mean.push(light.mean)
    bright.push(light.bright)
    changed.push(index ? difference(frame, ring[(index - 1) % (lag + 1)]!, from, to) : Number.POSITIVE_INFINITY)
    moved.push(index >= lag ? difference(frame, ring[(index - lag) % (lag + 1)]!, from, to) : Number.POSITIVE_INFINITY)
    grain.push(grainOf(frame, size.width, from, to))
    ring[index % (lag + 1)]!.set(frame)
    onFrame(frame, index)
    index += 1
  }
  if (index === 0) throw fail('MASTER_UNREADABLE', 'No frame of the film can be decoded; render it again.')
  return { frames: index, lag, mean, bright, changed, moved, grain }
}
