import { z } from 'zod'
import { type Op, solid } from '../drawing.js'
import { easeOut } from '../easing.js'
import { paintLine } from '../text/paint-line.js'
import type { TextStyle } from '../text/typesetter.js'
import { columnsOf, hairline, marginsOf, shapeOf, sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { groundOf } from './ground.js'
import { mirrored } from './mirror.js'
import { numberText, UNREADABLE } from './number-text.js'
import { leave } from './shapes.js'
import { paintBlock, setBlock } from './type-block.js'
import { SomeWords } from './words.js'

export const CounterParams = z.object({
  value: z.number(),
  unit: SomeWords,
  label: SomeWords,
  prefix: SomeWords,
  decimals: z.int().min(0).max(6).optional(),
})
export type CounterParams = z.infer<typeof CounterParams>

const MARKS = 60
/** The last stretch of the count, in which figures would only flicker, is left to the easing. */
const COUNTS = 2

/** As many decimals as the value itself has, two at most. */
const decimalsOf = ({ value, decimals }: CounterParams): number =>
  decimals ?? [0, 1].find((count) => Math.abs(Number(value.toFixed(count)) - value) < 1e-9) ?? 2

/** A number that counts up to what it is, over a scale that fills with it. */
export const counter = choreograph({
  kind: 'counter',
  schema: CounterParams,
  layer: 'frame',
  texts: (params: CounterParams) => [
    `0123456789${numberText(-12345.6789, 4)}${numberText(params.value, decimalsOf(params))}`,
    ...(params.label ? [params.label] : []),
    ...(params.prefix ? [params.prefix] : []),
    ...(params.unit ? [params.unit] : []),
  ],
  layout: (params: CounterParams, stage) => {
    const margins = marginsOf(stage)
    const wide = shapeOf(stage) === 'wide'
    const decimals = decimalsOf(params)
    const final = `${params.prefix ?? ''}${numberText(params.value, decimals, stage.language)}`
    const gap = unit(stage, 28)
    const shares = { figure: 1, unit: 0.3 }
    const wish = sizeOf(stage, wide ? 8.1 : 7.2)
    const figureStyle = (size: number): TextStyle => ({
      family: 'serif',
      weight: 500,
      size,
      tabular: true,
      tracking: -0.02,
    })
    const unitStyle = (size: number): TextStyle => ({
      family: 'sans',
      weight: 500,
      size: Math.max(sizeOf(stage, 1), size * shares.unit),
    })
    const unitBelow = (params.unit?.length ?? 0) > (wide ? 12 : 3)
    const widthAt = (size: number) =>
      stage.type.line(final, figureStyle(size)).width +
      (params.unit && !unitBelow ? gap + stage.type.line(params.unit, unitStyle(size)).width : 0)
    let size = wish
    while (size > 8 && widthAt(size) > margins.width) size = Math.floor(size * 0.96)
    const figure = stage.type.line(final, figureStyle(size))
    const unitLine = params.unit && !unitBelow ? stage.type.line(params.unit, unitStyle(size)) : undefined
    const below =
      unitBelow && params.unit
        ? setBlock(stage.type, params.unit, {
            style: { family: 'sans', weight: 500, size: sizeOf(stage, 1.6) },
            width: margins.width,
            height: margins.height * 0.15,
            most: 2,
            leading: 1.3,
          })
        : undefined
    const label = params.label
      ? setBlock(stage.type, params.label, {
          style: { family: 'sans', weight: 400, size: sizeOf(stage, 1.15) },
          width: columnsOf(stage, 0, wide ? 8 : 12).width,
          height: margins.height * 0.3,
          most: wide ? 2 : 4,
          leading: 1.4,
        })
      : undefined
    const scaleHeight = unit(stage, 34)
    const gaps = {
      scale: unit(stage, 70),
      label: unit(stage, 58),
      below: unit(stage, 66),
    }
    const height =
      figure.capHeight + (below ? gaps.below + below.height : 0) + gaps.scale + scaleHeight + (label ? gaps.label + label.height : 0)
    const top = margins.y + (margins.height - height) / 2
    const rtl = (label ?? below)?.direction === 'rtl'
    const flip = mirrored(stage, rtl)
    const baseline = top + figure.capHeight
    const scaleY = baseline + (below ? gaps.below + below.height : 0) + gaps.scale
    const whole = figure.width + (unitLine ? gap + unitLine.width : 0)
    const left = flip({ x: margins.x, width: whole }).x
    const ticks = (from: number, to: number) =>
      Array.from({ length: MARKS + 1 }, (_, n) => n)
        .filter((n) => n >= from && n <= to)
        .map((n) => {
          const x = flip({
            x: margins.x + (n / MARKS) * margins.width,
            width: 0,
          }).x.toFixed(2)
          return `M${x} ${(scaleY + scaleHeight).toFixed(2)}V${(scaleY + scaleHeight * (n % 10 === 0 ? 0 : n % 5 === 0 ? 0.35 : 0.55)).toFixed(2)}`
        })
        .join('')
    return {
      stage,
      figure,
      figureStyle: figureStyle(size),
      params,
      decimals,
      unitLine,
      left,
      gap,
      baseline,
      below,
      belowSpot: {
        ...flip({ x: margins.x, width: margins.width }),
        y: baseline + gaps.below,
        align: ((below?.direction === 'rtl') === rtl ? 'start' : 'end') as 'start' | 'end',
      },
      ticks,
      label,
      labelSpot: {
        ...flip({
          x: margins.x,
          width: columnsOf(stage, 0, wide ? 8 : 12).width,
        }),
        y: scaleY + scaleHeight + gaps.label,
        align: 'start' as const,
      },
      ground: groundOf(stage, { x: rtl ? 0.3 : 0.7, y: 0.05 }),
      lift: unit(stage, 18),
    }
  },
  beats: () => [
    { at: 0.1, lasts: 0.8 },
    { at: 0.25, lasts: COUNTS },
    { at: 0.7, lasts: 1 },
  ],
  paint: ({ stage, params, ...layout }, { beats: [scale = 1, count = 1, rise = 1], leaving }) => {
    const { palette, type, language } = stage
    const come = easeOut(count)
    const text = `${params.prefix ?? ''}${numberText(count >= 1 || Math.abs(params.value) >= UNREADABLE ? params.value : params.value * come, layout.decimals, language)}`
    const line = type.line(text, layout.figureStyle)
    // Set to the right edge of the final figure: the digits that are already there stay where they are.
    const x = layout.left + layout.figure.width - line.width
    const appear = Math.min(1, count * 8)
    const marks = easeOut(scale) * MARKS
    const filled = come * MARKS
    const stroke = (path: string, colour: string, alpha: number): readonly Op[] =>
      path === ''
        ? []
        : [
            {
              op: 'stroke',
              path,
              paint: solid(colour, alpha),
              width: hairline(stage),
            },
          ]
    return [
      ...layout.ground,
      ...leave(
        [
          ...(count > 0 ? paintLine(line, x, layout.baseline, solid(palette.ink, appear)) : []),
          ...(layout.unitLine && count > 0
            ? paintLine(layout.unitLine, layout.left + layout.figure.width + layout.gap, layout.baseline, solid(palette.accent, appear))
            : []),
          ...(layout.below ? paintBlock(layout.below, layout.belowSpot, solid(palette.accent), rise) : []),
          ...stroke(layout.ticks(filled + 1e-6, marks), palette.muted, 0.4),
          ...stroke(layout.ticks(0, count > 0 ? filled : -1), palette.accent, 1),
          ...(layout.label ? paintBlock(layout.label, layout.labelSpot, solid(palette.muted), rise) : []),
        ],
        leaving,
        layout.lift,
      ),
    ]
  },
})
