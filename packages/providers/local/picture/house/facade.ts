import type { Rgb } from '../paint/colour.js'
import { light } from '../paint/colour.js'
import { type Mesh, placed, quad } from '../trace/mesh.js'
import { ball, bar, box, lathe, prism } from '../trace/shapes.js'
import type { Surface } from '../trace/surface.js'
import { glowing, painted, tiles } from './materials.js'
import { house } from './palette.js'

const STONE = tiles('#8d8a83', '#5f5c56', 0.5, 0.25, 0.5)
const BRICK = tiles('#8f4f3a', '#c2b5a4', 0.22, 0.075, 0.5)
const DOOR = painted('#24405a', { gloss: 0.04, rough: 0.1 })
const LANTERN = glowing('#ffcf8a', 3)

/** A lit room behind glass: bright in the middle, curtains at the sides. */
const lamplight = (x0: number, x1: number, y0: number, y1: number): Surface => {
  const warm: Rgb = light('#ffb45e')
  return {
    airy: true,
    // Stands before what the sky gives it: a window shines the same from every side.
    shines: true,
    tint: (x, y, _z, _nx, _ny, _nz, out) => {
      const u = (x - x0) / (x1 - x0)
      const v = (y - y0) / (y1 - y0)
      const fold = u < 0.2 || u > 0.8 ? 0.55 + 0.2 * Math.sin(u * 140) : 1
      const tone = (0.45 + 0.75 * Math.exp(-(((u - 0.45) / 0.5) ** 2) - ((v - 0.62) / 0.5) ** 2)) * fold
      for (let c = 0; c < 3; c++) out[c] = warm[c]! * tone
    },
  }
}

/** A window in a front that faces −z at `z`: casing, sash, bars, glass or lamplight. */
export const frontWindow = (
  mesh: Mesh,
  [x0, x1, y0, y1]: readonly [number, number, number, number],
  z: number,
  panes: readonly [number, number],
  glowingInside: boolean,
): void => {
  const trim = house.trim
  const e = 0.11
  if (glowingInside)
    quad(mesh, lamplight(x0, x1, y0, y1), [x0, y0, z - 0.004], [x1, y0, z - 0.004], [x1, y1, z - 0.004], [x0, y1, z - 0.004])
  else box(mesh, house.pane, [x0, y0, z - 0.006], [x1, y1, z])
  box(mesh, trim, [x0 - e, y0, z - 0.05], [x0, y1, z])
  box(mesh, trim, [x1, y0, z - 0.05], [x1 + e, y1, z])
  box(mesh, trim, [x0 - e - 0.03, y1, z - 0.065], [x1 + e + 0.03, y1 + 0.14, z])
  box(mesh, trim, [x0 - e - 0.04, y0 - 0.08, z - 0.1], [x1 + e + 0.04, y0, z])
  const b = 0.016
  const [across, up] = panes
  for (let i = 0; i <= across; i++) {
    const x = x0 + ((x1 - x0) * i) / across
    box(mesh, trim, [x - b, y0, z - 0.028], [x + b, y1, z])
  }
  for (let i = 0; i <= up; i++) {
    const y = y0 + ((y1 - y0) * i) / up
    const w = i * 2 === up ? b * 1.6 : b
    box(mesh, trim, [x0, y - w, z - 0.03], [x1, y + w, z])
  }
}

/** Two slopes over a gable whose ridge runs along z, with white boards along its front. */
const gableRoof = (mesh: Mesh, ridge: readonly [number, number], half: number, drop: number, z0: number, z1: number): void => {
  const [x, y] = ridge
  for (const s of [-1, 1]) {
    const eave = [x + s * half, y - drop] as const
    prism(mesh, house.roof, [[x, y], eave, [eave[0], eave[1] + 0.13], [x, y + 0.2]], z0, z1)
    prism(
      mesh,
      house.trim,
      [
        [x, y - 0.14],
        [eave[0], eave[1] - 0.12],
        [eave[0], eave[1] + 0.09],
        [x, y + 0.13],
      ],
      z0 - 0.04,
      z0,
    )
  }
}

/** Front of the house: its door stands at x = 0.5, z = 0; it faces −z. Its floor is half a metre up. */
export const buildFacade = (mesh: Mesh, dusk: boolean): void => {
  const { shingle, trim, roof } = house
  box(mesh, STONE, [-5.25, 0, -1.25], [-1.15, 0.5, 4])
  box(mesh, STONE, [-5.0, 0, -0.03], [5.45, 0.5, 7])
  placed(mesh, [0, 0, 0], -Math.PI / 2, () => {
    prism(
      mesh,
      shingle,
      [
        [0, 0.5],
        [7, 0.5],
        [7, 3.5],
        [3.5, 6.7],
        [0, 3.5],
      ],
      -5.4,
      5,
    )
    prism(
      mesh,
      roof,
      [
        [3.5, 6.7],
        [-0.5, 3.04],
        [-0.5, 3.2],
        [3.5, 6.9],
      ],
      -5.85,
      5.4,
    )
    prism(
      mesh,
      roof,
      [
        [3.5, 6.7],
        [7.5, 3.04],
        [7.5, 3.2],
        [3.5, 6.9],
      ],
      -5.85,
      5.4,
    )
    prism(
      mesh,
      trim,
      [
        [3.5, 6.56],
        [-0.5, 2.94],
        [-0.5, 3.14],
        [3.5, 6.8],
      ],
      -5.9,
      -5.84,
    )
    prism(
      mesh,
      roof,
      [
        [0.1, 3.62],
        [-2.45, 2.98],
        [-2.45, 3.08],
        [0.1, 3.76],
      ],
      -5.6,
      1.25,
    )
  })
  prism(
    mesh,
    shingle,
    [
      [-5.2, 0.5],
      [-1.2, 0.5],
      [-1.2, 3.5],
      [-3.2, 6.1],
      [-5.2, 3.5],
    ],
    -1.2,
    4,
  )
  gableRoof(mesh, [-3.2, 6.1], 2.45, 3.19, -1.6, 3.6)
  prism(
    mesh,
    shingle,
    [
      [1.5, 3.6],
      [3.1, 3.6],
      [3.1, 5.15],
      [2.3, 5.9],
      [1.5, 5.15],
    ],
    0.55,
    3,
  )
  gableRoof(mesh, [2.3, 5.9], 1.05, 0.98, 0.3, 3)
  box(mesh, BRICK, [3.9, 5, 3.2], [4.6, 7.9, 3.9])
  box(mesh, STONE, [3.84, 7.9, 3.14], [4.66, 8.02, 3.96])
  // The porch.
  box(mesh, house.deck, [-1.2, 0.42, -2.25], [5.4, 0.5, 0])
  box(mesh, trim, [-1.2, 0.1, -2.24], [5.4, 0.42, -2.2])
  box(mesh, trim, [-1.15, 2.82, -2.3], [5.45, 3.02, -2.1])
  box(mesh, house.ceiling, [-1.15, 2.86, -2.2], [5.4, 2.9, 0])
  for (const x of [-0.95, 1.75, 3.5, 5.25]) {
    box(mesh, trim, [x - 0.1, 0.5, -2.3], [x + 0.1, 2.82, -2.1])
    box(mesh, trim, [x - 0.14, 0.5, -2.34], [x + 0.14, 0.62, -2.06])
    box(mesh, trim, [x - 0.14, 2.7, -2.34], [x + 0.14, 2.82, -2.06])
  }
  for (const [a, b] of [
    [1.85, 3.4],
    [3.6, 5.15],
  ] as const) {
    box(mesh, trim, [a, 1.34, -2.25], [b, 1.4, -2.15])
    box(mesh, trim, [a, 0.6, -2.23], [b, 0.65, -2.17])
    for (let x = a + 0.08; x < b - 0.02; x += 0.12) box(mesh, trim, [x, 0.65, -2.22], [x + 0.035, 1.34, -2.18])
  }
  for (let i = 0; i < 3; i++) box(mesh, STONE, [-0.55, 0, -2.5 - i * 0.34], [1.5, 0.42 - i * 0.14, -2.16 - i * 0.34])
  box(mesh, trim, [-0.06, 0.5, -0.05], [0.04, 2.75, 0])
  box(mesh, trim, [0.96, 0.5, -0.05], [1.06, 2.75, 0])
  box(mesh, trim, [-0.1, 2.62, -0.06], [1.1, 2.78, 0])
  box(mesh, DOOR, [0.04, 0.5, -0.03], [0.96, 2.62, 0])
  for (const [y0, y1] of [
    [0.68, 1.2],
    [1.32, 1.72],
  ] as const)
    for (const x of [0.13, 0.54]) box(mesh, DOOR, [x, y0, -0.042], [x + 0.33, y1, -0.03])
  frontWindow(mesh, [0.18, 0.82, 1.9, 2.46], -0.03, [3, 2], dusk)
  ball(mesh, house.brass, [0.88, 1.5, -0.07], 0.032)
  frontWindow(mesh, [2.1, 3.15, 1.25, 2.6], 0, [3, 2], dusk)
  frontWindow(mesh, [3.85, 4.9, 1.25, 2.6], 0, [3, 2], dusk)
  frontWindow(mesh, [-4.3, -2.1, 1.25, 2.85], -1.2, [4, 2], dusk)
  frontWindow(mesh, [-3.65, -2.75, 3.9, 4.95], -1.2, [2, 2], dusk)
  frontWindow(mesh, [1.85, 2.75, 4.05, 5.05], 0.55, [2, 2], dusk)
  for (const x of [-0.32, 1.32]) {
    box(mesh, house.iron, [x - 0.05, 2.0, -0.06], [x + 0.05, 2.3, 0])
    lathe(
      mesh,
      dusk ? LANTERN : house.pane,
      [x, 1.98, -0.14],
      [
        [0.05, 0],
        [0.07, 0.22],
      ],
      8,
    )
    lathe(
      mesh,
      house.iron,
      [x, 2.2, -0.14],
      [
        [0.09, 0],
        [0.01, 0.09],
      ],
      8,
    )
    bar(mesh, house.iron, [x, 1.96, -0.14], [x, 1.985, -0.14], 0.06)
  }
}
