import { clamp, type Rgb } from './colour.js'
import type { Daylight } from './daylight.js'
import type { Painting, Pixel } from './painting.js'

/** Ground, or a sea in storm, as heights over a plane seen from an eye at the origin: x to the right, z away, one unit as you like. */
export type Land = {
  readonly eye: number
  /** Height in the picture of what lies at the eye's own height infinitely far away. */
  readonly horizon: number
  /** Picture heights that a thing of height 1 takes up at distance 1. */
  readonly focal: number
  readonly near: number
  readonly far: number
  /** Ground below this is not drawn: what was painted there, a sea perhaps, stays. */
  readonly floor?: number
  readonly height: (x: number, z: number) => number
  /** Own colour of the ground; `up` is 1 where it is level. */
  readonly colour: (x: number, z: number, height: number, up: number, out: Pixel) => void
  /** Distance at which haze has taken two thirds. */
  readonly clear: number
  /** Adds to light reached (e.g. through a wave's crest). */
  readonly extra?: (x: number, z: number, height: number, up: number, out: Pixel) => void
  /** Direct light times this. */
  readonly sunlight?: number
  readonly ambient?: number
  /** Direction to the sun; by default from where it stands in the picture. */
  readonly sun?: readonly [number, number, number]
  /** Casts shadows, in steps; 0 none. */
  readonly shadows?: number
  /** Depth of the nearest and the farthest ground. */
  readonly depth?: readonly [number, number]
}

/** Towards the sun in the land's axes. */
export const sunward = (painting: Painting, day: Daylight, horizon: number, focal: number): readonly [number, number, number] => {
  const x = (day.x - painting.aspect / 2) / focal
  const y = Math.max(0.12, (horizon - day.y) / focal)
  const length = Math.hypot(x, y, 0.65)
  return [x / length, y / length, 0.65 / length]
}

/**
 * Draws land column by column from near to far, lit, shaded and lost in haze. Far ground shows
 * only above what stands before it (Voxel Space's method), so cost follows the picture's width.
 */
export const paintLand = (painting: Painting, day: Daylight, land: Land): void => {
  const { width, height, red, green, blue, aspect, depth } = painting
  const [lx, ly, lz] = land.sun ?? sunward(painting, day, land.horizon, land.focal)
  const flat = Math.hypot(lx, lz) || 1
  const steps = Math.ceil(Math.log(land.far / land.near) / 0.0058)
  const growth = (land.far / land.near) ** (1 / steps)
  const [nearDepth, farDepth] = land.depth ?? [0.95, 0.1]
  const out = new Float64Array(3)
  const last = new Float64Array(3)
  const direct = (land.sunlight ?? 1) * day.strength
  const ambient = land.ambient ?? 1
  const floor = land.floor ?? -1e9
  for (let column = 0; column < width; column++) {
    const slant = ((column + 0.5) / height - aspect / 2) / land.focal
    const dx = (column + 0.5) / height - day.x
    const toSun = Math.exp(-dx * dx * 1.6) * day.glow
    const hr = day.haze[0] + day.sun[0] * toSun * 0.3
    const hg = day.haze[1] + day.sun[1] * toSun * 0.3
    const hb = day.haze[2] + day.sun[2] * toSun * 0.3
    let edge = height
    let z = land.near
    let open = false
    let shown = false
    for (let i = 0; i < steps && edge > 0; i++, z *= growth) {
      const x = slant * z
      const ground = land.height(x, z)
      const y = (land.horizon + ((land.eye - ground) * land.focal) / z) * height
      if (ground < floor) {
        open = true
        shown = false
        continue
      }
      if (y >= edge) {
        if (shown) edge = crest(painting, land, slant, z / (growth * growth), z, column, edge, last)
        shown = false
        continue
      }
      // After a stretch of water the ground starts anew at its own foot.
      if (open) edge = Math.min(edge, (land.horizon + ((land.eye - floor) * land.focal) / z) * height)
      open = false
      if (y >= edge) continue
      const emerged = !shown
      shown = true
      const e = z * 0.006
      const gx = (land.height(x + e, z) - ground) / e
      const gz = (land.height(x, z + e) - ground) / e
      const length = Math.sqrt(gx * gx + gz * gz + 1)
      const up = 1 / length
      let sun = clamp((-gx * lx + ly - gz * lz) / length)
      if (sun > 0 && land.shadows) {
        let reach = z * 0.012
        for (let s = 0; s < land.shadows; s++, reach *= 1.7) {
          const over = land.height(x + (lx / flat) * reach, z + (lz / flat) * reach) - (ground + (ly / flat) * reach)
          if (over > 0) {
            sun *= Math.max(0.06, 1 - (over / reach) * 9)
            if (sun < 0.02) break
          }
        }
      }
      land.colour(x, z, ground, up, out)
      const sky = ambient * (0.5 + 0.5 * up)
      out[0] = out[0]! * (day.sun[0] * sun * direct * 2.1 + day.ambient[0] * sky)
      out[1] = out[1]! * (day.sun[1] * sun * direct * 2.1 + day.ambient[1] * sky)
      out[2] = out[2]! * (day.sun[2] * sun * direct * 2.1 + day.ambient[2] * sky)
      if (land.extra) land.extra(x, z, ground, up, out)
      const haze = 1 - Math.exp(-((z / land.clear) ** 1.15))
      out[0] = out[0]! + (hr - out[0]!) * haze
      out[1] = out[1]! + (hg - out[1]!) * haze
      out[2] = out[2]! + (hb - out[2]!) * haze
      // Ground that emerges from behind a crest takes nothing of the crest's colour.
      if (emerged) last.set(out)
      const near = land.near / z
      const stand = farDepth + (nearDepth - farDepth) * Math.sqrt(near)
      const from = Math.max(0, Math.floor(y))
      for (let row = Math.ceil(edge) - 1; row >= from; row--) {
        if (row >= height) continue
        const at = row * width + column
        // The top cell is shared with what lies behind: its share is the smooth edge.
        const share = row === from ? 1 - (Math.max(0, y) - from) : 1
        const t = clamp((edge - row) / Math.max(1, edge - y))
        const r = last[0]! + (out[0]! - last[0]!) * t
        const g = last[1]! + (out[1]! - last[1]!) * t
        const b = last[2]! + (out[2]! - last[2]!) * t
        red[at] = red[at]! + (r - red[at]!) * share
        green[at] = green[at]! + (g - green[at]!) * share
        blue[at] = blue[at]! + (b - blue[at]!) * share
        if (share > 0.5) depth[at] = stand
      }
      last.set(out)
      edge = Math.max(0, y)
    }
  }
}

/**
 * The top of a ridge lies between two steps: a search finds it, so that slanting crests do not show
 * the steps as teeth. Paints up to it in the last colour and answers with the new edge.
 */
const crest = (
  painting: Painting,
  land: Land,
  slant: number,
  from: number,
  to: number,
  column: number,
  edge: number,
  colour: Pixel,
): number => {
  const heightAt = (z: number): number => (land.horizon + ((land.eye - land.height(slant * z, z)) * land.focal) / z) * painting.height
  let near = from
  let far = to
  let top = edge
  for (let i = 0; i < 7; i++) {
    const a = near + (far - near) * 0.382
    const b = near + (far - near) * 0.618
    const ya = heightAt(a)
    const yb = heightAt(b)
    top = Math.min(top, ya, yb)
    if (ya < yb) far = b
    else near = a
  }
  top = Math.max(0, top)
  const { width, red, green, blue, depth } = painting
  for (let row = Math.min(painting.height, Math.ceil(edge)) - 1; row >= Math.floor(top); row--) {
    const share = row < top ? 1 - (top - row) : 1
    const at = row * width + column
    red[at] = red[at]! + (colour[0]! - red[at]!) * share
    green[at] = green[at]! + (colour[1]! - green[at]!) * share
    blue[at] = blue[at]! + (colour[2]! - blue[at]!) * share
    if (share > 0.5) depth[at] = depth[Math.min(painting.height - 1, Math.ceil(edge)) * width + column]!
  }
  return top
}

/** Blends rock, grass and snow by steepness and height; shares by two smooth thresholds. */
export const layered = (low: Rgb, steep: Rgb, high: Rgb, up: number, highShare: number, out: Pixel): void => {
  const wall = clamp((0.86 - up) * 4)
  for (let c = 0; c < 3; c++) {
    const level = low[c]! + (high[c]! - low[c]!) * highShare
    out[c] = level + (steep[c]! - level) * wall
  }
}
