import { Asset } from '@reelwright/film/asset'
import { z } from 'zod'
import { type Op, solid } from '../../drawing.js'
import { easeInOut, easeOut } from '../../easing.js'
import { hairline, shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { SomeWords, Words } from '../words.js'
import { archPath, filling } from './picture-in.js'
import { footOf, mirroredIn, safeOf, stack } from './room.js'
import { paintSaid, say, sayIf, VOICES } from './say.js'

export const PresenterParams = z.object({ name: Words, role: SomeWords, licence: SomeWords, photo: Asset })
export type PresenterParams = z.infer<typeof PresenterParams>

/**
 * Who speaks, where a talking head would stand: the portrait in a niche in the near lower corner, on a plate across its
 * foot the name, whom they work for and the licence, which states want wherever an agent is named.
 */
export const presenter = choreograph({
  kind: 'presenter',
  schema: PresenterParams,
  layer: 'overlay',
  veils: true,
  texts: ({ name, role, licence }: PresenterParams) => [name, ...[role, licence].flatMap((text) => (text ? [text] : []))],
  pictures: ({ photo }) => [photo],
  layout: (params: PresenterParams, stage) => {
    const safe = safeOf(stage)
    const across = unit(stage, shapeOf(stage) === 'wide' ? 250 : 290)
    const niche = { width: across, height: across * 1.28 }
    const air = { x: unit(stage, 26), y: unit(stage, 22) }
    const most = Math.min(safe.width, unit(stage, 640)) - 2 * air.x
    const name = say(stage, { ...VOICES.heading, leading: 1.16 }, params.name, { width: most, most: 2, up: -1.1 })
    const role = sayIf(stage, VOICES.label, params.role, { width: most, most: 2, up: -0.1 })
    const licence = sayIf(stage, VOICES.label, params.licence, { width: most, most: 2, up: -0.35 })
    const rows = stack([
      ['name', name.height, 0],
      ['role', role?.height, unit(stage, 18)],
      ['licence', licence?.height, unit(stage, 12)],
    ])
    const plateSize = {
      width: Math.ceil(Math.max(niche.width, Math.max(name.width, role?.width ?? 0, licence?.width ?? 0) + 2 * air.x)),
      height: Math.ceil(rows.height + 2 * air.y),
    }
    const rtl = name.direction === 'rtl'
    const flip = mirroredIn(safe, rtl)
    const foot = footOf(stage)
    const plate = { ...flip({ x: safe.x, width: plateSize.width }), y: foot - plateSize.height, height: plateSize.height }
    const photo = { ...flip({ x: safe.x, width: niche.width }), y: plate.y - niche.height, height: niche.height }
    const soft = Math.ceil(unit(stage, 30))
    const [left, top] = [Math.max(0, Math.floor(Math.min(plate.x, photo.x) - soft)), Math.max(0, Math.floor(photo.y - soft))]
    const text = { ...mirroredIn(plate, rtl)({ x: plate.x + air.x, width: plate.width - 2 * air.x }), align: 'start' as const }
    return {
      stage,
      plate,
      photo,
      rtl,
      picture: filling(params.photo, photo, 0.15),
      arch: archPath(photo),
      name: { block: name, ...text, y: plate.y + air.y },
      role: role && { block: role, ...text, y: plate.y + air.y + rows.at.role },
      licence: licence && { block: licence, ...text, y: plate.y + air.y + rows.at.licence },
      box: {
        x: left,
        y: top,
        width: Math.min(stage.width, Math.ceil(Math.max(plate.x + plate.width, photo.x + photo.width) + soft)) - left,
        height: Math.min(stage.height, Math.ceil(foot + soft)) - top,
      },
    }
  },
  box: ({ box }) => box,
  beats: () => [
    { at: 0.1, lasts: 1 },
    { at: 0.45, lasts: 0.8 },
    { at: 0.65, lasts: 0.8 },
  ],
  paint: ({ stage, plate, photo, rtl, picture, arch, ...layout }, { beats: [face = 1, open = 1, rise = 1], leaving }) => {
    const { palette } = stage
    const here = 1 - easeInOut(leaving)
    if (face <= 0 || here <= 0) return []
    const up = (1 - easeOut(face)) * photo.height
    const width = plate.width * easeOut(open)
    const shown = { ...mirroredIn(plate, rtl)({ x: plate.x, width }), y: plate.y, height: plate.height }
    const edge = unit(stage, 6)
    const ops: readonly Op[] = [
      {
        op: 'group',
        clip: { x: 0, y: 0, width: stage.width, height: plate.y },
        ops: [
          {
            op: 'group',
            matrix: [1, 0, 0, 1, 0, up],
            ops: [
              { op: 'fill', path: arch, paint: solid(palette.surface) },
              { op: 'group', within: arch, ops: [picture] },
              { op: 'stroke', path: arch, paint: solid(palette.accent), width: hairline(stage) * 2.2 },
            ],
          },
        ],
      },
      ...(width > 0
        ? [
            { op: 'rect', box: shown, paint: solid(palette.ground, 0.94) } satisfies Op,
            { op: 'rect', box: { ...shown, height: edge }, paint: solid(palette.accent) } satisfies Op,
            {
              op: 'group',
              clip: shown,
              ops: [
                ...paintSaid(layout.name, solid(palette.ink), rise),
                ...paintSaid(layout.role, solid(palette.muted), rise),
                ...paintSaid(layout.licence, solid(palette.muted), rise),
              ],
            } satisfies Op,
          ]
        : []),
    ]
    const shadow = { blur: unit(stage, 20), colour: '#000000', alpha: 0.35, dx: 0, dy: unit(stage, 4) }
    return [{ op: 'group', alpha: here, shadow, ops }]
  },
})
