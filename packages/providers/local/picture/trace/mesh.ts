import type { Point, Surface } from './surface.js'

/** Triangles gathered into one body of work: nine numbers of corners and nine of corner normals each. Axes: x right, y up, z away; metres. */
export type Mesh = {
  readonly corners: number[]
  readonly normals: number[]
  readonly made: number[]
  readonly surfaces: Surface[]
  /** Where what is added stands: turned about the upright through `turn` radians, then moved. */
  frame: Frame
}

export type Frame = { readonly x: number; readonly y: number; readonly z: number; readonly cos: number; readonly sin: number }

const HOME: Frame = { x: 0, y: 0, z: 0, cos: 1, sin: 0 }

export const newMesh = (): Mesh => ({ corners: [], normals: [], made: [], surfaces: [], frame: HOME })

/** Adds what `build` adds as if the origin were at `at`, turned by `turn` radians from z towards x. */
export const placed = (mesh: Mesh, at: Point, turn: number, build: () => void): void => {
  const { x, y, z, cos, sin } = mesh.frame
  const kept = mesh.frame
  const c = Math.cos(turn)
  const s = Math.sin(turn)
  mesh.frame = {
    x: x + at[0] * cos + at[2] * sin,
    y: y + at[1],
    z: z - at[0] * sin + at[2] * cos,
    cos: cos * c - sin * s,
    sin: sin * c + cos * s,
  }
  build()
  mesh.frame = kept
}

const push = (to: number[], { cos, sin }: Frame, p: Point, x: number, y: number, z: number): void => {
  to.push(x + p[0] * cos + p[2] * sin, y + p[1], z - p[0] * sin + p[2] * cos)
}

const numberOf = (mesh: Mesh, surface: Surface): number => {
  const last = mesh.surfaces.length - 1
  if (mesh.surfaces[last] === surface) return last
  const at = mesh.surfaces.indexOf(surface)
  return at >= 0 ? at : mesh.surfaces.push(surface) - 1
}

export const normalOf = (a: Point, b: Point, c: Point): Point => {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const length = Math.hypot(x, y, z) || 1
  return [x / length, y / length, z / length]
}

/** One triangle; without normals it is flat. Both of its sides are seen. */
export const triangle = (mesh: Mesh, surface: Surface, a: Point, b: Point, c: Point, na?: Point, nb?: Point, nc?: Point): void => {
  const flat = na ?? normalOf(a, b, c)
  const { x, y, z } = mesh.frame
  for (const p of [a, b, c]) push(mesh.corners, mesh.frame, p, x, y, z)
  for (const n of [flat, nb ?? flat, nc ?? flat]) push(mesh.normals, mesh.frame, n, 0, 0, 0)
  mesh.made.push(numberOf(mesh, surface))
}

/** Four corners in turn. */
export const quad = (mesh: Mesh, surface: Surface, a: Point, b: Point, c: Point, d: Point): void => {
  triangle(mesh, surface, a, b, c)
  triangle(mesh, surface, a, c, d)
}
