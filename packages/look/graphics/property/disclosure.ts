import { z } from 'zod'
import { solid } from '../../drawing.js'
import { easeInOut } from '../../easing.js'
import { unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { Words } from '../words.js'
import { mirroredIn, safeOf, stripOf } from './room.js'
import { paintSaid, say, VOICES } from './say.js'

export const DisclosureParams = z.object({ text: Words })
export type DisclosureParams = z.infer<typeof DisclosureParams>

/** What was done to the picture, said on it: a label below the strip of the far upper corner, there for as long as the picture is. */
export const disclosure = choreograph({
  kind: 'disclosure',
  schema: DisclosureParams,
  layer: 'overlay',
  texts: ({ text }: DisclosureParams) => [text],
  layout: (params: DisclosureParams, stage) => {
    const safe = safeOf(stage)
    const air = { x: unit(stage, 20), y: unit(stage, 16) }
    const block = say(stage, { ...VOICES.label, weight: 600 }, params.text, {
      width: Math.min(safe.width, unit(stage, 720)) - 2 * air.x,
      most: 2,
      height: unit(stage, 110),
      up: -0.15,
    })
    const size = { width: Math.ceil(block.width + 2 * air.x), height: Math.ceil(block.height + 2 * air.y) }
    const flip = mirroredIn(safe, block.direction === 'rtl')
    const across = flip({ x: safe.x + safe.width - size.width, width: size.width })
    const box = { x: Math.round(across.x), y: Math.round(safe.y + stripOf(stage) + unit(stage, 14)), ...size }
    return { stage, box, text: { block, x: box.x + air.x, width: block.width, y: box.y + air.y, align: 'start' as const } }
  },
  box: ({ box }) => box,
  beats: () => [{ at: 0, lasts: 0.35 }],
  paint: ({ stage, box, text }, { beats: [come = 1], leaving }) => {
    const alpha = easeInOut(come) * (1 - leaving)
    if (alpha <= 0) return []
    return [
      {
        op: 'group',
        alpha,
        ops: [
          { op: 'rect', box, radius: unit(stage, 8), paint: solid(stage.palette.ground, 0.86) },
          ...paintSaid(text, solid(stage.palette.ink)),
        ],
      },
    ]
  },
})
