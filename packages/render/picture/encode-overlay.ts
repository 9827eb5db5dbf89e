import type { Graphic } from '@reelwright/film/storyboard'
import { graphicOf } from '@reelwright/look/graphics/list'
import { startFfmpeg } from '@reelwright/media/ffmpeg/run'
import { rasterise } from '@reelwright/media/raster/rasterise'
import type { Setting } from '../plan/plan.js'
import { asDiskFault } from './encode-segment.js'
import { stageOf, typesetterOf } from './stage.js'

/** Straight alpha, as editors expect it, from premultiplied. */
const straighten = (rgba: Uint8Array): void => {
  for (let n = 0; n < rgba.length; n += 4) {
    const alpha = rgba[n + 3]!
    if (alpha === 0 || alpha === 255) continue
    for (let c = n; c < n + 3; c += 1) rgba[c] = Math.min(255, Math.round((rgba[c]! * 255) / alpha))
  }
}

export type OverlayOptions = {
  readonly graphic: Graphic
  readonly frames: number
  readonly setting: Setting
  readonly ffmpeg: string
  readonly codec: readonly string[]
  readonly out: string
  readonly signal?: AbortSignal
}

/**
 * Encodes a graphic by itself, RGBA frames of the film's size with straight alpha.
 * @throws DISK_FULL, FFMPEG_FAILED, ABORTED
 */
export const encodeOverlay = async ({ graphic, frames, setting, ffmpeg, codec, out, signal }: OverlayOptions): Promise<void> => {
  const { width, height, rate } = setting
  const ready = graphicOf(graphic)
  const stage = stageOf(setting, frames, await typesetterOf(setting))
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', `${rate.num}/${rate.den}`, '-i', 'pipe:0']
  const matrix = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv']
  const encoder = startFfmpeg(ffmpeg, ['-protocol_whitelist', 'file,pipe', ...input, ...matrix, ...codec, '-y', out], { signal })
  const whole = { x: 0, y: 0, width, height }
  let key: string | undefined
  let pixels: Buffer = Buffer.alloc(0)
  let broken: unknown
  for (let frame = 0; frame < frames && !broken; frame += 1) {
    const drawing = ready.draw(stage, frame)
    if (drawing.key !== key) {
      key = drawing.key
      pixels = Buffer.from(rasterise({ ...drawing, box: whole }).rgba) // the canvas is painted again while this one is still being read
      straighten(pixels)
    }
    await new Promise<void>((resolve) =>
      encoder.stdin.write(pixels, (error) => {
        broken ??= error
        resolve()
      }),
    )
  }
  encoder.stdin.end()
  await encoder.done.catch((cause: unknown) => {
    throw asDiskFault(cause)
  })
}
