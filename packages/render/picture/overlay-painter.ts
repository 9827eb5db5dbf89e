import { drawCaption } from '@reelwright/look/captions/draw-caption'
import type { Overlay } from '@reelwright/look/composition/content'
import { stageOf } from '@reelwright/look/composition/stage-of'
import type { Drawing } from '@reelwright/look/drawing'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import type { Pictures } from '@reelwright/media/raster/paint'
import type { Setting } from '../plan/plan.js'
import type { Painter } from './painter.js'
import { openPainting, type Painting } from './painting.js'
import type { Sampler } from './sampler.js'

const drawerOf = async (overlay: Overlay, setting: Setting, type: Typesetter): Promise<(frame: number) => readonly Drawing[]> => {
  const stage = stageOf(setting, overlay.frames, type)
  if (overlay.kind === 'caption') return (frame) => drawCaption(overlay, stage, frame)
  // Captions are most of what is laid over a film: they do not wait for the designs and their schemas.
  const { graphicOf } = await import('@reelwright/look/graphics/list')
  const graphic = graphicOf(overlay.graphic)
  return (frame) => [graphic.draw(stage, frame)]
}

/** Lays one overlay on frames that are painted already, in those of the segment's frames in which it stands. */
export const paintOverlay = async (
  overlay: Overlay,
  setting: Setting,
  type: Typesetter,
  sampler: Sampler,
  pictures?: Pictures,
): Promise<Painter> => {
  const draw = await drawerOf(overlay, setting, type)
  const layers: Painting[] = []
  return {
    paint: (index, dst) => {
      const frame = overlay.offset + index
      if (frame < 0 || frame >= overlay.frames) return
      draw(frame).forEach((drawing, n) => {
        const layer = layers[n] ?? openPainting(setting.width, setting.height, sampler, pictures)
        layers[n] = layer
        layer.show(drawing)
        layer.layOver(dst)
      })
    },
  }
}
