import { clamp, light, smooth } from '../paint/colour.js'
import { layered, paintLand } from '../paint/land.js'
import { paintSky } from '../paint/sky.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['dawn', 'day', 'dusk'] as const)
  const weather = stage.weather ?? random.pick(['clear', 'cloudy'] as const)
  const horizon = random.between(0.5, 0.58)
  const day = stage.daylight(
    hour,
    weather,
    at.x > aspect / 2 ? aspect * random.between(0.12, 0.34) : aspect * random.between(0.66, 0.88),
    horizon - random.between(0.08, 0.24),
  )
  paintSky(painting, day, noise, random, {
    horizon,
    cover: weather === 'clear' ? 0.28 : 0.6,
    disk: weather === 'clear' ? 1 : 0,
  })
  if (hour === 'night')
    paintStars(painting, random, {
      density: 700,
      brightness: 0.6,
      bottom: horizon,
    })
  const winter = weather === 'snow'
  const snow = light('#e4ecf4')
  const rock = light(random.pick(['#5d5650', '#54565c', '#6a5a50']))
  const meadow = winter ? light('#b9c4d0') : light(random.pick(['#48522f', '#5c5a34', '#3c4a38']))
  const drift = random.between(0, 50)
  const peakX = ((at.x - aspect / 2) / 1.1) * 9
  const line = random.between(1.0, 1.5)
  const height = (x: number, z: number): number => {
    const foot = smooth(1.6, 8, z)
    const crest = noise.ridges(x * 0.155 + drift, z * 0.155, 7, 0.5)
    const hill = noise.fbm(x * 0.33 - 11, z * 0.33 + drift, 3)
    const peak = Math.exp(-((x - peakX) ** 2) / 9 - (z - 9) ** 2 / 12)
    const tall = foot * (crest * 1.9 + peak * (0.9 + crest * 1.7)) * (z > 8 ? 1 + (z - 8) * 0.02 : 1)
    return tall + hill * 0.16 * (1 - foot * 0.5) - 0.35
  }
  // Light rakes from the sun's side, a little from behind the eye, so that faces show their form.
  const towards = [day.x > aspect / 2 ? 0.86 : -0.86, 0.42, random.between(-0.3, 0.25)] as const
  paintLand(painting, day, {
    eye: 0.55,
    horizon,
    focal: 1.1,
    near: 0.75,
    far: 60,
    height,
    clear: hour === 'day' ? 34 : 24,
    shadows: 7,
    ambient: 1.25,
    sunlight: 1.3,
    sun: towards,
    colour: (x, z, ground, up, out) => {
      const patch = noise.fbm(x * 2.3, z * 2.3, 3)
      const high = winter ? 0.9 : clamp((ground - line + patch * 0.45) * 2.4)
      layered(meadow, rock, snow, up + patch * 0.08, high, out)
      const speck = 1 + patch * 0.35 + noise.at(x * 14, z * 14) * 0.16
      for (let c = 0; c < 3; c++) out[c] = out[c]! * speck
    },
  })
  return [{ x: at.x, y: horizon - 0.16, description: 'highest peak' }]
}

export const mountains: Theme = {
  name: 'mountains',
  words: [
    'mountain',
    'mountains',
    'snow peak',
    'peak',
    'summit',
    'alps',
    'alpin',
    'himalaya',
    'glacier',
    'montana',
    'montagn',
    'berg',
    'gebirge',
    'cumbre',
    'sommet',
    'gipfel',
    'cliff',
    'highland',
    'volcan',
    'ridge',
    'hill',
    'plateau',
    'andes',
    'crater',
  ],
  draw,
}
