import { clamp, light, mixed, type Rgb, smooth } from '../paint/colour.js'
import { noiseOf } from '../paint/noise.js'
import type { Pixel } from '../paint/painting.js'
import type { Lighting, Sky } from '../trace/lighting.js'
import type { Point } from '../trace/surface.js'

const noise = noiseOf(26)

export type SkyHour = 'day' | 'dusk'

/** Metres the house stands above the water. */
export const RISE = 34

const HUES: Record<SkyHour, { zenith: Rgb; low: Rgb; cloud: Rgb; hill: Rgb; far: Rgb; water: Rgb }> = {
  day: {
    zenith: light('#4a86c2'),
    low: light('#cfe0ea'),
    cloud: light('#ffffff', 1.05),
    hill: light('#56674a'),
    far: light('#9db0ba'),
    water: light('#2f6076'),
  },
  dusk: {
    zenith: light('#1d3768', 0.75),
    low: light('#f0a878', 0.85),
    cloud: light('#a08c9c', 0.62),
    hill: light('#232c3c', 0.6),
    far: light('#53536e', 0.7),
    water: light('#26405c', 0.6),
  },
}

/** Air alone: a gradient with drifting cloud. */
const air = (hour: SkyHour, dx: number, dy: number, dz: number, out: Pixel): void => {
  const hue = HUES[hour]
  const up = Math.max(0, dy)
  const share = Math.min(1, up * 1.6) ** 0.5
  const u = dx / (up + 0.16)
  const v = dz / (up + 0.16)
  const mass = noise.warped(u * 0.55 + 3, v * 0.55 + 1, 5, 0.5)
  const cloud = smooth(0.05, 0.6, mass) * smooth(0.01, 0.14, up) * 0.75
  const west = hour === 'dusk' ? clamp(0.55 + dx * 0.6) : 1
  for (let c = 0; c < 3; c++) {
    const low = hue.low[c]! * (0.45 + 0.55 * west)
    const base = low + (hue.zenith[c]! - low) * share
    out[c] = base + (hue.cloud[c]! * (0.82 + 0.25 * mass) - base) * cloud
  }
}

/** The bay seen from the house: water with the light on it, ridges beyond, air above. `bearing` turns it (radians). */
export const baySky = (hour: SkyHour, bearing = 0): Sky => {
  const hue = HUES[hour]
  const cos = Math.cos(bearing)
  const sin = Math.sin(bearing)
  const ridge = (angle: number, k: number): number =>
    k === 0
      ? 0.052 + 0.034 * noise.fbm(angle * 2.1 + 5, 1, 5) + 0.03 * Math.exp(-(((angle - 0.55) / 0.4) ** 2))
      : 0.012 + 0.02 * noise.fbm(angle * 3.1 + 9, 4, 5) + 0.05 * Math.exp(-(((angle + 0.75) / 0.32) ** 2))
  return (x, dy, z, out) => {
    const dx = x * cos - z * sin
    const dz = x * sin + z * cos
    const flat = Math.hypot(dx, dz) || 1
    const angle = Math.atan2(dx, dz)
    const rise = dy / flat
    if (rise < -0.004) {
      const t = RISE / -rise
      const px = (dx / flat) * t
      const pz = (dz / flat) * t
      const calm = Math.min(1, 260 / t)
      const wave = noise.fbm(px * 0.09, pz * 0.045, 4) * 0.5 * (0.35 + 0.65 * calm) + noise.fbm(px * 0.012, pz * 0.004, 3) * 0.6
      air(hour, dx / flat, Math.min(0.9, Math.abs(rise) * 0.9 + 0.05 + 0.05 * wave), dz / flat, out)
      const facing = clamp(0.72 - Math.abs(rise) * 1.15 + wave * 0.1, 0.18, 0.8)
      const haze = clamp(1 - Math.abs(rise) * 22) * 0.5
      for (let c = 0; c < 3; c++) {
        const water = hue.water[c]! * (0.85 + wave * 0.3) * (1 - facing) + out[c]! * facing * 0.8
        out[c] = water + (hue.far[c]! - water) * haze
      }
      return
    }
    const front = ridge(angle, 1)
    const back = ridge(angle, 0)
    if (rise < front || rise < back) {
      const near = rise < front
      const rough = noise.fbm(angle * 40, rise * 160, 4)
      const lit = 0.8 + 0.4 * noise.fbm(angle * 14 + 2, rise * 40, 3)
      const colour = mixed(hue.hill, hue.far, near ? 0.35 : 0.82)
      const town = near && hour === 'day' && noise.at(angle * 260, rise * 420) > 0.52 && rise < 0.016 ? 1.5 : 1
      for (let c = 0; c < 3; c++) out[c] = colour[c]! * (lit + rough * 0.18 * (near ? 1 : 0.4)) * town
      return
    }
    air(hour, dx, dy, dz, out)
  }
}

/** Sky over the garden side: air, and a belt of far trees. */
export const gardenSky = (hour: SkyHour): Sky => {
  const hue = HUES[hour]
  return (dx, dy, dz, out) => {
    const angle = Math.atan2(dx, dz)
    const rise = dy / Math.hypot(dx, dz)
    const top = 0.1 + 0.05 * noise.fbm(angle * 2.2 + 2, 6, 3) + 0.012 * noise.billow(angle * 22, 2, 3)
    if (rise < top) {
      const tone = 0.75 + 0.45 * noise.fbm(angle * 30, rise * 40, 4)
      for (let c = 0; c < 3; c++) out[c] = mixed(hue.hill, hue.far, 0.12)[c]! * tone
      return
    }
    air(hour, dx, dy, dz, out)
  }
}

/** Smooth sky that lights: no waves, no houses. */
export const lightSky = (hour: SkyHour, gain: number): Sky => {
  const hue = HUES[hour]
  const low = mixed(hue.low, hue.cloud, 0.3)
  const floor = mixed(hue.water, hue.low, 0.4)
  return (_dx, dy, _dz, out) => {
    const share = Math.min(1, Math.abs(dy) * 1.4)
    for (let c = 0; c < 3; c++) {
      const top = hue.zenith[c]! * 0.6 + hue.cloud[c]! * 0.4
      out[c] = gain * (dy > 0 ? low[c]! + (top - low[c]!) * share : floor[c]! * 0.7)
    }
  }
}

export const towards = (bearing: number, height: number): Point => [
  Math.sin(bearing) * Math.cos(height),
  Math.sin(height),
  Math.cos(bearing) * Math.cos(height),
]

/** Daylight in a room: its windows light it, the sun comes from a bearing (radians from z towards x) at a height. */
export const roomLight = (
  portals: Lighting['portals'],
  lamps: Lighting['lamps'],
  sun: { readonly bearing: number; readonly height: number; readonly strength?: number },
): Lighting => ({
  view: (dx, dy, dz, out) => {
    bay(dx, dy, dz, out)
    // Photographers hold a window back; here it is left a little brighter than the room.
    for (let c = 0; c < 3; c++) out[c] = out[c]! * 1.25
  },
  sky: lightSky('day', 3.2),
  sun: { towards: towards(sun.bearing, sun.height), colour: light('#ffe8c8', 3.6 * (sun.strength ?? 1)), spread: 0.016 },
  portals,
  lamps,
  ambient: [0.35, 0.34, 0.32],
})

/** Light out of doors: the whole sky, and by day the sun; at dusk lamps are what is bright. */
export const openLight = (
  hour: SkyHour,
  view: Sky,
  sun: { readonly bearing: number; readonly height: number },
  lamps: Lighting['lamps'] = [],
): Lighting => ({
  view,
  sky: lightSky(hour, hour === 'day' ? 1.1 : 1.3),
  ...(hour === 'day' ? { sun: { towards: towards(sun.bearing, sun.height), colour: light('#ffeed4', 2.7), spread: 0.01 } } : {}),
  portals: [],
  lamps,
  ambient: hour === 'day' ? [0.3, 0.31, 0.32] : [0.06, 0.06, 0.08],
})

const bay = baySky('day')
