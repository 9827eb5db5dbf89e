import { TRANSITION_LOOKS } from '@reelwright/look/transitions/list'
import type { Base, Setting } from '../plan/plan.js'
import { fadeToGround, fillGround } from './ground.js'
import type { Painter } from './painter.js'
import { frameBytes } from './planes.js'
import type { Sampler } from './sampler.js'

/** Paints two shots into each other. Where both are seen with the ground, they are weighted against each other first. */
export const paintTransition = (
  base: Extract<Base, { kind: 'transition' }>,
  a: Painter,
  b: Painter,
  setting: Setting,
  sampler: Sampler,
): Painter => {
  const count = frameBytes(setting.width, setting.height)
  const other = sampler.allocate(count)
  const look = TRANSITION_LOOKS[base.look]
  return {
    paint: async (index, dst) => {
      const weights = look.at((base.offset + index + 0.5) / base.frames)
      const seen = weights.a + weights.b
      // Both are always painted: a video must not stand still while it is unseen.
      await a.paint(index, dst)
      await b.paint(index, other)
      if (seen <= 1 / 512) return fillGround(setting, sampler, dst)
      sampler.blend(dst, dst, other, count, Math.round((256 * weights.b) / seen))
      if (weights.ground > 0) fadeToGround(setting, sampler, dst, seen)
    },
    close: () => {
      a.close?.()
      b.close?.()
    },
  }
}
