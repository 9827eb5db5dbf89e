import { z } from 'zod'
import { solid } from '../drawing.js'
import { easeInOut } from '../easing.js'
import { sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { paintBlock, setBlock } from './type-block.js'
import { Words } from './words.js'

export const CreditParams = z.object({
  text: Words,
})
export type CreditParams = z.infer<typeof CreditParams>

/** Whose picture it is, small, in the lower far corner: there for who looks for it, out of the way of captions. */
export const credit = choreograph({
  kind: 'credit',
  schema: CreditParams,
  layer: 'overlay',
  texts: ({ text }: CreditParams) => [text],
  layout: (params: CreditParams, stage) => {
    const inset = unit(stage, 26)
    const block = setBlock(stage.type, params.text, {
      style: {
        family: 'sans',
        weight: 500,
        size: sizeOf(stage, -1.75),
        tracking: 0.01,
      },
      width: Math.min(stage.width - 2 * inset, stage.width * 0.45),
      height: unit(stage, 60),
      most: 2,
      leading: 1.35,
    })
    const soft = Math.ceil(unit(stage, 10))
    const rtl = block.direction === 'rtl'
    const x = rtl ? inset : stage.width - inset - block.width
    const y = stage.height - inset - block.height
    const box = {
      x: Math.max(0, Math.floor(x - soft)),
      y: Math.floor(y - soft - block.size * 0.3),
      width: Math.ceil(block.width + 2 * soft),
      height: Math.ceil(block.height + 2 * soft + block.size * 0.6),
    }
    return {
      stage,
      block,
      soft,
      box: { ...box, height: Math.min(box.height, stage.height - box.y) },
      spot: { x, width: block.width, y, align: 'end' as const },
    }
  },
  box: ({ box }) => box,
  beats: () => [{ at: 0.4, lasts: 0.6 }],
  paint: ({ stage, block, soft, spot }, { beats: [come = 1], leaving }) => {
    const alpha = easeInOut(come) * (1 - leaving)
    if (alpha <= 0) return []
    return [
      {
        op: 'group',
        alpha,
        shadow: {
          blur: soft * 0.6,
          colour: '#000000',
          alpha: 0.75,
          dx: 0,
          dy: 1,
        },
        ops: paintBlock(block, spot, solid(stage.palette.ink, 0.86)),
      },
    ]
  },
})
