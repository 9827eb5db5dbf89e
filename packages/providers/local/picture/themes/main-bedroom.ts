import { bed, chest, sofa } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { roomLight } from '../house/harbour-sky.js'
import { cloth, rug } from '../house/materials.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { buildRoom, curtains } from '../house/room.js'
import { bookPile, painting, plant, tableLamp, vase } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { placed } from '../trace/mesh.js'
import { box, cushion } from '../trace/shapes.js'

const build: Build = (mesh) => {
  const random = randomOf(33)
  const [wide, deep, tall] = [5.2, 5.4, 2.7]
  buildHarbour(mesh, true)
  const portals = buildRoom(mesh, {
    wide,
    deep,
    tall,
    wall: house.wall,
    backWall: house.sage,
    floor: house.oak,
    right: [
      { from: 0.6, to: 1.6, sill: 0.65, head: 2.25, panes: [2, 2] },
      { from: 2.3, to: 4.3, sill: 0, head: 2.25, panes: [4, 4] },
    ],
  })
  placed(mesh, [wide, 0, deep], Math.PI / 2, () => curtains(mesh, house.white, 2.25, 4.35, 2.4))
  const x = 2.35
  box(mesh, rug(0.9, 2.0, 3.9, 4.6, '#e0d8c8', '#8ba1a5'), [0.9, 0, 2.0], [3.9, 0.014, 4.6])
  placed(mesh, [x, 0, deep], 0, () => bed(mesh, house.linen, house.white, house.navyCloth, house.rust, 1.8))
  placed(mesh, [x, 1.82, deep], 0, () => painting(mesh, 1.3, 0.62, house.leg, 'calm'))
  for (const [s, lamp] of [
    [-1, house.sea],
    [1, house.sea],
  ] as const) {
    placed(mesh, [x + s * 1.32, 0, deep], 0, () => {
      chest(mesh, house.walnut, 0.56, 0.58, 0.42, 1, 2)
      tableLamp(mesh, lamp, [0, 0.58, -0.21], 1.15)
    })
  }
  bookPile(mesh, [house.rust, house.paper], [x + 1.2, 0.58, deep - 0.34])
  placed(mesh, [x, 0, 3.1], 0, () => {
    for (const s of [-0.55, 0.55]) for (const z of [-0.16, 0.16]) box(mesh, house.leg, [s - 0.02, 0, z - 0.02], [s + 0.02, 0.36, z + 0.02])
    cushion(mesh, cloth('#9a8a72'), [-0.66, 0.33, -0.22], [0.66, 0.47, 0.22], 0.05, 0.01)
  })
  placed(mesh, [4.55, 0, 4.9], 0.55, () => {
    sofa(mesh, house.sea, 0.84, 1)
  })
  placed(mesh, [0, 0, 3.0], -Math.PI / 2, () => {
    chest(mesh, house.walnut, 1.3, 0.9, 0.48, 2, 3)
    vase(mesh, house.ceramic, [-0.35, 0.9, -0.25], 0.85, random)
    placed(mesh, [0.15, 1.75, 0], 0, () => {
      box(mesh, house.brass, [-0.42, -0.55, -0.03], [0.42, 0.55, 0])
      box(mesh, house.mirror, [-0.39, -0.52, -0.034], [0.39, 0.52, -0.01])
    })
  })
  plant(mesh, house.pot, [0.4, 0, 4.95], 0.95, random)
  return ({ sun }) => ({
    eye: [1.7, 1.4, 0.3],
    yaw: 0.22,
    focal: 0.84,
    horizon: 0.46,
    lighting: roomLight(
      portals,
      [-1, 1].map((s) => ({ at: [x + s * 1.32, 1.08, deep - 0.21] as const, radius: 0.07, power: [0.26, 0.21, 0.14] as const })),
      { bearing: 1.25 + sun, height: 0.55 },
    ),
    key: 0.32,
    subjects: [
      [[x, 0.75, 4.4], 'bed'],
      [[wide, 1.2, 2.1], 'glazed doors to the harbour'],
      [[x, 1.82, deep], 'painting over the bed'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const mainBedroom: Theme = {
  name: 'main-bedroom',
  traced: true,
  words: ['bedroom', 'bed ', 'primary suite', 'master suite', 'dormitorio', 'schlafzimmer', 'chambre', 'camera da letto', 'pillow'],
  draw,
}
