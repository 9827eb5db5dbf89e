import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import type { Clip, Timeline } from '@reelwright/film/timeline/timeline'
import type { StillKey } from '@reelwright/interchange/packaged-media'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { clipShape } from '@reelwright/render/master/clip-shape'
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
  /** What is being made just now, by key: two clips that look alike are made once. */
  readonly making: Map<string, Promise<string>>
  readonly scratch: string
  readonly signal: AbortSignal
}

/** Names a clip's file by all that shapes it: an unchanged clip is found again, however the film around it changed. */
export const conformKey = ({ timeline, ffmpeg }: Conforming, clip: Clip, treatment: Treatment): string =>
  keyOf({ shape: clipShape(timeline, clip.id), treatment, ffmpeg: ffmpeg.version })

const keep = async ({ cache }: Conforming, out: string, key: string): Promise<string> => {
  const begun = cache.begin(key)
  await rename(out, begun).catch(() => copyFile(out, begun)) // the cache may lie on another disk
  return cache.keep(begun, key)
}

const render = async (work: Conforming, clip: Clip, treatment: Treatment, key: string): Promise<string> => {
  const overlay = treatment === 'overlay'
  const out = join(work.scratch, `${key}.${overlay ? 'mov' : 'mp4'}`)
  const { timeline, open, ffmpeg, signal } = work
  await renderClip({ timeline, what: { clipId: clip.id }, codec: overlay ? 'prores4444' : 'h264', open, ffmpeg, out, signal })
  return keep(work, out, key)
}

/** The file of a graphic or a shot for the editor, rendered with its handles; from the cache when it was made before. */
export const conformFilm = async (work: Conforming, clip: Clip, treatment: Treatment): Promise<string> => {
  const key = conformKey(work, clip, treatment)
  const found = work.making.get(key) ?? work.cache.find(key).then((kept) => kept ?? render(work, clip, treatment, key))
  work.making.set(key, found)
  return found
}

type Fitted = { readonly width: number; readonly height: number; readonly keys: readonly StillKey[] }

/** A still fitted with room for its move, and the move as keyframes of the fitted picture; from the cache when both are there. */
export const conformStill = async (work: Conforming, clip: Clip): Promise<Fitted & { readonly file: string }> => {
  const key = conformKey(work, clip, 'still')
  const moveKey = keyOf({ move: key })
  const [found, move] = [await work.cache.find(key), await work.cache.find(moveKey)]
  if (found && move) return { ...(JSON.parse(await readFile(move, 'utf8')) as Fitted), file: found }
  const [out, note] = [join(work.scratch, `${key}.jpg`), join(work.scratch, `${key}.json`)]
  const { timeline, open } = work
  const { width, height, keys } = await fitStill({ timeline, clipId: clip.id, open, out })
  await writeFile(note, JSON.stringify({ width, height, keys }))
  await keep(work, note, moveKey)
  return { width, height, keys, file: await keep(work, out, key) }
}
