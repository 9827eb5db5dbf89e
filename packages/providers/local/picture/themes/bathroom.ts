import { chest } from '../house/furniture.js'
import { buildHarbour } from '../house/harbour-boats.js'
import { roomLight } from '../house/harbour-sky.js'
import { glowing } from '../house/materials.js'
import { type Build, paintHouse } from '../house/paint-room.js'
import { house } from '../house/palette.js'
import { buildRoom } from '../house/room.js'
import { plant, vase } from '../house/small-things.js'
import { randomOf } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'
import { type Mesh, placed, triangle } from '../trace/mesh.js'
import { bar, box, cushion, lathe } from '../trace/shapes.js'
import type { Point, Surface } from '../trace/surface.js'

/** A bath standing free: rings of an oval that widens to its rim, outside and in. */
const tub = (mesh: Mesh, body: Surface, water: Surface): void => {
  const rings: readonly (readonly [number, number, number])[] = [
    [0.62, 0.28, 0],
    [0.7, 0.33, 0.06],
    [0.78, 0.37, 0.35],
    [0.86, 0.41, 0.57],
    [0.87, 0.42, 0.6],
    [0.84, 0.39, 0.61],
    [0.8, 0.35, 0.58],
    [0.72, 0.31, 0.2],
    [0.6, 0.24, 0.14],
  ]
  const sides = 48
  const at = (k: number, i: number): Point => {
    const a = (i / sides) * Math.PI * 2
    const [rx, rz, y] = rings[k]!
    const power = (v: number): number => Math.sign(v) * Math.abs(v) ** 0.8
    return [power(Math.cos(a)) * rx, y, power(Math.sin(a)) * rz]
  }
  const normal = (k: number, i: number): Point => {
    const a = (i / sides) * Math.PI * 2
    const [rx, rz, y] = rings[k]!
    const [qx, , qy] = rings[Math.min(rings.length - 1, k + 1)]!
    const [px, , py] = rings[Math.max(0, k - 1)]!
    const slope = Math.hypot(qx - px, qy - py) || 1
    const out = (qy - py) / slope
    return [(Math.cos(a) / rx) * 0.5 * out, (px - qx) / slope + (y > 0.59 ? 0.6 : 0), (Math.sin(a) / rz) * 0.5 * out]
  }
  for (let k = 0; k + 1 < rings.length; k++) {
    for (let i = 0; i < sides; i++) {
      const [a, b, c, d] = [at(k, i), at(k + 1, i), at(k + 1, i + 1), at(k, i + 1)]
      const [na, nb, nc, nd] = [normal(k, i), normal(k + 1, i), normal(k + 1, i + 1), normal(k, i + 1)]
      triangle(mesh, body, a, b, c, na, nb, nc)
      triangle(mesh, body, a, c, d, na, nc, nd)
    }
  }
  for (let i = 0; i < sides; i++)
    triangle(
      mesh,
      water,
      [0, 0.44, 0],
      [at(6, i)[0] * 0.98, 0.44, at(6, i)[2] * 0.98],
      [at(6, i + 1)[0] * 0.98, 0.44, at(6, i + 1)[2] * 0.98],
    )
}

const build: Build = (mesh) => {
  const random = randomOf(52)
  const [wide, deep, tall] = [3.7, 4.4, 2.6]
  buildHarbour(mesh, true)
  const portals = buildRoom(mesh, {
    wide,
    deep,
    tall,
    wall: house.wall,
    floor: house.slate,
    back: [{ from: 0.85, to: 2.85, sill: 0.95, head: 2.2, panes: [3, 2] }],
  })
  // Tiles to shoulder height round the bath.
  for (const [from, to] of [
    [0, 0.73],
    [2.97, wide],
  ] as const)
    box(mesh, house.subway, [from, 0, deep - 0.03], [to, 1.32, deep])
  box(mesh, house.subway, [0.73, 0, deep - 0.03], [2.97, 0.8, deep])
  box(mesh, house.subway, [0, 0, 0], [0.02, 1.32, deep])
  box(mesh, house.subway, [wide - 0.02, 0, 0], [wide, 1.32, deep])
  for (const [a, b] of [
    [
      [0, 1.32, 0],
      [0.035, 1.36, deep],
    ],
    [
      [wide - 0.035, 1.32, 0],
      [wide, 1.36, deep],
    ],
  ] as const)
    box(mesh, house.trim, a, b)
  const water: Surface = { tint: (_x, _y, _z, _nx, _ny, _nz, out) => out.set([0.35, 0.5, 0.52]), gloss: 0.06, rough: 0.01 }
  placed(mesh, [1.85, 0, 3.68], 0, () => {
    tub(mesh, house.ceramic, water)
    for (const [x, h] of [
      [-0.09, 0.86],
      [0.09, 0.86],
    ] as const)
      bar(mesh, house.brass, [x + 0.98, 0, 0.2], [x + 0.98, h, 0.2], 0.014)
    bar(mesh, house.brass, [0.86, 0.86, 0.2], [1.1, 0.86, 0.2], 0.018)
    bar(mesh, house.brass, [0.98, 0.86, 0.2], [0.98, 1.04, 0.2], 0.014)
    bar(mesh, house.brass, [0.98, 1.04, 0.2], [0.72, 1.02, 0.13], 0.014)
    bar(mesh, house.brass, [0.72, 1.02, 0.13], [0.7, 0.94, 0.125], 0.014)
    box(mesh, house.table, [-0.2, 0.615, -0.44], [0.02, 0.64, 0.44])
    lathe(
      mesh,
      house.paper,
      [-0.09, 0.64, -0.18],
      [
        [0, 0],
        [0.035, 0],
        [0.035, 0.1],
        [0, 0.1],
      ],
    )
    cushion(mesh, house.white, [-0.17, 0.64, 0.02], [-0.01, 0.71, 0.22], 0.03)
  })
  placed(mesh, [0.03, 0, 1.9], -Math.PI / 2, () => {
    chest(mesh, house.navy, 1.5, 0.84, 0.52, 2, 2)
    cushion(mesh, house.marble, [-0.78, 0.84, -0.56], [0.78, 0.88, 0], 0.008)
    box(mesh, house.marble, [-0.78, 0.88, -0.025], [0.78, 1.0, 0])
    for (const x of [-0.38, 0.38]) {
      lathe(
        mesh,
        house.ceramic,
        [x, 0.88, -0.29],
        [
          [0, 0.004],
          [0.12, 0.002],
          [0.19, 0.09],
          [0.2, 0.1],
          [0.185, 0.1],
          [0.1, 0.03],
          [0, 0.03],
        ],
        32,
      )
      bar(mesh, house.brass, [x, 0.88, -0.07], [x, 1.08, -0.07], 0.013)
      bar(mesh, house.brass, [x, 1.08, -0.07], [x, 1.05, -0.21], 0.012)
      box(mesh, house.brass, [x - 0.29, 1.14, -0.03], [x + 0.29, 2.0, 0])
      box(mesh, house.mirror, [x - 0.275, 1.155, -0.034], [x + 0.275, 1.985, -0.02])
    }
    for (const x of [-0.74, 0, 0.74]) {
      bar(mesh, house.brass, [x, 1.68, 0], [x, 1.68, -0.1], 0.01)
      lathe(
        mesh,
        glowing('#ffe6c0', 1.4),
        [x, 1.66, -0.1],
        [
          [0.045, 0],
          [0.06, 0.16],
        ],
      )
    }
    vase(mesh, house.sea, [0, 0.88, -0.22], 0.6, random)
  })
  placed(mesh, [wide - 0.02, 0, 2.3], Math.PI / 2, () => {
    for (const y of [1.75, 1.42]) {
      bar(mesh, house.brass, [-0.35, y, -0.07], [0.35, y, -0.07], 0.01)
      for (const x of [-0.35, 0.35]) bar(mesh, house.brass, [x, y, 0], [x, y, -0.07], 0.009)
    }
    cushion(mesh, house.white, [-0.27, 1.18, -0.1], [0.03, 1.77, -0.04], 0.02)
    cushion(mesh, house.sea, [0.0, 0.92, -0.105], [0.26, 1.44, -0.045], 0.02)
  })
  placed(mesh, [3.15, 0, 2.15], 0, () => {
    for (const [x, z] of [
      [-0.15, -0.12],
      [0.15, -0.12],
      [-0.15, 0.12],
      [0.15, 0.12],
    ] as const)
      bar(mesh, house.leg, [x * 1.2, 0, z * 1.2], [x, 0.42, z], 0.014)
    cushion(mesh, house.table, [-0.21, 0.42, -0.17], [0.21, 0.455, 0.17], 0.015)
    for (const [i, cover] of [house.white, house.sea, house.white].entries())
      cushion(mesh, cover, [-0.15, 0.455 + i * 0.07, -0.12], [0.15, 0.53 + i * 0.07, 0.12], 0.03)
  })
  cushion(mesh, house.white, [1.15, 0, 2.35], [2.35, 0.025, 3.0], 0.012)
  plant(mesh, house.pot, [0.42, 0, 3.95], 0.95, random)
  return ({ sun }) => ({
    eye: [2.35, 1.4, 0.26],
    yaw: -0.17,
    focal: 0.82,
    horizon: 0.46,
    lighting: roomLight(
      portals,
      [-0.74, 0, 0.74].map((z) => ({ at: [0.16, 1.74, 1.9 + z] as const, radius: 0.05, power: [0.22, 0.18, 0.13] as const })),
      {
        bearing: 0.55 + sun,
        height: 0.72,
      },
    ),
    key: 0.32,
    subjects: [
      [[1.85, 0.5, 3.6], 'free-standing bath under the window'],
      [[0.3, 1.2, 1.9], 'vanity and mirrors'],
      [[1.85, 1.6, deep], 'harbour through the bathroom window'],
    ],
  })
}

const draw = (stage: Stage) => paintHouse(stage, build)

export const bathroom: Theme = {
  name: 'bathroom',
  traced: true,
  words: ['bathroom', 'bathtub', 'bath tub', 'bath ', 'vanity', 'cuarto de bano', 'badezimmer', 'salle de bain', 'bagno'],
  draw,
}
