import { stool } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { roomLight } from '../house/harbour-sky.js'
import { plain } from '../house/materials.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { buildRoom } from '../house/room.js'
import { fruit, pendant, vase } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { type Mesh, placed, quad } from '../trace/mesh.js'
import { bar, block, box, cushion, each, lathe } from '../trace/shapes.js'
import type { Surface } from '../trace/surface.js'

/** Doors of a run of cupboards in a frontage along x that faces −z, each with a brass pull. */
const doors = (
  mesh: Mesh,
  body: Surface,
  from: number,
  to: number,
  y0: number,
  y1: number,
  z: number,
  count: number,
  drawers = 1,
): void => {
  const wide = (to - from) / count
  const tall = (y1 - y0) / drawers
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < drawers; j++) {
      const x = from + i * wide
      const y = y0 + j * tall
      const [a, b, c, d] = [x + 0.006, x + wide - 0.006, y + 0.006, y + tall - 0.006]
      box(mesh, body, [a, c, z - 0.012], [b, d, z])
      const rail = 0.055
      box(mesh, body, [a, c, z - 0.024], [a + rail, d, z])
      box(mesh, body, [b - rail, c, z - 0.024], [b, d, z])
      box(mesh, body, [a, c, z - 0.024], [b, c + rail, z])
      box(mesh, body, [a, d - rail, z - 0.024], [b, d, z])
      if (drawers > 1)
        bar(mesh, house.brass, [x + wide / 2 - 0.08, y + tall - 0.05, z - 0.05], [x + wide / 2 + 0.08, y + tall - 0.05, z - 0.05], 0.007)
      else {
        const knob = i % 2 === 0 ? b - 0.03 : a + 0.03
        const low = y0 > 1.2
        bar(mesh, house.brass, [knob, low ? c + 0.04 : d - 0.18, z - 0.05], [knob, low ? c + 0.18 : d - 0.04, z - 0.05], 0.007)
      }
    }
  }
}

/** A steel range with a hood over it, its back at z = 0. */
const range = (mesh: Mesh, wide: number, ceiling: number): void => {
  const w = wide / 2
  box(mesh, house.steel, [-w, 0.1, -0.66], [w, 0.9, 0])
  box(mesh, house.black, [-w, 0, -0.6], [w, 0.1, 0])
  box(mesh, house.black, [-w + 0.08, 0.3, -0.672], [w - 0.08, 0.62, -0.65])
  bar(mesh, house.steel, [-w + 0.06, 0.68, -0.71], [w - 0.06, 0.68, -0.71], 0.014)
  for (let i = 0; i < 6; i++)
    bar(mesh, house.black, [-w + 0.1 + ((wide - 0.2) * i) / 5, 0.81, -0.66], [-w + 0.1 + ((wide - 0.2) * i) / 5, 0.81, -0.7], 0.024, 0.02)
  box(mesh, house.black, [-w, 0.9, -0.64], [w, 0.92, -0.02])
  for (const x of [-0.28, 0, 0.28])
    for (const z of [-0.48, -0.18])
      lathe(
        mesh,
        house.iron,
        [x, 0.92, z],
        [
          [0, 0.012],
          [0.1, 0.012],
          [0.11, 0.03],
          [0.08, 0.03],
        ],
      )
  lathe(
    mesh,
    house.navy,
    [-0.28, 0.95, -0.18],
    [
      [0, 0],
      [0.12, 0],
      [0.125, 0.13],
      [0.13, 0.135],
      [0.12, 0.15],
      [0, 0.17],
    ],
  )
  lathe(
    mesh,
    house.brass,
    [-0.28, 1.12, -0.18],
    [
      [0, 0],
      [0.018, 0],
      [0.022, 0.025],
      [0, 0.03],
    ],
  )
  const hood = house.trim
  box(mesh, hood, [-w - 0.06, 1.72, -0.56], [w + 0.06, 1.84, 0])
  box(mesh, house.brass, [-w - 0.065, 1.74, -0.566], [w + 0.065, 1.765, 0])
  // Its sides draw in to the flue.
  const low = [w + 0.04, -0.55, 1.84] as const
  const high = [w - 0.17, -0.4, 2.24] as const
  for (const s of [-1, 1])
    quad(mesh, hood, [s * low[0], low[2], 0], [s * low[0], low[2], low[1]], [s * high[0], high[2], high[1]], [s * high[0], high[2], 0])
  quad(mesh, hood, [-low[0], low[2], low[1]], [low[0], low[2], low[1]], [high[0], high[2], high[1]], [-high[0], high[2], high[1]])
  box(mesh, hood, [-w + 0.17, 2.2, -0.4], [w - 0.17, ceiling, 0])
}

const build: Build = (mesh) => {
  const random = randomOf(9)
  const [wide, deep, tall] = [5.4, 5.6, 2.75]
  buildHarbour(mesh, true)
  const portals = buildRoom(mesh, {
    wide,
    deep,
    tall,
    wall: house.wall,
    backWall: house.subway,
    floor: house.oak,
    right: [
      { from: 0.5, to: 1.9, sill: 1.06, head: 2.25, panes: [2, 2] },
      { from: 2.6, to: 4.4, sill: 0, head: 2.3, panes: [3, 4] },
    ],
  })
  const mid = 2.5
  placed(mesh, [mid, 0, deep], 0, () => range(mesh, 0.95, tall))
  for (const [from, to, count] of [
    [0.02, mid - 0.485, 3],
    [mid + 0.485, wide - 0.02, 4],
  ] as const) {
    box(mesh, house.sage, [from, 0.1, deep - 0.6], [to, 0.88, deep])
    box(mesh, house.iron, [from, 0, deep - 0.54], [to, 0.1, deep])
    doors(mesh, house.sage, from, to, 0.12, 0.86, deep - 0.6, count, count === 4 ? 1 : 3)
    box(mesh, house.marble, [from, 0.88, deep - 0.635], [to, 0.92, deep])
  }
  box(mesh, house.sage, [0.02, 1.42, deep - 0.35], [1.55, 2.55, deep])
  doors(mesh, house.sage, 0.02, 1.55, 1.43, 2.54, deep - 0.35, 3)
  box(mesh, house.trim, [0.0, 2.55, deep - 0.38], [1.58, 2.62, deep])
  for (const y of [1.46, 1.86]) {
    box(mesh, house.table, [3.5, y, deep - 0.26], [5.2, y + 0.035, deep])
    for (const x of [3.7, 5.0]) box(mesh, house.brass, [x, y - 0.12, deep - 0.2], [x + 0.02, y, deep])
  }
  for (let i = 0; i < 5; i++)
    lathe(
      mesh,
      i % 2 ? house.ceramic : house.sea,
      [3.72 + i * 0.2, 1.495, deep - 0.14],
      [
        [0, 0],
        [0.05, 0],
        [0.075, 0.07],
        [0.07, 0.07],
        [0, 0.02],
      ],
    )
  for (let i = 0; i < 4; i++)
    lathe(
      mesh,
      house.ceramic,
      [3.75 + i * 0.19, 1.895, deep - 0.14],
      [
        [0, 0],
        [0.045, 0],
        [0.05, 0.13 + (i % 2) * 0.05],
        [0, 0.14 + (i % 2) * 0.05],
      ],
    )
  vase(mesh, house.sea, [4.85, 1.895, deep - 0.14], 0.55, random)
  lathe(
    mesh,
    house.ceramic,
    [1.7, 0.92, deep - 0.2],
    [
      [0, 0],
      [0.055, 0],
      [0.065, 0.15],
      [0.06, 0.15],
      [0, 0.02],
    ],
  )
  for (let i = 0; i < 5; i++)
    bar(mesh, house.leg, [1.7, 0.95, deep - 0.2], [1.66 + i * 0.02, 1.22 + (i % 2) * 0.03, deep - 0.2 + (i - 2) * 0.012], 0.006, 0.011)
  block(mesh, house.table, [1.25, 0.92, deep - 0.06], 0.34, 0.42, 0.025)
  lathe(
    mesh,
    house.sand,
    [3.35, 0.92, deep - 0.22],
    [
      [0, 0],
      [0.07, 0],
      [0.075, 0.2],
      [0.05, 0.22],
      [0, 0.23],
    ],
  )
  // The sink stands under the window of the right wall.
  box(mesh, house.sage, [wide - 0.6, 0.1, 3.2], [wide, 0.88, deep - 0.6])
  box(mesh, house.marble, [wide - 0.635, 0.88, 3.2], [wide, 0.92, deep - 0.6])
  placed(mesh, [wide - 0.6, 0, 5.0], Math.PI / 2, () => doors(mesh, house.sage, 0.02, 1.78, 0.12, 0.86, 0, 3))
  box(mesh, house.ceramic, [wide - 0.66, 0.66, 4.05], [wide - 0.12, 0.9, 4.75])
  for (const [a, b] of [
    [
      [wide - 0.1, 0.92, 4.4],
      [wide - 0.1, 1.22, 4.4],
    ],
    [
      [wide - 0.1, 1.22, 4.4],
      [wide - 0.3, 1.24, 4.4],
    ],
    [
      [wide - 0.3, 1.24, 4.4],
      [wide - 0.3, 1.14, 4.4],
    ],
  ] as const)
    bar(mesh, house.brass, a, b, 0.014)
  const [ix0, ix1, iz0, iz1] = [1.2, 3.75, 2.6, 3.6]
  box(mesh, house.navy, [ix0 + 0.06, 0.08, iz0 + 0.3], [ix1 - 0.06, 0.88, iz1 - 0.04])
  box(mesh, house.iron, [ix0 + 0.1, 0, iz0 + 0.36], [ix1 - 0.1, 0.08, iz1 - 0.1])
  doors(mesh, house.navy, ix0 + 0.06, ix1 - 0.06, 0.1, 0.86, iz0 + 0.3, 4)
  cushion(mesh, house.marble, [ix0, 0.88, iz0], [ix1, 0.935, iz1], 0.01)
  each(
    mesh,
    [
      [1.62, 0, iz0 + 0.0],
      [2.27, 0, iz0 - 0.08, 0.1],
      [2.92, 0, iz0 + 0.0],
    ],
    () => stool(mesh, house.leg, house.linen),
  )
  for (const x of [1.75, 3.2]) pendant(mesh, house.navy, [x, 1.78, 3.1], tall, 0.2)
  fruit(mesh, [2.1, 0.935, 3.1], [plain('#d9a52c'), plain('#c8742b'), plain('#8fa63a')])
  vase(mesh, house.ceramic, [3.3, 0.935, 3.2], 0.9, random, house.leaf)
  block(mesh, house.table, [2.65, 0.935, 3.0], 0.42, 0.025, 0.26)
  return ({ sun }) => ({
    eye: [1.75, 1.42, 0.3],
    yaw: 0.16,
    focal: 0.86,
    horizon: 0.46,
    lighting: roomLight(
      portals,
      [1.75, 3.2].map((x) => ({ at: [x, 1.7, 3.1] as const, radius: 0.08, power: [0.35, 0.29, 0.2] as const })),
      { bearing: 1.8 + sun, height: 0.62 },
    ),
    key: 0.3,
    subjects: [
      [[2.5, 0.95, 2.8], 'kitchen island with stools'],
      [[mid, 1.5, deep - 0.3], 'range and hood'],
      [[2.5, 1.9, 3.1], 'pendant lamps'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const kitchen: Theme = {
  name: 'kitchen',
  traced: true,
  words: ['kitchen', 'cooking', 'cocina', 'kuche ', 'cucina', 'pantry', 'chef ', 'countertop'],
  draw,
}
