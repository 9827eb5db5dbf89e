import { drawCaption } from '@reelwright/look/captions/draw-caption'
import type { Overlay } from '@reelwright/look/composition/content'
import { stageOf } from '@reelwright/look/composition/stage-of'
import type { Drawing } from '@reelwright/look/drawing'
import type { FilmShown } from '@reelwright/look/graphics/design'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import { type MovingPictures, openFilms } from '@reelwright/media/raster/open-films'
import type { Pictures } from '@reelwright/media/raster/paint'
import type { Setting } from '../plan/plan.js'
import type { Painter } from './painter.js'
import { openPainting, type Painting } from './painting.js'
import type { Sampler } from './sampler.js'

type Drawer = { readonly draw: (frame: number) => readonly Drawing[]; readonly films: readonly FilmShown[] }

const drawerOf = async (overlay: Overlay, setting: Setting, type: Typesetter): Promise<Drawer> => {
  const stage = stageOf(setting, overlay.frames, type)
  if (overlay.kind === 'caption') return { draw: (frame) => drawCaption(overlay, stage, frame), films: [] }
  // Captions are most of what is laid over a film: they do not wait for the designs and their schemas.
  const { graphicOf } = await import('@reelwright/look/graphics/list')
  const graphic = graphicOf(overlay.graphic)
  return { draw: (frame) => [graphic.draw(stage, frame)], films: graphic.films }
}

/** What an overlay's pictures are painted from: those that rest, opened, and the files of films. */
export type Drawn = {
  readonly pictures?: Pictures
  readonly files?: Readonly<Record<string, string>>
  readonly ffmpeg: string
  readonly signal?: AbortSignal
}

/** Lays one overlay on frames that are painted already, in those of the segment's frames in which it stands. */
export const paintOverlay = async (
  overlay: Overlay,
  setting: Setting,
  type: Typesetter,
  sampler: Sampler,
  { pictures = new Map(), files = {}, ffmpeg, signal }: Drawn,
): Promise<Painter> => {
  const { draw, films } = await drawerOf(overlay, setting, type)
  const moving = films.length > 0 ? openFilms(films, pictures, { files, ffmpeg, rate: setting.rate, signal }) : undefined
  const layers: Painting[] = []
  const lay = (drawing: Drawing, n: number, dst: number, due?: Pictures): void => {
    const layer = layers[n] ?? openPainting(setting.width, setting.height, sampler, pictures)
    layers[n] = layer
    layer.show(drawing, due)
    layer.layOver(dst)
  }
  const paintMoving = async (films: MovingPictures, frame: number, dst: number): Promise<void> => {
    for (const [n, drawing] of draw(frame).entries()) lay(drawing, n, dst, await films.due(frame, drawing))
  }
  return {
    paint: (index, dst) => {
      const frame = overlay.offset + index
      if (frame < 0 || frame >= overlay.frames) return
      if (moving) return paintMoving(moving, frame, dst)
      draw(frame).forEach((drawing, n) => {
        lay(drawing, n, dst)
      })
    },
    close: () => moving?.close(),
  }
}
