import { frontWindow } from '../house/facade.js'
import { chair, table } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { baySky, openLight } from '../house/harbour-sky.js'
import { plain } from '../house/materials.js'
import { lounger, parasol, railing } from '../house/outdoor-furniture.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { fruit, plant } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { crown, tree } from '../trace/foliage.js'
import { placed } from '../trace/mesh.js'
import { box, each, lathe } from '../trace/shapes.js'

const build: Build = (mesh) => {
  const random = randomOf(71)
  buildHarbour(mesh, false)
  box(mesh, house.deck, [-4.6, -0.15, -1.5], [3.0, 0, 6.0])
  box(mesh, house.trim, [-4.62, -0.3, 5.98], [3.0, 0.0, 6.02])
  placed(mesh, [0, 0, 5.9], 0, () => railing(mesh, -4.5, 3.0))
  placed(mesh, [-4.5, 0, 6.0], Math.PI / 2, () => railing(mesh, 0.1, 6.4))
  // The house stands on the right; its doors give on to the deck.
  box(mesh, house.shingle, [3.0, -1, -2], [3.4, 5, 7.2])
  box(mesh, house.trim, [2.93, 0, 7.08], [3.0, 5, 7.22])
  placed(mesh, [3.0, 0, 5.2], Math.PI / 2, () => {
    frontWindow(mesh, [0.2, 1.15, 0.06, 2.3], 0, [2, 4], false)
    frontWindow(mesh, [1.25, 2.2, 0.06, 2.3], 0, [2, 4], false)
    frontWindow(mesh, [3.0, 4.2, 0.9, 2.3], 0, [2, 2], false)
  })
  placed(mesh, [-0.9, 0, 3.3], 0.12, () => {
    table(mesh, house.table, house.leg, 1.9, 0.95, 0.75)
    parasol(mesh, house.linen, 1.6, 2.6)
    each(
      mesh,
      [
        [-0.5, 0, 0.62],
        [0.5, 0, 0.62],
        [-0.5, 0, -0.62, Math.PI],
        [0.5, 0, -0.62, Math.PI],
      ],
      () => chair(mesh, house.leg, house.sea),
    )
    for (const [x, z] of [
      [-0.5, 0.28],
      [0.5, 0.28],
      [-0.5, -0.28],
      [0.5, -0.28],
    ] as const)
      lathe(
        mesh,
        house.ceramic,
        [x, 0.75, z],
        [
          [0, 0.004],
          [0.08, 0.002],
          [0.13, 0.016],
          [0.08, 0.008],
          [0, 0.008],
        ],
        28,
      )
    fruit(mesh, [0.3, 0.75, 0], [plain('#d9a52c'), plain('#c8742b')])
    lathe(
      mesh,
      house.pane,
      [-0.28, 0.75, 0.05],
      [
        [0, 0],
        [0.05, 0],
        [0.06, 0.16],
        [0.035, 0.22],
        [0.045, 0.25],
      ],
    )
  })
  placed(mesh, [1.75, 0, 4.7], 0.5, () => lounger(mesh, house.white))
  placed(mesh, [2.35, 0, 3.5], 0.9, () => lounger(mesh, house.white))
  plant(mesh, house.clay, [2.65, 0, 5.55], 1.0, random)
  plant(mesh, house.pot, [-4.1, 0, 5.5], 1.15, random, house.olive)
  plant(mesh, house.clay, [2.7, 0, 1.75], 0.95, random)
  for (let i = 0; i < 16; i++)
    crown(
      mesh,
      random.pick([house.hedge, house.leaf, house.olive]),
      [random.between(-26, 16), random.between(-9, -4.5), random.between(12, 24)],
      [2.2, 1.6, 2.0],
      700,
      0.22,
      random,
    )
  tree(mesh, house.bark, house.leaf, [-9.5, -4.2, 10.5], 8.2, 3.4, 5200, random)
  return ({ sun }) => ({
    eye: [0.2, 1.55, -0.9],
    yaw: -0.06,
    focal: 0.86,
    horizon: 0.42,
    lighting: openLight('day', baySky('day'), { bearing: -1.3 + sun, height: 0.75 }),
    key: 0.3,
    balance: 0.3,
    subjects: [
      [[-0.9, 0.8, 3.3], 'table under the parasol'],
      [[0.6, 1.4, 30], 'harbour beyond the railing'],
      [[2, 0.6, 4.4], 'deck chairs'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const terrace: Theme = {
  name: 'terrace',
  traced: true,
  words: ['terrace', 'terrasse', 'terraza', 'terrazza', 'patio', 'wooden deck', 'parasol', 'outdoor dining', 'deck with'],
  draw,
}
