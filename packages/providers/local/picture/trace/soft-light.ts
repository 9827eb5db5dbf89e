import type { Pixel } from '../paint/painting.js'
import type { Random } from '../paint/random.js'
import type { Tracer } from './bvh.js'
import type { Lighting } from './lighting.js'
import { blankMeeting, type Meet } from './meeting.js'

/** Light that falls on a surface except the sun's own, as the light a white one would give back. */
export type Gather = (x: number, y: number, z: number, nx: number, ny: number, nz: number, rays: number, out: Pixel) => void

export type SoftLight = {
  readonly gather: Gather
  /** The same, remembered by place and side: rough, and quick. */
  readonly remembered: (x: number, y: number, z: number, nx: number, ny: number, nz: number, out: Pixel) => void
  /** What the sun adds; `jitter` rounds the edge of its shadows. */
  readonly sunlight: (x: number, y: number, z: number, nx: number, ny: number, nz: number, out: Pixel) => void
}

/** Edge in metres of a remembered cell near the eye. */
const CELL = 0.45
const DEEPEST = 2
/** Steps of the plastic number fill the square evenly (Martin Roberts, 2018). */
const STEP_U = 0.7548776662466927
const STEP_V = 0.5698402909980532

/** Final gathering with remembered bounces: rays over the half sphere, windows and lamps asked one by one. */
export const softLightOf = (
  meet: Meet,
  tracer: Tracer,
  light: Lighting,
  eye: readonly [number, number, number],
  random: Random,
  cellRays: number,
): SoftLight => {
  const memory = new Map<number, Float64Array>()
  let depth = 0

  const sunlight: SoftLight['sunlight'] = (x, y, z, nx, ny, nz, out) => {
    out.fill(0)
    const { sun } = light
    if (!sun) return
    const [sx, sy, sz] = sun.towards
    const facing = nx * sx + ny * sy + nz * sz
    if (facing <= 0) return
    const dx = sx + (random() - 0.5) * sun.spread
    const dy = sy + (random() - 0.5) * sun.spread
    const dz = sz + (random() - 0.5) * sun.spread
    if (tracer.blocked(x, y, z, dx, dy, dz, 1e9)) return
    for (let c = 0; c < 3; c++) out[c] = sun.colour[c]! * facing
  }

  const gather: Gather = (x, y, z, nx, ny, nz, rays, out) => {
    const at = blankMeeting()
    const part = new Float64Array(3)
    const tint = new Float64Array(3)
    const sun = new Float64Array(3)
    let [r, g, b] = [0, 0, 0]
    // Any two directions across the normal (Duff et al., 2017).
    const sign = nz >= 0 ? 1 : -1
    const a = -1 / (sign + nz)
    const k = nx * ny * a
    const tx = 1 + sign * nx * nx * a
    const ty = sign * k
    const tz = -sign * nx
    const bx = k
    const by = sign + ny * ny * a
    const bz = -ny
    let u = random()
    let v = random()
    const open = light.portals.length === 0
    depth++
    for (let i = 0; i < rays; i++) {
      u = (u + STEP_U) % 1
      v = (v + STEP_V) % 1
      const radius = Math.sqrt(u)
      const p = Math.cos(v * 2 * Math.PI) * radius
      const q = Math.sin(v * 2 * Math.PI) * radius
      const up = Math.sqrt(1 - u)
      const dx = tx * p + bx * q + nx * up
      const dy = ty * p + by * q + ny * up
      const dz = tz * p + bz * q + nz * up
      if (meet(x, y, z, dx, dy, dz, at)) {
        const s = at.surface
        s.tint(at.x, at.y, at.z, at.nx, at.ny, at.nz, tint)
        remembered(at.x, at.y, at.z, at.nx, at.ny, at.nz, part)
        sunlight(at.x, at.y, at.z, at.nx, at.ny, at.nz, sun)
        // Lamps are asked for themselves below; what glows counts once.
        r += tint[0]! * (part[0]! + sun[0]!)
        g += tint[1]! * (part[1]! + sun[1]!)
        b += tint[2]! * (part[2]! + sun[2]!)
      } else if (open) {
        light.sky(dx, dy, dz, part)
        r += part[0]!
        g += part[1]!
        b += part[2]!
      }
    }
    depth--
    r /= rays
    g /= rays
    b /= rays
    const looks = Math.max(1, Math.round(rays / 8))
    for (const { corner, across, up } of light.portals) {
      const cx = across[1] * up[2] - across[2] * up[1]
      const cy = across[2] * up[0] - across[0] * up[2]
      const cz = across[0] * up[1] - across[1] * up[0]
      const area = Math.hypot(cx, cy, cz)
      for (let i = 0; i < looks; i++) {
        u = (u + STEP_U) % 1
        v = (v + STEP_V) % 1
        let dx = corner[0] + across[0] * u + up[0] * v - x
        let dy = corner[1] + across[1] * u + up[1] * v - y
        let dz = corner[2] + across[2] * u + up[2] * v - z
        const far = Math.hypot(dx, dy, dz)
        dx /= far
        dy /= far
        dz /= far
        const facing = dx * nx + dy * ny + dz * nz
        if (facing <= 0) continue
        const turned = Math.abs(dx * cx + dy * cy + dz * cz) / area
        const share = Math.min(2, (facing * turned * area) / (Math.PI * far * far)) / looks
        if (share < 1e-6 || tracer.blocked(x, y, z, dx, dy, dz, far * 0.995)) continue
        light.sky(dx, dy, dz, part)
        r += part[0]! * share
        g += part[1]! * share
        b += part[2]! * share
      }
    }
    for (const lamp of light.lamps) {
      const shots = Math.max(1, Math.round(rays / 16))
      for (let i = 0; i < shots; i++) {
        let dx = lamp.at[0] + (random() - 0.5) * 2 * lamp.radius - x
        let dy = lamp.at[1] + (random() - 0.5) * 2 * lamp.radius - y
        let dz = lamp.at[2] + (random() - 0.5) * 2 * lamp.radius - z
        const far = Math.hypot(dx, dy, dz)
        dx /= far
        dy /= far
        dz /= far
        const facing = dx * nx + dy * ny + dz * nz
        if (facing <= 0 || tracer.blocked(x, y, z, dx, dy, dz, far * 0.98)) continue
        const share = facing / Math.max(0.04, far * far) / shots
        r += lamp.power[0] * share
        g += lamp.power[1] * share
        b += lamp.power[2] * share
      }
    }
    out[0] = r
    out[1] = g
    out[2] = b
  }

  const remembered: SoftLight['remembered'] = (x, y, z, nx, ny, nz, out) => {
    const away = Math.hypot(x - eye[0], y - eye[1], z - eye[2])
    const level = Math.max(0, Math.round(Math.log2(away / 5)))
    const size = CELL * 2 ** level
    const [ax, ay, az] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)]
    const side = ay >= ax && ay >= az ? (ny > 0 ? 0 : 1) : ax >= az ? (nx > 0 ? 2 : 3) : nz > 0 ? 4 : 5
    const i = Math.floor(x / size) & 4095
    const j = Math.floor(y / size) & 4095
    const k = Math.floor(z / size) & 4095
    const key = (((i * 4096 + j) * 4096 + k) * 8 + side) * 16 + (level & 15)
    const known = memory.get(key)
    if (known) {
      out.set(known)
      return
    }
    if (depth >= DEEPEST) {
      out.set(light.ambient)
      return
    }
    const value = new Float64Array(3)
    gather(x, y, z, nx, ny, nz, cellRays, value)
    memory.set(key, value)
    out.set(value)
  }

  return { gather, remembered, sunlight }
}
