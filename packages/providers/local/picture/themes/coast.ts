import { light } from '../paint/colour.js'
import { paintHeadland } from '../paint/headland.js'
import { paintSky } from '../paint/sky.js'
import { paintStars } from '../paint/stars.js'
import { paintWater } from '../paint/water.js'
import type { Stage, Theme } from '../theme.js'

/** Headlands one behind the other, the sea running in between. */
const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['day', 'dawn', 'dusk', 'day'] as const)
  const weather = stage.weather ?? random.pick(['clear', 'cloudy'] as const)
  const horizon = random.between(0.42, 0.5)
  const side = at.x > aspect / 2 ? 1 : -1
  const day = stage.daylight(hour, weather, aspect / 2 - side * aspect * random.between(0.1, 0.3), horizon - (hour === 'day' ? 0.3 : 0.07))
  paintSky(painting, day, noise, random, { horizon, cover: weather === 'clear' ? 0.42 : 0.7, disk: weather === 'clear' ? 1 : 0 })
  if (hour === 'night') paintStars(painting, random, { density: 900, brightness: 0.6, bottom: horizon })
  paintWater(painting, day, noise, { horizon, rough: weather === 'storm' ? 1 : 0.7, body: light('#1f5560'), scale: 1.2 })
  const eye = 0.95
  for (const [distance, share, rise] of [
    [7.2, 0.1, 0.95],
    [5.2, 0, 1.0],
    [3.7, -0.16, 0.62],
  ] as const) {
    paintHeadland(stage, day, {
      horizon,
      x: at.x + side * aspect * share * random.between(0.6, 1.2),
      distance,
      side,
      rise: rise * random.between(0.85, 1.15),
      green: 0.85,
      eye,
    })
  }
  paintHeadland(stage, day, {
    horizon,
    x: aspect / 2 - side * aspect * random.between(0.42, 0.5),
    distance: 3,
    side: -side,
    rise: 0.4,
    green: 0.6,
    eye,
  })
  return [
    { x: at.x, y: horizon + 0.07, description: 'headland over the sea' },
    { x: aspect / 2 - side * aspect * 0.15, y: horizon + 0.2, description: 'sea between the rocks' },
  ]
}

export const coast: Theme = {
  name: 'coast',
  words: [
    'coast',
    'shore',
    'cliffs',
    'rocky',
    'reef',
    'headland',
    'promontor',
    'island',
    'costa',
    'cote ',
    'kuste',
    'rivage',
    'klippe',
    'scoglier',
    'isla ',
    'ile ',
    'insel',
    'isola',
    'cape ',
    'peninsula',
  ],
  draw,
}
