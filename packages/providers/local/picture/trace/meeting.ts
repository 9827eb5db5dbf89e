import type { Hit, Tracer } from './bvh.js'
import type { Mesh } from './mesh.js'
import type { Surface } from './surface.js'

/** A place where a ray met a surface, its normal turned to the ray's origin. */
export type Meeting = {
  x: number
  y: number
  z: number
  nx: number
  ny: number
  nz: number
  far: number
  surface: Surface
}

export type Meet = (ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, at: Meeting) => boolean

export const blankMeeting = (): Meeting => ({
  x: 0,
  y: 0,
  z: 0,
  nx: 0,
  ny: 1,
  nz: 0,
  far: 0,
  surface: { tint: (_x, _y, _z, _nx, _ny, _nz, out) => out.fill(0) },
})

/** Follows rays to surfaces; `at` is written only where there is one. */
export const meetOf = (mesh: Mesh, tracer: Tracer): Meet => {
  const normals = Float64Array.from(mesh.normals)
  const hit: Hit = { far: 0, triangle: 0, u: 0, v: 0 }
  return (ox, oy, oz, dx, dy, dz, at) => {
    hit.far = 1e9
    if (!tracer.nearest(ox, oy, oz, dx, dy, dz, hit)) return false
    const n = hit.triangle * 9
    const w = 1 - hit.u - hit.v
    let nx = normals[n]! * w + normals[n + 3]! * hit.u + normals[n + 6]! * hit.v
    let ny = normals[n + 1]! * w + normals[n + 4]! * hit.u + normals[n + 7]! * hit.v
    let nz = normals[n + 2]! * w + normals[n + 5]! * hit.u + normals[n + 8]! * hit.v
    const surface = mesh.surfaces[mesh.made[hit.triangle]!]!
    const length = Math.hypot(nx, ny, nz) || 1
    // Leaves carry the normal of their whole bush: it is never turned.
    const side = (!surface.loose && nx * dx + ny * dy + nz * dz > 0 ? -1 : 1) / length
    nx *= side
    ny *= side
    nz *= side
    at.x = ox + dx * hit.far + nx * 1e-3
    at.y = oy + dy * hit.far + ny * 1e-3
    at.z = oz + dz * hit.far + nz * 1e-3
    at.nx = nx
    at.ny = ny
    at.nz = nz
    at.far = hit.far
    at.surface = surface
    return true
  }
}
