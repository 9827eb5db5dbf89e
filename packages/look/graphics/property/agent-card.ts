import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeOut, progress } from '../../easing.js'
import { hairline, shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import type { Stage } from '../design.js'
import { leave } from '../shapes.js'
import { SomeWords } from '../words.js'
import { AgentParams } from './agent-params.js'
import { contactRows, contactsOf } from './contacts.js'
import { contained, discIn, filling, whole } from './picture-in.js'
import { cardRoomOf, fitting, mirroredIn, stack } from './room.js'
import { capitals, paintSaid, risen, say, sayIf, VOICES, veil } from './say.js'
import { EQUAL_HOUSING, smallPrint } from './small-print.js'

export const AgentCardParams = AgentParams.extend({ disclaimer: SomeWords, equalHousing: z.boolean().optional(), line: SomeWords })
export type AgentCardParams = z.infer<typeof AgentCardParams>

/** The width that a portrait or a logo takes at the text's side. */
const sidesOf = (stage: Stage, { photo }: AgentCardParams): number =>
  unit(stage, (photo ? 380 : 320) * (shapeOf(stage) === 'wide' ? 1 : 0.76))

/** Sizes of what is no text, for a scale. */
const sizesOf = (stage: Stage, scale: number, params: AgentCardParams, beside: boolean) => {
  const side = beside ? sidesOf(stage, params) : unit(stage, 290)
  return {
    photo: params.photo ? Math.round(side * (beside ? Math.max(scale, 0.8) : scale)) : undefined,
    logo: params.logo
      ? { width: Math.min(side * 1.15, beside ? side : side * 2) * Math.max(scale, 0.8), height: unit(stage, 96) * Math.max(scale, 0.7) }
      : undefined,
  }
}

/** Everything that is said, set for a column; centred where the frame is narrow, at the portrait's side where it is wide. */
const setCard = (stage: Stage, params: AgentCardParams, width: number, scale: number, beside: boolean) => {
  const { photo, logo } = sizesOf(stage, scale, params, beside)
  const rtl = say(stage, VOICES.heading, params.name, { width }).direction === 'rtl'
  const eyebrow = sayIf(stage, VOICES.eyebrow, params.line && capitals(params.line, stage.language), { width, most: 2, scale })
  const name = say(stage, VOICES.display, params.name, { width, most: 2, scale, up: beside ? 0.2 : -0.1 })
  const brokerage = sayIf(stage, { ...VOICES.text, weight: 600 }, params.brokerage, { width, most: 2, scale })
  const licence = sayIf(stage, VOICES.label, params.licence, { width, most: 1, scale })
  const contacts = contactRows(stage, params, { width, scale, rtl })
  const rows = stack([
    ['photo', beside ? undefined : photo, 0],
    ['eyebrow', eyebrow?.height, unit(stage, 46) * scale],
    ['name', name.height, unit(stage, eyebrow ? 32 : 46) * scale],
    ['brokerage', brokerage?.height, Math.max(unit(stage, 30) * scale, name.size * 0.45)],
    ['licence', licence?.height, unit(stage, 24) * scale],
    ['contacts', contacts?.height, unit(stage, 50) * scale],
    ['logo', beside ? undefined : logo?.height, unit(stage, 50) * scale],
  ])
  return { ...rows, rtl, photo, logo, eyebrow, name, brokerage, licence, contacts }
}

/** Who sells: a face, a name, and how to reach them. */
export const agentCard = choreograph({
  kind: 'agentCard',
  schema: AgentCardParams,
  layer: 'overlay',
  // It ends its film: lifted, it would leave a bare photo as the last picture.
  stays: () => true,
  veils: true,
  texts: ({ name, licence, brokerage, line, disclaimer, equalHousing, ...ways }: AgentCardParams) => [
    name,
    ...[licence, brokerage, line && capitals(line), disclaimer].flatMap((text) => (text ? [text] : [])),
    ...contactsOf(ways).map(([, text]) => text),
    ...(equalHousing ? [capitals(EQUAL_HOUSING)] : []),
  ],
  pictures: ({ photo, logo }) => [photo, logo].flatMap((picture) => (picture ? [picture] : [])),
  layout: (params: AgentCardParams, stage) => {
    const room = cardRoomOf(stage)
    // A low room, be it of a wide frame or between a platform's buttons, has the portrait at the side.
    const beside = room.width > room.height * 1.15 && Boolean(params.photo ?? params.logo)
    const gap = unit(stage, shapeOf(stage) === 'wide' ? 88 : 52)
    const aside = beside ? sidesOf(stage, params) : 0
    const column = beside ? Math.min(room.width - aside - gap, unit(stage, 900)) : Math.min(room.width, unit(stage, 1000))
    const set = fitting(room.height, (scale) => {
      const print = smallPrint(stage, { ...params, width: room.width, scale, centred: true })
      const card = setCard(stage, params, column, scale, beside)
      const side = stack([
        ['photo', beside ? card.photo : undefined, 0],
        ['logo', beside ? card.logo?.height : undefined, unit(stage, 36) * scale],
      ])
      const body = Math.max(card.height, side.height)
      return { height: body + (print ? unit(stage, 56) * scale + print.height : 0), body, card, side, print }
    })
    const { card, side, print } = set
    const top = room.y + (room.height - set.height) / 2
    const inner = Math.max(
      card.name.width,
      card.licence?.width ?? 0,
      card.brokerage?.width ?? 0,
      card.contacts?.width ?? 0,
      card.eyebrow?.width ?? 0,
    )
    // The pair of portrait and text stands in the middle as one.
    const spread = beside ? aside + gap + inner : column
    const left = room.x + (room.width - spread) / 2
    const flip = mirroredIn(room, card.rtl)
    const text = flip({ x: beside ? left + aside + gap : left, width: beside ? inner : column })
    const cardTop = top + (set.body - card.height) / 2
    const sideTop = top + (set.body - side.height) / 2
    const align = beside ? ('start' as const) : ('centre' as const)
    const at = (y: number) => ({ ...text, y: cardTop + y, align })
    const sideBox = flip({ x: left, width: aside })
    const photoAt = card.photo !== undefined && {
      x: beside ? sideBox.x + (aside - card.photo) / 2 : text.x + (text.width - card.photo) / 2,
      y: beside ? sideTop + (side.at.photo ?? 0) : cardTop + (card.at.photo ?? 0),
      width: card.photo,
      height: card.photo,
    }
    const logoAt = card.logo && {
      x: beside ? sideBox.x + (aside - card.logo.width) / 2 : text.x + (text.width - card.logo.width) / 2,
      y: beside ? sideTop + (side.at.logo ?? 0) : cardTop + (card.at.logo ?? 0),
      ...card.logo,
    }
    return {
      stage,
      photo: photoAt && params.photo ? { place: photoAt, picture: filling(params.photo, photoAt, 0.2) } : undefined,
      logo: logoAt && params.logo ? whole(params.logo, contained(params.logo, logoAt)) : undefined,
      eyebrow: card.eyebrow && { block: card.eyebrow, ...at(card.at.eyebrow) },
      name: { block: card.name, ...at(card.at.name) },
      brokerage: card.brokerage && { block: card.brokerage, ...at(card.at.brokerage) },
      licence: card.licence && { block: card.licence, ...at(card.at.licence) },
      contacts: card.contacts && {
        rows: card.contacts,
        x: beside
          ? mirroredIn({ ...text, y: 0, height: 0 }, card.rtl)({ x: text.x, width: card.contacts.width }).x
          : text.x + (text.width - card.contacts.width) / 2,
        y: cardTop + card.at.contacts,
      },
      print,
      printSpot: { x: room.x, y: top + set.height - (print?.height ?? 0) },
    }
  },
  beats: () => [
    { at: 0, lasts: 0.6 },
    { at: 0.15, lasts: 0.95 },
    { at: 0.35, lasts: 0.95 },
    { at: 0.6, lasts: 0.85 },
    { at: 0.8, lasts: 0.95 },
    { at: 1.2, lasts: 0.7 },
  ],
  paint: ({ stage, ...layout }, { beats: [dim = 1, face = 1, rise = 1, follow = 1, ways = 1, small = 1], leaving }) => {
    const { palette } = stage
    const come = easeOut(face)
    const portrait: readonly Op[] = layout.photo
      ? risen(
          [
            { op: 'group', within: discIn(layout.photo.place), ops: [layout.photo.picture] },
            { op: 'stroke', path: discIn(layout.photo.place), paint: solid(palette.accent, come), width: hairline(stage) * 2.2 },
          ],
          face,
          unit(stage, 34),
        )
      : []
    return [
      ...veil(stage, 0.82, dim, leaving),
      ...leave(
        [
          ...portrait,
          ...paintSaid(layout.eyebrow, solid(palette.accent), rise),
          ...paintSaid(layout.name, solid(palette.ink), rise),
          ...paintSaid(layout.brokerage, solid(palette.ink, 0.92), follow),
          ...paintSaid(layout.licence, solid(palette.muted), progress(follow, 0.2, 1)),
          ...(layout.contacts ? layout.contacts.rows.paint(layout.contacts.x, layout.contacts.y, ways) : []),
          ...(layout.logo ? risen([layout.logo], ways, unit(stage, 16)) : []),
          ...(layout.print?.paint(layout.printSpot.x, layout.printSpot.y, small) ?? []),
        ],
        leaving,
        unit(stage, 18),
      ),
    ]
  },
})
