import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeIn, easeOut, progress } from '../../easing.js'
import { hairline, shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { discPath, leave } from '../shapes.js'
import { SomeWords, Words } from '../words.js'
import { drawnMap, seedOfPlace } from './drawn-map.js'
import { footOf, mirroredIn, safeOf, stack } from './room.js'
import { paintSaid, say, sayIf, VOICES } from './say.js'

export const MapPinParams = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  label: Words,
  place: SomeWords,
})
export type MapPinParams = z.infer<typeof MapPinParams>

/** `37.8591° N, 122.4853° W`: what the card can vouch for. */
export const coordinatesText = ({ latitude, longitude }: Pick<MapPinParams, 'latitude' | 'longitude'>): string =>
  `${Math.abs(latitude).toFixed(4)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(4)}° ${longitude < 0 ? 'W' : 'E'}`

/** A pin with its tip at 0, 0, a unit high, and the hole in its head. */
const PIN = 'M0 0C-0.14 -0.22 -0.32 -0.42 -0.32 -0.66A0.32 0.32 0 0 1 0.32 -0.66C0.32 -0.42 0.14 -0.22 0 0Z'

/** Where it is: a pin that falls onto a drawn town, and its name, place and coordinates on a plate. */
export const mapPin = choreograph({
  kind: 'mapPin',
  schema: MapPinParams,
  layer: 'frame',
  texts: ({ label, place, ...where }: MapPinParams) => [label, ...(place ? [place] : []), coordinatesText(where)],
  layout: (params: MapPinParams, stage) => {
    const safe = safeOf(stage)
    const air = { x: unit(stage, 44), y: unit(stage, 38) }
    const most = (shapeOf(stage) === 'wide' ? safe.width * 0.6 : safe.width) - 2 * air.x
    const label = say(stage, VOICES.heading, params.label, { width: most, most: 2, height: safe.height * 0.2 })
    const place = sayIf(stage, VOICES.text, params.place, { width: most, most: 2, height: safe.height * 0.08 })
    const where = say(stage, { ...VOICES.label, tracking: 0.04 }, coordinatesText(params), { width: most, most: 1 })
    const rows = stack([
      ['label', label.height, 0],
      ['place', place?.height, unit(stage, 30)],
      ['where', where.height, unit(stage, 30)],
    ])
    const inner = Math.max(label.width, place?.width ?? 0, where.width)
    const rtl = label.direction === 'rtl'
    const size = { width: Math.ceil(inner + 2 * air.x), height: Math.ceil(rows.height + 2 * air.y) }
    const plate = { ...mirroredIn(safe, rtl)({ x: safe.x, width: size.width }), y: footOf(stage) - size.height, height: size.height }
    const pin = { x: safe.x + safe.width / 2, y: (safe.y + plate.y) / 2 + unit(stage, 70), size: unit(stage, 210) }
    const text = { x: plate.x + air.x, width: inner, align: 'start' as const }
    return {
      stage,
      plate,
      pin,
      map: drawnMap(stage, seedOfPlace(params.latitude, params.longitude), [pin.x, pin.y]),
      label: { block: label, ...text, y: plate.y + air.y },
      place: place && { block: place, ...text, y: plate.y + air.y + rows.at.place },
      where: { block: where, ...text, y: plate.y + air.y + rows.at.where },
    }
  },
  beats: () => [
    { at: 0.35, lasts: 0.6 },
    { at: 0.8, lasts: 1 },
    { at: 0.8, lasts: 0.8 },
    { at: 1, lasts: 0.9 },
  ],
  paint: ({ stage, plate, pin, map, ...layout }, { beats: [fall = 1, ring = 1, open = 1, rise = 1], leaving }) => {
    const { palette } = stage
    const high = (1 - easeIn(fall)) * -unit(stage, 620)
    const width = plate.width * easeOut(open)
    const rings = [0, 0.3].map((late) => progress(ring, late, 1))
    const shadow = fall > 0 ? easeIn(fall) : 0
    const drawn: readonly Op[] = [
      ...rings.flatMap((share): readonly Op[] =>
        share > 0 && share < 1
          ? [
              {
                op: 'stroke',
                path: discPath(pin.x, pin.y, unit(stage, 20 + 150 * easeOut(share))),
                paint: solid(palette.accent, 0.7 * (1 - share)),
                width: hairline(stage) * 2,
              },
            ]
          : [],
      ),
      {
        op: 'fill',
        path: discPath(0, 0, 1),
        paint: solid('#000000', 0.4 * shadow),
        matrix: [unit(stage, 34), 0, 0, unit(stage, 11), pin.x, pin.y],
      },
      ...(fall > 0
        ? [
            { op: 'fill', path: PIN, paint: solid(palette.accent), matrix: [pin.size, 0, 0, pin.size, pin.x, pin.y + high] } satisfies Op,
            {
              op: 'fill',
              path: discPath(pin.x, pin.y + high - 0.66 * pin.size, 0.13 * pin.size),
              paint: solid(palette.ground),
            } satisfies Op,
          ]
        : []),
      ...(width > 0
        ? [
            {
              op: 'rect',
              box: {
                ...mirroredIn(plate, layout.label.block.direction === 'rtl')({ x: plate.x, width }),
                y: plate.y,
                height: plate.height,
              },
              paint: solid(palette.ground, 0.94),
            } satisfies Op,
            { op: 'rect', box: { x: plate.x, y: plate.y, width, height: unit(stage, 7) }, paint: solid(palette.accent) } satisfies Op,
          ]
        : []),
      ...paintSaid(layout.label, solid(palette.ink), rise),
      ...paintSaid(layout.place, solid(palette.ink, 0.9), progress(rise, 0.15, 1)),
      ...paintSaid(layout.where, solid(palette.accent), progress(rise, 0.25, 1)),
    ]
    return [...map, ...leave(drawn, leaving, unit(stage, 18))]
  },
})
