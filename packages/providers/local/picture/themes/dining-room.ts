import { chair, chest, table } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { roomLight } from '../house/harbour-sky.js'
import { glowing, rug } from '../house/materials.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { buildRoom, curtains } from '../house/room.js'
import { painting, plant, tableLamp, vase } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { type Mesh, placed } from '../trace/mesh.js'
import { ball, bar, box, each, lathe } from '../trace/shapes.js'

/** A ring of small shades under a brass stem. */
const chandelier = (mesh: Mesh, y: number, ceiling: number): void => {
  const shade = glowing('#ffe0b0', 1.3)
  bar(mesh, house.brass, [0, y, 0], [0, ceiling, 0], 0.012)
  ball(mesh, house.brass, [0, y, 0], 0.05)
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * Math.PI * 2 + 0.3
    const [x, z] = [Math.cos(a) * 0.42, Math.sin(a) * 0.42]
    bar(mesh, house.brass, [0, y, 0], [x, y + 0.03, z], 0.009)
    bar(mesh, house.brass, [x, y + 0.02, z], [x, y + 0.1, z], 0.011)
    lathe(
      mesh,
      shade,
      [x, y + 0.09, z],
      [
        [0.085, 0],
        [0.055, 0.13],
      ],
    )
  }
}

const setting = (mesh: Mesh): void => {
  lathe(
    mesh,
    house.ceramic,
    [0, 0, 0],
    [
      [0, 0.004],
      [0.08, 0.002],
      [0.135, 0.016],
      [0.13, 0.018],
      [0.08, 0.008],
      [0, 0.008],
    ],
    32,
  )
  lathe(
    mesh,
    house.sea,
    [0, 0.01, 0],
    [
      [0, 0.004],
      [0.06, 0.002],
      [0.1, 0.014],
      [0.095, 0.016],
      [0, 0.008],
    ],
    32,
  )
  lathe(
    mesh,
    house.ceramic,
    [0.16, 0, 0.14],
    [
      [0, 0],
      [0.033, 0],
      [0.03, 0.004],
      [0.006, 0.008],
      [0.006, 0.07],
      [0.036, 0.1],
      [0.038, 0.15],
      [0.03, 0.19],
    ],
    20,
  )
  box(mesh, house.navyCloth, [-0.24, 0, -0.1], [-0.17, 0.012, 0.1])
}

const build: Build = (mesh) => {
  const random = randomOf(21)
  const [wide, deep, tall] = [4.8, 5.6, 2.8]
  buildHarbour(mesh, true)
  const portals = buildRoom(mesh, {
    wide,
    deep,
    tall,
    wall: house.blue,
    floor: house.oak,
    back: [{ from: 1.0, to: 3.8, sill: 0.6, head: 2.3, panes: [4, 2] }],
    right: [{ from: 1.2, to: 2.9, sill: 0.6, head: 2.3, panes: [2, 2] }],
  })
  placed(mesh, [0, 0, deep], 0, () => curtains(mesh, house.white, 0.98, 3.82, 2.45))
  box(mesh, rug(0.75, 1.65, 4.05, 4.75, '#c9beaa', '#7d6c5c'), [0.75, 0, 1.65], [4.05, 0.012, 4.75])
  placed(mesh, [2.4, 0, 3.2], 0, () => {
    table(mesh, house.table, house.leg, 1.05, 2.2, 0.76)
    placed(mesh, [0, 0.76, 0.05], 0, () => vase(mesh, house.ceramic, [0, 0, 0], 0.95, random, house.rose))
    for (const z of [-0.28, 0.36])
      lathe(
        mesh,
        house.brass,
        [0, 0.76, z],
        [
          [0, 0],
          [0.045, 0],
          [0.012, 0.02],
          [0.012, 0.14],
          [0.02, 0.15],
          [0, 0.15],
        ],
      )
    for (const z of [-0.28, 0.36]) bar(mesh, house.paper, [0, 0.9, z], [0, 1.12, z], 0.011)
    each(
      mesh,
      [-0.65, 0, 0.65].flatMap(
        (z) =>
          [
            [-0.34, 0.76, z, Math.PI / 2],
            [0.34, 0.76, z, -Math.PI / 2],
          ] as const,
      ),
      () => setting(mesh),
    )
  })
  each(
    mesh,
    [2.5, 3.2, 3.9].flatMap(
      (z) =>
        [
          [1.55, 0, z, -Math.PI / 2],
          [3.25, 0, z, Math.PI / 2],
        ] as const,
    ),
    () => chair(mesh, house.leg, house.linen),
  )
  placed(mesh, [2.4, 0, 4.72], 0, () => chair(mesh, house.leg, house.linen))
  placed(mesh, [2.4, 0, 3.2], 0, () => chandelier(mesh, 1.85, tall))
  placed(mesh, [0.02, 0, 3.3], -Math.PI / 2, () => {
    chest(mesh, house.walnut, 1.8, 0.86, 0.45, 3, 2)
    tableLamp(mesh, house.ceramic, [-0.68, 0.86, -0.22], 1.15)
    vase(mesh, house.navy, [0.62, 0.86, -0.22], 0.8, random)
    placed(mesh, [0, 1.72, 0], 0, () => painting(mesh, 1.2, 0.8, house.brass, 'warm'))
  })
  plant(mesh, house.clay, [4.4, 0, 5.15], 1.1, random)
  return ({ sun }) => ({
    eye: [2.95, 1.45, 0.3],
    yaw: -0.12,
    focal: 0.84,
    horizon: 0.46,
    lighting: roomLight(portals, [{ at: [2.4, 1.75, 3.2], radius: 0.25, power: [0.45, 0.37, 0.26] }], {
      bearing: 1.2 + sun,
      height: 0.58,
    }),
    key: 0.27,
    subjects: [
      [[2.4, 0.9, 3.2], 'dining table set for guests'],
      [[2.4, 1.9, 3.2], 'chandelier'],
      [[2.4, 1.4, deep], 'harbour through the dining room window'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const diningRoom: Theme = {
  name: 'dining-room',
  traced: true,
  words: ['dining room', 'dining table', 'dinner table', 'chandelier', 'comedor', 'esszimmer', 'salle a manger', 'sala da pranzo'],
  draw,
}
