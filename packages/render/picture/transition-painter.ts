import type { Base } from '@reelwright/look/composition/content'
import { TRANSITION_LOOKS } from '@reelwright/look/transitions/list'
import type { TransitionLook } from '@reelwright/look/transitions/transition'
import type { Setting } from '../plan/plan.js'
import { fadeToGround, fillGround } from './ground.js'
import type { Painter } from './painter.js'
import { layBeside, smear, wipeOver } from './passing.js'
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
  const { width, height } = setting
  const count = frameBytes(width, height)
  const other = sampler.allocate(count)
  const look: TransitionLook = TRANSITION_LOOKS[base.look]
  return {
    paint: async (index, dst) => {
      const mixing = look.at((base.offset + index + 0.5) / base.frames)
      const seen = mixing.a + mixing.b
      // Both are always painted: a video must not stand still while it is unseen.
      await a.paint(index, dst)
      await b.paint(index, other)
      if (seen <= 1 / 512) return fillGround(setting, sampler, dst)
      if (mixing.moved) layBeside(sampler.bytes(dst, count), sampler.bytes(other, count), width, height, mixing.moved.a.x)
      else if (mixing.wiped) wipeOver(sampler.bytes(dst, count), sampler.bytes(other, count), width, height, mixing.wiped)
      else sampler.blend(dst, dst, other, count, Math.round((256 * mixing.b) / seen))
      if (mixing.smear) smear(sampler.bytes(dst, count), width, height, mixing.smear)
      if (mixing.ground > 0) fadeToGround(setting, sampler, dst, seen)
    },
    close: () => {
      a.close?.()
      b.close?.()
    },
  }
}
