import { Asset } from '@reelwright/film/asset'
import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeInOut } from '../../easing.js'
import { shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { drawnRule, leave } from '../shapes.js'
import { SomeWords, Words } from '../words.js'
import { contained, whole } from './picture-in.js'
import { cardRoomOf, fitting, mirroredIn, safeOf, stack, stripOf } from './room.js'
import { capitals, paintSaid, risen, say, sayIf, VOICES } from './say.js'

export const ReelIntroParams = z.object({
  address: Words,
  place: SomeWords,
  /** A short line above the address, e.g. `Just listed`. */
  line: SomeWords,
  logo: Asset.optional(),
})
export type ReelIntroParams = z.infer<typeof ReelIntroParams>

/** The opening, over the hero shot: the address large at the foot, out of a shade that leaves the picture its light. */
export const reelIntro = choreograph({
  kind: 'reelIntro',
  schema: ReelIntroParams,
  layer: 'overlay',
  veils: true,
  texts: ({ address, place, line }: ReelIntroParams) => [address, ...(place ? [place] : []), ...(line ? [capitals(line)] : [])],
  pictures: ({ logo }) => (logo ? [logo] : []),
  layout: (params: ReelIntroParams, stage) => {
    const room = cardRoomOf(stage)
    const wide = shapeOf(stage) === 'wide'
    const width = wide ? room.width * 0.62 : room.width
    const set = fitting(room.height * (wide ? 0.8 : 0.72), (scale) => {
      const eyebrow = sayIf(stage, VOICES.eyebrow, params.line && capitals(params.line, stage.language), { width, most: 1, scale, up: 0.5 })
      const address = say(stage, VOICES.display, params.address, { width, most: 3, scale, up: wide ? 1.1 : 0.8 })
      const place = sayIf(stage, VOICES.text, params.place, { width, most: 2, scale, up: 0.7 })
      const rows = stack([
        ['rule', unit(stage, 6), 0],
        ['eyebrow', eyebrow?.height, unit(stage, 40) * scale],
        ['address', address.height, (eyebrow ? unit(stage, 40) : unit(stage, 46)) * scale],
        ['place', place?.height, Math.max(unit(stage, 38), address.size * 0.42)],
      ])
      return { ...rows, eyebrow, address, place }
    })
    const top = room.y + room.height - set.height
    const rtl = set.address.direction === 'rtl'
    const across = mirroredIn(room, rtl)({ x: room.x, width })
    const side = rtl ? across.x + across.width : across.x
    const at = (y: number) => ({ ...across, y: top + y, align: 'start' as const })
    const safe = safeOf(stage)
    // Where the shade begins.
    const from = Math.max(0, top - stage.height * 0.2)
    const strip = { x: safe.x, y: safe.y, width: safe.width * 0.46, height: stripOf(stage) * 1.25 }
    return {
      stage,
      top,
      from,
      rule: { from: [side, top + unit(stage, 3)], to: [side + (rtl ? -1 : 1) * unit(stage, 96), top + unit(stage, 3)] } as const,
      eyebrow: set.eyebrow && { block: set.eyebrow, ...at(set.at.eyebrow) },
      address: { block: set.address, ...at(set.at.address) },
      place: set.place && { block: set.place, ...at(set.at.place) },
      logo: params.logo && whole(params.logo, contained(params.logo, mirroredIn(safe, rtl)(strip), rtl ? 1 : 0, 0)),
    }
  },
  beats: () => [
    { at: 0, lasts: 0.9 },
    { at: 0.2, lasts: 0.8 },
    { at: 0.3, lasts: 1 },
    { at: 0.45, lasts: 1.15 },
    { at: 0.8, lasts: 1 },
  ],
  // Without a logo nothing is painted above the shade, and a third of a frame of pixels need not be moved. In whole eights, the tile
  // in which a canvas dithers: the shade stays as it is on the whole frame.
  box: ({ stage: { width, height }, from, logo }) => {
    const y = logo ? 0 : 8 * Math.floor(from / 8)
    return { x: 0, y, width, height: height - y }
  },
  paint: ({ stage, from, ...layout }, { beats: [shade = 1, rule = 1, lead = 1, rise = 1, follow = 1], leaving }) => {
    const { palette, width, height } = stage
    const dark = easeInOut(shade) * (1 - leaving ** 2)
    const foot: Op = {
      op: 'rect',
      box: { x: 0, y: from, width, height: height - from },
      paint: {
        kind: 'linear',
        x0: 0,
        y0: from,
        x1: 0,
        y1: Math.min(height, layout.top + height * 0.05),
        stops: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, colour: palette.ground, alpha: 0.78 * dark * easeInOut(at) })),
      },
    }
    const brow: Op = {
      op: 'rect',
      box: { x: 0, y: 0, width, height: height * 0.24 },
      paint: {
        kind: 'linear',
        x0: 0,
        y0: 0,
        x1: 0,
        y1: height * 0.24,
        stops: [
          { at: 0, colour: palette.ground, alpha: 0.64 * dark },
          { at: 1, colour: palette.ground, alpha: 0 },
        ],
      },
    }
    return [
      ...(dark > 0 ? [foot, ...(layout.logo ? [brow] : [])] : []),
      ...leave(
        [
          ...drawnRule(layout.rule.from, layout.rule.to, unit(stage, 6), solid(palette.accent), rule),
          ...paintSaid(layout.eyebrow, solid(palette.accent), lead),
          ...paintSaid(layout.address, solid(palette.ink), rise),
          ...paintSaid(layout.place, solid(palette.ink, 0.92), follow),
          ...(layout.logo ? risen([layout.logo], lead, unit(stage, 14)) : []),
        ],
        leaving,
        unit(stage, 18),
      ),
    ]
  },
})
