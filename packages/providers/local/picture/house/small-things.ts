import { clamp, light } from '../paint/colour.js'
import { noiseOf } from '../paint/noise.js'
import type { Random } from '../paint/random.js'
import { crown } from '../trace/foliage.js'
import { type Mesh, quad } from '../trace/mesh.js'
import { ball, bar, box, lathe } from '../trace/shapes.js'
import type { Point, Surface } from '../trace/surface.js'
import { house } from './palette.js'

const noise = noiseOf(311)

/** A table lamp on its foot at `at`. */
export const tableLamp = (mesh: Mesh, body: Surface, at: Point, size = 1): void => {
  const s = size
  lathe(mesh, body, at, [
    [0, 0],
    [0.07 * s, 0],
    [0.075 * s, 0.015 * s],
    [0.03 * s, 0.03 * s],
    [0.085 * s, 0.14 * s],
    [0.07 * s, 0.22 * s],
    [0.018 * s, 0.27 * s],
    [0.012 * s, 0.36 * s],
  ])
  lathe(
    mesh,
    house.lamp,
    [at[0], at[1] + 0.33 * s, at[2]],
    [
      [0.17 * s, 0],
      [0.12 * s, 0.22 * s],
    ],
    28,
  )
}

export const floorLamp = (mesh: Mesh, at: Point): void => {
  lathe(mesh, house.brass, at, [
    [0, 0],
    [0.15, 0],
    [0.15, 0.02],
    [0.012, 0.03],
    [0.012, 1.3],
  ])
  lathe(
    mesh,
    house.lamp,
    [at[0], at[1] + 1.26, at[2]],
    [
      [0.23, 0],
      [0.16, 0.3],
    ],
    28,
  )
}

/** A pendant of metal, its rim at `at`, hung from `ceiling`. */
export const pendant = (mesh: Mesh, body: Surface, at: Point, ceiling: number, radius = 0.17): void => {
  bar(mesh, house.brass, [at[0], at[1] + radius, at[2]], [at[0], ceiling, at[2]], 0.006)
  lathe(
    mesh,
    house.brass,
    [at[0], ceiling - 0.03, at[2]],
    [
      [0, 0],
      [0.06, 0],
      [0.06, 0.03],
    ],
  )
  lathe(
    mesh,
    body,
    at,
    [
      [radius, 0],
      [radius * 0.96, radius * 0.3],
      [radius * 0.72, radius * 0.68],
      [radius * 0.3, radius * 0.95],
      [0.025, radius * 1.05],
    ],
    32,
  )
  ball(mesh, house.bulb, [at[0], at[1] + radius * 0.25, at[2]], radius * 0.3)
}

/** A pot with a leafy plant. */
export const plant = (mesh: Mesh, pot: Surface, at: Point, size: number, random: Random, leaf: Surface = house.leaf): void => {
  lathe(mesh, pot, at, [
    [0, 0],
    [0.13 * size, 0],
    [0.18 * size, 0.3 * size],
    [0.165 * size, 0.3 * size],
    [0.15 * size, 0.26 * size],
    [0, 0.26 * size],
  ])
  for (let i = 0; i < 5; i++)
    bar(
      mesh,
      house.bark,
      [at[0], at[1] + 0.25 * size, at[2]],
      [at[0] + random.between(-0.2, 0.2) * size, at[1] + random.between(0.6, 0.9) * size, at[2] + random.between(-0.2, 0.2) * size],
      0.012 * size,
      0.005 * size,
      6,
    )
  crown(mesh, leaf, [at[0], at[1] + 0.78 * size, at[2]], [0.34 * size, 0.42 * size, 0.34 * size], 520, 0.085 * size, random)
}

/** A vase with twigs of leaves or flowers. */
export const vase = (mesh: Mesh, body: Surface, at: Point, size: number, random: Random, leaf: Surface = house.olive): void => {
  const s = size
  lathe(mesh, body, at, [
    [0, 0],
    [0.06 * s, 0],
    [0.1 * s, 0.1 * s],
    [0.085 * s, 0.2 * s],
    [0.04 * s, 0.27 * s],
    [0.05 * s, 0.3 * s],
    [0.035 * s, 0.29 * s],
  ])
  for (let i = 0; i < 9; i++) {
    const tip: Point = [at[0] + random.between(-0.2, 0.2) * s, at[1] + random.between(0.5, 0.75) * s, at[2] + random.between(-0.2, 0.2) * s]
    bar(mesh, house.bark, [at[0], at[1] + 0.28 * s, at[2]], tip, 0.005 * s, 0.003 * s, 5)
    crown(mesh, leaf, tip, [0.09 * s, 0.11 * s, 0.09 * s], 46, 0.045 * s, random)
  }
}

/** A bowl of fruit. */
export const fruit = (mesh: Mesh, at: Point, kind: readonly Surface[]): void => {
  lathe(
    mesh,
    house.ceramic,
    at,
    [
      [0, 0.005],
      [0.07, 0],
      [0.15, 0.07],
      [0.165, 0.1],
      [0.155, 0.1],
      [0.07, 0.03],
      [0, 0.03],
    ],
    32,
  )
  for (const [i, [x, y, z]] of (
    [
      [-0.06, 0.08, 0.02],
      [0.05, 0.08, -0.05],
      [0.04, 0.08, 0.06],
      [-0.04, 0.085, -0.07],
      [0, 0.135, 0],
    ] as const
  ).entries())
    ball(mesh, kind[i % kind.length]!, [at[0] + x, at[1] + y, at[2] + z], 0.045)
}

/** A painted seascape, its middle at the origin, hung on a wall that faces −z. `tone` chooses its hour. */
export const painting = (mesh: Mesh, wide: number, tall: number, frame: Surface, tone: 'calm' | 'warm' | 'sail' = 'calm'): void => {
  const f = 0.035
  const [w, h] = [wide / 2, tall / 2]
  const { x: ox, y: oy, z: oz, cos, sin } = mesh.frame
  const sky = light(tone === 'warm' ? '#e7c39a' : '#c9d8dc')
  const sea = light(tone === 'warm' ? '#7a8b8c' : '#4f7d91')
  const sand = light('#d9c8a6')
  const sheet: Surface = {
    tint: (x, y, z, _nx, _ny, _nz, out) => {
      const u = ((x - ox) * cos - (z - oz) * sin) / w
      const v = (y - oy) / h
      if (Math.abs(u) > 0.86 || Math.abs(v) > 0.84) {
        out.set(light('#f3efe6'))
        return
      }
      const stroke = noise.fbm(u * 3, v * 14, 4) * 0.25 + noise.at(u * 30, v * 60) * 0.08
      const wave = v + noise.fbm(u * 1.6 + w * 9, 2, 3) * 0.18
      const base = wave > 0.12 ? sky : wave > -0.45 ? sea : sand
      const sail = tone === 'sail' && v > -0.12 && v < 0.5 && u > -0.12 && u < 0.34 - v * 0.55
      for (let c = 0; c < 3; c++) out[c] = sail ? 0.82 : clamp(base[c]! * (1 + stroke))
    },
  }
  quad(mesh, sheet, [-w, -h, -0.02], [w, -h, -0.02], [w, h, -0.02], [-w, h, -0.02])
  box(mesh, frame, [-w - f, -h - f, -0.035], [-w, h + f, 0])
  box(mesh, frame, [w, -h - f, -0.035], [w + f, h + f, 0])
  box(mesh, frame, [-w, h, -0.035], [w, h + f, 0])
  box(mesh, frame, [-w, -h - f, -0.035], [w, -h, 0])
}

/** A few books lying on one another. */
export const bookPile = (mesh: Mesh, covers: readonly Surface[], at: Point): void => {
  let y = at[1]
  for (const [i, cover] of covers.entries()) {
    const w = 0.15 - i * 0.012
    const t = 0.028 + (i % 2) * 0.008
    box(mesh, cover, [at[0] - w, y, at[2] - w * 0.72], [at[0] + w, y + t, at[2] + w * 0.72])
    box(
      mesh,
      house.paper,
      [at[0] - w + 0.004, y + 0.004, at[2] - w * 0.72 - 0.001],
      [at[0] + w + 0.001, y + t - 0.004, at[2] + w * 0.72 - 0.004],
    )
    y += t
  }
}
