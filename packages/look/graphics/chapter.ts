import { z } from 'zod'
import { solid } from '../drawing.js'
import { columnsOf, hairline, marginsOf, shapeOf, sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { groundOf } from './ground.js'
import { mirrored } from './mirror.js'
import { drawnRule, leave } from './shapes.js'
import { paintBlock, setBlock } from './type-block.js'
import { Words } from './words.js'

export const ChapterParams = z.object({
  number: z.int(),
  title: Words,
})
export type ChapterParams = z.infer<typeof ChapterParams>

/** A part begins: its number large in the accent, a rule, its title. Wordless but for the title, so it reads in any language. */
export const chapter = choreograph({
  kind: 'chapter',
  schema: ChapterParams,
  layer: 'frame',
  texts: ({ number, title }: ChapterParams) => [String(number), title],
  layout: (params: ChapterParams, stage) => {
    const margins = marginsOf(stage)
    const beside = shapeOf(stage) === 'wide'
    const figure = setBlock(stage.type, String(params.number), {
      style: {
        family: 'serif',
        weight: 300,
        size: sizeOf(stage, beside ? 8.8 : 7.6),
        tracking: -0.03,
      },
      width: columnsOf(stage, 0, beside ? 3 : 6).width,
      height: margins.height * 0.5,
      most: 1,
      leading: 1,
    })
    const gap = unit(stage, 72)
    const text = beside ? columnsOf(stage, 4, 8) : columnsOf(stage, 0, 12)
    // The title stands beside the figure as the figure's width leaves it, not in a rigid column.
    const start = beside ? Math.min(text.x, margins.x + figure.width + 2 * gap) : text.x
    const head = setBlock(stage.type, params.title, {
      style: {
        family: 'serif',
        weight: 600,
        size: sizeOf(stage, beside ? 4.7 : 4),
        tracking: -0.01,
      },
      width: margins.x + margins.width - start,
      height: margins.height * (beside ? 0.7 : 0.45),
      most: beside ? 3 : 5,
      leading: 1.12,
    })
    const rtl = head.direction === 'rtl'
    const tallest = Math.max(figure.height, head.height)
    const stacked = figure.height + 2 * gap + head.height
    const top = margins.y + (margins.height - (beside ? tallest : stacked)) / 2
    const middle = margins.y + margins.height / 2
    const flip = mirrored(stage, rtl)
    const reach = Math.max(unit(stage, 150), tallest / 2 + unit(stage, 40))
    return {
      stage,
      figure,
      head,
      figureSpot: {
        ...flip({ x: margins.x, width: figure.width }),
        y: beside ? middle - figure.height / 2 : top,
        align: 'centre' as const,
      },
      headSpot: {
        ...flip({ x: start, width: margins.x + margins.width - start }),
        y: beside ? middle - head.height / 2 : top + figure.height + 2 * gap,
        align: 'start' as const,
      },
      rule: beside
        ? ([
            [flip({ x: start - gap, width: 0 }).x, middle - reach],
            [flip({ x: start - gap, width: 0 }).x, middle + reach],
          ] as const)
        : ([
            [rtl ? stage.width - margins.x : margins.x, top + figure.height + gap],
            [rtl ? margins.x : stage.width - margins.x, top + figure.height + gap],
          ] as const),
      ground: groundOf(stage, { x: rtl ? 0.78 : 0.22, y: 0.35 }),
      lift: unit(stage, 18),
    }
  },
  beats: () => [
    { at: 0.1, lasts: 1.1 },
    { at: 0.3, lasts: 1.1 },
    { at: 0.65, lasts: 1.1 },
  ],
  paint: ({ stage, ...layout }, { beats: [count = 1, rule = 1, rise = 1], leaving }) => [
    ...layout.ground,
    ...leave(
      [
        ...paintBlock(layout.figure, layout.figureSpot, solid(stage.palette.accent), count),
        ...drawnRule(layout.rule[0], layout.rule[1], hairline(stage), solid(stage.palette.muted, 0.45), rule),
        ...paintBlock(layout.head, layout.headSpot, solid(stage.palette.ink), rise),
      ],
      leaving,
      layout.lift,
    ),
  ],
})
