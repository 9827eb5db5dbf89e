import { z } from 'zod'
import { type Op, solid } from '../drawing.js'
import { clamp, easeInOut, easeOut } from '../easing.js'
import { columnsOf, hairline, marginsOf, shapeOf, sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { groundOf } from './ground.js'
import { mirrored } from './mirror.js'
import { drawnRule, leave } from './shapes.js'
import { paintBlock, setBlock } from './type-block.js'
import { SomeWords } from './words.js'

export const QuoteParams = z.object({
  text: z.string().trim().min(1).max(420),
  by: SomeWords,
})
export type QuoteParams = z.infer<typeof QuoteParams>

/** The card has quotation marks of its own, drawn, not typed; a text's own pair around it goes. */
const bare = (text: string): string => {
  const inner = /^["“„«»‟「『'‘]\s*([\s\S]+?)\s*["”“»«」』'’]([.!?]?)$/u.exec(text)
  return inner ? `${inner[1]}${inner[2]}` : text
}

/** A pair of opening marks with its corner at 0, 0, `size` high: two drops with a curved tail. */
const marks = (x: number, y: number, size: number): string => {
  const mark = (left: number) => {
    const at = (px: number, py: number) => `${(left + px * size).toFixed(2)} ${(y + py * size).toFixed(2)}`
    return `M${at(0.62, 0)}C${at(0.25, 0.12)} ${at(0, 0.4)} ${at(0, 0.71)}A${(0.265 * size).toFixed(2)} ${(0.265 * size).toFixed(2)} 0 1 0 ${at(0.29, 0.46)}C${at(0.33, 0.3)} ${at(0.45, 0.18)} ${at(0.66, 0.09)}Z`
  }
  return `${mark(x)}${mark(x + 0.78 * size)}`
}

/** Someone's own words, large, with who said them. */
export const quote = choreograph({
  kind: 'quote',
  schema: QuoteParams,
  layer: 'frame',
  texts: ({ text, by }: QuoteParams) => [bare(text), ...(by ? [by] : [])],
  layout: (params: QuoteParams, stage) => {
    const margins = marginsOf(stage)
    const wide = shapeOf(stage) === 'wide'
    const column = wide ? columnsOf(stage, 1, 10) : columnsOf(stage, 0, 12)
    const long = clamp(bare(params.text).length / 160, 0, 1)
    const words = setBlock(stage.type, bare(params.text), {
      style: {
        family: 'serif',
        weight: 400,
        size: sizeOf(stage, 4 - 0.75 * long),
        tracking: -0.008,
      },
      width: column.width,
      height: margins.height * 0.66,
      most: wide ? 5 : 10,
      leading: 1.26,
    })
    const mark = unit(stage, 92)
    const gaps = { mark: unit(stage, 62), by: unit(stage, 76) }
    const dash = unit(stage, 56)
    const name = params.by
      ? setBlock(stage.type, params.by, {
          style: { family: 'sans', weight: 500, size: sizeOf(stage, 0.35) },
          width: column.width - dash - unit(stage, 24),
          height: margins.height * 0.12,
          most: 2,
          leading: 1.35,
        })
      : undefined
    const height = mark + gaps.mark + words.height + (name ? gaps.by + name.height : 0)
    const top = margins.y + (margins.height - height) / 2 - unit(stage, wide ? 6 : 0)
    const rtl = words.direction === 'rtl'
    const flip = mirrored(stage, rtl)
    const across = flip(column)
    const byY = top + mark + gaps.mark + words.height + gaps.by
    const side = rtl ? across.x + across.width : across.x
    const inwards = rtl ? -1 : 1
    return {
      stage,
      words,
      name,
      spot: { ...across, y: top + mark + gaps.mark, align: 'start' as const },
      nameSpot: {
        ...flip({
          x: column.x + dash + unit(stage, 24),
          width: column.width - dash - unit(stage, 24),
        }),
        y: byY,
        align: (name && name.direction !== words.direction ? 'end' : 'start') as 'start' | 'end',
      },
      dash: name
        ? ([
            [side, byY + name.cap / 2],
            [side + inwards * dash, byY + name.cap / 2],
          ] as const)
        : undefined,
      mark: { path: marks(0, 0, mark), x: side, y: top, inwards },
      ground: groundOf(stage, { x: rtl ? 0.75 : 0.25, y: 0 }),
      lift: unit(stage, 18),
    }
  },
  beats: ({ words }) => [
    { at: 0.1, lasts: 0.9 },
    { at: 0.3, lasts: 1 + 0.18 * words.lines.length },
    { at: 0.9 + 0.18 * words.lines.length, lasts: 0.9 },
  ],
  paint: ({ stage, ...layout }, { beats: [open = 1, rise = 1, sign = 1], leaving }) => {
    const { palette } = stage
    const { path, x, y, inwards } = layout.mark
    const come = easeOut(open)
    const marksOp: Op = {
      op: 'fill',
      path,
      paint: solid(palette.accent, easeInOut(open)),
      matrix: [inwards, 0, 0, 1, x, y + (1 - come) * unit(stage, 26)],
    }
    return [
      ...layout.ground,
      ...leave(
        [
          ...(open > 0 ? [marksOp] : []),
          ...paintBlock(layout.words, layout.spot, solid(palette.ink), rise),
          ...(layout.dash ? drawnRule(layout.dash[0], layout.dash[1], hairline(stage), solid(palette.accent), sign) : []),
          ...(layout.name ? paintBlock(layout.name, layout.nameSpot, solid(palette.muted), sign) : []),
        ],
        leaving,
        layout.lift,
      ),
    ]
  },
})
