import { Asset } from '@reelwright/film/asset'
import { Figure } from '@reelwright/film/property/listing'
import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeOut, progress } from '../../easing.js'
import { shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import type { Stage } from '../design.js'
import { drawnRule, leave } from '../shapes.js'
import { SomeWords, Words } from '../words.js'
import { AgentParams } from './agent-params.js'
import { contactsOf } from './contacts.js'
import { FactParams } from './facts-card.js'
import { factsGrid } from './facts-grid.js'
import { isPrice } from './icons.js'
import { contained, filling, whole } from './picture-in.js'
import { fitting, mirroredIn, stack } from './room.js'
import { capitals, paintSaid, risen, say, sayIf, VOICES } from './say.js'
import { sheetAgent } from './sheet-agent.js'
import { sheetFeatures } from './sheet-features.js'
import { figureTexts, sheetFigure } from './sheet-figure.js'
import { EQUAL_HOUSING, smallPrint } from './small-print.js'

export const ListingSheetParams = z.object({
  hero: Asset.optional(),
  address: Words,
  place: SomeWords,
  facts: z.array(FactParams).max(9).default([]),
  features: z.array(Words).max(30).default([]),
  line: SomeWords,
  agent: AgentParams.optional(),
  figures: z.array(Figure).max(3).default([]),
  disclaimer: SomeWords,
  equalHousing: z.boolean().optional(),
})
export type ListingSheetParams = z.infer<typeof ListingSheetParams>

/** The hero's share of the sheet, at least and at most. */
const HERO = { least: 0.33, most: 0.5 } as const

const priceOf = (facts: ListingSheetParams['facts']) => facts.find(({ label }) => isPrice(label))

/** Everything below the hero, at a scale. */
const setBody = (stage: Stage, params: ListingSheetParams, x: number, width: number, scale: number) => {
  const price = priceOf(params.facts)
  const rest = params.facts.filter((fact) => fact !== price)
  const figure = price && say(stage, { ...VOICES.display, weight: 650 }, price.value, { width: width * 0.42, most: 1, scale, up: -0.5 })
  const beside = figure ? width - figure.width - unit(stage, 48) * scale : width
  const address = say(stage, VOICES.display, params.address, { width: beside, most: 3, scale, up: -0.5 })
  const rtl = address.direction === 'rtl'
  const place = sayIf(stage, VOICES.text, params.place, { width: beside, most: 2, scale })
  const eyebrow = sayIf(stage, VOICES.eyebrow, params.line && capitals(params.line, stage.language), { width, most: 1, scale })
  const tiles =
    rest.length > 0
      ? factsGrid(stage, rest, { x, width, columns: rest.length === 4 || rest.length === 2 ? 2 : 3, scale: scale * 0.9, rtl })
      : undefined
  const features = sheetFeatures(stage, params.features, width, params.features.length > 12 ? 3 : 2, scale)
  const figures = params.figures.map((one) => sheetFigure(stage, one, width, scale))
  const logo = params.agent?.logo
  const print = smallPrint(stage, { ...params, width: logo ? width * 0.68 : width, scale })
  const agent = params.agent && sheetAgent(stage, params.agent, width, scale, !print)
  const rows = stack([
    ['eyebrow', eyebrow?.height, 0],
    ['address', address.height, unit(stage, 38) * scale],
    ['place', place?.height, unit(stage, 30) * scale],
    ['tiles', tiles?.height, unit(stage, 42) * scale],
    ['features', features?.height, unit(stage, tiles ? 22 : 44) * scale],
    ...figures.map((one, n) => [`figure${n}`, one.height, unit(stage, 40) * scale] as const),
    ['agent', agent?.height, unit(stage, 76) * scale],
    ['print', print?.height, unit(stage, 44) * scale],
  ] as readonly (readonly [string, number | undefined, number])[])
  return { ...rows, rtl, eyebrow, address, place, figure, tiles, features, figures, agent, print, logo, count: rest.length, scale }
}

/** The house on one sheet, to be printed or posted: the hero, the figures, what is worth naming, and whom to ask. */
export const listingSheet = choreograph({
  kind: 'listingSheet',
  schema: ListingSheetParams,
  layer: 'frame',
  texts: ({ address, place, facts, features, line, agent, figures, disclaimer, equalHousing }: ListingSheetParams) => [
    address,
    // The price stands by itself, without its label.
    ...facts.flatMap((fact) => (fact === priceOf(facts) ? [fact.value] : [fact.label, fact.value])),
    ...features,
    ...[place, line && capitals(line), disclaimer, agent?.name, agent?.licence, agent?.brokerage].flatMap((text) => (text ? [text] : [])),
    ...(agent ? contactsOf(agent).map(([, text]) => text) : []),
    ...figures.flatMap(figureTexts),
    ...(equalHousing ? [capitals(EQUAL_HOUSING)] : []),
  ],
  pictures: ({ hero, agent }) => [hero, agent?.photo, agent?.logo].flatMap((picture) => (picture ? [picture] : [])),
  layout: (params: ListingSheetParams, stage) => {
    const { width, height } = stage
    const margin = Math.round(unit(stage, 68))
    const beside = shapeOf(stage) === 'wide'
    const column =
      beside && params.hero
        ? { x: Math.round(width * 0.42) + margin, width: width - Math.round(width * 0.42) - 2 * margin }
        : { x: margin, width: width - 2 * margin }
    const least = params.hero && !beside ? height * HERO.least : 0
    const body = fitting(height - least - 2 * margin, (scale) => setBody(stage, params, column.x, column.width, scale))
    const free = height - body.height - 2 * margin
    const heroHeight = params.hero && !beside ? Math.round(Math.min(free, height * HERO.most)) : 0
    const top = heroHeight + margin + (free - heroHeight) / 2
    const flip = mirroredIn({ ...column, y: 0, height: 0 }, body.rtl)
    const at = (y: number) => ({ ...column, y: top + y, align: 'start' as const })
    const side = body.rtl ? column.x + column.width : column.x
    const hero =
      params.hero && (beside ? { x: 0, y: 0, width: Math.round(width * 0.42), height } : { x: 0, y: 0, width, height: heroHeight })
    return {
      stage,
      body,
      top,
      column,
      hero: hero && params.hero ? { box: hero, picture: filling(params.hero, hero, 0.5) } : undefined,
      eyebrow: body.eyebrow && { block: body.eyebrow, ...at(body.at.eyebrow ?? 0) },
      address: { block: body.address, ...at(body.at.address ?? 0) },
      place: body.place && { block: body.place, ...at(body.at.place ?? 0) },
      price: body.figure && {
        block: body.figure,
        ...flip({ x: column.x + column.width - body.figure.width, width: body.figure.width }),
        y: top + (body.at.address ?? 0) + body.address.cap - body.figure.cap,
        align: 'start' as const,
      },
      // At the end of the small print, where there is any.
      logo:
        body.logo && body.print
          ? whole(
              body.logo,
              contained(
                body.logo,
                {
                  ...flip({ x: column.x + column.width * 0.74, width: column.width * 0.26 }),
                  y: top + (body.at.print ?? 0) - unit(stage, 8),
                  height: Math.max(body.print.height, unit(stage, 74) * body.scale) + unit(stage, 8),
                },
                body.rtl ? 0 : 1,
                0.5,
              ),
            )
          : undefined,
      // Between the house and whom to ask.
      rule:
        body.agent &&
        ([
          [side, top + (body.at.agent ?? 0) - unit(stage, 38) * body.scale],
          [side + (body.rtl ? -1 : 1) * column.width, top + (body.at.agent ?? 0) - unit(stage, 38) * body.scale],
        ] as const),
    }
  },
  beats: ({ body }) => [
    { at: 0, lasts: 1 },
    { at: 0.2, lasts: 1 },
    { at: 0.5, lasts: 0.6 + 0.14 * body.count },
    { at: 0.9, lasts: 1.1 },
    { at: 1.2, lasts: 1 },
  ],
  paint: ({ stage, body, top, column, hero, ...layout }, { beats: [open = 1, rise = 1, tiles = 1, list = 1, last = 1], leaving }) => {
    const { palette, width, height } = stage
    const zoom = 1 + 0.05 * (1 - easeOut(open))
    const picture: readonly Op[] = hero
      ? [
          {
            op: 'group',
            clip: hero.box,
            ops: [
              {
                op: 'group',
                matrix: [zoom, 0, 0, zoom, (hero.box.width * (1 - zoom)) / 2, (hero.box.height * (1 - zoom)) / 2],
                ops: [hero.picture],
              },
            ],
          },
        ]
      : []
    const y = (name: string) => top + (body.at[name] ?? 0)
    return [
      { op: 'rect', box: { x: 0, y: 0, width, height }, paint: solid(palette.ground) },
      ...picture,
      ...leave(
        [
          ...paintSaid(layout.eyebrow, solid(palette.accent), rise),
          ...paintSaid(layout.address, solid(palette.ink), rise),
          ...paintSaid(layout.place, solid(palette.muted), progress(rise, 0.15, 1)),
          ...paintSaid(layout.price, solid(palette.accent), rise),
          ...(body.tiles?.paint(y('tiles'), (n) =>
            progress(tiles, (0.5 * n) / Math.max(1, body.count), 0.5 + (0.5 * (n + 1)) / Math.max(1, body.count)),
          ) ?? []),
          ...(body.features?.paint(column.x, y('features'), list) ?? []),
          ...body.figures.flatMap((one, n) => one.paint(column.x, y(`figure${n}`), list)),
          ...(layout.rule ? drawnRule(layout.rule[0], layout.rule[1], unit(stage, 3), solid(palette.accent, 0.8), last) : []),
          ...(body.agent?.paint(column.x, y('agent'), last) ?? []),
          ...(body.print?.paint(body.logo && body.rtl ? column.x + column.width * 0.32 : column.x, y('print'), last) ?? []),
          ...(layout.logo ? risen([layout.logo], last, unit(stage, 16)) : []),
        ],
        leaving,
        unit(stage, 18),
      ),
    ]
  },
})
