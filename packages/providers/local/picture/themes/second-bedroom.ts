import { bed, chair, chest, table } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { roomLight } from '../house/harbour-sky.js'
import { painted, rug } from '../house/materials.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { buildRoom, curtains } from '../house/room.js'
import { bookPile, painting, plant, tableLamp } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { placed } from '../trace/mesh.js'
import { ball, box } from '../trace/shapes.js'

const build: Build = (mesh) => {
  const random = randomOf(41)
  const [wide, deep, tall] = [4.2, 4.6, 2.6]
  buildHarbour(mesh, true)
  const portals = buildRoom(mesh, {
    wide,
    deep,
    tall,
    wall: house.blue,
    floor: house.oak,
    back: [{ from: 2.1, to: 3.5, sill: 0.85, head: 2.2, panes: [2, 3] }],
    left: [{ from: 1.7, to: 2.9, sill: 0.85, head: 2.2, panes: [2, 3] }],
  })
  // Boards to the height of the sill.
  for (let i = 0; i < 28; i++) box(mesh, house.trim, [0.006 + i * 0.15, 0.14, deep - 0.014], [0.15 + i * 0.15 - 0.006, 0.8, deep])
  box(mesh, house.trim, [0, 0.8, deep - 0.035], [wide, 0.835, deep])
  placed(mesh, [0, 0, deep], 0, () => curtains(mesh, house.linen, 2.08, 3.52, 2.34))
  box(mesh, rug(1.2, 1.3, 3.4, 3.5, '#d8cdb8', '#b5673f'), [1.2, 0, 1.3], [3.4, 0.012, 3.5])
  placed(mesh, [0.98, 0, deep - 0.03], 0, () => bed(mesh, house.leg, house.sea, house.sand, house.rust, 1.2))
  placed(mesh, [1.95, 0, deep - 0.04], 0, () => {
    chest(mesh, painted('#f1ede4'), 0.48, 0.56, 0.4, 1, 2)
    tableLamp(mesh, house.rust, [0, 0.56, -0.2], 1)
  })
  placed(mesh, [0.98, 1.75, deep], 0, () => painting(mesh, 0.8, 0.58, house.leg, 'sail'))
  placed(mesh, [wide - 0.32, 0, 2.7], Math.PI / 2, () => {
    table(mesh, house.table, house.leg, 1.2, 0.56, 0.74)
    bookPile(mesh, [house.navy, house.sand, house.rust], [0.3, 0.74, 0.08])
    ball(mesh, house.sea, [-0.35, 0.93, 0.1], 0.13)
    box(mesh, house.brass, [-0.4, 0.74, 0.05], [-0.3, 0.81, 0.15])
    placed(mesh, [0, 0, -0.52], Math.PI, () => chair(mesh, house.leg, house.linen))
  })
  placed(mesh, [wide, 1.65, 2.7], Math.PI / 2, () => painting(mesh, 0.7, 0.5, house.leg, 'warm'))
  plant(mesh, house.clay, [3.8, 0, 4.2], 0.85, random)
  return ({ sun }) => ({
    eye: [2.75, 1.4, 0.28],
    yaw: -0.06,
    focal: 0.84,
    horizon: 0.46,
    lighting: roomLight(portals, [{ at: [1.95, 0.98, deep - 0.24], radius: 0.07, power: [0.2, 0.16, 0.1] }], {
      bearing: -1.0 + sun,
      height: 0.6,
      strength: 0.9,
    }),
    key: 0.3,
    subjects: [
      [[1.0, 0.7, 3.6], 'bed by the window'],
      [[2.8, 1.5, deep], 'window over the harbour'],
      [[wide - 0.4, 0.8, 2.7], 'writing table'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const secondBedroom: Theme = {
  name: 'second-bedroom',
  traced: true,
  words: ['second bedroom', 'guest room', 'guest bedroom', 'children s room', 'nursery', 'kinderzimmer'],
  draw,
}
