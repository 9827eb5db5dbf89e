import { z } from 'zod'
import { type Op, solid } from '../drawing.js'
import { easeInOut, easeOut } from '../easing.js'
import { marginsOf, shapeOf, sizeOf, unit } from '../type-scale.js'
import { choreograph } from './choreography.js'
import { mirrored } from './mirror.js'
import { paintBlock, setBlock } from './type-block.js'
import { SomeWords, Words } from './words.js'

export const LowerThirdParams = z.object({
  name: Words,
  role: SomeWords,
})
export type LowerThirdParams = z.infer<typeof LowerThirdParams>

/** Where the plate stands, as a share of the frame's height: clear of the captions below it. */
const FOOT = { wide: 0.75, square: 0.725, tall: 0.7 } as const

/** Who or what is seen: a plate with an accent edge that opens from the frame's reading side. */
export const lowerThird = choreograph({
  kind: 'lowerThird',
  schema: LowerThirdParams,
  layer: 'overlay',
  texts: ({ name, role }: LowerThirdParams) => [name, ...(role ? [role] : [])],
  layout: (params: LowerThirdParams, stage) => {
    const margins = marginsOf(stage)
    const shape = shapeOf(stage)
    const edge = unit(stage, 7)
    const air = { x: unit(stage, 32), y: unit(stage, 28) }
    const width = (shape === 'wide' ? margins.width * 0.55 : margins.width) - edge - 2 * air.x
    const name = setBlock(stage.type, params.name, {
      style: {
        family: 'sans',
        weight: 650,
        size: sizeOf(stage, 1),
        tracking: -0.006,
      },
      width,
      height: stage.height * 0.14,
      most: 2,
      leading: 1.2,
    })
    const role = params.role
      ? setBlock(stage.type, params.role, {
          style: { family: 'sans', weight: 450, size: sizeOf(stage, -0.15) },
          width,
          height: stage.height * 0.12,
          most: 2,
          leading: 1.3,
        })
      : undefined
    const gap = unit(stage, 24)
    const inner = {
      width: Math.max(name.width, role?.width ?? 0),
      height: name.height + (role ? gap + role.height : 0),
    }
    const rtl = name.direction === 'rtl'
    const size = {
      width: Math.ceil(edge + 2 * air.x + inner.width),
      height: Math.ceil(inner.height + 2 * air.y),
    }
    const place = mirrored(stage, rtl)({ x: margins.x, width: size.width })
    const box = {
      x: Math.round(place.x),
      y: Math.round(stage.height * FOOT[shape] - size.height),
      ...size,
    }
    const textX = box.x + (rtl ? air.x : edge + air.x)
    const align = (direction: 'ltr' | 'rtl') => ((direction === 'rtl') === rtl ? 'start' : 'end') as 'start' | 'end'
    return {
      stage,
      name,
      role,
      box,
      rtl,
      edge,
      nameSpot: {
        x: textX,
        width: inner.width,
        y: box.y + air.y,
        align: align(name.direction),
      },
      roleSpot: {
        x: textX,
        width: inner.width,
        y: box.y + air.y + name.height + gap,
        align: align(role?.direction ?? name.direction),
      },
    }
  },
  box: ({ box }) => box,
  beats: () => [
    { at: 0.15, lasts: 0.7 },
    { at: 0.35, lasts: 0.8 },
    { at: 0.6, lasts: 0.8 },
    { at: 0.8, lasts: 0.8 },
  ],
  paint: ({ stage, box, rtl, edge, ...layout }, { beats: [bar = 1, open = 1, rise = 1, follow = 1], leaving }) => {
    const { palette } = stage
    const shut = 1 - easeInOut(leaving)
    const width = Math.max(0, box.width - edge) * easeOut(open) * shut
    const plate = {
      x: rtl ? box.x + box.width - edge - width : box.x + edge,
      y: box.y,
      width,
      height: box.height,
    }
    const barHeight = box.height * easeOut(bar) * (leaving > 0.5 ? 1 - easeInOut((leaving - 0.5) * 2) : 1)
    const ops: readonly Op[] = [
      ...(width > 0
        ? [
            {
              op: 'rect',
              box: plate,
              paint: solid(palette.ground, 0.84),
            } as const,
            {
              op: 'group',
              clip: plate,
              alpha: shut,
              ops: [
                ...paintBlock(layout.name, layout.nameSpot, solid(palette.ink), rise),
                ...(layout.role ? paintBlock(layout.role, layout.roleSpot, solid(palette.muted), follow) : []),
              ],
            } as const,
          ]
        : []),
      ...(barHeight > 0
        ? [
            {
              op: 'rect',
              box: {
                x: rtl ? box.x + box.width - edge : box.x,
                y: box.y + box.height - barHeight,
                width: edge,
                height: barHeight,
              },
              paint: solid(palette.accent),
            } as const,
          ]
        : []),
    ]
    return ops
  },
})
