import { z } from 'zod'
import { type Op, solid } from '../drawing.js'
import { easeOut, progress } from '../easing.js'
import { hairline, marginsOf, shapeOf, sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { groundOf } from './ground.js'
import { mirrored } from './mirror.js'
import { discPath, leave } from './shapes.js'
import { spreadOver } from './spread.js'
import { across, downwards, type Placed, whatStyle } from './timeline-layouts.js'
import { paintBlock, setBlock } from './type-block.js'
import { SomeWords, Words } from './words.js'

export const TimelineParams = z.object({
  title: SomeWords,
  entries: z
    .array(
      z.object({
        when: Words,
        what: Words,
      }),
    )
    .min(2)
    .max(6),
})
export type TimelineParams = z.infer<typeof TimelineParams>

/** Dates on an axis that grows from one to the next. */
export const timeline = choreograph({
  kind: 'timeline',
  schema: TimelineParams,
  layer: 'frame',
  texts: ({ title, entries }: TimelineParams) => [...(title ? [title] : []), ...entries.flatMap(({ when, what }) => [when, what])],
  layout: (params: TimelineParams, stage) => {
    const margins = marginsOf(stage)
    const shape = shapeOf(stage)
    const level = shape === 'wide' || (shape === 'square' && params.entries.length <= 3)
    const head = params.title
      ? setBlock(stage.type, params.title, {
          style: {
            family: 'serif',
            weight: 600,
            size: sizeOf(stage, 2.6),
            tracking: -0.01,
          },
          width: margins.width,
          height: margins.height * 0.2,
          most: 2,
          leading: 1.15,
        })
      : undefined
    const taken = head ? head.height + unit(stage, level ? 70 : 120) : 0
    const room = {
      x: margins.x,
      y: margins.y + taken,
      width: margins.width,
      height: margins.height - taken,
    }
    const probe = setBlock(stage.type, params.entries[0]?.what ?? '', {
      style: whatStyle(stage, 0),
      width: margins.width,
      height: margins.height,
      most: 3,
      leading: 1,
    })
    const rtl = probe.direction === 'rtl'
    const laid = (level ? across : downwards)(params, stage, room, rtl)
    return {
      stage,
      head,
      // A tall frame's title keeps to what it heads; a wide one's stands at the top of the page.
      headSpot: { ...mirrored(stage, rtl)(margins), y: level ? margins.y : laid.top - taken, align: 'start' as const },
      ...laid,
      ground: groundOf(stage, { x: rtl ? 0.8 : 0.2, y: 0.05 }),
      lift: unit(stage, 18),
    }
  },
  beats: ({ entries }, seconds) => {
    const each = spreadOver(entries.length, seconds, { from: 0.5, lasts: 1.25 })
    const last = each.at(-1) ?? { at: 0, lasts: 0 }
    return [{ at: 0.1, lasts: 1 }, { at: last.at + 0.1, lasts: 1.1 }, ...each]
  },
  paint: ({ stage, entries, axis, ...layout }, { beats: [rise = 1, tail = 1, ...come], leaving }) => {
    const { palette } = stage
    const line = (from: readonly [number, number], to: readonly [number, number], colour: string, alpha: number): Op => ({
      op: 'stroke',
      path: `M${from[0].toFixed(2)} ${from[1].toFixed(2)}L${to[0].toFixed(2)} ${to[1].toFixed(2)}`,
      paint: solid(colour, alpha),
      width: hairline(stage),
    })
    const part = (from: readonly [number, number], to: readonly [number, number], share: number): readonly [number, number] => [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
    ]
    const stretches = entries.map(({ dot }, n) => ({
      from: n === 0 ? axis.from : (entries[n - 1] as Placed).dot,
      to: dot,
      // The line leads, and what it leads to follows.
      share: easeOut(progress(come[n] ?? 1, 0, 0.65)),
      colour: palette.accent,
      alpha: 0.9,
    }))
    const end = {
      from: (entries.at(-1) as Placed).dot,
      to: axis.to,
      share: easeOut(tail),
      colour: palette.muted,
      alpha: 0.35,
    }
    return [
      ...layout.ground,
      ...leave(
        [
          ...(layout.head ? paintBlock(layout.head, layout.headSpot, solid(palette.ink), rise) : []),
          ...[...stretches, end]
            .filter(({ share }) => share > 0)
            .map(({ from, to, share, colour, alpha }) => line(from, part(from, to, share), colour, alpha)),
          ...entries.flatMap(({ when, what, whenSpot, whatSpot, dot }, n): readonly Op[] => {
            const share = n === 0 ? (come[n] ?? 1) : progress(come[n] ?? 1, 0.28, 1)
            if (share <= 0) return []
            const grown = easeOut(share)
            return [
              {
                op: 'fill',
                path: discPath(dot[0], dot[1], unit(stage, 9) * grown),
                paint: solid(palette.accent),
              },
              ...paintBlock(when, whenSpot, solid(palette.ink), share),
              ...paintBlock(what, whatSpot, solid(palette.muted), Math.max(0, share * 1.15 - 0.15)),
            ]
          }),
        ],
        leaving,
        layout.lift,
      ),
    ]
  },
})
