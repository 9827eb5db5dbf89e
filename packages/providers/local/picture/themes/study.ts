import { bookcase, chair, sofa, table } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { roomLight } from '../house/harbour-sky.js'
import { painted, rug } from '../house/materials.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { buildRoom } from '../house/room.js'
import { bookPile, floorLamp, painting, plant, tableLamp } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { placed } from '../trace/mesh.js'
import { box } from '../trace/shapes.js'

const BOOKS = ['#6b2f28', '#2f4a5c', '#c9b894', '#46583f', '#8a5a32', '#ded3bd', '#3a3a44'].map((hex) => painted(hex))

const build: Build = (mesh) => {
  const random = randomOf(63)
  const [wide, deep, tall] = [4.2, 4.4, 2.7]
  buildHarbour(mesh, true)
  const portals = buildRoom(mesh, {
    wide,
    deep,
    tall,
    wall: house.dusk,
    floor: house.oak,
    back: [{ from: 1.75, to: 3.75, sill: 0.85, head: 2.25, panes: [3, 2] }],
    right: [{ from: 1.0, to: 2.2, sill: 0.85, head: 2.25, panes: [2, 2] }],
  })
  for (const z of [1.55, 2.75, 3.95])
    placed(mesh, [0, 0, z - 0.12], -Math.PI / 2, () => bookcase(mesh, house.walnut, 1.18, 2.35, BOOKS, random))
  box(mesh, rug(0.9, 1.0, 3.7, 3.2, '#7c3f34', '#d6b98c'), [0.9, 0, 1.0], [3.7, 0.012, 3.2])
  placed(mesh, [2.75, 0, 3.72], 0, () => {
    table(mesh, house.walnut, house.walnut, 1.7, 0.78, 0.75)
    box(mesh, house.walnut, [0.38, 0.1, -0.34], [0.8, 0.72, 0.3])
    for (const y of [0.14, 0.34, 0.54]) box(mesh, house.brass, [0.52, y + 0.1, -0.36], [0.66, y + 0.115, -0.34])
    tableLamp(mesh, house.brass, [-0.66, 0.75, 0.12], 1.05)
    bookPile(mesh, [BOOKS[0]!, BOOKS[2]!, BOOKS[1]!], [0.6, 0.75, 0.1])
    box(mesh, house.steel, [-0.2, 0.75, -0.12], [0.16, 0.765, 0.12])
    box(mesh, house.steel, [-0.2, 0.76, 0.12], [0.16, 0.99, 0.132])
    box(mesh, house.black, [-0.188, 0.772, 0.114], [0.148, 0.98, 0.121])
    box(mesh, house.paper, [0.26, 0.75, -0.22], [0.44, 0.756, 0.02])
  })
  placed(mesh, [2.6, 0, 2.95], Math.PI + 0.25, () => chair(mesh, house.walnut, house.rust))
  placed(mesh, [3.55, 0, 1.95], Math.PI / 2 - 0.35, () => sofa(mesh, house.rust, 0.86, 1))
  floorLamp(mesh, [3.85, 0, 2.75])
  placed(mesh, [1.15, 1.6, deep], 0, () => painting(mesh, 0.62, 0.8, house.brass, 'sail'))
  plant(mesh, house.pot, [1.35, 0, 4.05], 0.85, random)
  return ({ sun }) => ({
    eye: [1.85, 1.42, 0.28],
    yaw: 0.04,
    focal: 0.78,
    horizon: 0.46,
    lighting: roomLight(
      portals,
      [
        { at: [2.09, 1.2, 3.84], radius: 0.07, power: [0.32, 0.25, 0.16] },
        { at: [3.85, 1.4, 2.75], radius: 0.08, power: [0.3, 0.24, 0.15] },
      ],
      { bearing: 1.1 + sun, height: 0.55 },
    ),
    key: 0.2,
    subjects: [
      [[2.6, 0.9, 3.6], 'desk by the window'],
      [[0.3, 1.3, 2.8], 'wall of books'],
      [[3.4, 0.6, 1.9], 'armchair'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const study: Theme = {
  name: 'study',
  traced: true,
  words: ['home office', 'study with', 'the study', 'desk by', 'writing desk', 'despacho', 'arbeitszimmer', 'armchair'],
  draw,
}
