import { z } from 'zod'
import { solid } from '../drawing.js'
import { easeInOut } from '../easing.js'
import { columnsOf, hairline, marginsOf, shapeOf, sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { groundOf, rippleRadius, ripples } from './ground.js'
import { arcPath, discPath, drawnRule, leave } from './shapes.js'
import { paintBlock, setBlock } from './type-block.js'
import { SomeWords, Words } from './words.js'

export const TitleParams = z.object({
  title: Words,
  subtitle: SomeWords,
})
export type TitleParams = z.infer<typeof TitleParams>

/** Where the ripples spread from, in shares of the frame, and which of them is the accent's: clear of the title in each shape. */
const RINGS = { wide: { x: 0.96, y: 0.3, nth: 3 }, square: { x: 1, y: -0.08, nth: 2 }, tall: { x: 0.96, y: 0.08, nth: 3 } } as const

/** Lines the orbit's accent runs through, in radians; it ends where the eye goes on to the title. */
const ORBIT = { from: -0.2 * Math.PI, to: 0.92 * Math.PI }

/** The film's opening card. */
export const title = choreograph({
  kind: 'title',
  schema: TitleParams,
  layer: 'frame',
  texts: ({ title, subtitle }: TitleParams) => [title, ...(subtitle ? [subtitle] : [])],
  layout: (params: TitleParams, stage) => {
    const margins = marginsOf(stage)
    const shape = shapeOf(stage)
    const wide = shape === 'wide'
    const column = columnsOf(stage, 0, wide ? 9 : 12)
    const head = setBlock(stage.type, params.title, {
      style: {
        family: 'serif',
        weight: 600,
        size: sizeOf(stage, wide ? 5.6 : 5),
        tracking: -0.012,
      },
      width: column.width,
      height: margins.height * 0.6,
      most: wide ? 3 : 5,
      leading: 1.06,
    })
    const sub = params.subtitle
      ? setBlock(stage.type, params.subtitle, {
          style: { family: 'sans', weight: 400, size: sizeOf(stage, 1) },
          width: columnsOf(stage, 0, wide ? 7 : 12).width,
          height: margins.height * 0.2,
          most: 3,
          leading: 1.4,
        })
      : undefined
    const gap = {
      rule: unit(stage, 54),
      sub: Math.max(unit(stage, 62), head.size * 0.55),
    }
    const height = gap.rule + head.height + (sub ? gap.sub + sub.height : 0)
    const top = margins.y + (margins.height - height) / 2
    const rtl = head.direction === 'rtl'
    const ring = RINGS[shape]
    const centre = { x: rtl ? 1 - ring.x : ring.x, y: ring.y }
    return {
      stage,
      head,
      sub,
      column: rtl ? { x: stage.width - column.x - column.width, width: column.width } : column,
      rule: {
        start: rtl ? stage.width - column.x : column.x,
        end: rtl ? stage.width - column.x - unit(stage, 84) : column.x + unit(stage, 84),
        y: top,
      },
      headY: top + gap.rule,
      subY: top + gap.rule + head.height + gap.sub,
      ground: [...groundOf(stage, { x: rtl ? 0.8 : 0.2, y: 0.1 }), ...ripples(stage, centre, 0.075)],
      orbit: {
        x: centre.x * stage.width,
        y: centre.y * stage.height,
        radius: rippleRadius(stage, ring.nth),
      },
      turn: rtl ? (angle: number) => Math.PI - angle : (angle: number) => angle,
      lift: unit(stage, 18),
    }
  },
  beats: () => [
    { at: 0.1, lasts: 1.9 },
    { at: 0.25, lasts: 0.9 },
    { at: 0.4, lasts: 1.3 },
    { at: 1.05, lasts: 1 },
  ],
  paint: (layout, { beats, leaving }) => {
    const { stage, head, sub, orbit, turn } = layout
    const { palette } = stage
    const [sweep = 1, rule = 1, rise = 1, follow = 1] = beats
    const angle = ORBIT.from + (ORBIT.to - ORBIT.from) * easeInOut(sweep)
    const at = {
      width: layout.column.width,
      x: layout.column.x,
      align: 'start',
    } as const
    return [
      ...layout.ground,
      ...leave(
        [
          ...(sweep > 0
            ? [
                {
                  op: 'stroke',
                  path: arcPath(orbit.x, orbit.y, orbit.radius, turn(ORBIT.from), turn(angle)),
                  paint: solid(palette.accent, 0.85),
                  width: hairline(stage) * 1.25,
                  cap: 'round',
                } as const,
                {
                  op: 'fill',
                  path: discPath(
                    orbit.x + orbit.radius * Math.cos(turn(angle)),
                    orbit.y + orbit.radius * Math.sin(turn(angle)),
                    unit(stage, 8),
                  ),
                  paint: solid(palette.accent),
                } as const,
              ]
            : []),
          ...drawnRule([layout.rule.start, layout.rule.y], [layout.rule.end, layout.rule.y], unit(stage, 5), solid(palette.accent), rule),
          ...paintBlock(head, { ...at, y: layout.headY }, solid(palette.ink), rise),
          ...(sub ? paintBlock(sub, { ...at, y: layout.subY }, solid(palette.muted), follow) : []),
        ],
        leaving,
        layout.lift,
      ),
    ]
  },
})
