import { clamp, light, smooth } from '../paint/colour.js'
import { paintLand } from '../paint/land.js'
import { addLight, glow } from '../paint/painting.js'
import { paintSky } from '../paint/sky.js'
import type { Stage, Theme } from '../theme.js'

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['day', 'day', 'dusk'] as const)
  const horizon = random.between(0.4, 0.47)
  const day = stage.daylight(hour, 'storm', at.x, horizon - 0.13)
  paintSky(painting, day, noise, random, {
    horizon: horizon + 0.04,
    cover: 0.85,
    scale: 1.5,
  })
  glow(painting, at.x, horizon - 0.1, 0.7, [day.sun[0] * 0.7, day.sun[1] * 0.7, day.sun[2] * 0.7], 0.2)
  const wind = random.between(-0.5, 0.5)
  const drift = random.between(0, 90)
  const deep = light(random.pick(['#12343c', '#16323f', '#1b3a3a']))
  const through = light(random.pick(['#3f8f86', '#4a8c92', '#4d9179']))
  const height = (x: number, z: number): number => {
    const wx = x + wind * z * 0.5
    const bend = noise.at(wx * 0.35 + drift, z * 0.35) * 0.9
    const roll = noise.at(wx * 0.3 + 5, z * 0.85 + bend + drift)
    const crest = 1 - Math.abs(roll)
    const big = crest * crest * 0.46 + noise.at(wx * 0.24, z * 0.3 + 40) * 0.22
    const second = 1 - Math.abs(noise.at(wx * 1.1 + bend + 60, z * 2.1 + drift))
    const near = smooth(0.4, 3.2, z)
    const fine = Math.exp(-z * 0.16)
    return (big + second * second * 0.13 * Math.min(1, fine * 2)) * (0.35 + 0.65 * near) + noise.fbm(wx * 4.2, z * 6.4, 3) * 0.03 * fine
  }
  paintLand(painting, day, {
    eye: 0.86,
    horizon,
    focal: 1.05,
    near: 0.85,
    far: 70,
    height,
    clear: 17,
    ambient: hour === 'day' ? 2 : 3.2,
    sunlight: 2.6,
    depth: [0.95, 0.12],
    colour: (x, z, ground, _up, out) => {
      const wx = x + wind * z * 0.5
      const lift = smooth(0.3, 0.75, ground)
      const lace = noise.ridges(wx * 2.6 + ground, z * 3.4 + drift, 4, 0.6)
      const streak = noise.ridges(wx * 1.1 + 13, z * 5.2 + ground * 2, 3)
      const foam = clamp((lace * 0.8 + streak * 0.5 - 0.72 + lift * 0.62) * 2.6) * (0.35 + 0.65 * lift) * (0.3 + 0.7 * Math.exp(-z * 0.07))
      for (let c = 0; c < 3; c++) {
        const water = deep[c]! + (through[c]! - deep[c]!) * lift * 0.55
        out[c] = water + (0.82 - water) * foam
      }
    },
    extra: (x, _z, _ground, up, out) => {
      // Slopes away from the eye mirror the bright sky over the horizon.
      const mirror = smooth(0.55, 1, up) * 0.5
      const dx = x * 0.2
      for (let c = 0; c < 3; c++) out[c] = out[c]! + day.horizon[c]! * mirror * Math.exp(-dx * dx)
    },
  })
  // Spray blown off the crests.
  addLight(painting, { x0: 0, y0: horizon - 0.12, x1: aspect, y1: horizon + 0.3 }, (x, y, out) => {
    const d = (y - horizon - 0.03) / 0.1
    const mist = Math.exp(-d * d) * clamp(noise.fbm(x * 3 + drift, y * 9, 4) + 0.3) * 0.26
    for (let c = 0; c < 3; c++) out[c] = day.horizon[c]! * mist
  })
  return [
    { x: at.x, y: horizon - 0.06, description: 'break in the storm clouds' },
    { x: aspect * 0.5, y: horizon + 0.2, description: 'breaking waves' },
  ]
}

export const stormSea: Theme = {
  name: 'storm-sea',
  pull: 1.8,
  words: [
    'storm',
    'tempest',
    'gale',
    'raging sea',
    'a storm',
    'high waves',
    'waves breaking',
    'rough sea',
    'stormy',
    'shipwreck',
    'wreck',
    'hurricane',
    'tormenta',
    'tempete',
    'sturm',
    'tempesta',
    'breaking waves',
    'crashing',
    'breakers',
    'huge waves',
    'naufrag',
  ],
  draw,
}
