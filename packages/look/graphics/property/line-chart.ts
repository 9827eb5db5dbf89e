import { type Box, type Op, solid } from '../../drawing.js'
import { clamp, easeInOut, easeOut, progress } from '../../easing.js'
import { hairline, sizeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { discPath, leave } from '../shapes.js'
import { paintBlock, setAlike, type TypeBlock } from '../type-block.js'
import { chartFrame } from './chart-frame.js'
import { chartTexts, figuresOf, type ChartParams as Params, ChartParams as Schema } from './chart-params.js'
import { VOICES } from './say.js'

export const LineChartParams = Schema
export type LineChartParams = Params

/** Heights between the least and the greatest that are ruled. */
const RULES = 4

/** The first points of a line up to a share of the way from its first to its last, the last of them between two. */
const upTo = (points: readonly (readonly [number, number])[], share: number): readonly (readonly [number, number])[] => {
  const at = share * (points.length - 1)
  const whole = Math.floor(at)
  const [from, to] = [points[whole]!, points[Math.min(whole + 1, points.length - 1)]!]
  const rest = at - whole
  return [
    ...points.slice(0, whole + 1),
    ...(rest > 0 ? [[from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest] as const] : []),
  ]
}

const pathOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')

/** Where a point's figure stands clear of the line: below a valley, above a peak, and on the open side of a slope. */
const figureSpot = (
  values: readonly number[],
  n: number,
  [x, y]: readonly [number, number],
  { width, height }: TypeBlock,
  air: number,
  room: Box,
  rtl: boolean,
) => {
  const [before, value, after] = [values[n - 1], values[n]!, values[n + 1]]
  const valley = (before ?? value) >= value && (after ?? value) >= value && (before !== value || after !== value)
  const climbs = before !== undefined && after !== undefined ? Math.sign(value - before) + Math.sign(after - value) : 0
  const aside = valley ? 0 : -0.16 * climbs * width * (rtl ? -1 : 1)
  const left = clamp(x - width / 2 + aside, room.x, room.x + room.width - width)
  return { x: left, width, y: valley ? y + air : y - air - height, align: 'centre' as const }
}

/** A figure over time: a line that is drawn from its first point to its last, each point named, the last one in the accent. */
export const lineChart = choreograph({
  kind: 'lineChart',
  schema: Schema,
  layer: 'frame',
  texts: chartTexts,
  layout: (params: Params, stage) => {
    const frame = chartFrame(stage, params.title, params.source, 0.62)
    const { room } = frame
    const count = params.points.length
    const pitch = room.width / count
    const size = sizeOf(stage, 0.1)
    const labels = setAlike(
      stage.type,
      params.points.map(({ label }) => label),
      { style: { family: 'sans', weight: 500, size }, width: pitch * 0.94, height: room.height * 0.2, most: 2, leading: 1.2 },
    )
    const figures = setAlike(stage.type, figuresOf(params, stage.language), {
      style: { family: VOICES.figure.family, weight: 600, size: Math.round(size * 1.2), tabular: true },
      width: pitch * 1.02,
      height: room.height * 0.2,
      most: 1,
      leading: 1.2,
    })
    const foot = Math.max(...labels.map(({ height }) => height)) + unit(stage, 36)
    const brow = Math.max(...figures.map(({ height }) => height)) + unit(stage, 40)
    const plot = { x: room.x + pitch / 2, width: room.width - pitch, y: room.y + brow, height: Math.max(1, room.height - foot - brow) }
    const values = params.points.map(({ value }) => value)
    const [least, most] = [Math.min(...values), Math.max(...values)]
    // A line shows change: it need not begin at nought, but its valleys need air below for their figures.
    const [base, span] = [least - (most - least || 1) * 0.3, (most - least || 1) * 1.3]
    const x = (n: number) => plot.x + (n / (count - 1)) * plot.width
    const y = (value: number) => plot.y + plot.height * (1 - (value - base) / span)
    const points = values.map((value, n) => [frame.rtl ? 2 * plot.x + plot.width - x(n) : x(n), y(value)] as const)
    return {
      stage,
      frame,
      plot,
      points,
      lift: unit(stage, 18),
      rules: Array.from({ length: RULES + 1 }, (_, n) => plot.y + (plot.height * n) / RULES),
      room,
      named: points.map(([left, top], n) => ({
        label: labels[n]!,
        labelSpot: { x: left - pitch / 2, width: pitch, y: plot.y + plot.height + unit(stage, 36), align: 'centre' as const },
        figure: figures[n]!,
        figureSpot: figureSpot(values, n, [left, top], figures[n]!, unit(stage, 26), room, frame.rtl),
        dot: [left, top] as const,
        last: n === count - 1,
      })),
    }
  },
  beats: (_, seconds) => [
    { at: 0.1, lasts: 1 },
    { at: 0.4, lasts: Math.min(2, seconds * 0.4) },
    { at: 0.9, lasts: 0.8 },
  ],
  paint: ({ stage, frame, plot, points, rules, room, named, lift }, { beats: [head = 1, draw = 1, foot = 1], leaving }) => {
    const { palette } = stage
    const drawn = easeInOut(draw)
    const line = upTo(points, drawn)
    const end = line.at(-1)!
    const floor = plot.y + plot.height
    return [
      ...frame.ground,
      ...leave(
        [
          ...frame.paint(head, foot),
          ...rules.map(
            (y, n): Op => ({
              op: 'rect',
              box: { x: room.x, y: y - hairline(stage) / 2, width: room.width * easeOut(head), height: hairline(stage) },
              paint: solid(palette.muted, n === RULES ? 0.5 : 0.16),
            }),
          ),
          ...(draw > 0
            ? [
                {
                  op: 'fill',
                  path: `${pathOf(line)}L${end[0].toFixed(2)} ${floor.toFixed(2)}L${points[0]![0].toFixed(2)} ${floor.toFixed(2)}Z`,
                  paint: {
                    kind: 'linear',
                    x0: 0,
                    y0: plot.y,
                    x1: 0,
                    y1: floor,
                    stops: [
                      { at: 0, colour: palette.accent, alpha: 0.3 },
                      { at: 1, colour: palette.accent, alpha: 0 },
                    ],
                  },
                } satisfies Op,
                { op: 'stroke', path: pathOf(line), paint: solid(palette.accent), width: unit(stage, 6), cap: 'round' } satisfies Op,
              ]
            : []),
          ...named.flatMap(({ label, labelSpot, figure, figureSpot, dot, last }, n): readonly Op[] => {
            const at = n / (named.length - 1)
            const share = progress(drawn, at * 0.92, Math.min(1, at * 0.92 + 0.08))
            return [
              ...paintBlock(label, labelSpot, solid(palette.muted), Math.max(share, progress(head, 0.2, 1))),
              ...(share > 0
                ? [
                    {
                      op: 'fill',
                      path: discPath(dot[0], dot[1], unit(stage, last ? 15 : 11) * easeOut(share)),
                      paint: solid(palette.accent),
                    } satisfies Op,
                    {
                      op: 'fill',
                      path: discPath(dot[0], dot[1], unit(stage, 5) * easeOut(share)),
                      paint: solid(palette.ground),
                    } satisfies Op,
                  ]
                : []),
              ...paintBlock(figure, figureSpot, solid(last ? palette.accent : palette.ink), share),
            ]
          }),
        ],
        leaving,
        lift,
      ),
    ]
  },
})
