import type { Mesh } from '../trace/mesh.js'
import { placed } from '../trace/mesh.js'
import { bar, block, box, cushion, each } from '../trace/shapes.js'
import type { Surface } from '../trace/surface.js'
import { house } from './palette.js'

/** A sofa (or with one seat an armchair) that looks towards −z; its back stands at z = 0. */
export const sofa = (mesh: Mesh, cover: Surface, wide: number, seats: number): void => {
  const arm = 0.19
  const inner = wide - 2 * arm
  for (const x of [-wide / 2 + 0.09, wide / 2 - 0.09])
    for (const z of [-0.82, -0.1]) bar(mesh, house.leg, [x, 0, z], [x, 0.14, z], 0.018, 0.026)
  cushion(mesh, cover, [-wide / 2 + 0.02, 0.13, -0.88], [wide / 2 - 0.02, 0.31, -0.04], 0.03)
  cushion(mesh, cover, [-wide / 2 + 0.04, 0.2, -0.2], [wide / 2 - 0.04, 0.76, 0], 0.06)
  for (const s of [-1, 1]) cushion(mesh, cover, [s * (wide / 2 - arm), 0.14, -0.9], [s * (wide / 2), 0.6, -0.02], 0.07)
  for (let i = 0; i < seats; i++) {
    const x0 = -inner / 2 + (inner * i) / seats
    const x1 = x0 + inner / seats
    cushion(mesh, cover, [x0 + 0.006, 0.3, -0.9], [x1 - 0.006, 0.45, -0.18], 0.05, 0.025)
    placed(mesh, [0, 0, 0], 0, () => cushion(mesh, cover, [x0 + 0.012, 0.44, -0.38], [x1 - 0.012, 0.84, -0.17], 0.07, 0.04))
  }
}

/** A loose pillow leaning on what stands behind it; its foot at the origin. */
export const pillow = (mesh: Mesh, cover: Surface, size = 0.44): void =>
  cushion(mesh, cover, [-size / 2, 0, -0.07], [size / 2, size * 0.92, 0.07], 0.05, 0.045)

/** A table on four square legs, its middle at the origin. */
export const table = (mesh: Mesh, top: Surface, leg: Surface, wide: number, deep: number, tall: number): void => {
  block(mesh, top, [0, tall - 0.04, 0], wide, 0.04, deep)
  block(mesh, leg, [0, tall - 0.12, 0], wide - 0.14, 0.08, deep - 0.14)
  for (const x of [-1, 1])
    for (const z of [-1, 1]) block(mesh, leg, [x * (wide / 2 - 0.08), 0, z * (deep / 2 - 0.08)], 0.065, tall - 0.04, 0.065)
}

/** A dining chair that looks towards −z. */
export const chair = (mesh: Mesh, frame: Surface, seat: Surface): void => {
  for (const x of [-0.2, 0.2]) {
    bar(mesh, frame, [x, 0, -0.4], [x * 0.95, 0.44, -0.37], 0.015, 0.02)
    bar(mesh, frame, [x, 0, 0.03], [x * 0.95, 0.46, -0.02], 0.016, 0.021)
    bar(mesh, frame, [x * 0.95, 0.44, -0.02], [x, 0.92, 0.07], 0.02, 0.015)
  }
  cushion(mesh, seat, [-0.23, 0.43, -0.42], [0.23, 0.5, 0.0], 0.03, 0.012)
  for (const [y, z] of [
    [0.88, 0.062],
    [0.74, 0.036],
    [0.62, 0.012],
  ] as const)
    cushion(mesh, frame, [-0.2, y - 0.03, z - 0.012], [0.2, y + 0.03, z + 0.012], 0.01)
}

/** A stool of a counter's height. */
export const stool = (mesh: Mesh, frame: Surface, seat: Surface): void => {
  for (const x of [-1, 1]) for (const z of [-1, 1]) bar(mesh, frame, [x * 0.19, 0, z * 0.19], [x * 0.14, 0.63, z * 0.14], 0.014, 0.017)
  for (const [a, b] of [
    [-1, -1],
    [1, 1],
  ] as const) {
    bar(mesh, house.brass, [a * 0.175, 0.22, -0.175], [a * 0.175, 0.22, 0.175], 0.009)
    bar(mesh, house.brass, [-0.175, 0.22, b * 0.175], [0.175, 0.22, b * 0.175], 0.009)
  }
  cushion(mesh, seat, [-0.2, 0.62, -0.19], [0.2, 0.7, 0.19], 0.035, 0.012)
}

/** A chest with drawers that face −z; its back at z = 0. */
export const chest = (
  mesh: Mesh,
  body: Surface,
  wide: number,
  tall: number,
  deep: number,
  across: number,
  up: number,
  knob: Surface = house.brass,
): void => {
  box(mesh, body, [-wide / 2, 0.08, -deep], [wide / 2, tall - 0.03, 0])
  box(mesh, house.leg, [-wide / 2 + 0.03, 0, -deep + 0.04], [wide / 2 - 0.03, 0.08, -0.02])
  box(mesh, body, [-wide / 2 - 0.015, tall - 0.03, -deep - 0.02], [wide / 2 + 0.015, tall, 0])
  const gap = 0.012
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < up; j++) {
      const w = wide / across
      const h = (tall - 0.13) / up
      const x = -wide / 2 + i * w
      const y = 0.09 + j * h
      cushion(mesh, body, [x + gap, y + gap, -deep - 0.014], [x + w - gap, y + h - gap, -deep + 0.01], 0.006)
      bar(mesh, knob, [x + w / 2 - 0.05, y + h * 0.6, -deep - 0.03], [x + w / 2 + 0.05, y + h * 0.6, -deep - 0.03], 0.007)
    }
  }
}

/** A bed with its head at z = 0, reaching towards −z; made, with a throw over its foot. */
export const bed = (mesh: Mesh, head: Surface, cover: Surface, throwOver: Surface, accent: Surface, wide: number): void => {
  const long = 2.05
  cushion(mesh, head, [-wide / 2 - 0.06, 0.1, -0.09], [wide / 2 + 0.06, 1.18, 0], 0.04)
  const w = (wide + 0.06) / 4
  for (let i = 0; i < 4; i++)
    cushion(mesh, head, [-wide / 2 - 0.03 + i * w + 0.006, 0.5, -0.13], [-wide / 2 - 0.03 + (i + 1) * w - 0.006, 1.14, -0.05], 0.035, 0.012)
  box(mesh, house.leg, [-wide / 2, 0.06, -long], [wide / 2, 0.26, -0.05])
  cushion(mesh, house.white, [-wide / 2 + 0.01, 0.25, -long + 0.01], [wide / 2 - 0.01, 0.52, -0.08], 0.07)
  cushion(mesh, cover, [-wide / 2 - 0.05, 0.2, -long - 0.04], [wide / 2 + 0.05, 0.59, -0.72], 0.09, 0.015)
  cushion(mesh, house.white, [-wide / 2 - 0.055, 0.4, -0.98], [wide / 2 + 0.055, 0.612, -0.66], 0.05)
  cushion(mesh, throwOver, [-wide / 2 - 0.07, 0.16, -long + 0.1], [wide / 2 + 0.07, 0.622, -long + 0.68], 0.06)
  for (const x of [-wide / 4, wide / 4]) {
    placed(mesh, [x, 0.54, -0.2], 0, () => cushion(mesh, house.white, [-0.34, 0, -0.1], [0.34, 0.46, 0.07], 0.07, 0.05))
    placed(mesh, [x * 0.92, 0.54, -0.4], 0, () => cushion(mesh, house.linen, [-0.31, 0, -0.09], [0.31, 0.4, 0.07], 0.07, 0.05))
  }
  placed(mesh, [0, 0.56, -0.6], 0, () => cushion(mesh, accent, [-0.3, 0, -0.07], [0.3, 0.28, 0.06], 0.06, 0.04))
}

/** Shelves with books and a few things, their back at z = 0, open towards −z. */
export const bookcase = (mesh: Mesh, body: Surface, wide: number, tall: number, books: readonly Surface[], random: () => number): void => {
  const deep = 0.32
  const t = 0.03
  box(mesh, body, [-wide / 2, 0, -0.02], [wide / 2, tall, 0])
  each(
    mesh,
    [
      [-wide / 2, 0, 0],
      [wide / 2 - t, 0, 0],
    ],
    () => box(mesh, body, [0, 0, -deep], [t, tall, 0]),
  )
  const rows = Math.round(tall / 0.38)
  for (let row = 0; row <= rows; row++) {
    const y = row === 0 ? 0.06 : (tall * row) / rows - t
    box(mesh, body, [-wide / 2, y, -deep], [wide / 2, y + t, 0])
    if (row === rows) break
    const room = tall / rows - t - 0.03 - (row === 0 ? 0.06 : 0)
    let x = -wide / 2 + t + 0.01
    while (x < wide / 2 - t - 0.05) {
      if (random() < 0.07) {
        x += 0.12 + random() * 0.12
        continue
      }
      const w = 0.02 + random() * 0.028
      const h = Math.min(room, 0.19 + random() * 0.1)
      const d = 0.17 + random() * 0.06
      box(mesh, books[Math.floor(random() * books.length)]!, [x, y + t, -0.05 - d], [x + w, y + t + h, -0.05])
      x += w + 0.002
    }
  }
}
