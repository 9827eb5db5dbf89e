import { between } from './blur.js'
import { clamp, type Rgb, smooth } from './colour.js'
import type { Daylight } from './daylight.js'
import type { Noise } from './noise.js'
import { fill, type Painting } from './painting.js'
import type { Random } from './random.js'

/** Clear air at a height over the horizon (0 at the horizon, 1 at the top), with the sun's glow around its place. */
export const airAt = (day: Daylight, dx: number, up: number, dy: number, out: Float64Array): void => {
  const rise = 1 - Math.exp(-Math.max(0, up) * 2.6)
  const d = Math.sqrt(dx * dx + dy * dy)
  const wide = Math.exp(-d * 2.1) * day.glow
  const near = Math.exp(-d * 9) * day.glow
  const band = Math.exp(-Math.max(0, up) * 7) * Math.exp(-dx * dx * 0.9) * day.glow
  for (let c = 0; c < 3; c++) {
    const air = day.horizon[c]! + (day.zenith[c]! - day.horizon[c]!) * rise
    out[c] = air + day.sun[c]! * (wide * 0.15 + near * 0.5 + band * 0.2)
  }
}

export type SkyStyle = {
  /** Height of the horizon in the picture. */
  readonly horizon: number
  /** 0 clear, 1 overcast. */
  readonly cover: number
  /** Size of cloud forms, 1 usual. */
  readonly scale?: number
  /** 1 draws the sun's or moon's disk. */
  readonly disk?: number
}

/** Air, clouds lit from the sun's side, and its disk. Paints down to a little below the horizon. */
export const paintSky = (painting: Painting, day: Daylight, noise: Noise, random: Random, style: SkyStyle): void => {
  const step = 2
  const across = Math.ceil(painting.width / step) + 1
  const down = Math.ceil((painting.height * Math.min(1, style.horizon + 0.02)) / step) + 1
  const mass = new Float32Array(across * down)
  const lit = new Float32Array(across * down)
  const drift = random.between(0, 100)
  const size = (style.scale ?? 1) * 1.25
  const tall = random.between(0.85, 1.25)
  if (style.cover > 0.02) {
    const edge = 0.32 - style.cover * 0.62
    const thickness = (x: number, y: number): number => {
      const up = Math.max(0, style.horizon - y)
      // Clouds lie on a ceiling: towards the horizon they crowd and flatten.
      const far = 1 / (up + 0.16)
      const u = (x - painting.aspect / 2) * far * 0.42 * size + drift
      const v = far * 0.95 * size * tall
      const bend = noise.fbm(u * 0.7, v * 0.7 + 9, 2) * 0.6
      const body = noise.fbm(u + bend, v + bend * 0.5, 5, 0.54)
      return smooth(edge, edge + 0.5, body) * smooth(0, 0.05, up + 0.02)
    }
    for (let row = 0; row < down; row++) {
      for (let column = 0; column < across; column++) {
        const y = (row * step) / painting.height
        const x = (column * step) / painting.height
        const here = thickness(x, y)
        mass[row * across + column] = here
        if (here > 0.01) {
          const tx = day.x - x
          const ty = day.y - 0.12 - y
          const far = Math.hypot(tx, ty) + 0.05
          const ahead = thickness(x + (tx / far) * 0.035, y + (ty / far) * 0.035)
          lit[row * across + column] = clamp(0.5 + (here - ahead) * 1.6) * Math.exp(-here * 0.7)
        }
      }
    }
  }
  fill(
    painting,
    0,
    (x, y, out) => {
      const dx = x - day.x
      const dy = y - day.y
      airAt(day, dx, style.horizon - y, dy, out)
      const d = Math.sqrt(dx * dx + dy * dy)
      const disk = style.disk ? smooth(day.size, day.size * 0.9, d) * style.disk : 0
      for (let c = 0; c < 3; c++) out[c] = out[c]! + day.sun[c]! * disk * 7
      if (style.cover <= 0.02) return
      const px = (x * painting.height) / step
      const py = (y * painting.height) / step
      const thick = between(mass, across, down, px, py)
      if (thick <= 0.003) return
      const bright = between(lit, across, down, px, py)
      const through = Math.exp(-d * 2.2) * day.glow
      const up = clamp((style.horizon - y) * 1.8)
      for (let c = 0; c < 3; c++) {
        const shade = day.cloud[c]! * (0.75 + 0.25 * up)
        const light = day.sun[c]! * (bright * (0.35 + 1.1 * through) + through * (1 - thick) * 0.6) * day.strength
        const body = shade + light
        const opaque = Math.min(1, thick * 1.25)
        const hazed = body + (day.horizon[c]! - body) * (1 - up) * 0.45
        out[c] = out[c]! + (hazed - out[c]!) * opaque
      }
    },
    0,
    Math.min(1, style.horizon + 0.02),
  )
}

/** Mixes a colour with the haze of a distance: 0 none, 1 all. */
export const hazed = (colour: Rgb, day: Daylight, share: number): Rgb => [
  colour[0] + (day.haze[0] - colour[0]) * share,
  colour[1] + (day.haze[1] - colour[1]) * share,
  colour[2] + (day.haze[2] - colour[2]) * share,
]
