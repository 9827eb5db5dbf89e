import { Asset } from '@reelwright/film/asset'
import { PLACEMENTS } from '@reelwright/film/property/avatar/avatar'
import { z } from 'zod'
import { type Box, type Op, solid } from '../../drawing.js'
import { easeInOut, easeOut } from '../../easing.js'
import { shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import type { Stage } from '../design.js'
import { SomeWords, Words } from '../words.js'
import { archPath, filling } from './picture-in.js'
import { fitting, footOf, safeOf, stack, stripOf } from './room.js'
import { capitals, paintSaid, say, sayIf, VOICES } from './say.js'

export const AvatarParams = z.object({
  /** The presenter's film, and the frame of it that is seen first. */
  film: Asset,
  first: z.int().nonnegative().default(0),
  placement: z.enum(PLACEMENTS),
  /** That a model made it. */
  label: Words,
  name: SomeWords,
  role: SomeWords,
  licence: SomeWords,
})
export type AvatarParams = z.infer<typeof AvatarParams>

/** Of a film that fills a frame of another shape at least this share of its height is seen, or heads would be cut off. */
const LEAST_HEIGHT = 0.6
/** Width over height of the panel that an upright film gets instead, at least. */
const PANEL = 0.62

/** Where a film that has the frame stands: all over it, or, upright in a wider frame, as a panel at its far side. */
const wholeFrame = ({ film }: AvatarParams, stage: Stage): Box => {
  const own = (film.width ?? 1) / (film.height ?? 1)
  if (own / (stage.width / stage.height) >= LEAST_HEIGHT) return { x: 0, y: 0, width: stage.width, height: stage.height }
  const width = Math.min(stage.width, Math.round(stage.height * Math.max(own, PANEL)))
  return { x: stage.width - width, y: 0, width, height: stage.height }
}

/**
 * A presenter who speaks: in a niche above a plate in one of the corners, ringed in the brand's accent, or over the whole
 * frame with the plate in its near lower corner. The plate says who it is, where that is the agent, and that a model made it.
 */
export const avatar = choreograph({
  kind: 'avatar',
  schema: AvatarParams,
  layer: 'overlay',
  veils: ({ placement }: AvatarParams) => placement === 'full',
  texts: ({ name, role, licence, label }: AvatarParams) => [...[name, role, licence].flatMap((text) => text ?? []), capitals(label)],
  films: ({ film, first }) => [{ asset: film, first }],
  layout: (params: AvatarParams, stage) => {
    const safe = safeOf(stage)
    const full = params.placement === 'full'
    const [atTop, atLeft] = [params.placement.startsWith('top'), full || params.placement.endsWith('left')]
    const air = { x: unit(stage, 26), y: unit(stage, 24) }
    // At the top the corner's ribbon, logo or label keeps its place.
    const head = Math.ceil(safe.y + stripOf(stage) + unit(stage, atTop ? 96 : 20))
    const set = fitting(footOf(stage) - head, (scale) => {
      const across = Math.round(unit(stage, shapeOf(stage) === 'tall' ? 400 : 350) * scale)
      const niche = full ? { width: 0, height: 0 } : { width: across, height: Math.round(across * 1.16) }
      const width = (full ? Math.min(safe.width, unit(stage, 640)) : Math.max(niche.width, unit(stage, 430))) - 2 * air.x
      const name = sayIf(stage, { ...VOICES.heading, leading: 1.16 }, params.name, { width, most: 2, scale, up: -1.1 })
      const role = sayIf(stage, VOICES.label, params.role, { width, most: 2, scale, up: -0.1 })
      const licence = sayIf(stage, VOICES.label, params.licence, { width, most: 2, scale, up: -0.35 })
      const label = say(stage, { ...VOICES.eyebrow, weight: 700 }, capitals(params.label, stage.language), {
        width,
        most: 2,
        scale,
        up: -0.75,
      })
      const rows = stack([
        ['name', name?.height, 0],
        ['role', role?.height, unit(stage, 16)],
        ['licence', licence?.height, unit(stage, 10)],
        ['label', label.height, unit(stage, 16)],
      ])
      const widest = Math.max(...[name, role, licence, label].map((block) => block?.width ?? 0)) + 2 * air.x
      const size = { width: Math.ceil(Math.max(niche.width, widest)), height: Math.ceil(rows.height + 2 * air.y) }
      return { niche, rows, name, role, licence, label, size, height: niche.height + size.height }
    })
    const { niche, rows, name, role, licence, label, size } = set
    const x = atLeft ? safe.x : safe.x + safe.width - size.width
    const foot = atTop ? head + set.height : footOf(stage)
    const plate = { x, y: foot - size.height, ...size }
    const inset = atLeft ? 0 : size.width - niche.width
    const frame = full ? wholeFrame(params, stage) : { x: x + inset, y: plate.y - niche.height, ...niche }
    const row = (block: typeof label, y: number) => ({
      block,
      x: plate.x + air.x,
      width: size.width - 2 * air.x,
      y: plate.y + air.y + y,
      align: 'start' as const,
    })
    const soft = Math.ceil(unit(stage, 34))
    const [left, top] = [Math.max(0, Math.floor(plate.x - soft)), Math.max(0, Math.floor(frame.y - soft))]
    return {
      stage,
      full,
      plate,
      frame,
      isPanel: full && frame.x > 0,
      picture: filling(params.film, frame, full ? 0.12 : 0.2),
      name: name && row(name, rows.at.name),
      role: role && row(role, rows.at.role),
      licence: licence && row(licence, rows.at.licence),
      label: row(label, rows.at.label),
      box: full
        ? { x: 0, y: 0, width: stage.width, height: stage.height }
        : {
            x: left,
            y: top,
            width: Math.min(stage.width, Math.ceil(plate.x + plate.width + soft)) - left,
            height: Math.min(stage.height, Math.ceil(foot + soft)) - top,
          },
    }
  },
  box: ({ box }) => box,
  beats: () => [
    { at: 0, lasts: 0.55 },
    { at: 0.25, lasts: 0.6 },
    { at: 0.45, lasts: 0.6 },
  ],
  paint: ({ stage, full, plate, frame, isPanel, picture, ...layout }, { beats: [face = 1, open = 1, rise = 1], leaving }) => {
    const { palette } = stage
    const here = 1 - easeInOut(leaving)
    if (here <= 0) return []
    const ring = unit(stage, 7)
    const width = plate.width * easeOut(open)
    const shown = { x: full || frame.x === plate.x ? plate.x : plate.x + plate.width - width, y: plate.y, width, height: plate.height }
    const arch = archPath(frame)
    const inNiche: readonly Op[] = [
      {
        op: 'group',
        clip: { x: 0, y: 0, width: stage.width, height: plate.y },
        ops: [
          {
            op: 'group',
            matrix: [1, 0, 0, 1, 0, (1 - easeOut(face)) * frame.height],
            ops: [
              { op: 'fill', path: arch, paint: solid(palette.surface) },
              { op: 'group', within: arch, ops: [picture] },
              { op: 'stroke', path: arch, paint: solid(palette.accent), width: ring },
            ],
          },
        ],
      },
    ]
    const edge: readonly Op[] = isPanel ? [{ op: 'rect', box: { ...frame, width: ring }, paint: solid(palette.accent) }] : []
    const signed: readonly Op[] =
      width > 0
        ? [
            { op: 'rect', box: shown, paint: solid(palette.ground, 0.94) },
            { op: 'rect', box: { ...shown, height: ring }, paint: solid(palette.accent) },
            {
              op: 'group',
              clip: shown,
              ops: [
                ...paintSaid(layout.name, solid(palette.ink), rise),
                ...paintSaid(layout.role, solid(palette.muted), rise),
                ...paintSaid(layout.licence, solid(palette.muted), rise),
                ...paintSaid(layout.label, solid(palette.accent), rise),
              ],
            },
          ]
        : []
    const shadow = { blur: unit(stage, 22), colour: '#000000', alpha: 0.38, dx: 0, dy: unit(stage, 4) }
    // A shade under a picture that fills the frame would be painted for nothing, pixel by pixel.
    return full
      ? [{ op: 'group', alpha: here, ops: [picture, ...edge, ...signed] }]
      : [{ op: 'group', alpha: here, shadow, ops: [...inNiche, ...signed] }]
  },
})
