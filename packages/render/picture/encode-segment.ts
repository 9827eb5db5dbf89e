import { fail, isFault } from '@reelwright/film/fault'
import { startFfmpeg } from '@reelwright/media/ffmpeg/run'
import { h264, rawInput } from '../plan/encoder.js'
import type { Setting } from '../plan/plan.js'
import type { Painter } from './painter.js'
import { frameBytes } from './planes.js'
import type { Sampler } from './sampler.js'

/** Frames on their way to the encoder: one being painted, one being read. */
const RING = 3

export type EncodeOptions = {
  readonly ffmpeg: string
  readonly out: string
  /** What ffmpeg makes of the frames; H.264 as segments have it when left out. */
  readonly codec?: readonly string[]
  readonly signal?: AbortSignal
  readonly onFrame?: () => void
  /** An encoding that must have ended before this one is given its first frame; meanwhile the encoder starts and frames are painted. */
  readonly after?: Promise<unknown>
  /** Told when the encoder has taken every frame: the painter's memory is free then, though the file is not yet whole. */
  readonly onFed?: () => void
}

/** A write to a full disk is told by ffmpeg in words, and by the system in a code. */
export const diskFull = (cause: unknown): boolean => {
  const said =
    cause instanceof Error ? `${cause.message} ${String(cause.cause ?? '')} ${(cause as NodeJS.ErrnoException).code ?? ''}` : String(cause)
  return /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/.test(said)
}

export const asDiskFault = (cause: unknown): unknown =>
  diskFull(cause) ? fail('DISK_FULL', 'The disk is full; free some space and start again: what is done so far is kept.', { cause }) : cause

/**
 * Paints `frames` frames into a ring and writes them to one encoder. A slot is painted again only when the encoder has taken it.
 * @throws DISK_FULL, FFMPEG_FAILED, ABORTED
 */
export const encodeFrames = async (
  painter: Painter,
  frames: number,
  setting: Setting,
  sampler: Sampler,
  options: EncodeOptions,
): Promise<void> => {
  const bytes = frameBytes(setting.width, setting.height)
  const codec = options.codec ?? h264(setting.quality.encoder, setting)
  const encoder = startFfmpeg(options.ffmpeg, ['-protocol_whitelist', 'file,pipe', ...rawInput(setting), ...codec, '-y', options.out], {
    signal: options.signal,
  })
  const ring = Array.from({ length: RING }, () => sampler.allocate(bytes))
  const taken: Promise<void>[] = []
  let broken: unknown
  const write = async (slot: number): Promise<void> => {
    await options.after?.catch(() => {}) // whoever began it hears of its failure
    return new Promise((resolve) => {
      encoder.stdin.write(Buffer.from(sampler.buffer(), slot, bytes), (error) => {
        broken ??= error
        resolve()
      })
    })
  }
  const feed = async (): Promise<void> => {
    try {
      for (let index = 0; index < frames && !broken; index += 1) {
        const turn = index % RING
        await taken[turn]
        await painter.paint(index, ring[turn]!)
        options.onFrame?.()
        taken[turn] = write(ring[turn]!)
      }
      await Promise.all(taken)
    } finally {
      painter.close?.()
    }
  }
  try {
    await feed()
    encoder.stdin.end()
    options.onFed?.()
    await encoder.done
    if (broken) throw broken
  } catch (cause) {
    encoder.kill()
    await encoder.done.catch((ending: unknown) => {
      if (isFault(ending) && ending.code === 'ABORTED') throw ending
    })
    throw asDiskFault(cause)
  }
}
