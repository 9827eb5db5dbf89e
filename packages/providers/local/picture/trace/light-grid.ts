import { clamp } from '../paint/colour.js'
import type { Pixel } from '../paint/painting.js'
import { type Camera, rayOf } from './camera.js'
import { blankMeeting, type Meet, type Meeting } from './meeting.js'
import type { SoftLight } from './soft-light.js'

/** Soft light on a coarse grid over the picture, smoothed along surfaces and never across their edges. */
export type LightGrid = {
  /** Light at a meeting seen at a place of the picture; `false` where the grid saw nothing like it. */
  readonly at: (x: number, y: number, meeting: Meeting, out: Pixel) => boolean
}

/** Smoothing passes; each looks twice as far as the one before (Dammertz et al., 2010). */
const PASSES = 3
const TAPS = [-2, -1, 0, 1, 2] as const
const WEIGHTS = [0.0625, 0.25, 0.375, 0.25, 0.0625] as const

export const lightGridOf = (meet: Meet, soft: SoftLight, camera: Camera, aspect: number, rows: number, rays: number): LightGrid => {
  const columns = Math.ceil(rows * aspect)
  const count = rows * columns
  const place = new Float32Array(count * 3)
  const side = new Float32Array(count * 3)
  const far = new Float32Array(count)
  let light: Float32Array = new Float32Array(count * 3)
  const ray = rayOf(camera, aspect)
  const way = new Float64Array(3)
  const out = new Float64Array(3)
  const at = blankMeeting()
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) {
      ray((column + 0.5) / rows, (row + 0.5) / rows, way)
      if (!meet(camera.eye[0], camera.eye[1], camera.eye[2], way[0]!, way[1]!, way[2]!, at) || at.surface.loose) continue
      soft.gather(at.x, at.y, at.z, at.nx, at.ny, at.nz, rays, out)
      place.set([at.x, at.y, at.z], i * 3)
      side.set([at.nx, at.ny, at.nz], i * 3)
      far[i] = at.far
      light.set(out, i * 3)
    }
  }
  /** How far two cells belong to one surface, 0…1. */
  const kin = (i: number, x: number, y: number, z: number, nx: number, ny: number, nz: number, away: number): number => {
    if (far[i] === 0) return 0
    const a = i * 3
    const facing = side[a]! * nx + side[a + 1]! * ny + side[a + 2]! * nz
    if (facing < 0.5) return 0
    const dx = place[a]! - x
    const dy = place[a + 1]! - y
    const dz = place[a + 2]! - z
    const lift = (dx * nx + dy * ny + dz * nz) / (0.012 * away + 0.004)
    const apart = (dx * dx + dy * dy + dz * dz) / (0.02 * away * away)
    return facing ** 12 * Math.exp(-lift * lift - apart)
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const step = 1 << pass
    const next = light.slice()
    for (let row = 0, i = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, i++) {
        if (far[i] === 0) continue
        const a = i * 3
        let sum = 0
        let [r, g, b] = [0, 0, 0]
        for (let p = 0; p < 5; p++) {
          const y = row + TAPS[p]! * step
          if (y < 0 || y >= rows) continue
          for (let q = 0; q < 5; q++) {
            const x = column + TAPS[q]! * step
            if (x < 0 || x >= columns) continue
            const j = y * columns + x
            const share =
              WEIGHTS[p]! * WEIGHTS[q]! * kin(j, place[a]!, place[a + 1]!, place[a + 2]!, side[a]!, side[a + 1]!, side[a + 2]!, far[i]!)
            sum += share
            r += light[j * 3]! * share
            g += light[j * 3 + 1]! * share
            b += light[j * 3 + 2]! * share
          }
        }
        if (sum > 0) next.set([r / sum, g / sum, b / sum], a)
      }
    }
    light = next
  }
  return {
    at: (x, y, m, result) => {
      const px = clamp(x * rows - 0.5, 0, columns - 1)
      const py = clamp(y * rows - 0.5, 0, rows - 1)
      const column = Math.floor(px)
      const row = Math.floor(py)
      let sum = 0
      result.fill(0)
      for (let dy = -1; dy <= 2; dy++) {
        const j = row + dy
        if (j < 0 || j >= rows) continue
        const wy = Math.max(0, 1.6 - Math.abs(j - py))
        for (let dx = -1; dx <= 2; dx++) {
          const i = column + dx
          if (i < 0 || i >= columns) continue
          const share = wy * Math.max(0, 1.6 - Math.abs(i - px)) * kin(j * columns + i, m.x, m.y, m.z, m.nx, m.ny, m.nz, m.far)
          if (share <= 0) continue
          const a = (j * columns + i) * 3
          sum += share
          for (let c = 0; c < 3; c++) result[c] = result[c]! + light[a + c]! * share
        }
      }
      if (sum < 0.02) return false
      for (let c = 0; c < 3; c++) result[c] = result[c]! / sum
      return true
    },
  }
}
