import type { Painting, Pixel } from '../paint/painting.js'
import { randomOf } from '../paint/random.js'
import type { Tracer } from './bvh.js'
import { type Camera, rayOf } from './camera.js'
import { lightGridOf } from './light-grid.js'
import type { Lighting } from './lighting.js'
import { blankMeeting, type Meeting, meetOf } from './meeting.js'
import type { Mesh } from './mesh.js'
import { softLightOf } from './soft-light.js'

export type Scene = {
  readonly mesh: Mesh
  /** Made of this mesh. */
  readonly tracer: Tracer
  readonly camera: Camera
  readonly lighting: Lighting
  /** Mean brightness (of logarithms) the picture is developed to; 0.2 is a well-lit room. */
  readonly key: number
  /** How far the camera takes out the colour of the light, 0…1. */
  readonly balance?: number
}

/** Rows of the grid of soft light at most, and its rays a cell. */
const GRID_ROWS = 240
const GRID_RAYS = 24
/** Rays that fill a remembered cell at most; a small picture shows less of their noise. */
const CELL_RAYS = 40
/** Rays a cell, by how far it differs from its neighbours: one where all is smooth, more where something ends. */
const RAYS = [
  { above: 0.05, rays: 5 },
  { above: 0.018, rays: 2 },
] as const

/** Steps of the plastic number fill the square evenly (Martin Roberts, 2018). */
const STEP_U = 0.7548776662466927
const STEP_V = 0.5698402909980532

/** Paints a scene by following light back from the eye: sun by ray, soft light by grid, one mirroring. */
export const renderScene = (painting: Painting, scene: Scene): void => {
  const { width, height, aspect, red, green, blue, depth } = painting
  const { mesh, tracer, camera, lighting } = scene
  const random = randomOf(1)
  const meet = meetOf(mesh, tracer)
  const soft = softLightOf(meet, tracer, lighting, camera.eye, random, Math.min(CELL_RAYS, Math.max(6, Math.round(height / 20))))
  const grid = lightGridOf(meet, soft, camera, aspect, Math.min(GRID_ROWS, Math.max(24, Math.round(height / 4.5))), GRID_RAYS)
  const ray = rayOf(camera, aspect)
  const way = new Float64Array(3)
  const at = blankMeeting()
  const mirrored = blankMeeting()
  const tint = new Float64Array(3)
  const fall = new Float64Array(3)
  const sun = new Float64Array(3)
  const [ex, ey, ez] = camera.eye

  /** Remembered light is stored in cells; asking round about a place hides their edges. */
  const rough = (m: Meeting, out: Pixel): void => {
    const sum = [0, 0, 0]
    const reach = 0.5 + m.far * 0.04
    for (let i = 0; i < 4; i++) {
      // Along the surface only.
      let [x, y, z] = [(random() - 0.5) * reach, (random() - 0.5) * reach, (random() - 0.5) * reach]
      const off = x * m.nx + y * m.ny + z * m.nz
      x -= off * m.nx
      y -= off * m.ny
      z -= off * m.nz
      soft.remembered(m.x + x, m.y + y, m.z + z, m.nx, m.ny, m.nz, fall)
      for (let c = 0; c < 3; c++) sum[c]! += fall[c]! / 4
    }
    out.set(sum)
  }

  /** Light a surface sends to the eye by itself; `x`, `y` where it is seen, if it is seen at once. */
  const sent = (m: Meeting, x: number, y: number, out: Pixel): void => {
    const s = m.surface
    s.tint(m.x, m.y, m.z, m.nx, m.ny, m.nz, tint)
    if (s.shines) {
      out.set(tint)
      return
    }
    if (x < 0 || s.loose || !grid.at(x, y, m, fall)) rough(m, fall)
    soft.sunlight(m.x, m.y, m.z, m.nx, m.ny, m.nz, sun)
    for (let c = 0; c < 3; c++) out[c] = tint[c]! * (fall[c]! + sun[c]!) + (s.glow ? s.glow[c]! : 0)
  }

  const own = new Float64Array(3)
  const image = new Float64Array(3)
  const look = (x: number, y: number, out: Pixel): number => {
    ray(x, y, way)
    const [dx, dy, dz] = way as unknown as readonly [number, number, number]
    if (!meet(ex, ey, ez, dx, dy, dz, at)) {
      lighting.view(dx, dy, dz, out)
      return 0
    }
    const far = at.far
    sent(at, x, y, own)
    const { gloss, rough: spread = 0, metal } = at.surface
    if (gloss) {
      const facing = Math.min(1, Math.abs(dx * at.nx + dy * at.ny + dz * at.nz))
      const share = gloss + (1 - gloss) * (1 - facing) ** 5 * (1 - spread)
      const turn = 2 * (dx * at.nx + dy * at.ny + dz * at.nz)
      let mx = dx - turn * at.nx + (random() - 0.5) * spread
      let my = dy - turn * at.ny + (random() - 0.5) * spread
      let mz = dz - turn * at.nz + (random() - 0.5) * spread
      const length = Math.hypot(mx, my, mz)
      mx /= length
      my /= length
      mz /= length
      const colour = metal ? [tint[0]!, tint[1]!, tint[2]!] : [1, 1, 1]
      if (meet(at.x, at.y, at.z, mx, my, mz, mirrored)) sent(mirrored, -1, -1, image)
      else lighting.view(mx, my, mz, image)
      for (let c = 0; c < 3; c++) out[c] = (metal ? own[c]! * 0.15 : own[c]! * (1 - share)) + image[c]! * share * colour[c]!
    } else out.set(own)
    return far
  }

  const sample = new Float64Array(3)
  const shares = new Float32Array(width * height)
  const starts = new Float32Array(width * height * 2)
  const tones = new Float32Array(width * height)
  /** One more ray of a cell, the `k`th, evenly spread over it. */
  const add = (i: number, k: number): void => {
    const u = (starts[2 * i]! + k * STEP_U) % 1
    const v = (starts[2 * i + 1]! + k * STEP_V) % 1
    const far = look(((i % width) + u) / height, (Math.floor(i / width) + v) / height, sample)
    depth[i] = depth[i]! + (far > 0 ? 1 / (1 + far * 0.22) : 0)
    // Bright rays count for less: the edge of a window stays an edge, and no lone spark is left.
    const share = 1 / (1 + 0.5 * (sample[0]! + sample[1]! + sample[2]!))
    shares[i] = shares[i]! + share
    red[i] = red[i]! + sample[0]! * share
    green[i] = green[i]! + sample[1]! * share
    blue[i] = blue[i]! + sample[2]! * share
  }
  const cells = width * height
  for (const plane of [red, green, blue, depth]) plane.fill(0)
  for (let i = 0; i < cells; i++) {
    starts[2 * i] = random()
    starts[2 * i + 1] = random()
    add(i, 1)
    tones[i] = Math.sqrt(Math.min(4, 0.3 * sample[0]! + 0.6 * sample[1]! + 0.1 * sample[2]!))
  }
  for (let i = 0; i < cells; i++) {
    const column = i % width
    const tone = tones[i]!
    const beside = Math.max(
      column > 0 ? Math.abs(tone - tones[i - 1]!) : 0,
      column < width - 1 ? Math.abs(tone - tones[i + 1]!) : 0,
      i >= width ? Math.abs(tone - tones[i - width]!) : 0,
      i < cells - width ? Math.abs(tone - tones[i + width]!) : 0,
    )
    const rays = RAYS.find(({ above }) => beside > above)?.rays ?? 1
    for (let k = 2; k <= rays; k++) add(i, k)
    const share = shares[i]!
    red[i] = red[i]! / share
    green[i] = green[i]! / share
    blue[i] = blue[i]! / share
    depth[i] = depth[i]! / rays
  }
  expose(painting, scene.key, scene.balance ?? 0.6)
}

/** Scales the light so that the mean of its logarithms is the key, and takes a share of its mean colour away. */
const expose = ({ red, green, blue }: Painting, key: number, balance: number): void => {
  let sum = 0
  const mean = [0, 0, 0]
  for (let i = 0; i < red.length; i++) {
    sum += Math.log(0.02 + 0.3 * red[i]! + 0.6 * green[i]! + 0.1 * blue[i]!)
    for (const [c, plane] of [red, green, blue].entries()) mean[c]! += Math.min(2, plane[i]!)
  }
  const gain = key / Math.exp(sum / red.length)
  const grey = (mean[0]! + mean[1]! + mean[2]!) / 3
  for (const [c, plane] of [red, green, blue].entries()) {
    const by = gain * (grey / mean[c]!) ** balance
    for (let i = 0; i < plane.length; i++) plane[i] = plane[i]! * by
  }
}
