import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import type { Clip, Timeline } from '@reelwright/film/timeline/timeline'
import type { StillKey } from '@reelwright/interchange/packaged-media'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { fitStill } from '@reelwright/render/master/fit-still'
import { renderClip } from '@reelwright/render/master/render-clip'
import type { SegmentCache } from '@reelwright/render/master/segment-cache'
import { keyOf } from '../canonical.js'
import type { Treatment } from './package-media.js'

export type Conforming = {
  readonly timeline: Timeline
  readonly open: (asset: Asset) => Promise<string>
  readonly ffmpeg: Ffmpeg
  readonly cache: SegmentCache
  readonly scratch: string
  readonly signal: AbortSignal
}

/** Raised whenever the same clip would be conformed otherwise. */
const VERSION = 1

/** All that shapes a clip's file: an unchanged clip is found again, however the film around it changed. */
export const conformKey = ({ timeline, ffmpeg }: Conforming, clip: Clip): string => {
  const { rate, width, height, palette, language } = timeline
  return keyOf({
    clip: { ...clip, name: undefined, id: undefined },
    rate,
    width,
    height,
    palette,
    language,
    ffmpeg: ffmpeg.version,
    VERSION,
  })
}

/** The file of a graphic or a shot for the editor, rendered with its handles; from the cache when it was made before. */
export const conformFilm = async (work: Conforming, clip: Clip, treatment: Treatment): Promise<string> => {
  const key = conformKey(work, clip)
  const found = await work.cache.find(key)
  if (found) return found
  const overlay = treatment === 'overlay'
  const out = join(work.scratch, `${key}.${overlay ? 'mov' : 'mp4'}`)
  const { timeline, open, ffmpeg, signal } = work
  await renderClip({ timeline, what: { clipId: clip.id }, codec: overlay ? 'prores4444' : 'h264', open, ffmpeg, out, signal })
  const begun = work.cache.begin(key)
  await rename(out, begun).catch(() => copyFile(out, begun)) // the cache may lie on another disk
  return work.cache.keep(begun, key)
}

/** A still fitted with room for its move, and the move as keyframes of the fitted picture. */
export const conformStill = async (
  work: Conforming,
  clip: Clip,
): Promise<{ file: string; width: number; height: number; keys: readonly StillKey[] }> => {
  const file = join(work.scratch, `${conformKey(work, clip)}.jpg`)
  const { timeline, open } = work
  const { width, height, keys } = await fitStill({ timeline, clipId: clip.id, open, out: file })
  return { file, width, height, keys }
}
