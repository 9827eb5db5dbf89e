import { clamp, light, smooth } from '../paint/colour.js'
import { paintLand } from '../paint/land.js'
import { paintSky } from '../paint/sky.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['dawn', 'dusk', 'day'] as const)
  const horizon = random.between(0.42, 0.5)
  const side = at.x > aspect / 2 ? -1 : 1
  const day = stage.daylight(hour, stage.weather ?? 'clear', at.x, horizon - (hour === 'day' ? 0.28 : 0.1))
  paintSky(painting, day, noise, random, { horizon, cover: 0.26, disk: 1 })
  if (hour === 'night') paintStars(painting, random, { density: 1600, brightness: 0.9, bottom: horizon })
  const sand = light(random.pick(['#c8955c', '#d0a070', '#b87a4c']))
  const drift = random.between(0, 60)
  const height = (x: number, z: number): number => {
    const bend = noise.fbm(x * 0.16 + drift, z * 0.16, 3) * 1.5
    const t = x * 0.3 * side + z * 0.34 + bend
    const cell = t - Math.floor(t)
    const dune = cell < 0.72 ? (cell / 0.72) ** 1.5 : ((1 - cell) / 0.28) ** 1.15
    const size = 0.55 + 0.5 * noise.at(Math.floor(t) * 1.7 + x * 0.06, drift)
    return dune * size * smooth(0.6, 5, z) + noise.fbm(x * 0.5, z * 0.5, 2) * 0.1 - 0.2
  }
  paintLand(painting, day, {
    eye: 0.85,
    horizon,
    focal: 1.05,
    near: 0.9,
    far: 60,
    height,
    clear: 30,
    shadows: 8,
    sunlight: 1.15,
    sun: [day.x > aspect / 2 ? 0.82 : -0.82, 0.4, 0.42],
    colour: (x, z, _ground, _up, out) => {
      const ripple = noise.at(x * 3 + z * 13 + noise.at(x * 2, z * 2) * 1.6, z * 3) * Math.exp(-z * 0.28)
      const grain = noise.at(x * 40, z * 40) * 0.05
      const tone = 0.95 + ripple * 0.24 + grain + noise.fbm(x * 0.8, z * 0.8, 3) * 0.1
      for (let c = 0; c < 3; c++) out[c] = sand[c]! * tone
    },
  })
  return [
    { x: at.x, y: clamp(horizon + 0.03), description: 'dunes under the low sun' },
    { x: aspect * 0.5, y: 0.78, description: 'crest of the nearest dune' },
  ]
}

export const desert: Theme = {
  name: 'desert',
  words: ['desert', 'desierto', 'wuste', 'deserto', 'dune', 'sahara', 'sand ', 'sands', 'arid', 'atacama', 'caravan', 'camel', 'drought'],
  draw,
}
