import type { Stage } from '../theme.js'
import { light, mixed, type Rgb, scaled } from './colour.js'
import type { Daylight } from './daylight.js'
import { maskOf, polygon } from './mask.js'
import { solid } from './solid.js'

/** Ridges one before the other from the horizon to the feet of the picture, darker and rougher as they come nearer. */
export const paintRidges = (stage: Stage, day: Daylight, from: number, count: number, tall: number, dark: Rgb = light('#0b0f16')): void => {
  const { painting, noise, random, aspect } = stage
  for (let i = 0; i < count; i++) {
    const near = count === 1 ? 1 : i / (count - 1)
    const foot = from + (1 - from) * near ** 1.25 * 0.86
    const drift = random.between(0, 80)
    const rough = 1.2 + near * 1.6
    const mask = maskOf(painting, (pen) => {
      const points = [-0.05, 1.05]
      for (let s = 0; s <= 260; s++) {
        const x = -0.05 + ((aspect + 0.1) * s) / 260
        points.push(
          x,
          foot -
            tall * (0.4 + 0.6 * near) * (0.3 + noise.fbm(x * rough + drift, drift, 6) * 0.75) -
            noise.at(x * 70, drift) * 0.0025 * near,
        )
      }
      points.push(aspect + 0.05, 1.05)
      polygon(pen, points)
    })
    solid(painting, mask, {
      base: mixed(scaled(day.haze, 0.8), dark, 0.35 + near * 0.6),
      rim: scaled(day.sun, 0.12 * day.strength),
      rimWidth: 0.004,
      lamp: { x: day.x, y: day.y },
      grain: (x, y) => noise.fbm(x * 22, y * 34 + drift, 3) * 1.2,
      haze: { colour: day.haze, from: foot - tall, to: foot + 0.12, share: 0.55 * (1 - near) },
      depth: 0.15 + near * 0.75,
    })
  }
}
