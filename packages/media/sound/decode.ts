import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Sound } from '@reelwright/look/sound/sound'
import type { Ffmpeg } from '../ffmpeg/find.js'
import { probe, soundOf } from '../ffmpeg/probe.js'
import { startFfmpeg } from '../ffmpeg/run.js'
import { openWav } from './wav-reader.js'
import { writeWav } from './wav-writer.js'

export type DecodeOptions = {
  readonly signal?: AbortSignal
  /** Seconds of sound after which decoding stops; four hours when left out. */
  readonly most?: number
}

/** Little-endian bytes as they come from a pipe to whole sample frames, whatever the pieces. */
async function* wholeFrames(pieces: AsyncIterable<Buffer>, channels: number): AsyncGenerator<Float32Array> {
  const width = 4 * channels
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = rest.length ? Buffer.concat([rest, piece]) : piece
    const usable = bytes.length - (bytes.length % width)
    // copied: the pipe's buffers start at any address, and floats need a multiple of four
    if (usable) yield new Float32Array(new Uint8Array(bytes.subarray(0, usable)).buffer)
    rest = bytes.subarray(usable)
  }
}

/**
 * Any sound file, or the sound of a film, as interleaved 48 kHz floats, in blocks as they come.
 * Mono is decoded as mono by the caller's choice of `channels`, so that no pan law changes its level.
 * @throws FFMPEG_FAILED, ABORTED.
 */
export async function* decodeSound(
  ffmpeg: Ffmpeg,
  file: string,
  channels: 1 | 2,
  options: DecodeOptions = {},
): AsyncGenerator<Float32Array> {
  const running = startFfmpeg(
    ffmpeg.path,
    [
      '-protocol_whitelist',
      'file,pipe',
      '-i',
      `file:${file}`,
      '-map',
      '0:a:0',
      '-vn',
      '-sn',
      '-dn',
      '-t',
      String(options.most ?? 14_400),
      '-af',
      `aresample=${SAMPLE_RATE}:filter_size=64:cutoff=0.96`,
      '-ac',
      String(channels),
      '-f',
      'f32le',
      '-c:a',
      'pcm_f32le',
      'pipe:1',
    ],
    options.signal ? { signal: options.signal } : {},
  )
  running.stdin.end()
  let whole = false
  try {
    yield* wholeFrames(running.stdout as AsyncIterable<Buffer>, channels)
    whole = true
  } finally {
    if (!whole) running.kill()
  }
  await running.done
}

/**
 * A sound that can be read from anywhere: a 48 kHz WAV as it is, anything else decoded once to `kept`
 * (24-bit WAV, written whole or not at all).
 * @throws MEDIA_MISSING, MEDIA_UNREADABLE, MEDIA_SILENT.
 */
export const openSound = async (ffmpeg: Ffmpeg, file: string, kept: string, options: DecodeOptions = {}): Promise<Sound> => {
  const direct = await openWav(file)
  if (direct) return direct
  const before = await openWav(kept).catch(() => undefined)
  if (before) return before
  const channels = soundOf(await probe(ffmpeg, file, options.signal), file).channels === 1 ? 1 : 2
  await mkdir(dirname(kept), { recursive: true })
  const half = `${kept}.${process.pid}.half`
  const writer = await writeWav(half, channels)
  try {
    for await (const block of decodeSound(ffmpeg, file, channels, options)) await writer.write(block)
  } catch (error) {
    await writer.close()
    await rm(half, { force: true })
    throw error
  }
  await writer.close()
  await rename(half, kept)
  return (await openWav(kept))!
}
