import { buildHarbour } from '../house/harbour-boats.js'
import { baySky, openLight, RISE } from '../house/harbour-sky.js'
import { painted } from '../house/materials.js'
import { lounger, railing } from '../house/outdoor-furniture.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { plant } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { crown } from '../trace/foliage.js'
import { placed, quad } from '../trace/mesh.js'
import { box, lathe, prism } from '../trace/shapes.js'

const WALLS = ['#e9e2d3', '#c9d1d2', '#d8c3a2', '#f1eee6', '#a9b3ad'].map((hex) => painted(hex))

const build: Build = (mesh) => {
  const random = randomOf(105)
  buildHarbour(mesh, false)
  box(mesh, house.deck, [-4, -0.15, -3.5], [4, 0, 2.4])
  placed(mesh, [0, 0, 2.3], 0, () => railing(mesh, -3.9, 3.9))
  box(mesh, house.shingle, [3.3, -3, -3.5], [3.7, 4, 2.6])
  box(mesh, house.trim, [3.25, 0, 2.5], [3.72, 4, 2.62])
  placed(mesh, [1.75, 0, 1.45], 0.55, () => lounger(mesh, house.white))
  placed(mesh, [-1.85, 0, 1.45], -0.5, () => lounger(mesh, house.white))
  placed(mesh, [-0.75, 0, 1.75], 0, () => {
    lathe(
      mesh,
      house.iron,
      [0, 0, 0],
      [
        [0.2, 0],
        [0.2, 0.02],
        [0.02, 0.04],
        [0.02, 0.5],
      ],
    )
    lathe(
      mesh,
      house.table,
      [0, 0.5, 0],
      [
        [0, 0],
        [0.27, 0],
        [0.27, 0.03],
        [0, 0.03],
      ],
      32,
    )
    lathe(
      mesh,
      house.ceramic,
      [0.08, 0.53, 0.04],
      [
        [0, 0],
        [0.03, 0],
        [0.04, 0.08],
        [0.036, 0.08],
        [0, 0.02],
      ],
    )
    lathe(
      mesh,
      house.sea,
      [-0.1, 0.53, -0.02],
      [
        [0, 0],
        [0.05, 0],
        [0.055, 0.14],
        [0.03, 0.18],
        [0.035, 0.2],
      ],
    )
  })
  plant(mesh, house.clay, [2.75, 0, 1.85], 0.95, random)
  // The slope falls to the quay, roofs and trees on it.
  const soil = painted('#56603f')
  quad(mesh, soil, [-160, -5, 6], [120, -5, 6], [120, -RISE - 0.2, 100], [-160, -RISE - 0.2, 100])
  const ground = (z: number): number => -5 - ((z - 6) / 94) * (RISE - 4.8)
  for (let i = 0; i < 26; i++) {
    const z = 36 + (i % 5) * 13 + random.between(-3, 3)
    const x = (Math.floor(i / 5) - 2.6) * 21 * (0.6 + z / 90) + random.between(-4, 4)
    const w = random.between(3.4, 5)
    const tall = random.between(3.6, 5.2)
    placed(mesh, [x, ground(z) - 1.5, z], random.between(-0.3, 0.3), () => {
      box(mesh, random.pick(WALLS), [-w, 0, -3.4], [w, tall, 3.4])
      placed(mesh, [0, tall, 0], Math.PI / 2, () =>
        prism(
          mesh,
          house.roof,
          [
            [-3.9, -0.2],
            [3.9, -0.2],
            [0, 2.3],
          ],
          -w - 0.4,
          w + 0.4,
        ),
      )
      for (let k = -1; k <= 1; k++) box(mesh, house.pane, [k * w * 0.55 - 0.5, tall - 2.2, -3.44], [k * w * 0.55 + 0.5, tall - 0.9, -3.4])
    })
  }
  for (let i = 0; i < 190; i++) {
    const z = random.between(24, 98)
    const x = random.between(-1.05, 1.05) * (14 + z * 0.95)
    const r = random.between(1.5, 3)
    crown(
      mesh,
      random.pick([house.hedge, house.leaf, house.olive]),
      [x, ground(z) + r * 0.6, z],
      [r, r * random.between(0.8, 1.4), r],
      330,
      0.32,
      random,
    )
  }
  return ({ sun }) => ({
    eye: [0.1, 1.6, -1.95],
    yaw: -0.05,
    focal: 0.92,
    horizon: 0.4,
    lighting: openLight('day', baySky('day'), { bearing: -1.6 + sun, height: 0.65 }),
    key: 0.3,
    balance: 0.25,
    subjects: [
      [[-20, -RISE, 135], 'boats in the harbour'],
      [[60, 10, 400], 'ridge across the bay'],
      [[-1.2, 0.6, 1.6], 'chairs on the balcony'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const harbourView: Theme = {
  name: 'harbour-view',
  traced: true,
  words: ['balcony', 'view from the house', 'harbor view', 'harbour view', 'view over the bay', 'balcon', 'balkon', 'deck chair'],
  pull: 1.5,
  draw,
}
