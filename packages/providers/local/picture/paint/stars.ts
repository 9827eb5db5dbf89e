import { blackbody, clamp } from './colour.js'
import type { Painting } from './painting.js'
import type { Random } from './random.js'

export type Stars = {
  /** Stars per square height. */
  readonly density: number
  readonly brightness?: number
  /** Share 0…1 of stars and light let through at a place; 1 everywhere by default. */
  readonly through?: (x: number, y: number) => number
  /** Spikes on the brightest, as of a mirror telescope. */
  readonly spikes?: number
  /** Lowest height at which stars are drawn. */
  readonly bottom?: number
}

/** Stars by nature's rule: many faint, few bright, each with the colour of its heat. */
export const paintStars = (painting: Painting, random: Random, stars: Stars): void => {
  const { height, aspect } = painting
  const bottom = stars.bottom ?? 1
  const count = Math.round(stars.density * aspect * bottom)
  for (let i = 0; i < count; i++) {
    const x = random() * aspect
    const y = random() * bottom
    const share = stars.through ? stars.through(x, y) : 1
    const rank = Math.max(0.0008, random())
    const kelvin = random.between(3400, 11500)
    if (random() > share) continue
    const flux = Math.min(60, 0.02 * rank ** -0.85) * (stars.brightness ?? 1) * (0.4 + 0.6 * share)
    const colour = blackbody(kelvin)
    const warm = [0.45 + 0.55 * colour[0], 0.45 + 0.55 * colour[1], 0.45 + 0.55 * colour[2]] as const
    spot(painting, x, y, flux, warm, 0.00055 * height + Math.min(1.1, flux * 0.06))
    if (stars.spikes && flux > 1.6) spike(painting, x, y, flux * stars.spikes, warm)
  }
}

/** One star: a round spot of the given deviation in cells. */
export const spot = (painting: Painting, x: number, y: number, flux: number, colour: readonly number[], deviation: number): void => {
  const { width, height, red, green, blue } = painting
  const cx = x * height - 0.5
  const cy = y * height - 0.5
  const wide = Math.max(0.55, deviation)
  const reach = Math.ceil(wide * 3)
  for (let row = Math.max(0, Math.ceil(cy - reach)); row <= Math.min(height - 1, cy + reach); row++) {
    for (let column = Math.max(0, Math.ceil(cx - reach)); column <= Math.min(width - 1, cx + reach); column++) {
      const d = (row - cy) ** 2 + (column - cx) ** 2
      const value = flux * Math.exp(-d / (2 * wide * wide))
      const at = row * width + column
      red[at] = red[at]! + colour[0]! * value
      green[at] = green[at]! + colour[1]! * value
      blue[at] = blue[at]! + colour[2]! * value
    }
  }
}

const spike = (painting: Painting, x: number, y: number, flux: number, colour: readonly number[]): void => {
  const { width, height, red, green, blue } = painting
  const reach = Math.round(clamp(flux * 0.006, 0.01, 0.05) * height)
  for (let i = -reach; i <= reach; i++) {
    const value = flux * 0.12 * (1 - Math.abs(i) / reach) ** 3
    for (const [dx, dy] of [
      [i, 0],
      [0, i],
    ] as const) {
      const column = Math.round(x * height) + dx
      const row = Math.round(y * height) + dy
      if (column < 0 || row < 0 || column >= width || row >= height) continue
      const at = row * width + column
      red[at] = red[at]! + colour[0]! * value
      green[at] = green[at]! + colour[1]! * value
      blue[at] = blue[at]! + colour[2]! * value
    }
  }
}
