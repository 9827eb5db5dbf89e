import type { GraphicShot } from '@reelwright/look/composition/content'
import { stageOf } from '@reelwright/look/composition/stage-of'
import { graphicOf } from '@reelwright/look/graphics/list'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import type { Pictures } from '@reelwright/media/raster/paint'
import type { Setting } from '../plan/plan.js'
import { fillGround } from './ground.js'
import type { Painter } from './painter.js'
import { openPainting } from './painting.js'
import { frameBytes } from './planes.js'
import type { Sampler } from './sampler.js'

/** Paints a full-frame graphic on the film's ground; while it rests its frame is only copied. */
export const paintGraphic = (shot: GraphicShot, setting: Setting, type: Typesetter, sampler: Sampler, pictures?: Pictures): Painter => {
  const graphic = graphicOf(shot.graphic)
  const stage = stageOf(setting, shot.frames, type)
  const painting = openPainting(setting.width, setting.height, sampler, pictures)
  const count = frameBytes(setting.width, setting.height)
  const rest = sampler.allocate(count)
  let key: string | undefined
  return {
    paint: (index, dst) => {
      const drawing = graphic.draw(stage, shot.offset + index)
      if (drawing.key !== key) {
        key = drawing.key
        painting.show(drawing)
        fillGround(setting, sampler, rest)
        painting.layOver(rest)
      }
      sampler.bytes(dst, count).set(sampler.bytes(rest, count))
    },
  }
}
