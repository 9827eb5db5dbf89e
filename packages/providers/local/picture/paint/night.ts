import { clamp, light, smooth } from './colour.js'
import type { Noise } from './noise.js'
import { addLight, type Painting } from './painting.js'
import type { Random } from './random.js'
import { paintStars } from './stars.js'

export type MilkyWay = {
  /** A place it passes through, in heights, and its direction in radians from the level. */
  readonly x: number
  readonly y: number
  readonly lean: number
  readonly bottom: number
  readonly strength?: number
}

const WARM = light('#d9a878')
const COOL = light('#7f9cc8')
const ROSE = light('#b0607a')

/** The band of our galaxy over a dark sky: two unequal hems of light, a bulge, and the dust lane between. */
export const paintMilkyWay = (painting: Painting, noise: Noise, random: Random, look: MilkyWay): void => {
  const cos = Math.cos(look.lean)
  const sin = Math.sin(look.lean)
  const drift = random.between(0, 60)
  const strength = look.strength ?? 1
  const bandAt = (x: number, y: number): { across: number; along: number } => ({
    across: (y - look.y) * cos - (x - look.x) * sin,
    along: (x - look.x) * cos + (y - look.y) * sin,
  })
  addLight(painting, { x0: 0, y0: 0, x1: painting.aspect, y1: look.bottom }, (x, y, out) => {
    const across = (y - look.y) * cos - (x - look.x) * sin
    const along = (x - look.x) * cos + (y - look.y) * sin
    out.fill(0)
    if (Math.abs(across) > 0.5) return
    const bend = noise.fbm(along * 1.8 + drift, across * 2.4, 4)
    const bulge = Math.exp(-along * along * 2.2)
    const wide = 0.11 + 0.075 * bulge
    const body = Math.exp(-((across + bend * 0.05) ** 2) / (wide * wide)) * (0.42 + 0.75 * bulge)
    const lump = clamp(0.72 + 0.75 * noise.fbm(along * 4.2 + 9, across * 5.4 + drift, 5, 0.58))
    const lane =
      Math.exp(-((across - 0.012 + bend * 0.13) ** 2) / (0.0011 + 0.0012 * bulge)) *
      clamp(0.55 + noise.fbm(along * 6 + 20, across * 9, 3) * 1.1)
    const dust = clamp(
      lane * 1.05 + noise.ridges(along * 2.6 + drift, across * 4 + 3, 5, 0.55) * 0.9 * Math.exp(-across * across * 40) - 0.32,
    )
    const value = body * lump * (1 - 0.86 * dust) * strength * smooth(look.bottom, look.bottom - 0.16, y)
    const rose = clamp(noise.fbm(along * 5 + 70, across * 6, 2) - 0.35) * body
    for (let c = 0; c < 3; c++)
      out[c] = (COOL[c]! * (1 - bulge * 0.75) + WARM[c]! * bulge * 0.9) * value * 0.36 + ROSE[c]! * rose * 0.2 * strength
  })
  paintStars(painting, random, {
    density: 5200,
    brightness: 0.62 * strength,
    bottom: look.bottom,
    through: (x, y) => {
      const { across, along } = bandAt(x, y)
      return clamp(0.26 + Math.exp(-across * across * 26) * (0.55 + 0.2 * Math.exp(-along * along)))
    },
  })
}
