import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { paintHeadland } from '../paint/headland.js'
import { maskOf, polygon } from '../paint/mask.js'
import { addLight, cover, glow } from '../paint/painting.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import { paintStars } from '../paint/stars.js'
import { paintWater } from '../paint/water.js'
import type { Stage, Theme } from '../theme.js'

const LAMP = light('#ffdf9e')

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const hour = stage.hour ?? random.pick(['night', 'night', 'dusk'] as const)
  const weather = stage.weather ?? (hour === 'night' ? random.pick(['clear', 'cloudy'] as const) : 'cloudy')
  const horizon = random.between(0.62, 0.7)
  const side = at.x > aspect / 2 ? 1 : -1
  const low = hour === 'dusk' || hour === 'dawn'
  const day = stage.daylight(
    hour,
    weather,
    aspect / 2 - side * aspect * random.between(0.12, 0.3),
    horizon - (low ? 0.05 : random.between(0.22, 0.4)),
  )
  paintSky(painting, day, noise, random, {
    horizon,
    cover: weather === 'clear' ? 0.36 : 0.62,
    disk: weather === 'clear' && hour !== 'day' ? 1 : 0.1,
  })
  if (hour === 'night' && weather !== 'storm')
    paintStars(painting, random, {
      density: 800,
      brightness: 0.5,
      bottom: horizon * 0.9,
    })
  const far = maskOf(painting, (pen) => {
    const points = [-0.05, horizon + 0.004]
    const drift = random.between(0, 50)
    for (let i = 0; i <= 120; i++)
      points.push(
        (aspect * i) / 120,
        horizon - Math.max(0, (0.35 + noise.fbm(i * 0.04 + drift, 3, 4)) * 0.055 * (side > 0 ? 1 - i / 150 : i / 120)),
      )
    points.push(aspect + 0.05, horizon + 0.004)
    polygon(pen, points)
  })
  solid(painting, far, {
    base: mixed(day.haze, day.ambient, 0.4),
    depth: 0.12,
  })
  paintWater(painting, day, noise, {
    horizon,
    rough: weather === 'storm' ? 1 : 0.6,
    body: light('#173d4a'),
  })

  const size = (stage.distance === 'close' ? 0.6 : stage.distance === 'wide' ? 0.28 : random.between(0.4, 0.48)) * Math.min(1, unit + 0.2)
  const ground = paintHeadland(stage, day, {
    horizon,
    x: at.x,
    distance: random.between(2.3, 2.8),
    side,
    rise: random.between(0.2, 0.3),
    green: hour === 'day' ? 0.8 : 0.35,
  })
  const x0 = at.x
  const top = ground - size
  const wide = size * 0.085
  const lampY = top + size * 0.055
  const lit = hour === 'day' ? 0.25 : 1
  if (lit > 0.5) beams(stage, x0, lampY, random.between(-0.16, 0.16), side)

  const stone = mixed(scaled(day.ambient, 0.3), light('#171a1e'), 0.35)
  const towerX = (y: number): number => wide * (0.62 + 0.38 * ((y - top) / size))
  const tower = maskOf(painting, (pen) => {
    polygon(pen, [
      x0 - towerX(lampY + size * 0.06),
      lampY + size * 0.06,
      x0 + towerX(lampY + size * 0.06),
      lampY + size * 0.06,
      x0 + wide * 1.02,
      ground + 0.012,
      x0 - wide * 1.02,
      ground + 0.012,
    ])
  })
  const white = light('#e9e4d8')
  const band = random.pick([white, light('#a83a2c'), light('#2d3440')])
  const bands = random.pick([3, 4, 5])
  cover(painting, tower, 0.72, (x, y, out) => {
    const across = clamp((x - x0) / towerX(y), -1, 1)
    const body = Math.floor(((y - top) / size) * bands) % 2 === 1 ? band : white
    const turn = Math.sqrt(1 - across * across * 0.96)
    const towards = clamp((day.x - x) * across > 0 ? Math.abs(across) : 0) * day.strength
    const worn = 0.82 + 0.3 * noise.fbm(x * 30, y * 16, 3)
    const spill = Math.exp(-(y - lampY) / (size * 0.16)) * 0.22 * lit
    for (let c = 0; c < 3; c++) {
      out[c] =
        body[c]! *
        worn *
        (day.ambient[c]! * (0.35 + 0.65 * turn) * (lit > 0.5 ? 1.9 : 1.15) + day.sun[c]! * (towards ** 1.5 * 0.9 + 0.05) + LAMP[c]! * spill)
    }
  })
  const dark = maskOf(painting, (pen) => {
    const g = size * 0.012
    polygon(pen, [
      x0 - wide * 0.95,
      lampY + size * 0.062,
      x0 + wide * 0.95,
      lampY + size * 0.062,
      x0 + wide * 0.72,
      lampY + size * 0.086,
      x0 - wide * 0.72,
      lampY + size * 0.086,
    ])
    pen.fillRect(x0 - wide * 0.95, lampY + size * 0.03, g * 0.5, size * 0.034)
    pen.fillRect(x0 + wide * 0.95 - g * 0.5, lampY + size * 0.03, g * 0.5, size * 0.034)
    pen.fillRect(x0 - wide * 0.95, lampY + size * 0.03, wide * 1.9, g * 0.45)
    for (let i = -2; i <= 2; i++) pen.fillRect(x0 + i * wide * 0.38 - g * 0.15, lampY + size * 0.03, g * 0.3, size * 0.034)
    polygon(pen, [
      x0 - wide * 0.66,
      lampY - size * 0.034,
      x0 + wide * 0.66,
      lampY - size * 0.034,
      x0 + wide * 0.1,
      lampY - size * 0.082,
      x0 - wide * 0.1,
      lampY - size * 0.082,
    ])
    pen.fillRect(x0 - g * 0.2, lampY - size * 0.115, g * 0.4, size * 0.04)
    for (const y of [0.28, 0.5, 0.72]) pen.fillRect(x0 - wide * 0.07, top + size * y, wide * 0.14, size * 0.036)
  })
  const room = maskOf(painting, (pen) => pen.fillRect(x0 - wide * 0.52, lampY - size * 0.036, wide * 1.04, size * 0.1))
  cover(painting, room, 0.72, (x, y, out) => {
    const d = Math.hypot(x - x0, (y - lampY) * 0.8) / wide
    const value = lit * (0.5 + 3.4 * Math.exp(-d * d * 4)) * (Math.abs(((((x - x0) / wide) * 3.1 + 9) % 1) - 0.5) > 0.44 ? 0.25 : 1)
    for (let c = 0; c < 3; c++) out[c] = LAMP[c]! * value + day.ambient[c]! * 0.3
  })
  solid(painting, dark, {
    base: scaled(stone, 0.5),
    rim: scaled(LAMP, 0.5 * lit),
    rimWidth: 0.003,
    lamp: { x: x0, y: lampY },
    depth: 0.73,
  })
  if (lit > 0.5) {
    glow(painting, x0, lampY, 0.5, scaled(LAMP, 0.8), 0.09)
    glow(painting, x0, lampY, 0.09, scaled(LAMP, 2.4), 0.1)
  }
  return [
    { x: x0, y: lampY, description: 'lamp of the lighthouse' },
    { x: x0, y: clamp(ground - size * 0.3), description: 'tower on the rocks' },
  ]
}

/** Two beams through sea air, thinner and fainter with distance, broken by drifting mist. */
const beams = (stage: Stage, x0: number, y0: number, tilt: number, side: number): void => {
  const { painting, aspect, noise } = stage
  const turn = side > 0 ? Math.PI + tilt : tilt
  for (const [angle, strength] of [
    [turn, 1.15],
    [turn + Math.PI + tilt * 0.4, 0.7],
  ] as const) {
    const ax = Math.cos(angle)
    const ay = Math.sin(angle) * 0.8 - 0.05
    addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
      const dx = x - x0
      const dy = y - y0
      const along = dx * ax + dy * ay
      out.fill(0)
      if (along <= 0) return
      const off = (dy * ax - dx * ay) / (0.009 + along * 0.095)
      if (off > 3 || off < -3) return
      const mist = 0.62 + 0.5 * noise.fbm(x * 2.2, y * 4.4, 4)
      const value = (strength * Math.exp(-off * off * 1.7) * mist * Math.exp(-along * 1.15)) / (0.55 + along * 2.2)
      for (let c = 0; c < 3; c++) out[c] = LAMP[c]! * value
    })
  }
}

export const lighthouse: Theme = {
  name: 'lighthouse',
  pull: 2.4,
  words: [
    'keeper',
    'tower of hercules',
    'lighthouse',
    'light house',
    'faro ',
    'faros',
    'phare',
    'leuchtturm',
    'leuchtturme',
    'beacon',
    'lantern room',
    'fanal',
    'light tower',
    'eddystone',
    'bell rock',
  ],
  draw,
}
