import { rm } from 'node:fs/promises'
import type { Asset } from '@reelwright/film/asset'
import { fail } from '@reelwright/film/fault'
import { openCrew } from '../picture/crew.js'
import { openDrawn } from '../picture/drawn-assets.js'
import { openSampler } from '../picture/sampler.js'
import { shotsOf } from '../picture/segment-painter.js'
import type { Plan, Segment } from '../plan/plan.js'
import type { SegmentCache } from './segment-cache.js'
import { openStillStore } from './still-store.js'

export type RenderSegments = {
  readonly plan: Plan
  /** Those to be made, each hash once. */
  readonly missing: readonly Segment[]
  readonly cache: SegmentCache
  readonly open: (asset: Asset) => Promise<string>
  readonly ffmpeg: string
  readonly workers: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: { readonly segments: number; readonly frames: number }) => void
  /** Told of each segment when it is whole, with its file. */
  readonly onKept: (hash: string, file: string) => void
}

/** Milliseconds between two reports. */
const REPORT = 250

/** In the film's order, so that stills are shared while they are there; at the end the longest first, so that all cores end together. */
const ordered = (segments: readonly Segment[], workers: number): readonly Segment[] => {
  const tail = Math.min(segments.length, workers * 3)
  const head = segments.slice(0, segments.length - tail)
  return [...head, ...segments.slice(segments.length - tail).sort((a, b) => b.frames - a.frames)]
}

/**
 * Paints and encodes segments into the cache, `workers` at a time. The first failure stops the others.
 * @throws what the first failing segment met, ABORTED
 */
export const renderSegments = async ({
  plan,
  missing,
  cache,
  open,
  ffmpeg,
  workers,
  signal,
  onProgress,
  onKept,
}: RenderSegments): Promise<void> => {
  if (missing.length === 0) return
  const { setting } = plan
  const queue = ordered(missing, workers)
  const crew = openCrew(Math.min(workers, queue.length))
  const stills = openStillStore(queue, setting, open, openSampler())
  let next = 0
  let done = 0
  let stopped: unknown
  const report = (): void => onProgress?.({ segments: done, frames: crew.painted() })
  const timer = setInterval(report, REPORT)
  let end = (_: unknown): void => {}
  const ended = new Promise<never>((_, reject) => {
    end = reject
  })
  ended.catch(() => {})
  const onAbort = (): void => end(fail('ABORTED', 'The work was stopped.'))
  signal?.addEventListener('abort', onAbort, { once: true })
  if (signal?.aborted) onAbort()
  const making = new Set<string>()

  const render = async (segment: Segment, onFed: () => void): Promise<void> => {
    const decoded = await stills.take(segment)
    const videos: Record<string, string> = {}
    for (const shot of shotsOf(segment)) if (shot.kind === 'video') videos[shot.asset.hash] = await open(shot.asset)
    const drawn = await openDrawn(segment, setting.typefaces, open)
    if (stopped) return
    const out = cache.begin(segment.hash)
    making.add(out)
    const { base, overlays, frames } = segment
    await crew.encode({ segment: { base, overlays, frames }, setting, materials: { stills: decoded, videos, drawn, ffmpeg }, out }, () => {
      stills.release(segment)
      onFed()
    })
    onKept(segment.hash, await cache.keep(out, segment.hash))
    making.delete(out)
    done += 1
    report()
  }

  // A lane goes on when a segment's frames are painted: its encoder's end and the disk are not waited for.
  const lane = async (): Promise<void> => {
    const rendering: Promise<void>[] = []
    while (next < queue.length && !stopped) {
      const segment = queue[next]!
      next += 1
      for (const coming of queue.slice(next, next + workers)) stills.prepare(coming)
      await new Promise<void>((onFed) => rendering.push(render(segment, onFed).then(onFed, end)))
    }
    await Promise.all(rendering)
  }
  try {
    const lanes = Promise.all(Array.from({ length: workers }, lane))
    await Promise.race([lanes, ended])
  } catch (cause) {
    stopped = cause
    throw cause
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', onAbort)
    await crew.close()
    await Promise.all([...making].map((path) => rm(path, { force: true })))
  }
}
