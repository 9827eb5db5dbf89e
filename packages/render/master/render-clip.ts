import { rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { refuse } from '@reelwright/film/fault'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Content } from '@reelwright/look/composition/content'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { encodeOverlay } from '../picture/encode-overlay.js'
import { encodeFrames } from '../picture/encode-segment.js'
import { openSampler } from '../picture/sampler.js'
import { paintSegment } from '../picture/segment-painter.js'
import { h264, PRORES } from '../plan/encoder.js'
import { picturesOf } from '../plan/pictures.js'
import { QUALITIES } from '../plan/quality.js'
import { gatherMaterials } from './gather-materials.js'

/** What an editor gets a clip as. Only ProRes 4444 carries alpha, and only it is for overlays. */
export const CLIP_CODECS = ['h264', 'prores422hq', 'prores4444'] as const
export type ClipCodec = (typeof CLIP_CODECS)[number]

/** High enough that an editor may grade and encode it again. */
const EDITABLE = { preset: 'veryfast', crf: 12 }

export type ClipOptions = {
  readonly timeline: Timeline
  /** A clip of a video track over its whole length, handles included; or a stretch of the film, its overlays with it. */
  readonly what: { readonly clipId: string } | { readonly from: number; readonly to: number }
  readonly codec: ClipCodec
  readonly open: (asset: Asset) => Promise<string>
  readonly ffmpeg: Ffmpeg
  /** .mp4 for H.264, .mov for ProRes; it appears when it is whole. */
  readonly out: string
  readonly signal?: AbortSignal
}

type Pictures = ReturnType<typeof picturesOf>

const contentsOf = (pictures: Pictures, what: ClipOptions['what']): readonly Content[] => {
  if ('clipId' in what) {
    const shot = pictures.shotOfClip(what.clipId)
    if (!shot) throw refuse('CLIP_UNKNOWN', `There is no clip ${what.clipId} on a video track.`, { field: 'clipId', given: what.clipId })
    return [{ frames: shot.frames, base: { kind: 'shot', shot }, overlays: [] }]
  }
  const { from, to } = what
  if (!(from >= 0 && from < to && to <= pictures.frames))
    throw refuse('FRAME_OUTSIDE', `Choose frames between 0 and ${pictures.frames}.`, { given: `${from}–${to}` })
  const edges = [from, ...pictures.edges.filter((edge) => edge > from && edge < to), to]
  return edges.slice(1).map((end, n) => pictures.contentOf(edges[n]!, end))
}

/**
 * Renders one clip, or a stretch, for an editor; overlays by themselves as ProRes 4444 with their alpha.
 * @returns the number of frames written
 * @throws CLIP_UNKNOWN, FRAME_OUTSIDE, DISK_FULL, FFMPEG_FAILED, ABORTED
 */
export const renderClip = async (options: ClipOptions): Promise<number> => {
  const { timeline, what, codec, ffmpeg, out, signal } = options
  const part = join(dirname(out), `.${process.pid}.${basename(out, extname(out))}.part${extname(out)}`)
  try {
    const frames = codec === 'prores4444' ? await overlayAlone(options, part) : await withPictures()
    await rename(part, out)
    return frames
  } finally {
    await rm(part, { force: true })
  }

  async function withPictures(): Promise<number> {
    const pictures = picturesOf(timeline, { quality: QUALITIES.high, burnCaptions: false })
    const { setting } = pictures
    const contents = contentsOf(pictures, what)
    const sampler = openSampler()
    const painters = contents.map((content) => ({
      frames: content.frames,
      open: async () =>
        paintSegment(content, setting, await gatherMaterials(content, setting, options.open, ffmpeg.path, sampler), sampler, signal),
    }))
    const total = contents.reduce((sum, content) => sum + content.frames, 0)
    const encoder = codec === 'h264' ? h264(EDITABLE, setting) : [...PRORES, '-profile:v', '3', '-pix_fmt', 'yuv422p10le']
    await encodeFrames(inTurn(painters), total, setting, sampler, { ffmpeg: ffmpeg.path, out: part, codec: encoder, signal })
    return total
  }
}

type Opener = { readonly frames: number; readonly open: () => ReturnType<typeof paintSegment> }

/** One painter after another, each opened when its turn comes. */
const inTurn = (openers: readonly Opener[]): Awaited<ReturnType<typeof paintSegment>> => {
  let turn = -1
  let end = 0
  let painter: Awaited<ReturnType<typeof paintSegment>> | undefined
  return {
    paint: async (index, dst) => {
      while (index >= end) {
        painter?.close?.()
        turn += 1
        painter = await openers[turn]!.open()
        end += openers[turn]!.frames
      }
      await painter!.paint(index - (end - openers[turn]!.frames), dst)
    },
    close: () => painter?.close?.(),
  }
}

const overlayAlone = async ({ timeline, what, open, ffmpeg, signal }: ClipOptions, out: string): Promise<number> => {
  const clips = timeline.tracks
    .filter(({ kind }) => kind === 'graphics')
    .flatMap(({ items }) => items.flatMap((item) => (item.type === 'clip' ? [item] : [])))
  const clip = 'clipId' in what ? clips.find(({ id }) => id === what.clipId) : undefined
  if (clip?.source.kind !== 'graphic')
    throw refuse('CLIP_UNKNOWN', 'Choose a clip of a graphics track to render with its alpha.', { field: 'clipId' })
  const { setting } = picturesOf(timeline, { quality: QUALITIES.high, burnCaptions: false })
  const frames = clip.head + clip.frames + clip.tail
  await encodeOverlay({ graphic: clip.source.graphic, frames, setting, open, ffmpeg: ffmpeg.path, out, signal })
  return frames
}
