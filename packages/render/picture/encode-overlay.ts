import { rename, rm } from 'node:fs/promises'
import type { Asset } from '@reelwright/film/asset'
import type { Graphic } from '@reelwright/film/storyboard'
import type { Content } from '@reelwright/look/composition/content'
import { stageOf } from '@reelwright/look/composition/stage-of'
import type { Box, Drawing } from '@reelwright/look/drawing'
import { graphicOf } from '@reelwright/look/graphics/list'
import { type Running, startFfmpeg } from '@reelwright/media/ffmpeg/run'
import { openFilms } from '@reelwright/media/raster/open-films'
import { openPictures } from '@reelwright/media/raster/open-pictures'
import { rasterise } from '@reelwright/media/raster/rasterise'
import { PRORES } from '../plan/encoder.js'
import type { Setting } from '../plan/plan.js'
import { openDrawn } from './drawn-assets.js'
import { asDiskFault } from './encode-segment.js'
import { slicesUnder, withSlices } from './prores-frame.js'
import { repeatFrames } from './repeat-frames.js'
import { typesetterOf } from './stage.js'

/**
 * ProRes 4444 with one quantiser in place of a search for the bitrate of camera pictures: drawn on nothing, an overlay takes
 * a tenth of it, and at 4 stands more than 50 dB from what was drawn. Slices of it do not hang on each other.
 */
const CODEC = [...PRORES, '-profile:v', '4', '-qscale:v', '4', '-pix_fmt', 'yuva444p10le', '-alpha_bits', '16'] as const
const EMPTY = { x: 0, y: 0, width: 2, height: 2 }

/** `colour · 255 / alpha`, rounded, behind `alpha · 256 + colour`. */
const STRAIGHT = Uint8Array.from({ length: 65_536 }, (_, n) => Math.min(255, Math.round(((n & 255) * 255) / Math.max(1, n >> 8))))

/** Straight alpha, as editors expect it, from premultiplied. */
const straighten = (rgba: Uint8Array): void => {
  for (let n = 0; n < rgba.length; n += 4) {
    const alpha = rgba[n + 3]!
    if (alpha === 0 || alpha === 255) continue
    const row = alpha << 8
    rgba[n] = STRAIGHT[row | rgba[n]!]!
    rgba[n + 1] = STRAIGHT[row | rgba[n + 1]!]!
    rgba[n + 2] = STRAIGHT[row | rgba[n + 2]!]!
  }
}

export type OverlayOptions = {
  readonly graphic: Graphic
  readonly frames: number
  readonly setting: Setting
  readonly open: (asset: Asset) => Promise<string>
  readonly ffmpeg: string
  /** The .mov to write. */
  readonly out: string
  readonly signal?: AbortSignal
}

/** The first frame of every rest of an overlay, and how many frames it lasts, by the keys of its frames. */
export const restsOf = (keys: readonly string[]): readonly { readonly frame: number; readonly times: number }[] => {
  const starts = keys.flatMap((key, frame) => (key === keys[frame - 1] ? [] : [frame]))
  return starts.map((frame, n) => ({ frame, times: (starts[n + 1] ?? keys.length) - frame }))
}

/** Whole pixels of a frame that hold everything that is ever painted. */
const boxOf = (drawings: readonly Drawing[], { width, height }: Setting): Box => {
  const boxes = drawings.filter(({ ops }) => ops.length > 0).map(({ box }) => box)
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x))))
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y))))
  const right = Math.min(width, Math.ceil(Math.max(...boxes.map((box) => box.x + box.width))))
  const bottom = Math.min(height, Math.ceil(Math.max(...boxes.map((box) => box.y + box.height))))
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : EMPTY
}

/** Starts an encoder that is fed boxes of straight RGBA, and lays them upon what is bigger; `filters` come behind that. */
const startEncoder = (
  box: Box,
  upon: Box,
  { setting: { rate }, ffmpeg, signal }: OverlayOptions,
  out: string,
  ...filters: string[]
): Running => {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${box.width}x${box.height}`, '-r', `${rate.num}/${rate.den}`, '-i', 'pipe:0']
  const laid = `pad=${upon.width}:${upon.height}:${box.x - upon.x}:${box.y - upon.y}:color=black@0`
  const filter = ['scale=out_color_matrix=bt709:out_range=tv', 'format=yuva444p10le', laid, ...filters].join(',')
  return startFfmpeg(ffmpeg, ['-protocol_whitelist', 'file,pipe', ...input, '-vf', filter, ...CODEC, '-y', out], { signal })
}

/** One frame of the nothing that a graphic is laid upon; what has to be fed to get it is cut away. */
const encodeNothing = async (options: OverlayOptions, out: string): Promise<void> => {
  const { width, height } = options.setting
  const encoder = startEncoder(
    EMPTY,
    { x: 0, y: 0, width: width + EMPTY.width, height },
    options,
    out,
    `crop=${width}:${height}:${EMPTY.width}:0`,
  )
  encoder.stdin.end(Buffer.alloc(4 * EMPTY.width * EMPTY.height))
  await encoder.done
}

/**
 * Encodes a graphic by itself as ProRes 4444, frames of the film's size with straight alpha; a picture at rest is encoded
 * once, and what is never painted on once for all frames.
 * @throws DISK_FULL, FFMPEG_FAILED, OVERLAY_UNREADABLE, ABORTED
 */
export const encodeOverlay = async (options: OverlayOptions): Promise<void> => {
  const { graphic, frames, setting, open, ffmpeg, out, signal } = options
  const ready = graphicOf(graphic)
  const content: Pick<Content, 'base' | 'overlays'> = {
    base: { kind: 'shot', shot: { kind: 'graphic', graphic, frames, offset: 0 } },
    overlays: [],
  }
  const files = await openDrawn(content, setting.typefaces, open)
  const pictures = await openPictures(Object.fromEntries(ready.pictures.map(({ hash }) => [hash, files[hash]!])))
  const stage = stageOf(setting, frames, await typesetterOf(setting, files))
  const drawings = Array.from({ length: frames }, (_, frame) => ready.draw(stage, frame))
  const rests = restsOf(drawings.map(({ key }) => key))
  // Most of an overlay's frame is empty: only the part that is ever painted on goes through the pipe.
  const box = boxOf(drawings, setting)
  const place = slicesUnder(box, setting)
  const [part, empty] = [`${out}.part.mov`, `${out}.empty.mov`]
  const moving = openFilms(ready.films, pictures, { files, ffmpeg, rate: setting.rate, signal })
  try {
    const encoder = startEncoder(box, place, options, part)
    let broken: unknown
    for (const { frame } of rests) {
      if (broken) break
      const pixels = rasterise({ ...drawings[frame]!, box }, 1, await moving.due(frame, drawings[frame]!)).rgba
      straighten(pixels)
      await new Promise<void>((resolve) =>
        encoder.stdin.write(pixels, (error) => {
          broken ??= error
          resolve()
        }),
      )
    }
    encoder.stdin.end()
    await encoder.done
    const times = rests.map(({ times: often }) => often)
    const all = place.width === setting.width && place.height === setting.height
    if (all && rests.length === frames) await rename(part, out)
    else if (all) await repeatFrames(part, times, out)
    else {
      await encodeNothing(options, empty)
      await repeatFrames(part, times, out, { file: empty, lay: (under, picture) => withSlices(under, picture, place) })
    }
  } catch (cause) {
    throw asDiskFault(cause)
  } finally {
    moving.close()
    await rm(part, { force: true })
    await rm(empty, { force: true })
  }
}
