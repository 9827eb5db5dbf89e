import type { Random } from '../paint/random.js'
import { type Mesh, triangle } from './mesh.js'
import { bar } from './shapes.js'
import type { Point, Surface } from './surface.js'

/** A crown of leaves filling an egg: each leaf a sharp quad, lit as part of the whole. */
export const crown = (mesh: Mesh, surface: Surface, at: Point, size: Point, leaves: number, leaf: number, random: Random): void => {
  for (let i = 0; i < leaves; i++) {
    const up = random() * 2 - 1
    const turn = random() * Math.PI * 2
    const flat = Math.sqrt(1 - up * up)
    // Most leaves stand in the outer shell, in lumps.
    const lump = 0.82 + 0.18 * Math.sin(turn * 3 + at[0] * 7) * Math.sin(up * 5 + at[2] * 5)
    const r = (1 - 0.5 * random() ** 2) * lump
    const n: Point = [Math.cos(turn) * flat, up, Math.sin(turn) * flat]
    const p: Point = [at[0] + n[0] * size[0] * r, at[1] + n[1] * size[1] * r, at[2] + n[2] * size[2] * r]
    const bent: Point = [n[0] + random.normal() * 0.35, n[1] + 0.25 + random.normal() * 0.35, n[2] + random.normal() * 0.35]
    blade(mesh, surface, p, bent, leaf * random.between(0.6, 1.2), random)
  }
}

const blade = (mesh: Mesh, surface: Surface, p: Point, n: Point, size: number, random: Random): void => {
  const a = random() * Math.PI * 2
  const b = random.between(-1.2, 1.2)
  const u: Point = [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)]
  const v: Point = [-Math.sin(a) * 0.45, random.between(-0.3, 0.3), Math.cos(a) * 0.45]
  const at = (s: number, t: number): Point => [
    p[0] + (u[0] * s + v[0] * t) * size,
    p[1] + (u[1] * s + v[1] * t) * size,
    p[2] + (u[2] * s + v[2] * t) * size,
  ]
  const [tip, left, right, stem] = [at(1, 0), at(0.1, 0.7), at(0.1, -0.7), at(-0.8, 0)]
  triangle(mesh, surface, stem, left, tip, n, n, n)
  triangle(mesh, surface, stem, tip, right, n, n, n)
}

/** Upright blades in a round clump: grasses, lavender (with `bloom` at the tips). */
export const tuft = (
  mesh: Mesh,
  surface: Surface,
  at: Point,
  radius: number,
  tall: number,
  blades: number,
  random: Random,
  bloom?: Surface,
): void => {
  for (let i = 0; i < blades; i++) {
    const turn = random() * Math.PI * 2
    const out = Math.sqrt(random())
    const x = at[0] + Math.cos(turn) * out * radius * 0.5
    const z = at[2] + Math.sin(turn) * out * radius * 0.5
    const high = tall * random.between(0.6, 1.1)
    const tip: Point = [x + Math.cos(turn) * out * radius * 0.8, at[1] + high, z + Math.sin(turn) * out * radius * 0.8]
    const wide = Math.max(0.006, radius * 0.035)
    const n: Point = [Math.cos(turn) * 0.4, 0.9, Math.sin(turn) * 0.4]
    const side: Point = [-Math.sin(turn) * wide, 0, Math.cos(turn) * wide]
    triangle(mesh, surface, [x - side[0], at[1], z - side[2]], [x + side[0], at[1], z + side[2]], tip, n, n, n)
    if (bloom) {
      for (let k = 0; k < 4; k++) {
        const s = 0.78 + k * 0.07
        blade(mesh, bloom, [x + (tip[0] - x) * s, at[1] + high * s, z + (tip[2] - z) * s], n, 0.028, random)
      }
    }
  }
}

/** A tree: a trunk that forks, and crowns round its boughs. */
export const tree = (
  mesh: Mesh,
  bark: Surface,
  leaves: Surface,
  foot: Point,
  tall: number,
  wide: number,
  count: number,
  random: Random,
): void => {
  const fork: Point = [foot[0] + random.between(-0.04, 0.04) * tall, foot[1] + tall * 0.42, foot[2]]
  bar(mesh, bark, foot, fork, tall * 0.028, tall * 0.019)
  const boughs = 7
  for (let i = 0; i < boughs; i++) {
    const turn = (i / boughs) * Math.PI * 2 + random() * 0.5
    const out = wide * random.between(0.3, 0.62) * (i === 0 ? 0.2 : 1)
    const end: Point = [fork[0] + Math.cos(turn) * out, foot[1] + tall * random.between(0.6, 0.84), fork[2] + Math.sin(turn) * out]
    bar(mesh, bark, fork, end, tall * 0.012, tall * 0.004, 6)
    const r = wide * random.between(0.38, 0.52)
    crown(mesh, leaves, end, [r, r * 0.72, r], Math.round(count / boughs), wide * 0.035 + 0.03, random)
  }
}
