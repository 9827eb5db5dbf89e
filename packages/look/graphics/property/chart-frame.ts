import type { Box, Op } from '../../drawing.js'
import { solid } from '../../drawing.js'
import { shapeOf, unit } from '../../type-scale.js'
import type { Stage } from '../design.js'
import { groundOf } from '../ground.js'
import { drawnRule } from '../shapes.js'
import { footOf, mirroredIn, safeOf } from './room.js'
import { paintSaid, say, sayIf, VOICES } from './say.js'

/** What every full-frame figure has: a ground, a title over a rule, its source at the foot; and the room between. */
export type ChartFrame = {
  readonly ground: readonly Op[]
  readonly rtl: boolean
  readonly room: Box
  /** `head` and `foot` are linear shares of their entrances. */
  readonly paint: (head: number, foot: number) => readonly Op[]
}

/** The part of the frame a figure fills: more of the height than cards over a picture, still above the captions. */
const figureRoom = (stage: Stage): Box => {
  const safe = safeOf(stage)
  const top = safe.y + unit(stage, shapeOf(stage) === 'wide' ? 30 : 12)
  return { ...safe, y: top, height: footOf(stage) - top }
}

export const chartFrame = (stage: Stage, title: string, source: string | undefined, most = 1): ChartFrame => {
  const all = figureRoom(stage)
  const head = say(stage, VOICES.heading, title, { width: all.width, most: 2, height: all.height * 0.22 })
  const note = sayIf(stage, VOICES.small, source, { width: all.width, most: 2, height: all.height * 0.1 })
  const rtl = head.direction === 'rtl'
  const ruleY = all.y + head.height + unit(stage, 40)
  const top = ruleY + unit(stage, 52)
  const bottom = all.y + all.height - (note ? note.height + unit(stage, 40) : 0)
  // A figure of few rows does not stretch over a tall frame: it stands in the middle of it, with its title.
  const height = Math.min(bottom - top, all.width * most)
  const down = Math.max(0, (bottom - top - height) / 2)
  const shift = mirroredIn(all, rtl)({ x: all.x, width: unit(stage, 84) })
  const side = rtl ? shift.x + shift.width : shift.x
  const at = { x: all.x, width: all.width, align: 'start' as const }
  return {
    ground: groundOf(stage, { x: rtl ? 0.8 : 0.2, y: 0.1 }),
    rtl,
    room: { x: all.x, y: top + down, width: all.width, height },
    paint: (come, foot) => [
      ...paintSaid({ block: head, ...at, y: all.y + down }, solid(stage.palette.ink), come),
      ...drawnRule(
        [side, ruleY + down],
        [side + (rtl ? -1 : 1) * unit(stage, 84), ruleY + down],
        unit(stage, 5),
        solid(stage.palette.accent),
        come,
      ),
      ...paintSaid(note && { block: note, ...at, y: top + down + height + unit(stage, 40) }, solid(stage.palette.muted), foot),
    ],
  }
}
