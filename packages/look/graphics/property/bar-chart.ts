import { type Op, solid } from '../../drawing.js'
import { easeOut } from '../../easing.js'
import { sizeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { leave } from '../shapes.js'
import { spreadOver } from '../spread.js'
import { paintBlock, setAlike } from '../type-block.js'
import { chartFrame } from './chart-frame.js'
import { chartTexts, figuresOf, type ChartParams as Params, ChartParams as Schema } from './chart-params.js'
import { mirroredIn } from './room.js'
import { VOICES } from './say.js'

export const BarChartParams = Schema
export type BarChartParams = Params

/** Thickness of a bar at most, as a share of its row. */
const THICK = 0.58

/** Figures beside each other as bars that lie, so that every label is read straight; the greatest one wears the accent. */
export const barChart = choreograph({
  kind: 'barChart',
  schema: Schema,
  layer: 'frame',
  texts: chartTexts,
  layout: (params: Params, stage) => {
    const frame = chartFrame(stage, params.title, params.source, 0.3 + params.points.length * 0.12)
    const { room, rtl } = frame
    const row = room.height / params.points.length
    const size = Math.min(sizeOf(stage, 0.5), Math.round(row * 0.34))
    const wish = { height: row, most: 2, leading: 1.2 }
    const labels = setAlike(
      stage.type,
      params.points.map(({ label }) => label),
      { ...wish, style: { family: 'sans', weight: 500, size }, width: room.width * 0.26 },
    )
    const figures = setAlike(stage.type, figuresOf(params, stage.language), {
      ...wish,
      most: 1,
      style: { family: VOICES.figure.family, weight: 600, size: Math.round(size * 1.16), tabular: true },
      width: room.width * 0.3,
    })
    const gap = unit(stage, 22)
    const names = Math.max(...labels.map(({ width }) => width)) + gap
    const numbers = Math.max(...figures.map(({ width }) => width)) + gap
    const values = params.points.map(({ value }) => value)
    const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
    const span = most - least || 1
    const track = { x: room.x + names, width: room.width - names - numbers }
    const greatest = values.indexOf(Math.max(...values))
    const flip = mirroredIn(room, rtl)
    const zero = track.x + (-least / span) * track.width
    const thick = Math.min(row * THICK, unit(stage, 72))
    return {
      stage,
      frame,
      lift: unit(stage, 18),
      bars: params.points.map(({ value }, n) => {
        const middle = room.y + row * (n + 0.5)
        const long = Math.max(unit(stage, 3), (Math.abs(value) / span) * track.width)
        const [label, figure] = [labels[n]!, figures[n]!]
        const end = value < 0 ? zero : zero + long
        return {
          label,
          labelSpot: { ...flip({ x: room.x, width: names - gap }), y: middle - label.height / 2, align: 'start' as const },
          figure,
          figureSpot: {
            ...flip({ x: end + gap, width: numbers }),
            y: middle - figure.height / 2,
            align: rtl ? ('end' as const) : ('start' as const),
          },
          from: value < 0 ? -1 : 1,
          bar: { x: value < 0 ? zero - long : zero, width: long, y: middle - thick / 2, height: thick },
          greatest: n === greatest,
        }
      }),
      flip,
    }
  },
  beats: ({ bars }, seconds) => [
    { at: 0.1, lasts: 1 },
    ...spreadOver(bars.length, Math.min(seconds, 3), { from: 0.4, lasts: 1 }),
    { at: 0.9, lasts: 0.8 },
  ],
  paint: ({ stage, frame, bars, flip, lift }, { beats: [head = 1, ...rest], leaving }) => {
    const { palette } = stage
    const foot = rest.at(-1) ?? 1
    return [
      ...frame.ground,
      ...leave(
        [
          ...frame.paint(head, foot),
          ...bars.flatMap(({ label, labelSpot, figure, figureSpot, bar, from, greatest }, n): readonly Op[] => {
            const share = rest[n] ?? 1
            if (share <= 0) return []
            const long = bar.width * easeOut(share)
            const grown = { ...bar, x: from < 0 ? bar.x + bar.width - long : bar.x, width: long }
            return [
              ...paintBlock(label, labelSpot, solid(palette.ink, 0.9), share),
              {
                op: 'rect',
                box: { ...flip(grown), y: bar.y, height: bar.height },
                radius: unit(stage, 5),
                paint: solid(greatest ? palette.accent : palette.muted, greatest ? 1 : 0.55),
              },
              // The figure rides at the end of its bar.
              ...paintBlock(
                figure,
                { ...figureSpot, x: figureSpot.x + (long - bar.width) * (from < 0 ? 0 : frame.rtl ? -1 : 1) },
                solid(greatest ? palette.accent : palette.ink),
                share,
              ),
            ]
          }),
        ],
        leaving,
        lift,
      ),
    ]
  },
})
