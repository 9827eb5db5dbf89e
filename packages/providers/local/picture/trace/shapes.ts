import { type Mesh, placed, quad, triangle } from './mesh.js'
import type { Point, Surface } from './surface.js'

/** A body with flat sides between two corners. */
export const box = (mesh: Mesh, surface: Surface, a: Point, b: Point): void => {
  const [x0, y0, z0] = a
  const [x1, y1, z1] = b
  quad(mesh, surface, [x0, y0, z0], [x0, y1, z0], [x1, y1, z0], [x1, y0, z0])
  quad(mesh, surface, [x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1])
  quad(mesh, surface, [x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0])
  quad(mesh, surface, [x1, y0, z0], [x1, y1, z0], [x1, y1, z1], [x1, y0, z1])
  quad(mesh, surface, [x0, y1, z0], [x0, y1, z1], [x1, y1, z1], [x1, y1, z0])
  quad(mesh, surface, [x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1])
}

/** A box by the middle of its foot and its size. */
export const block = (mesh: Mesh, surface: Surface, foot: Point, wide: number, tall: number, deep: number): void =>
  box(mesh, surface, [foot[0] - wide / 2, foot[1], foot[2] - deep / 2], [foot[0] + wide / 2, foot[1] + tall, foot[2] + deep / 2])

/** A box whose edges are rounded by `round` and whose faces swell by `swell`: cushions, mattresses, pots. */
export const cushion = (mesh: Mesh, surface: Surface, a: Point, b: Point, round: number, swell = 0): void => {
  const mid: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2]
  const half = [Math.abs(b[0] - a[0]) / 2, Math.abs(b[1] - a[1]) / 2, Math.abs(b[2] - a[2]) / 2] as const
  const r = Math.min(round, ...half)
  const steps = [0, 0.35, 0.7, 1, 2.2, 3.8, 5.4, 7, 7.3, 7.65, 8]
  /** Lines of the net along an axis, close together where it bends. */
  const line = (k: number): number[] =>
    steps.map((s) => (s <= 1 ? -half[k]! + r * s : s >= 7 ? half[k]! - r * (8 - s) : ((s - 1) / 6) * 2 * (half[k]! - r) - half[k]! + r))
  const at = (p: Point): readonly [Point, Point] => {
    const q = p.map((value, k) => Math.max(-half[k]! + r, Math.min(half[k]! - r, value)))
    const d = [p[0] - q[0]!, p[1] - q[1]!, p[2] - q[2]!] as const
    const length = Math.hypot(...d) || 1
    const n: Point = [d[0] / length, d[1] / length, d[2] / length]
    const full = [0, 1, 2].reduce((product, k) => product * (Math.abs(n[k]!) > 0.6 ? 1 : Math.cos((p[k]! / half[k]!) * 1.5)), 1)
    const out = r + swell * Math.max(0, full)
    const tilt = (k: number): number => (Math.abs(n[k]!) > 0.6 ? n[k]! : n[k]! + ((p[k]! / half[k]!) * swell * 1.6) / half[k]!)
    return [
      [mid[0] + q[0]! + n[0] * out, mid[1] + q[1]! + n[1] * out, mid[2] + q[2]! + n[2] * out],
      [tilt(0), tilt(1), tilt(2)],
    ]
  }
  for (let k = 0; k < 3; k++) {
    const [u, v] = [(k + 1) % 3, (k + 2) % 3] as const
    const us = line(u)
    const vs = line(v)
    for (const sign of [-1, 1]) {
      const point = (i: number, j: number): Point => {
        const p = [0, 0, 0] as [number, number, number]
        p[k] = sign * half[k]!
        p[u] = us[i]!
        p[v] = vs[j]!
        return p
      }
      for (let i = 0; i + 1 < us.length; i++) {
        for (let j = 0; j + 1 < vs.length; j++) {
          const [p0, n0] = at(point(i, j))
          const [p1, n1] = at(point(i + 1, j))
          const [p2, n2] = at(point(i + 1, j + 1))
          const [p3, n3] = at(point(i, j + 1))
          triangle(mesh, surface, p0, p1, p2, n0, n1, n2)
          triangle(mesh, surface, p0, p2, p3, n0, n2, n3)
        }
      }
    }
  }
}

/** A turned body: radius and height pairs from its foot, round an upright through `at`. */
export const lathe = (mesh: Mesh, surface: Surface, at: Point, profile: readonly (readonly [number, number])[], sides = 24): void => {
  const ring = (i: number): readonly [number, number] => [Math.cos((i / sides) * 2 * Math.PI), Math.sin((i / sides) * 2 * Math.PI)]
  for (let k = 0; k + 1 < profile.length; k++) {
    const [r0, y0] = profile[k]!
    const [r1, y1] = profile[k + 1]!
    const lean = Math.hypot(r1 - r0, y1 - y0) || 1
    const out = (y1 - y0) / lean
    const up = (r0 - r1) / lean
    for (let i = 0; i < sides; i++) {
      const [c0, s0] = ring(i)
      const [c1, s1] = ring(i + 1)
      const p = (r: number, y: number, c: number, s: number): Point => [at[0] + r * c, at[1] + y, at[2] + r * s]
      const n0: Point = [out * c0, up, out * s0]
      const n1: Point = [out * c1, up, out * s1]
      triangle(mesh, surface, p(r0, y0, c0, s0), p(r1, y1, c0, s0), p(r1, y1, c1, s1), n0, n0, n1)
      triangle(mesh, surface, p(r0, y0, c0, s0), p(r1, y1, c1, s1), p(r0, y0, c1, s1), n0, n1, n1)
    }
  }
}

/** A ball, or with `flat` ≠ 1 a body squeezed in height. */
export const ball = (mesh: Mesh, surface: Surface, at: Point, radius: number, flat = 1, sides = 20): void => {
  const rings = Math.max(6, sides / 2)
  const profile = Array.from({ length: rings + 1 }, (_, i) => {
    const angle = -Math.PI / 2 + (i / rings) * Math.PI
    return [Math.cos(angle) * radius, Math.sin(angle) * radius * flat] as const
  })
  lathe(mesh, surface, at, profile, sides)
}

/** A round bar from one point to another; `r1` where it ends, if it tapers. */
export const bar = (mesh: Mesh, surface: Surface, a: Point, b: Point, r0: number, r1 = r0, sides = 10): void => {
  const d: Point = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const length = Math.hypot(...d) || 1
  const n: Point = [d[0] / length, d[1] / length, d[2] / length]
  const help: Point = Math.abs(n[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0]
  const cross = (p: Point, q: Point): Point => [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]]
  const u0 = cross(n, help)
  const scale = Math.hypot(...u0)
  const u: Point = [u0[0] / scale, u0[1] / scale, u0[2] / scale]
  const v = cross(n, u)
  const out = (i: number): Point => {
    const c = Math.cos((i / sides) * 2 * Math.PI)
    const s = Math.sin((i / sides) * 2 * Math.PI)
    return [u[0] * c + v[0] * s, u[1] * c + v[1] * s, u[2] * c + v[2] * s]
  }
  const at = (p: Point, o: Point, r: number): Point => [p[0] + o[0] * r, p[1] + o[1] * r, p[2] + o[2] * r]
  for (let i = 0; i < sides; i++) {
    const [m0, m1] = [out(i), out(i + 1)]
    triangle(mesh, surface, at(a, m0, r0), at(b, m0, r1), at(b, m1, r1), m0, m0, m1)
    triangle(mesh, surface, at(a, m0, r0), at(b, m1, r1), at(a, m1, r0), m0, m1, m1)
    triangle(mesh, surface, a, at(a, m0, r0), at(a, m1, r0))
    triangle(mesh, surface, b, at(b, m0, r1), at(b, m1, r1))
  }
}

/** A flat shape in x and y (convex, in turn) drawn out along z. */
export const prism = (mesh: Mesh, surface: Surface, shape: readonly (readonly [number, number])[], z0: number, z1: number): void => {
  for (let i = 0; i < shape.length; i++) {
    const [x0, y0] = shape[i]!
    const [x1, y1] = shape[(i + 1) % shape.length]!
    quad(mesh, surface, [x0, y0, z0], [x1, y1, z0], [x1, y1, z1], [x0, y0, z1])
  }
  const [ox, oy] = shape[0]!
  for (let i = 1; i + 1 < shape.length; i++) {
    const [ax, ay] = shape[i]!
    const [bx, by] = shape[i + 1]!
    triangle(mesh, surface, [ox, oy, z0], [ax, ay, z0], [bx, by, z0])
    triangle(mesh, surface, [ox, oy, z1], [ax, ay, z1], [bx, by, z1])
  }
}

/** A hole in a wall: from, to along it, and its sill and head. */
export type Hole = { readonly from: number; readonly to: number; readonly sill: number; readonly head: number }

/** A wall along x at z = 0, from the floor up, with rectangular holes that do not overlap; `thick` reaches away in z. */
export const wall = (mesh: Mesh, surface: Surface, from: number, to: number, tall: number, thick: number, holes: readonly Hole[]): void => {
  let x = from
  for (const hole of [...holes].sort((a, b) => a.from - b.from)) {
    if (hole.from > x) box(mesh, surface, [x, 0, 0], [hole.from, tall, thick])
    if (hole.sill > 0) box(mesh, surface, [hole.from, 0, 0], [hole.to, hole.sill, thick])
    if (hole.head < tall) box(mesh, surface, [hole.from, hole.head, 0], [hole.to, tall, thick])
    x = hole.to
  }
  if (x < to) box(mesh, surface, [x, 0, 0], [to, tall, thick])
}

/** A hanging cloth from x = 0 to `wide` at z = 0, falling from `tall` to the floor in folds. */
export const drape = (mesh: Mesh, surface: Surface, wide: number, tall: number, folds: number, depth: number): void => {
  const steps = folds * 10
  const x = (i: number): number => (i / steps) * wide
  const turn = (i: number): number => (i / steps) * folds * 2 * Math.PI
  const z = (i: number): number => Math.sin(turn(i)) * depth + Math.sin(turn(i) * 0.37 + 1) * depth * 0.4
  const n = (i: number): Point => {
    const slope = (z(i + 0.3) - z(i - 0.3)) / (x(i + 0.3) - x(i - 0.3))
    return [slope, 0, -1]
  }
  for (let i = 0; i < steps; i++) {
    const [a, b] = [n(i), n(i + 1)]
    triangle(mesh, surface, [x(i), 0, z(i)], [x(i), tall, z(i)], [x(i + 1), tall, z(i + 1)], a, a, b)
    triangle(mesh, surface, [x(i), 0, z(i)], [x(i + 1), tall, z(i + 1)], [x(i + 1), 0, z(i + 1)], a, b, b)
  }
}

/** The same body at several places. */
export const each = (mesh: Mesh, places: readonly (readonly [number, number, number, number?])[], build: () => void): void => {
  for (const [x, y, z, turn] of places) placed(mesh, [x, y, z], turn ?? 0, build)
}
