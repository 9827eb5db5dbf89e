import { type Mesh, placed } from '../trace/mesh.js'
import { bar, box, cushion, lathe } from '../trace/shapes.js'
import type { Surface } from '../trace/surface.js'
import { house } from './palette.js'

/** Posts, a rail and taut wires along x at z = 0. */
export const railing = (mesh: Mesh, from: number, to: number, tall = 1.02): void => {
  const count = Math.max(1, Math.round((to - from) / 1.6))
  for (let i = 0; i <= count; i++) {
    const x = from + ((to - from) * i) / count
    box(mesh, house.trim, [x - 0.045, 0, -0.045], [x + 0.045, tall, 0.045])
  }
  box(mesh, house.table, [from - 0.06, tall, -0.07], [to + 0.06, tall + 0.045, 0.07])
  for (let y = 0.14; y < tall - 0.05; y += 0.125) bar(mesh, house.steel, [from, y, 0], [to, y, 0], 0.004, 0.004, 6)
}

/** A low chair of slats with cushions; looks towards −z. */
export const lounger = (mesh: Mesh, cover: Surface): void => {
  for (const x of [-0.36, 0.36]) {
    box(mesh, house.table, [x - 0.03, 0, -0.7], [x + 0.03, 0.56, -0.62])
    box(mesh, house.table, [x - 0.03, 0, 0], [x + 0.03, 0.7, 0.08])
    box(mesh, house.table, [x - 0.05, 0.54, -0.74], [x + 0.05, 0.58, 0.06])
    box(mesh, house.table, [x - 0.02, 0.24, -0.66], [x + 0.02, 0.3, 0.02])
  }
  box(mesh, house.table, [-0.36, 0.24, -0.68], [0.36, 0.29, -0.64])
  box(mesh, house.table, [-0.36, 0.6, 0.0], [0.36, 0.7, 0.05])
  cushion(mesh, cover, [-0.32, 0.27, -0.7], [0.32, 0.42, -0.02], 0.05, 0.02)
  cushion(mesh, cover, [-0.32, 0.4, -0.14], [0.32, 0.86, 0.02], 0.06, 0.03)
}

/** A parasol, open, its foot at the origin. */
export const parasol = (mesh: Mesh, cover: Surface, radius = 1.45, tall = 2.55): void => {
  lathe(
    mesh,
    house.iron,
    [0, 0, 0],
    [
      [0, 0],
      [0.26, 0],
      [0.26, 0.06],
      [0.03, 0.09],
    ],
  )
  bar(mesh, house.table, [0, 0, 0], [0, tall, 0], 0.024)
  lathe(
    mesh,
    cover,
    [0, tall - 0.5, 0],
    [
      [radius, 0],
      [radius * 0.5, 0.3],
      [0.02, 0.52],
    ],
    8,
  )
  lathe(
    mesh,
    cover,
    [0, tall - 0.62, 0],
    [
      [radius, 0],
      [radius, 0.12],
    ],
    8,
  )
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * Math.PI * 2
    bar(mesh, house.table, [Math.cos(a) * radius * 0.98, tall - 0.52, Math.sin(a) * radius * 0.98], [0, tall - 0.06, 0], 0.009, 0.009, 5)
  }
}

/** A garden bench that looks towards −z. */
export const bench = (mesh: Mesh, wide = 1.5): void => {
  const w = wide / 2
  for (const x of [-w + 0.06, w - 0.06]) {
    box(mesh, house.leg, [x - 0.035, 0, -0.5], [x + 0.035, 0.62, -0.43])
    box(mesh, house.leg, [x - 0.035, 0, -0.04], [x + 0.035, 0.92, 0.03])
    box(mesh, house.leg, [x - 0.04, 0.6, -0.54], [x + 0.04, 0.64, 0])
  }
  for (let i = 0; i < 5; i++) box(mesh, house.table, [-w, 0.42, -0.5 + i * 0.095], [w, 0.445, -0.42 + i * 0.095])
  for (let i = 0; i < 3; i++) placed(mesh, [0, 0.54 + i * 0.13, 0], 0, () => box(mesh, house.table, [-w, 0, -0.035], [w, 0.09, -0.01]))
}
