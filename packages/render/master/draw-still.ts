import type { Asset } from '@reelwright/film/asset'
import type { Graphic } from '@reelwright/film/storyboard'
import type { Palette, Typefaces } from '@reelwright/film/timeline/timeline'
import type { Drawing } from '@reelwright/look/drawing'
import { graphicOf } from '@reelwright/look/graphics/list'
import { loadTypesetter } from '@reelwright/media/raster/load-typesetter'
import { openPictures } from '@reelwright/media/raster/open-pictures'
import type { Pictures } from '@reelwright/media/raster/paint'
import { rasterise } from '@reelwright/media/raster/rasterise'
import sharp from 'sharp'
import { openFonts } from '../picture/drawn-assets.js'

/** A graphic, and what it is drawn with. */
export type Still = {
  readonly graphic: Graphic
  readonly palette: Palette
  readonly typefaces?: Typefaces
  readonly language: string
  readonly open: (asset: Asset) => Promise<string>
}

export type OpenedStill = {
  /** The graphic at rest in a frame of so many pixels. */
  readonly draw: (width: number, height: number) => Drawing
  readonly pictures: Pictures
}

const RATE = { num: 30, den: 1 } as const
/** Long enough for every entrance to be over. */
const FRAMES = 300

/** @throws GRAPHIC_INVALID, FONT_UNREADABLE, PICTURE_UNREADABLE */
export const openStill = async ({ graphic: given, palette, language, typefaces, open }: Still): Promise<OpenedStill> => {
  const graphic = graphicOf(given)
  const fonts = await openFonts(typefaces, open)
  const letters = (face: Typefaces['heading']) => face && { family: face.family, file: face.asset && fonts[face.asset.hash] }
  const type = await loadTypesetter(graphic.texts, { language, heading: letters(typefaces?.heading), text: letters(typefaces?.text) })
  const files = await Promise.all(graphic.pictures.map(async (asset) => [asset.hash, await open(asset)] as const))
  return {
    pictures: await openPictures(Object.fromEntries(files)),
    draw: (width, height) => {
      const stage = { width, height, rate: RATE, frames: FRAMES, palette, language, type }
      return graphic.draw(stage, graphic.proofFrame(stage))
    },
  }
}

/** The graphic at rest on a ground of `#rrggbb`, as a PNG of so many pixels. */
export const stillPng = async ({ draw, pictures }: OpenedStill, width: number, height: number, ground: string): Promise<Buffer> => {
  const layer = rasterise(draw(width, height), 1, pictures)
  const raw = { width: layer.width, height: layer.height, channels: 4, premultiplied: true } as const
  const input = await sharp(layer.rgba, { raw }).png().toBuffer()
  return sharp({ create: { width, height, channels: 3, background: ground } })
    .composite([{ input, left: layer.x, top: layer.y }])
    .png({ compressionLevel: 9 })
    .toBuffer()
}
