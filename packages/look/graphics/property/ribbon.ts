import { RIBBONS } from '@reelwright/film/property/listing'
import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeIn, easeOut } from '../../easing.js'
import { unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { Words } from '../words.js'
import { mirroredIn, safeOf, stripOf } from './room.js'
import { capitals, paintSaid, say, VOICES } from './say.js'

export const RibbonParams = z.object({
  ribbon: z.enum(RIBBONS),
  text: Words,
  /** It stands over the card that ends the film, and so to the end. */
  last: z.boolean().optional(),
})
export type RibbonParams = z.infer<typeof RibbonParams>

/** Where the sale goes on the ribbon is bright; where it is over or not yet begun it is quiet. */
const QUIET: readonly RibbonParams['ribbon'][] = ['coming-soon', 'pending']

/** Where the sale stands: a swallow-tailed ribbon in the far upper corner, drawn out from its straight end. */
export const ribbon = choreograph({
  kind: 'ribbon',
  schema: RibbonParams,
  layer: 'overlay',
  stays: ({ last = false }) => last,
  texts: ({ text }: RibbonParams) => [capitals(text)],
  layout: (params: RibbonParams, stage) => {
    const safe = safeOf(stage)
    const height = stripOf(stage)
    const air = { text: unit(stage, 30), tail: unit(stage, 26) }
    const block = say(stage, { ...VOICES.eyebrow, weight: 700 }, capitals(params.text, stage.language), {
      width: safe.width * 0.56,
      most: 1,
      height: height * 0.62,
      up: 0.25,
    })
    const width = Math.ceil(block.width + 2 * air.text + air.tail)
    const rtl = block.direction === 'rtl'
    const flip = mirroredIn(safe, rtl)
    const box = { ...flip({ x: safe.x + safe.width - width, width }), y: safe.y, height: Math.ceil(height) }
    const inside = mirroredIn(box, rtl)
    const soft = Math.ceil(unit(stage, 22))
    const painted = { x: Math.max(0, Math.floor(box.x - soft)), y: Math.max(0, Math.floor(box.y - soft)) }
    return {
      stage,
      box,
      rtl,
      tail: air.tail,
      quiet: QUIET.includes(params.ribbon),
      text: {
        block,
        ...inside({ x: box.x + air.tail + air.text, width: block.width }),
        y: box.y + (box.height - block.height) / 2,
        align: 'start' as const,
      },
      painted: {
        ...painted,
        width: Math.min(stage.width, Math.ceil(box.x + box.width + soft)) - painted.x,
        height: Math.min(stage.height, Math.ceil(box.y + box.height + soft)) - painted.y,
      },
    }
  },
  box: ({ painted }) => painted,
  beats: () => [
    { at: 0.1, lasts: 0.8 },
    { at: 0.35, lasts: 0.7 },
  ],
  paint: ({ stage, box, rtl, tail, quiet, text }, { beats: [open = 1, rise = 1], leaving }) => {
    const { palette } = stage
    const length = box.width * easeOut(open) * (1 - easeIn(leaving))
    if (length <= tail) return []
    // From its straight end, at the safe area's side, to the notch of its tail.
    const [root, way] = rtl ? [box.x, 1] : [box.x + box.width, -1]
    const end = root + way * length
    const [top, foot, middle] = [box.y, box.y + box.height, box.y + box.height / 2]
    const path = `M${root} ${top}L${end.toFixed(2)} ${top}L${(end - way * tail).toFixed(2)} ${middle}L${end.toFixed(2)} ${foot}L${root} ${foot}Z`
    const ops: readonly Op[] = [
      {
        op: 'group',
        shadow: { blur: unit(stage, 14), colour: '#000000', alpha: 0.35, dx: 0, dy: unit(stage, 3) },
        ops: [{ op: 'fill', path, paint: solid(quiet ? palette.ground : palette.accent) }],
      },
      { op: 'group', within: path, ops: paintSaid(text, solid(quiet ? palette.accent : palette.ground), rise) },
    ]
    return ops
  },
})
