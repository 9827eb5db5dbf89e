import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeOut } from '../../easing.js'
import { hairline, shapeOf, sizeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import type { Stage } from '../design.js'
import { leave } from '../shapes.js'
import { setAlike } from '../type-block.js'
import { SomeWords, Words } from '../words.js'
import { drawIcon } from './icons.js'
import { fitting, footOf, mirroredIn, safeOf, stack, stripOf } from './room.js'
import { paintSaid, risen, say, sayIf, VOICES } from './say.js'

export const OpenHouseParams = z.object({ title: Words, when: z.array(Words).min(1).max(4), address: SomeWords })
export type OpenHouseParams = z.infer<typeof OpenHouseParams>

/** Everything on the card, at a scale, and where it begins below the card's upper air. */
const setCard = (params: OpenHouseParams, stage: Stage, width: number, air: number, scale: number) => {
  const inner = width - 2 * air
  const icon = Math.round(sizeOf(stage, 2.1) * scale)
  const head = inner - icon - unit(stage, 28)
  const title = say(stage, VOICES.heading, params.title, { width: head, most: 2, scale })
  const rows = setAlike(stage.type, params.when, {
    style: { family: 'sans', weight: 600, size: Math.max(6, Math.round(sizeOf(stage, 0.75) * scale)) },
    width: inner,
    height: stage.height,
    most: 2,
    leading: 1.28,
  })
  const address = sayIf(stage, VOICES.label, params.address, { width: inner - unit(stage, 44), most: 2, scale, up: 0.3 })
  const headHeight = Math.max(icon, title.height)
  const pad = unit(stage, 27) * scale
  const parts = stack([
    ['head', headHeight, 0],
    ...rows.map((row, n) => [`row${n}`, row.height + 2 * pad, n === 0 ? unit(stage, 38) * scale : 0] as [string, number, number]),
    ['address', address?.height, unit(stage, 34) * scale],
  ])
  return { height: Math.ceil(parts.height + 2 * air - (address ? 0 : pad)), title, rows, address, icon, head, headHeight, pad, parts }
}

/** When the door is open: a card with a leaf of the calendar, its times in rows. */
export const openHouse = choreograph({
  kind: 'openHouse',
  schema: OpenHouseParams,
  layer: 'overlay',
  veils: true,
  texts: ({ title, when, address }: OpenHouseParams) => [title, ...when, ...(address ? [address] : [])],
  layout: (params: OpenHouseParams, stage) => {
    const safe = safeOf(stage)
    const shape = shapeOf(stage)
    const air = unit(stage, 46)
    const width = shape === 'wide' ? Math.min(safe.width * 0.5, unit(stage, 820)) : safe.width
    const inner = width - 2 * air
    const set = fitting(footOf(stage) - safe.y - stripOf(stage), (scale) => setCard(params, stage, width, air, scale))
    const { title, rows, address, icon, head, headHeight, pad, parts } = set
    const size = { width: Math.round(width), height: set.height }
    const rtl = title.direction === 'rtl'
    const box = { ...mirroredIn(safe, rtl)({ x: safe.x, width: size.width }), y: footOf(stage) - size.height, height: size.height }
    const flip = mirroredIn(box, rtl)
    const line = flip({ x: box.x + air, width: inner })
    const y = (name: string) => box.y + air + (parts.at[name] ?? 0)
    // Its shadow, and the way it comes up.
    const soft = Math.ceil(unit(stage, 72))
    const painted = { x: Math.max(0, Math.floor(box.x - soft)), y: Math.max(0, Math.floor(box.y - soft)) }
    return {
      stage,
      card: box,
      icon: { ...flip({ x: box.x + air, width: icon }), y: y('head') + (headHeight - icon) / 2, size: icon },
      title: {
        block: title,
        ...flip({ x: box.x + air + icon + unit(stage, 28), width: head }),
        y: y('head') + (headHeight - title.height) / 2,
        align: 'start' as const,
      },
      rows: rows.map((block, n) => ({ block, ...line, y: y(`row${n}`) + pad, rule: y(`row${n}`), align: 'start' as const })),
      pin: address && { ...flip({ x: box.x + air, width: unit(stage, 32) }), y: y('address') - unit(stage, 5) },
      address: address && {
        block: address,
        ...flip({ x: box.x + air + unit(stage, 44), width: inner - unit(stage, 44) }),
        y: y('address'),
        align: 'start' as const,
      },
      painted: {
        ...painted,
        width: Math.min(stage.width, Math.ceil(box.x + box.width + soft)) - painted.x,
        height: Math.min(stage.height, Math.ceil(box.y + box.height + soft)) - painted.y,
      },
    }
  },
  box: ({ painted }) => painted,
  beats: ({ rows }) => [
    { at: 0.1, lasts: 0.8 },
    { at: 0.3, lasts: 0.8 },
    ...rows.map((_, n) => ({ at: 0.5 + 0.16 * n, lasts: 0.75 })),
    { at: 0.6 + 0.16 * rows.length, lasts: 0.7 },
  ],
  paint: ({ stage, card, ...layout }, { beats: [rise = 1, head = 1, ...rest], leaving }) => {
    const { palette } = stage
    const come = rest.slice(0, -1)
    const last = rest.at(-1) ?? 1
    if (rise <= 0) return []
    const up = (1 - easeOut(rise)) * unit(stage, 36)
    const ops: readonly Op[] = [
      {
        op: 'group',
        shadow: { blur: unit(stage, 26), colour: '#000000', alpha: 0.4, dx: 0, dy: unit(stage, 6) },
        ops: [{ op: 'rect', box: card, radius: unit(stage, 18), paint: solid(palette.ground, 0.93) }],
      },
      ...risen([drawIcon('year', layout.icon.x, layout.icon.y, layout.icon.size, solid(palette.accent), 1.5)], head, unit(stage, 16)),
      ...paintSaid(layout.title, solid(palette.ink), head),
      ...layout.rows.flatMap((row, n): readonly Op[] => {
        const share = come[n] ?? 1
        const across = row.width * easeOut(share)
        return [
          ...(share > 0
            ? [
                {
                  op: 'rect',
                  box: { x: row.x, y: row.rule, width: across, height: hairline(stage) },
                  paint: solid(palette.muted, 0.4),
                } satisfies Op,
              ]
            : []),
          ...paintSaid(row, solid(palette.ink), share),
        ]
      }),
      ...(layout.pin
        ? risen([drawIcon('pin', layout.pin.x, layout.pin.y, layout.pin.width, solid(palette.accent), 1.8)], last, unit(stage, 10))
        : []),
      ...paintSaid(layout.address, solid(palette.muted), last),
    ]
    const entered: readonly Op[] =
      rise >= 1 ? ops : [{ op: 'group', alpha: Math.min(1, easeOut(rise) * 1.2), matrix: [1, 0, 0, 1, 0, up], ops }]
    return leave(entered, leaving, unit(stage, 18))
  },
})
