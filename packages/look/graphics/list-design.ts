import { z } from 'zod'
import { solid } from '../drawing.js'
import { columnsOf, hairline, marginsOf, shapeOf, sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { groundOf } from './ground.js'
import { mirrored } from './mirror.js'
import { drawnRule, leave } from './shapes.js'
import { spreadOver } from './spread.js'
import { paintBlock, setBlock, setRows } from './type-block.js'
import { SomeWords, Words } from './words.js'

export const ListParams = z.object({
  title: SomeWords,
  items: z.array(Words).min(2).max(6),
})
export type ListParams = z.infer<typeof ListParams>

/** Ems of air above and below each point. */
const AIR = 0.95

/** Points one after another, each under a rule of its own, with figures in the accent. */
export const list = choreograph({
  kind: 'list',
  schema: ListParams,
  layer: 'frame',
  texts: ({ title, items }: ListParams) => [...(title ? [title] : []), ...items, '123456'],
  layout: (params: ListParams, stage) => {
    const margins = marginsOf(stage)
    const beside = shapeOf(stage) === 'wide' && Boolean(params.title)
    const rowsColumn = beside ? columnsOf(stage, 5, 7) : columnsOf(stage, 0, 12)
    const headColumn = beside ? columnsOf(stage, 0, 4) : columnsOf(stage, 0, 12)
    const head = params.title
      ? setBlock(stage.type, params.title, {
          style: {
            family: 'serif',
            weight: 600,
            size: sizeOf(stage, beside ? 3.1 : 3.2),
            tracking: -0.01,
          },
          width: headColumn.width,
          height: margins.height * (beside ? 0.8 : 0.24),
          most: beside ? 5 : 3,
          leading: 1.15,
        })
      : undefined
    const gap = unit(stage, 80)
    const headHeight = head && !beside ? head.height + gap : 0
    const figureWidth = unit(stage, 78)
    const rowText = { x: rowsColumn.x + figureWidth, width: rowsColumn.width - figureWidth }
    const rows = setRows(
      stage.type,
      params.items,
      {
        style: { family: 'sans', weight: 450, size: sizeOf(stage, params.items.length > 4 ? 1.05 : 1.45) },
        width: rowText.width,
        height: margins.height - headHeight,
        most: 2,
        leading: 1.34,
      },
      2 * AIR,
    )
    const air = AIR * (rows[0]?.size ?? 0)
    const heights = rows.map((row) => row.height + 2 * air)
    const total = heights.reduce((sum, height) => sum + height, 0)
    const top = margins.y + (margins.height - headHeight - total) / 2
    const rowsTop = top + headHeight
    const rtl = rows[0]?.direction === 'rtl'
    const flip = mirrored(stage, rtl)
    const figures = rows.map((row, n) =>
      stage.type.line(String(n + 1), {
        family: 'sans',
        weight: 600,
        size: row.size * 0.8,
        tabular: true,
      }),
    )
    const side = flip(rowsColumn)
    return {
      stage,
      head,
      headSpot: {
        ...flip(headColumn),
        y: beside ? rowsTop + air * 0.9 : top,
        align: 'start' as const,
      },
      rows: rows.map((row, n) => {
        const y = rowsTop + heights.slice(0, n).reduce((sum, height) => sum + height, 0)
        const figure = figures[n] as (typeof figures)[number]
        return {
          row,
          spot: { ...flip(rowText), y: y + air, align: 'start' as const },
          rule: [
            [rtl ? side.x + side.width : side.x, y],
            [rtl ? side.x : side.x + side.width, y],
          ] as const,
          figure: {
            lines: [figure],
            size: row.size * 0.8,
            leading: row.size,
            cap: figure.capHeight,
            height: figure.capHeight,
            width: figure.width,
            direction: 'ltr' as const,
          },
          figureSpot: {
            ...flip({ x: rowsColumn.x, width: figure.width }),
            y: y + air + row.cap - figure.capHeight,
            align: 'start' as const,
          },
        }
      }),
      ground: groundOf(stage, { x: rtl ? 0.85 : 0.15, y: 0.2 }),
      lift: unit(stage, 18),
    }
  },
  beats: ({ rows }, seconds) => [{ at: 0.1, lasts: 1 }, ...spreadOver(rows.length, seconds, { from: 0.45, lasts: 0.95 })],
  paint: ({ stage, ...layout }, { beats: [rise = 1, ...come], leaving }) => {
    const { palette } = stage
    return [
      ...layout.ground,
      ...leave(
        [
          ...(layout.head ? paintBlock(layout.head, layout.headSpot, solid(palette.ink), rise) : []),
          ...layout.rows.flatMap(({ row, spot, rule, figure, figureSpot }, n) => {
            const share = come[n] ?? 1
            return [
              ...drawnRule(rule[0], rule[1], hairline(stage) * 0.75, solid(palette.muted, 0.38), share),
              ...paintBlock(figure, figureSpot, solid(palette.accent), share),
              ...paintBlock(row, spot, solid(palette.ink), share),
            ]
          }),
        ],
        leaving,
        layout.lift,
      ),
    ]
  },
})
