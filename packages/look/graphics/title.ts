import { z } from 'zod'
import { solid } from '../drawing.js'
import { easeInOut, mix } from '../easing.js'
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
const RINGS = {
  wide: { x: 0.96, y: 0.3, nth: 3, ends: 0.92 },
  square: { x: 1, y: -0.09, nth: 2, ends: 0.8 },
  tall: { x: 0.96, y: 0.08, nth: 3, ends: 0.92 },
} as const

/** Angles in half turns, clockwise from three o'clock: it starts outside the frame and ends where the eye goes on to the title. */
const ORBIT_STARTS = -0.2

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
        ends: ring.ends,
        // A title long enough to reach under the ring stands alone.
        clear: wide || ring.y * stage.height + rippleRadius(stage, ring.nth) < top + gap.rule,
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
    const angle = Math.PI * mix(ORBIT_STARTS, orbit.ends, easeInOut(sweep))
    const at = {
      width: layout.column.width,
      x: layout.column.x,
      align: 'start',
    } as const
    return [
      ...layout.ground,
      ...leave(
        [
          ...(sweep > 0 && orbit.clear
            ? [
                {
                  op: 'stroke',
                  path: arcPath(orbit.x, orbit.y, orbit.radius, turn(ORBIT_STARTS * Math.PI), turn(angle)),
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
