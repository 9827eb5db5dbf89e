import { z } from 'zod'
import { solid } from '../../drawing.js'
import { progress } from '../../easing.js'
import { shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { drawnRule, leave } from '../shapes.js'
import { spreadOver } from '../spread.js'
import { SomeWords, Words } from '../words.js'
import { factsGrid } from './facts-grid.js'
import { isPrice } from './icons.js'
import { cardRoomOf, fitting, mirroredIn, stack } from './room.js'
import { capitals, paintSaid, say, sayIf, VOICES, veil } from './say.js'

export const FactParams = z.object({ label: Words, value: Words })
export const FactsCardParams = z.object({
  address: Words,
  place: SomeWords,
  facts: z.array(FactParams).min(2).max(8),
  line: SomeWords,
})
export type FactsCardParams = z.infer<typeof FactsCardParams>

/** Columns of the grid: even rows where the number allows, never a single fact alone if it can be helped. */
const columnsFor = (count: number, most: number): number => {
  if (count <= most) return Math.max(1, count)
  for (let columns = most; columns > 1; columns -= 1) if (count % columns === 0) return columns
  return most
}

/** The house in figures: the price large, the rest as tiles with icons, over the dimmed picture. */
export const factsCard = choreograph({
  kind: 'factsCard',
  schema: FactsCardParams,
  layer: 'overlay',
  veils: true,
  texts: ({ address, place, facts, line }: FactsCardParams) => [
    address,
    ...(place ? [place] : []),
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...(line ? [capitals(line)] : []),
  ],
  layout: (params: FactsCardParams, stage) => {
    const room = cardRoomOf(stage)
    const wide = shapeOf(stage) === 'wide'
    const price = params.facts.find(({ label }) => isPrice(label))
    const rest = params.facts.filter((fact) => fact !== price)
    const gap = unit(stage, 84)
    const headWidth = wide ? (room.width - gap) * 0.44 : room.width
    const gridWidth = wide ? room.width - gap - headWidth : room.width
    const rtl = say(stage, VOICES.heading, params.address, { width: headWidth }).direction === 'rtl'
    const flip = mirroredIn(room, rtl)
    const head = flip({ x: room.x, width: headWidth })
    const grid = flip({ x: wide ? room.x + headWidth + gap : room.x, width: gridWidth })
    const columns = columnsFor(rest.length, !wide && room.width > room.height * 1.1 ? 3 : 2)
    const set = fitting(room.height, (scale) => {
      const eyebrow = sayIf(stage, VOICES.eyebrow, params.line && capitals(params.line, stage.language), {
        width: headWidth,
        most: 1,
        scale,
      })
      const address = say(stage, VOICES.heading, params.address, { width: headWidth, most: 3, scale, up: wide ? 0.2 : 0 })
      const place = sayIf(stage, VOICES.text, params.place, { width: headWidth, most: 2, scale })
      const figure =
        price && say(stage, { ...VOICES.display, weight: 650 }, price.value, { width: headWidth, most: 1, scale, up: wide ? 0.3 : 0 })
      const caption = price && say(stage, VOICES.label, price.label, { width: headWidth, most: 1, scale })
      const tiles = rest.length > 0 ? factsGrid(stage, rest, { ...grid, columns, scale: wide ? scale * 1.15 : scale, rtl }) : undefined
      const rows = stack([
        ['eyebrow', eyebrow?.height, 0],
        ['address', address.height, unit(stage, 34) * scale],
        ['place', place?.height, Math.max(unit(stage, 28) * scale, address.size * 0.42)],
        ['rule', price && unit(stage, 5), unit(stage, 46) * scale],
        ['figure', figure?.height, unit(stage, 44) * scale],
        ['caption', caption?.height, unit(stage, 26) * scale],
        ['tiles', wide ? undefined : tiles?.height, unit(stage, 46) * scale],
      ])
      return {
        ...rows,
        height: Math.max(rows.height, wide ? (tiles?.height ?? 0) : 0),
        head: rows.height,
        eyebrow,
        address,
        place,
        figure,
        caption,
        tiles,
      }
    })
    const top = room.y + (room.height - set.height) / 2
    const headTop = wide ? room.y + (room.height - set.head) / 2 : top
    const at = (y: number) => ({ ...head, y: headTop + y, align: 'start' as const })
    const side = rtl ? head.x + head.width : head.x
    return {
      stage,
      count: rest.length,
      eyebrow: set.eyebrow && { block: set.eyebrow, ...at(set.at.eyebrow) },
      address: { block: set.address, ...at(set.at.address) },
      place: set.place && { block: set.place, ...at(set.at.place) },
      rule:
        price &&
        ([
          [side, headTop + set.at.rule],
          [side + (rtl ? -1 : 1) * unit(stage, 84), headTop + set.at.rule],
        ] as const),
      figure: set.figure && { block: set.figure, ...at(set.at.figure) },
      caption: set.caption && { block: set.caption, ...at(set.at.caption) },
      tiles: set.tiles,
      tilesY: wide ? room.y + (room.height - (set.tiles?.height ?? 0)) / 2 : top + (set.at.tiles ?? 0),
    }
  },
  beats: ({ count }, seconds) => [
    { at: 0, lasts: 0.6 },
    { at: 0.15, lasts: 0.9 },
    { at: 0.4, lasts: 0.9 },
    ...spreadOver(Math.max(count, 1), Math.min(seconds, 3.4), { from: 0.55, lasts: 0.85 }),
  ],
  paint: ({ stage, ...layout }, { beats: [dim = 1, rise = 1, price = 1, ...come], leaving }) => {
    const { palette } = stage
    return [
      ...veil(stage, 0.82, dim, leaving),
      ...leave(
        [
          ...paintSaid(layout.eyebrow, solid(palette.accent), rise),
          ...paintSaid(layout.address, solid(palette.ink), rise),
          ...paintSaid(layout.place, solid(palette.muted), progress(rise, 0.15, 1)),
          ...(layout.rule ? drawnRule(layout.rule[0], layout.rule[1], unit(stage, 5), solid(palette.accent), price) : []),
          ...paintSaid(layout.figure, solid(palette.accent), price),
          ...paintSaid(layout.caption, solid(palette.muted), price),
          ...(layout.tiles?.paint(layout.tilesY, (n) => come[n] ?? 1) ?? []),
        ],
        leaving,
        unit(stage, 18),
      ),
    ]
  },
})
