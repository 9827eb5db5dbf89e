import type { Asset } from '@reelwright/film/asset'
import { refuse } from '@reelwright/film/fault'
import type { Graphic } from '@reelwright/film/storyboard'
import { z } from 'zod'
import type { Drawing } from '../drawing.js'
import { chapter } from './chapter.js'
import { counter } from './counter.js'
import { credit } from './credit.js'
import type { Design, FilmShown, Stage } from './design.js'
import { list } from './list-design.js'
import { lowerThird } from './lower-third.js'
import { addressThird } from './property/address-third.js'
import { agentCard } from './property/agent-card.js'
import { avatar } from './property/avatar.js'
import { barChart } from './property/bar-chart.js'
import { brandBug } from './property/brand-bug.js'
import { callout } from './property/callout.js'
import { closingCard } from './property/closing-card.js'
import { comparison } from './property/comparison.js'
import { disclosure } from './property/disclosure.js'
import { factsCard } from './property/facts-card.js'
import { lineChart } from './property/line-chart.js'
import { listingSheet } from './property/listing-sheet.js'
import { mapPin } from './property/map-pin.js'
import { openHouse } from './property/open-house.js'
import { presenter } from './property/presenter.js'
import { reelIntro } from './property/reel-intro.js'
import { ribbon } from './property/ribbon.js'
import { quote } from './quote.js'
import { timeline } from './timeline.js'
import { title } from './title.js'

/** Every motion graphic there is. A new one is a file and a line here. */
export const DESIGNS = {
  title,
  chapter,
  lowerThird,
  quote,
  timeline,
  counter,
  list,
  credit,
  reelIntro,
  addressThird,
  callout,
  factsCard,
  openHouse,
  ribbon,
  agentCard,
  presenter,
  avatar,
  closingCard,
  brandBug,
  disclosure,
  barChart,
  lineChart,
  comparison,
  mapPin,
  listingSheet,
} as const
export type GraphicKind = keyof typeof DESIGNS
export const GRAPHIC_KINDS = Object.keys(DESIGNS) as readonly GraphicKind[]

/** @throws GRAPHIC_UNKNOWN for a kind without a design. */
export const designOf = (kind: string): Design<object> => {
  const design = Object.hasOwn(DESIGNS, kind) ? DESIGNS[kind as GraphicKind] : undefined
  if (!design)
    throw refuse('GRAPHIC_UNKNOWN', `There is no graphic "${kind}"; choose one of ${GRAPHIC_KINDS.join(', ')}.`, {
      field: 'kind',
      given: kind,
    })
  // Its params only ever come out of its own schema, in `graphicOf`.
  return design as unknown as Design<object>
}

/** A graphic whose params have been checked: make it once for a clip, its layout is kept between frames. */
export type ReadyGraphic = {
  readonly kind: string
  readonly layer: 'frame' | 'overlay'
  readonly veils: boolean
  readonly texts: readonly string[]
  /** The pictures its drawings name by their hashes. */
  readonly pictures: readonly Asset[]
  /** The films whose frames its drawings name by their hashes. */
  readonly films: readonly FilmShown[]
  readonly draw: (stage: Stage, frame: number) => Drawing
  /** A frame at which everything has arrived and nothing has left. */
  readonly proofFrame: (stage: Stage) => number
}

/** @throws GRAPHIC_UNKNOWN, GRAPHIC_INVALID naming the field that does not fit its design. */
export const graphicOf = (graphic: Graphic): ReadyGraphic => {
  const design = designOf(graphic.kind)
  const read = design.schema.safeParse(graphic.params)
  if (!read.success) {
    const issue = read.error.issues[0]
    const field = ['params', ...(issue?.path ?? [])].join('.')
    throw refuse(
      'GRAPHIC_INVALID',
      `The graphic "${graphic.kind}" cannot be drawn; mend ${field}: ${issue?.message ?? z.prettifyError(read.error)}.`,
      { field },
    )
  }
  const params = read.data
  return {
    kind: design.kind,
    layer: design.layer,
    veils: typeof design.veils === 'function' ? design.veils(params) : (design.veils ?? false),
    texts: design.texts(params),
    pictures: design.pictures?.(params) ?? [],
    films: design.films?.(params) ?? [],
    draw: (stage, frame) => design.draw(params, stage, frame),
    proofFrame: (stage) => design.proof(params, stage),
  }
}

/** Every string a graphic shows, for loading fonts and finding characters that none has. */
export const textsOf = (kind: string, params: Readonly<Record<string, unknown>>): readonly string[] => graphicOf({ kind, params }).texts
