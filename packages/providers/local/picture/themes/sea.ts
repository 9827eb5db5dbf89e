import { light, mixed, scaled } from '../paint/colour.js'
import { maskOf, polygon } from '../paint/mask.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import { paintStars } from '../paint/stars.js'
import { paintWater } from '../paint/water.js'
import type { Stage, Theme } from '../theme.js'

/** A ridge across the picture: the polygon of what lies below a noise line. */
const coast = (stage: Stage, foot: number, tall: number, from: number, to: number, drift: number): number[] => {
  const points: number[] = [from, foot]
  for (let i = 0; i <= 160; i++) {
    const x = from + ((to - from) * i) / 160
    const ends = Math.min(1, Math.min(i, 160 - i) / 40)
    points.push(x, foot - Math.max(0, tall * ends * (0.55 + stage.noise.fbm(x * 3 + drift, drift, 5) * 0.7)))
  }
  points.push(to, foot)
  return points
}

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['dawn', 'dusk', 'day'] as const)
  const weather = stage.weather ?? 'clear'
  const horizon = random.between(0.52, 0.62)
  const low = hour === 'dawn' || hour === 'dusk'
  const day = stage.daylight(hour, weather, at.x, horizon - (low ? random.between(0.03, 0.1) : random.between(0.2, 0.32)))
  paintSky(painting, day, noise, random, {
    horizon,
    cover: weather === 'clear' ? random.between(0.35, 0.5) : 0.75,
    disk: weather === 'clear' ? 1 : 0.15,
  })
  if (hour === 'night')
    paintStars(painting, random, {
      density: 900,
      brightness: 0.7,
      bottom: horizon,
    })
  for (let i = 0; i < random.pick([1, 2, 2, 3]); i++) {
    const left = random.chance(0.5)
    const near = i / 3
    const from = left ? -0.1 : aspect * random.between(0.55, 0.8)
    const mask = maskOf(painting, (pen) =>
      polygon(
        pen,
        coast(stage, horizon + 0.003, random.between(0.03, 0.1), from, from + aspect * random.between(0.3, 0.55), random.between(0, 50)),
      ),
    )
    solid(painting, mask, {
      base: mixed(day.haze, scaled(day.ambient, 0.3), 0.35 + near * 0.45),
      grain: (x, y) => noise.ridges(x * 7, y * 16, 4) * 1.6 - 0.8,
      rim: scaled(day.sun, 0.12 * day.strength),
      lamp: { x: day.x, y: day.y },
      volume: 0.5,
      round: 0.012,
      depth: 0.1 + near * 0.08,
      haze: {
        colour: mixed(day.haze, day.horizon, 0.5),
        from: horizon - 0.07,
        to: horizon,
        share: 0.7,
      },
    })
  }
  paintWater(painting, day, noise, {
    horizon,
    rough: weather === 'clear' ? random.between(0.35, 0.6) : 0.85,
    body: light('#1c4a55'),
  })
  return [
    {
      x: at.x,
      y: day.y,
      description: low ? 'low sun over the water' : 'light over the sea',
    },
    { x: at.x, y: horizon + 0.12, description: 'path of light on the waves' },
  ]
}

export const sea: Theme = {
  name: 'sea',
  words: [
    'sea ',
    'seas',
    'ocean',
    'horizon',
    'waves',
    'water',
    'mar ',
    'mer ',
    'meer',
    'mare ',
    'oceano',
    'ozean',
    'beach',
    'playa',
    'plage',
    'strand',
    'spiaggia',
    'tide',
    'lake',
    'sunset',
    'sunrise',
    'sun rises',
    'dawn',
    'bay ',
  ],
  draw,
}
