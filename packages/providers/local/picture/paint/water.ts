import { clamp, type Rgb } from './colour.js'
import type { Daylight } from './daylight.js'
import type { Noise } from './noise.js'
import { fill, type Painting } from './painting.js'

export type Water = {
  readonly horizon: number
  /** 0 a mirror, 1 a lively sea. */
  readonly rough: number
  readonly body: Rgb
  /** Lowest height to which it is drawn. */
  readonly bottom?: number
  /** Distance scale of its waves; smaller is seen from higher. */
  readonly scale?: number
  readonly depth?: readonly [number, number]
}

/**
 * Level water that mirrors what has been painted above the horizon, broken by waves that grow
 * with nearness; where waves lean towards the light they sparkle.
 */
export const paintWater = (painting: Painting, day: Daylight, noise: Noise, water: Water): void => {
  const { width, height, red, green, blue, aspect } = painting
  const horizonRow = Math.floor(water.horizon * height)
  const [far, near] = water.depth ?? [0.12, 0.9]
  const bottom = water.bottom ?? 1
  const size = water.scale ?? 1
  fill(
    painting,
    0,
    (x, y, out) => {
      const below = Math.max(0.0012, y - water.horizon)
      const z = 0.2 / below
      const u = (x - aspect / 2) * z * 2.6 * size
      const v = z * 9 * size
      // Waves too small for the eye at that distance fade out, as they do at sea.
      const fine = clamp(below * 14)
      const swell = noise.fbm(u * 0.55, v * 0.5, 3)
      const chop = noise.fbm(u * 3.4 + 31, v * 2.4, 4, 0.6) * (0.35 + 0.65 * fine)
      const lean = (swell * 0.55 + chop * 0.75) * water.rough
      const drop = below * (1 + lean * 0.5) + Math.abs(lean) * 0.035 * (0.3 + fine) + lean * below * 0.5
      const aside = chop * water.rough * (0.012 + below * 0.07)
      const row = clamp(horizonRow - 1 - Math.round(Math.abs(drop) * height), 0, horizonRow - 1)
      const column = clamp(Math.round((x + aside) * height), 0, width - 1)
      const at = row * width + column
      const facing = clamp(0.9 - below * 0.75 - lean * 0.5, 0.18, 0.92)
      const dx = x - day.x
      const path = Math.exp(-(dx * dx) / (0.004 + below * 0.05 + 0.03 * water.rough)) * day.glow
      const sparkle = clamp((chop * 1.1 + swell * 0.35 - 0.26) * 4) ** 2 * path * day.strength * (1.1 - below) * (0.25 + water.rough)
      const tone = 0.72 + 0.5 * clamp(0.5 - lean)
      for (let c = 0; c < 3; c++) {
        const plane = c === 0 ? red : c === 1 ? green : blue
        const deep = water.body[c]! * (0.5 + day.ambient[c]! * 1.5) * tone
        const mirror = Math.min(4, plane[at]!)
        out[c] = deep + (mirror - deep) * facing + day.sun[c]! * sparkle * 1.5
      }
    },
    water.horizon,
    bottom,
  )
  for (let row = horizonRow; row < Math.min(height, Math.ceil(bottom * height)); row++) {
    const t = (row / height - water.horizon) / Math.max(0.01, 1 - water.horizon)
    painting.depth.fill(far + (near - far) * clamp(t), row * width, (row + 1) * width)
  }
}
