import { bookcase, pillow, sofa, table } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { roomLight } from '../house/harbour-sky.js'
import { painted, rug, tiles } from '../house/materials.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { buildRoom, curtains } from '../house/room.js'
import { bookPile, floorLamp, painting, plant, tableLamp, vase } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { type Mesh, placed } from '../trace/mesh.js'
import { block, box } from '../trace/shapes.js'

const BOOKS = ['#5b6f7d', '#a4532f', '#d8ccb2', '#2f4a5c', '#7f8a6a', '#c9a25a', '#efe8da'].map((hex) => painted(hex))

/** A white mantel round a tiled hearth, on a wall that faces +x at x = 0. */
const hearth = (mesh: Mesh): void => {
  placed(mesh, [0, 0, 0], -Math.PI / 2, () => {
    const brick = tiles('#4d4a48', '#2e2c2b', 0.2, 0.065, 0.5)
    const soot = painted('#171514')
    box(mesh, house.trim, [-0.95, 0, -0.22], [-0.52, 1.18, 0])
    box(mesh, house.trim, [0.52, 0, -0.22], [0.95, 1.18, 0])
    box(mesh, house.trim, [-0.95, 0.86, -0.22], [0.95, 1.18, 0])
    box(mesh, house.trim, [-1.08, 1.18, -0.32], [1.08, 1.25, 0])
    box(mesh, house.trim, [-1.0, 1.12, -0.26], [1.0, 1.18, 0])
    for (const x of [-0.89, 0.58]) box(mesh, house.trim, [x, 0.2, -0.235], [x + 0.31, 0.8, -0.22])
    box(mesh, house.slate, [-0.56, 0.0, -0.235], [-0.4, 0.9, -0.2])
    box(mesh, house.slate, [0.4, 0.0, -0.235], [0.56, 0.9, -0.2])
    box(mesh, house.slate, [-0.56, 0.74, -0.235], [0.56, 0.9, -0.2])
    box(mesh, brick, [-0.4, 0, -0.02], [0.4, 0.74, 0])
    box(mesh, soot, [-0.44, 0, -0.2], [-0.4, 0.74, 0])
    box(mesh, soot, [0.4, 0, -0.2], [0.44, 0.74, 0])
    box(mesh, house.slate, [-1.05, 0, -0.75], [1.05, 0.03, -0.2])
    for (const [y, x] of [
      [0.09, -0.1],
      [0.09, 0.1],
      [0.2, 0],
    ] as const)
      box(mesh, house.bark, [x - 0.26, y - 0.05, -0.17 + y * 0.1], [x + 0.26, y + 0.05, -0.08 + y * 0.1])
    box(mesh, house.iron, [-0.34, 0.02, -0.2], [0.34, 0.04, -0.05])
    placed(mesh, [0, 1.84, 0], 0, () => painting(mesh, 1.15, 0.82, house.walnut, 'sail'))
    for (const [x, h] of [
      [-0.75, 0.3],
      [-0.63, 0.22],
    ] as const)
      box(mesh, house.paper, [x - 0.03, 1.25, -0.2], [x + 0.03, 1.25 + h, -0.14])
  })
}

const build: Build = (mesh) => {
  const random = randomOf(4)
  const [wide, deep, tall] = [6.2, 6.6, 2.85]
  buildHarbour(mesh, true)
  const portals = buildRoom(mesh, {
    wide,
    deep,
    tall,
    wall: house.wall,
    floor: house.oak,
    back: [
      { from: 1.15, to: 2.65, sill: 0.55, head: 2.35, panes: [2, 2] },
      { from: 2.85, to: 5.15, sill: 0.55, head: 2.35, panes: [3, 2] },
    ],
    right: [
      { from: 1.1, to: 2.3, sill: 0.75, head: 2.3, panes: [2, 2] },
      { from: 3.1, to: 4.3, sill: 0.75, head: 2.3, panes: [2, 2] },
    ],
  })
  placed(mesh, [0, 0, deep], 0, () => curtains(mesh, house.linen, 1.1, 5.2, 2.5))
  placed(mesh, [0, 0, 3.7], 0, () => hearth(mesh))
  for (const z of [2.0, 5.4]) placed(mesh, [0, 0, z], -Math.PI / 2, () => bookcase(mesh, house.trim, 1.15, 2.2, BOOKS, random))
  const weave = rug(1.35, 2.2, 4.75, 5.3, '#ddd3bf', '#58728a')
  box(mesh, weave, [1.35, 0, 2.2], [4.75, 0.014, 5.3])
  placed(mesh, [5.15, 0, 3.75], Math.PI / 2, () => {
    sofa(mesh, house.linen, 2.3, 3)
    for (const [x, cover] of [
      [-0.78, house.navyCloth],
      [-0.42, house.sand],
      [0.78, house.navyCloth],
    ] as const)
      placed(mesh, [x, 0.46, -0.44], 0, () => pillow(mesh, cover, 0.42))
  })
  placed(mesh, [2.6, 0, 5.75], 0.1, () => {
    sofa(mesh, house.sea, 0.92, 1)
    placed(mesh, [0, 0.46, -0.42], 0, () => pillow(mesh, house.white, 0.36))
  })
  placed(mesh, [3.0, 0, 3.75], 0, () => {
    table(mesh, house.table, house.leg, 0.75, 1.3, 0.42)
    block(mesh, house.table, [0, 0.12, 0], 0.66, 0.02, 1.2)
    bookPile(mesh, [BOOKS[3]!, BOOKS[2]!, BOOKS[1]!], [0.05, 0.42, -0.35])
    vase(mesh, house.ceramic, [-0.05, 0.42, 0.28], 0.85, random)
  })
  placed(mesh, [5.6, 0, 5.6], 0, () => {
    table(mesh, house.table, house.leg, 0.5, 0.5, 0.56)
    tableLamp(mesh, house.sea, [0, 0.56, 0], 1.2)
  })
  floorLamp(mesh, [1.0, 0, 6.15])
  plant(mesh, house.pot, [3.75, 0, 6.2], 1.0, random)
  return ({ sun }) => ({
    eye: [3.95, 1.4, 0.3],
    yaw: -0.24,
    focal: 0.8,
    horizon: 0.47,
    lighting: roomLight(
      portals,
      [
        { at: [5.6, 1.1, 5.6], radius: 0.08, power: [0.3, 0.24, 0.16] },
        { at: [1.0, 1.4, 6.15], radius: 0.08, power: [0.3, 0.24, 0.16] },
      ],
      {
        bearing: 0.5 + sun,
        height: 0.6,
      },
    ),
    key: 0.3,
    subjects: [
      [[2.4, 1.4, deep], 'harbour through the living room windows'],
      [[0, 1.0, 3.7], 'fireplace'],
      [[4.7, 0.5, 3.8], 'sofa'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const livingRoom: Theme = {
  name: 'living-room',
  traced: true,
  words: [
    'living room',
    'sitting room',
    'family room',
    'sofa',
    'fireplace',
    'lounge ',
    'wohnzimmer',
    'salon ',
    'sala de estar',
    'soggiorno',
  ],
  draw,
}
