import { Asset } from '@reelwright/film/asset'
import { z } from 'zod'
import { solid } from '../../drawing.js'
import { easeInOut } from '../../easing.js'
import { shapeOf, unit } from '../../type-scale.js'
import { choreograph } from '../choreography.js'
import { contained, whole } from './picture-in.js'
import { safeOf, stripOf } from './room.js'

export const BrandBugParams = z.object({ logo: Asset })
export type BrandBugParams = z.infer<typeof BrandBugParams>

/** Whose film it is: the logo small in the near upper corner, on a plate of the ground it was drawn for, so that it is seen on any sky. */
export const brandBug = choreograph({
  kind: 'brandBug',
  schema: BrandBugParams,
  layer: 'overlay',
  texts: () => [],
  pictures: ({ logo }: BrandBugParams) => [logo],
  layout: ({ logo }: BrandBugParams, stage) => {
    const safe = safeOf(stage)
    const air = unit(stage, 14)
    const most = {
      x: safe.x + air,
      y: safe.y + air,
      width: safe.width * (shapeOf(stage) === 'wide' ? 0.14 : 0.26) - 2 * air,
      height: stripOf(stage) - 2 * air,
    }
    const place = contained(logo, most, 0, 0)
    const plate = { x: safe.x, y: safe.y, width: Math.ceil(place.width + 2 * air), height: Math.ceil(place.height + 2 * air) }
    return { stage, picture: whole(logo, place), plate }
  },
  box: ({ plate }) => plate,
  beats: () => [{ at: 0.2, lasts: 0.8 }],
  paint: ({ stage, picture, plate }, { beats: [come = 1], leaving }) => {
    const alpha = easeInOut(come) * (1 - leaving)
    if (alpha <= 0) return []
    return [
      { op: 'group', alpha, ops: [{ op: 'rect', box: plate, radius: unit(stage, 10), paint: solid(stage.palette.ground, 0.62) }, picture] },
    ]
  },
})
