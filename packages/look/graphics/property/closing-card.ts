import { z } from 'zod'
import { solid } from '../../drawing.js'
import { progress } from '../../easing.js'
import { shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { drawnRule, leave } from '../shapes.js'
import { SomeWords, Words } from '../words.js'
import { cardRoomOf, fitting, stack } from './room.js'
import { capitals, paintSaid, say, sayIf, VOICES, veil } from './say.js'
import { EQUAL_HOUSING, smallPrint } from './small-print.js'

export const ClosingCardParams = z.object({
  address: Words,
  place: SomeWords,
  line: SomeWords,
  facts: z.array(Words).max(6).optional(),
  disclaimer: SomeWords,
  equalHousing: z.boolean().optional(),
})
export type ClosingCardParams = z.infer<typeof ClosingCardParams>

/** Between facts that stand in one line. */
const DOT = '  ·  '

/** The end, without a name on it: the address once more, in the middle, and what has to be said in small print. */
export const closingCard = choreograph({
  kind: 'closingCard',
  schema: ClosingCardParams,
  layer: 'overlay',
  // It ends its film: lifted, it would leave a bare photo as the last picture.
  stays: () => true,
  veils: true,
  texts: ({ address, place, line, facts = [], disclaimer, equalHousing }: ClosingCardParams) => [
    address,
    ...(place ? [place] : []),
    ...(line ? [capitals(line)] : []),
    ...facts,
    ...(facts.length > 1 ? [DOT] : []),
    ...(disclaimer ? [disclaimer] : []),
    ...(equalHousing ? [capitals(EQUAL_HOUSING)] : []),
  ],
  layout: (params: ClosingCardParams, stage) => {
    const room = cardRoomOf(stage)
    const wide = shapeOf(stage) === 'wide'
    const width = wide ? room.width * 0.8 : room.width
    const column = { x: room.x + (room.width - width) / 2, width }
    const facts = params.facts?.join(DOT)
    const set = fitting(room.height, (scale) => {
      const eyebrow = sayIf(stage, VOICES.eyebrow, params.line && capitals(params.line, stage.language), { width, most: 2, scale, up: 0.4 })
      const address = say(stage, VOICES.display, params.address, { width, most: 3, scale, up: wide ? 0.9 : 0.5 })
      const place = sayIf(stage, VOICES.text, params.place, { width, most: 2, scale, up: 0.5 })
      const line = sayIf(stage, { ...VOICES.text, weight: 600 }, facts, { width, most: 2, scale, up: 0.1 })
      const print = smallPrint(stage, { ...params, width, scale, centred: true })
      const rows = stack([
        ['eyebrow', eyebrow?.height, 0],
        ['address', address.height, unit(stage, 48) * scale],
        ['place', place?.height, Math.max(unit(stage, 34) * scale, address.size * 0.4)],
        ['rule', line || print ? unit(stage, 5) : undefined, unit(stage, 54) * scale],
        ['line', line?.height, unit(stage, 50) * scale],
        ['print', print?.height, unit(stage, 70) * scale],
      ])
      return { ...rows, eyebrow, address, place, line, print }
    })
    const top = room.y + (room.height - set.height) / 2
    const at = (y: number) => ({ ...column, y: top + y, align: 'centre' as const })
    const middle = column.x + column.width / 2
    return {
      stage,
      eyebrow: set.eyebrow && { block: set.eyebrow, ...at(set.at.eyebrow) },
      address: { block: set.address, ...at(set.at.address) },
      place: set.place && { block: set.place, ...at(set.at.place) },
      rule: set.at.rule === undefined ? undefined : { x: middle, y: top + set.at.rule, half: unit(stage, 48) },
      line: set.line && { block: set.line, ...at(set.at.line) },
      print: set.print,
      printSpot: { x: column.x, y: top + (set.at.print ?? 0) },
    }
  },
  beats: () => [
    { at: 0, lasts: 0.6 },
    { at: 0.15, lasts: 0.9 },
    { at: 0.3, lasts: 1 },
    { at: 0.6, lasts: 0.9 },
    { at: 0.8, lasts: 0.8 },
    { at: 1.05, lasts: 0.7 },
  ],
  paint: ({ stage, rule, ...layout }, { beats: [dim = 1, lead = 1, rise = 1, cut = 1, follow = 1, small = 1], leaving }) => {
    const { palette } = stage
    return [
      ...veil(stage, 0.78, dim, leaving),
      ...leave(
        [
          ...paintSaid(layout.eyebrow, solid(palette.accent), lead),
          ...paintSaid(layout.address, solid(palette.ink), rise),
          ...paintSaid(layout.place, solid(palette.ink, 0.9), progress(rise, 0.2, 1)),
          ...(rule
            ? [-1, 1].flatMap((way) =>
                drawnRule([rule.x, rule.y], [rule.x + way * rule.half, rule.y], unit(stage, 5), solid(palette.accent), cut),
              )
            : []),
          ...paintSaid(layout.line, solid(palette.ink), follow),
          ...(layout.print?.paint(layout.printSpot.x, layout.printSpot.y, small) ?? []),
        ],
        leaving,
        unit(stage, 18),
      ),
    ]
  },
})
