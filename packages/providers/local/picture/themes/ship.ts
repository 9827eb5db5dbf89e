import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { shipMasks } from '../paint/ship.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import { paintStars } from '../paint/stars.js'
import { paintWater } from '../paint/water.js'
import type { Stage, Theme } from '../theme.js'

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const hour = stage.hour ?? random.pick(['dawn', 'dusk', 'day', 'night'] as const)
  const weather = stage.weather ?? random.pick(['clear', 'cloudy'] as const)
  const horizon = random.between(0.6, 0.66)
  const to = at.x > aspect / 2 ? -1 : 1
  const low = hour === 'dawn' || hour === 'dusk'
  const day = stage.daylight(hour, weather, at.x + to * random.between(0.25, 0.55), horizon - (low ? 0.08 : 0.3))
  paintSky(painting, day, noise, random, { horizon, cover: weather === 'clear' ? 0.42 : 0.66, disk: weather === 'clear' ? 1 : 0.2 })
  if (hour === 'night') paintStars(painting, random, { density: 1200, brightness: 0.7, bottom: horizon })
  const fleet = [
    { x: at.x + to * random.between(0.5, 0.75), size: 0.09, near: 0.25 },
    ...(random.chance(0.6) ? [{ x: at.x - to * random.between(0.45, 0.7), size: 0.06, near: 0.15 }] : []),
    { x: at.x, size: unit * (stage.distance === 'close' ? 0.8 : stage.distance === 'wide' ? 0.24 : random.between(0.46, 0.58)), near: 1 },
  ]
  const cloth = light('#cbbfa5')
  for (const ship of fleet) {
    const { hull, sails } = shipMasks(painting, ship.x, horizon + 0.012 - ship.size * 0.03, ship.size, random.between(-0.05, 0.05), to)
    const veil = (1 - ship.near) * 0.75
    const haze = { colour: day.haze, from: -1, to: -0.9, share: veil }
    const shade = mixed(scaled(cloth, 1), scaled(day.ambient, 1), 0.5)
    solid(painting, sails, {
      base: [
        shade[0] * day.ambient[0] * 1.3 + day.sun[0] * 0.05,
        shade[1] * day.ambient[1] * 1.3 + day.sun[1] * 0.05,
        shade[2] * day.ambient[2] * 1.3 + day.sun[2] * 0.05,
      ],
      rim: scaled(day.sun, 0.5 * day.strength),
      rimWidth: 0.006,
      lamp: day,
      volume: 0.85,
      round: 0.02,
      grain: (x, y) => noise.fbm(x * 30, y * 8, 3) * 1.1,
      haze,
      depth: 0.2 + ship.near * 0.4,
    })
    solid(painting, hull, {
      base: scaled(mixed(light('#1d1712'), day.ambient, 0.12), 0.6),
      rim: scaled(day.sun, 0.35 * day.strength),
      rimWidth: 0.004,
      lamp: day,
      volume: 0.6,
      round: 0.012,
      haze,
      depth: 0.2 + ship.near * 0.42,
    })
  }
  paintWater(painting, day, noise, { horizon, rough: weather === 'storm' ? 1 : random.between(0.45, 0.65), body: light('#1b4652') })
  const main = fleet.at(-1)!
  return [
    { x: at.x, y: clamp(horizon - main.size * 0.3), description: 'ship under sail' },
    { x: clamp(day.x, 0, aspect), y: clamp(day.y), description: 'light over the sea' },
  ]
}

export const ship: Theme = {
  name: 'ship',
  words: [
    'ship',
    'ships',
    'sail',
    'vessel',
    'fleet',
    'schooner',
    'frigate',
    'galleon',
    'barco',
    'buque',
    'navire',
    'bateau',
    'schiff',
    'segel',
    'nave ',
    'navi ',
    'vela ',
    'boat',
    'sailor',
    'seafar',
    'voyage',
    'trade route',
    'merchant',
    'navigat',
  ],
  draw,
}
