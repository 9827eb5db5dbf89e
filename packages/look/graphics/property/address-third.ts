import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeInOut, easeOut } from '../../easing.js'
import { shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { SomeWords, Words } from '../words.js'
import { footOf, mirroredIn, safeOf, stack } from './room.js'
import { paintSaid, say, sayIf, VOICES } from './say.js'

export const AddressThirdParams = z.object({ address: Words, place: SomeWords, price: SomeWords })
export type AddressThirdParams = z.infer<typeof AddressThirdParams>

/** Where one stands: a plate that opens from an accent edge, the price in a field of the accent at its end, or above it where it is narrow. */
export const addressThird = choreograph({
  kind: 'addressThird',
  schema: AddressThirdParams,
  layer: 'overlay',
  texts: ({ address, place, price }: AddressThirdParams) => [address, ...(place ? [place] : []), ...(price ? [price] : [])],
  layout: (params: AddressThirdParams, stage) => {
    const safe = safeOf(stage)
    const wide = shapeOf(stage) === 'wide'
    const air = { x: unit(stage, 34), y: unit(stage, 30) }
    const edge = unit(stage, 8)
    const most = wide ? safe.width * 0.72 : safe.width
    const price = sayIf(stage, { ...VOICES.figure, weight: 650 }, params.price, { width: most * 0.5, most: 1, up: -0.35 })
    const tag = price ? Math.ceil(price.width + 2 * air.x) : 0
    const wish = (width: number, lines: number) => ({
      address: say(stage, VOICES.heading, params.address, { width, most: lines, height: stage.height * 0.16, up: -0.75 }),
      place: sayIf(stage, VOICES.label, params.place, { width, most: 2, up: 0.35 }),
    })
    const whole = most - edge - 2 * air.x
    // Beside the price only if the address then needs no more lines than it would alone.
    const alone = wish(whole, 2)
    const besides = wish(Math.max(1, whole - tag), 2)
    const beside = tag > 0 && whole - tag > most * 0.4 && besides.address.lines.length === alone.address.lines.length
    const { address, place } = beside ? besides : alone
    const rows = stack([
      ['address', address.height, 0],
      ['place', place?.height, unit(stage, 24)],
    ])
    const inner = Math.max(address.width, place?.width ?? 0)
    const plateHeight = Math.ceil(rows.height + 2 * air.y)
    const tagHeight = price ? Math.ceil(beside ? plateHeight : price.height + 1.3 * air.y) : 0
    const plateWidth = Math.ceil(edge + 2 * air.x + inner)
    const size = {
      width: beside ? plateWidth + tag : Math.max(plateWidth, tag),
      height: plateHeight + (price && !beside ? tagHeight : 0),
    }
    const rtl = address.direction === 'rtl'
    const place0 = mirroredIn(safe, rtl)({ x: safe.x, width: size.width })
    const box = { x: Math.round(place0.x), y: footOf(stage) - size.height, ...size }
    const flip = mirroredIn(box, rtl)
    const plate = { ...flip({ x: box.x, width: plateWidth }), y: box.y + size.height - plateHeight, height: plateHeight }
    const text = flip({ x: box.x + edge + air.x, width: inner })
    const tagBox = price && { ...flip({ x: beside ? box.x + plateWidth : box.x, width: tag }), y: box.y, height: tagHeight }
    return {
      stage,
      box,
      rtl,
      edge,
      plate,
      tagBox,
      address: { block: address, ...text, y: plate.y + air.y, align: 'start' as const },
      place: place && { block: place, ...text, y: plate.y + air.y + rows.at.place, align: 'start' as const },
      price: price &&
        tagBox && {
          block: price,
          x: tagBox.x,
          width: tagBox.width,
          y: tagBox.y + (tagBox.height - price.height) / 2,
          align: 'centre' as const,
        },
    }
  },
  box: ({ box }) => box,
  beats: () => [
    { at: 0.1, lasts: 0.7 },
    { at: 0.25, lasts: 0.85 },
    { at: 0.45, lasts: 0.85 },
    { at: 0.65, lasts: 0.8 },
    { at: 0.7, lasts: 0.75 },
  ],
  paint: ({ stage, rtl, edge, plate, tagBox, ...layout }, { beats: [bar = 1, open = 1, rise = 1, follow = 1, tag = 1], leaving }) => {
    const { palette } = stage
    const shut = 1 - easeInOut(leaving)
    const flip = mirroredIn(plate, rtl)
    const opened = { ...flip({ x: plate.x, width: plate.width * easeOut(open) * shut }), y: plate.y, height: plate.height }
    const barHeight = plate.height * easeOut(bar) * shut
    const grown = tagBox && {
      ...mirroredIn(tagBox, rtl)({ x: tagBox.x, width: tagBox.width * easeOut(tag) * shut }),
      y: tagBox.y,
      height: tagBox.height,
    }
    return [
      ...(opened.width > 0
        ? [
            { op: 'rect', box: opened, paint: solid(palette.ground, 0.88) } satisfies Op,
            {
              op: 'group',
              clip: opened,
              alpha: shut,
              ops: [...paintSaid(layout.address, solid(palette.ink), rise), ...paintSaid(layout.place, solid(palette.muted), follow)],
            } satisfies Op,
          ]
        : []),
      ...(grown && grown.width > 0
        ? [
            { op: 'rect', box: grown, paint: solid(palette.accent) } satisfies Op,
            { op: 'group', clip: grown, alpha: shut, ops: paintSaid(layout.price, solid(palette.ground), tag) } satisfies Op,
          ]
        : []),
      ...(barHeight > 0
        ? [
            {
              op: 'rect',
              box: { ...flip({ x: plate.x, width: edge }), y: plate.y + plate.height - barHeight, height: barHeight },
              paint: solid(palette.accent),
            } satisfies Op,
          ]
        : []),
    ]
  },
})
