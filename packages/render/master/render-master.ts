import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { fail, isFault } from '@reelwright/film/fault'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { asDiskFault } from '../picture/encode-segment.js'
import { compilePlan } from '../plan/compile-plan.js'
import type { Segment } from '../plan/plan.js'
import { type Quality, type QualityName, qualityOf } from '../plan/quality.js'
import { comingFiles } from './coming-files.js'
import { DAMAGED, joinSegments } from './join.js'
import { renderSegments } from './render-segments.js'
import { openSegmentCache } from './segment-cache.js'

export type RenderProgress = {
  readonly segments: { readonly done: number; readonly total: number }
  readonly frames: { readonly done: number; readonly total: number }
  /** Frames a second since the start, those found in the cache left out. */
  readonly fps: number
  /** Segments that were found and not made. */
  readonly reused: number
}

export type RenderOptions = {
  readonly timeline: Timeline
  readonly quality: QualityName | Quality
  /** A local file with the asset's bytes. */
  readonly open: (asset: Asset) => Promise<string>
  readonly ffmpeg: Ffmpeg
  /** Folder of encoded segments, kept between renders. */
  readonly cache: string
  /** Bytes it may hold. */
  readonly cacheLimit: number
  /** The MP4 to write; it appears when it is whole. */
  readonly out: string
  /** Segments rendered at a time; as many as there are cores, but two at least, when left out: one more is hardly faster and takes 200 MB. */
  readonly workers?: number
  readonly burnCaptions: boolean
  /** An MP4 with the film's sound as one AAC track, which may still be in the making while pictures are rendered; a silent film when left out. */
  readonly sound?: { readonly file: string } | Promise<{ readonly file: string }>
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: RenderProgress) => void
}

export type Rendered = {
  readonly planHash: string
  readonly frames: number
  readonly segments: number
  readonly reused: number
  readonly seconds: number
}

/**
 * Renders a film: segments that the cache lacks are painted and encoded, and all are joined with the sound as they come.
 * Nothing appears at `out` before it is whole.
 * @throws DISK_FULL, FFMPEG_FAILED, ABORTED, PICTURE_UNREADABLE, TIMELINE_EMPTY, TIMELINE_INVALID and what the graphics refuse
 */
export const renderMaster = async (options: RenderOptions): Promise<Rendered> => {
  const { timeline, ffmpeg, out, signal } = options
  const began = performance.now()
  // It is awaited once the pictures are begun; until then its failure is nobody's.
  Promise.resolve(options.sound).catch(() => {})
  const plan = compilePlan(timeline, {
    quality: qualityOf(options.quality),
    burnCaptions: options.burnCaptions,
    encoderVersion: ffmpeg.version,
  })
  const cache = await openSegmentCache(options.cache, options.cacheLimit)
  await mkdir(dirname(out), { recursive: true }).catch((cause) => {
    throw asDiskFault(cause)
  })
  const workers = Math.max(1, options.workers ?? Math.max(2, availableParallelism()))
  let reused = 0

  const attempt = async (): Promise<void> => {
    const missing = new Map<string, Segment>()
    const found = new Map<string, string>()
    for (const segment of plan.segments) {
      const file = await cache.find(segment.hash)
      if (file) found.set(segment.hash, file)
      else missing.set(segment.hash, segment)
    }
    const there = plan.segments.filter(({ hash }) => found.has(hash))
    reused = there.length
    const ready = there.reduce((sum, segment) => sum + segment.frames, 0)
    const start = performance.now()
    const coming = comingFiles(missing.keys())
    const unjoined = new AbortController()
    const rendering = renderSegments({
      plan,
      missing: [...missing.values()],
      cache,
      open: options.open,
      ffmpeg: ffmpeg.path,
      workers,
      signal: signal ? AbortSignal.any([signal, unjoined.signal]) : unjoined.signal,
      onKept: coming.arrive,
      onProgress: ({ segments, frames }) =>
        options.onProgress?.({
          segments: { done: reused + segments, total: plan.segments.length },
          frames: { done: Math.min(plan.frames, ready + frames), total: plan.frames },
          fps: frames / Math.max(0.001, (performance.now() - start) / 1000),
          reused,
        }),
    })
    // Segments are joined as they come, so that at the end no core waits for a copy of the whole film.
    const joining = async (): Promise<number> => {
      const segments = plan.segments.map(({ hash, frames }) => ({ hash, frames, file: found.get(hash) ?? coming.of(hash)! }))
      return joinSegments({
        segments,
        rate: timeline.rate,
        sound: (await Promise.race([options.sound, coming.failed]))?.file,
        title: timeline.title,
        out,
        signal,
      })
    }
    // Whichever fails first ends the other, and is what is told.
    let failed: { readonly cause: unknown } | undefined
    const first = (cause: unknown): void => {
      failed ??= { cause }
      coming.fail(cause)
      unjoined.abort()
    }
    const [, written] = await Promise.all([rendering.catch(first), joining().catch(first)])
    if (failed) throw failed.cause
    if (written !== plan.frames)
      throw fail('FRAMES_LOST', `The film has ${written} frames instead of ${plan.frames}; start the render again.`)
  }

  try {
    await attempt()
  } catch (cause) {
    // A cached file that rotted is made again, once.
    if (!isFault(cause) || cause.code !== DAMAGED || !cause.given) throw cause
    await cache.drop(cause.given)
    await attempt()
  }
  await cache.evict(new Set(plan.segments.map((segment) => segment.hash)))
  return { planHash: plan.hash, frames: plan.frames, segments: plan.segments.length, reused, seconds: (performance.now() - began) / 1000 }
}
