import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { maskOf, polygon } from '../paint/mask.js'
import { paintMilkyWay } from '../paint/night.js'
import { paintRidges } from '../paint/night-ground.js'
import { addLight, cover, glow } from '../paint/painting.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import type { Stage, Theme } from '../theme.js'

const INSIDE = light('#ff9a4a')

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const horizon = random.between(0.7, 0.76)
  const side = at.x > aspect / 2 ? 1 : -1
  const dusk = stage.hour === 'dusk' || stage.hour === 'dawn'
  const day = stage.daylight(
    stage.hour === 'day' ? 'day' : dusk ? stage.hour! : 'night',
    'clear',
    aspect / 2 - side * aspect * 0.3,
    horizon + 0.02,
  )
  paintSky(painting, day, noise, random, { horizon, cover: stage.hour === 'day' ? 0.4 : 0.1 })
  if (stage.hour !== 'day') {
    paintMilkyWay(painting, noise, random, {
      x: at.x - side * random.between(0.25, 0.5),
      y: 0.34,
      lean: side * random.between(0.75, 1.15),
      bottom: horizon,
      strength: dusk ? 0.4 : 1.25,
    })
  }
  paintRidges(stage, day, horizon, 3, 0.075)
  const size = unit * (stage.distance === 'close' ? 0.24 : random.between(0.19, 0.24))
  const x0 = at.x
  const ground = random.between(0.82, 0.86)
  const top = ground - size * 0.85
  const hill = maskOf(painting, (pen) => {
    const drift = random.between(0, 50)
    const points = [-0.05, 1.05]
    for (let s = 0; s <= 240; s++) {
      const x = -0.05 + ((aspect + 0.1) * s) / 240
      const rise = Math.exp(-(((x - x0) / 0.55) ** 2))
      points.push(x, 0.97 - (0.97 - ground + 0.012) * rise + noise.fbm(x * 4 + drift, 3, 5) * 0.03 * (1 - rise * 0.93))
    }
    points.push(aspect + 0.05, 1.05)
    polygon(pen, points)
  })
  solid(painting, hill, {
    base: scaled(mixed(day.haze, light('#0a0d12'), 0.75), 0.8),
    rim: scaled(day.horizon, 0.25),
    rimWidth: 0.003,
    lamp: { x: x0, y: -1 },
    grain: (x, y) => noise.fbm(x * 30, y * 60, 4) * 2,
    depth: 0.8,
  })
  // Slit turned towards the band of stars.
  const slit = -side * random.between(0.18, 0.34)
  const dome = maskOf(painting, (pen) => {
    pen.beginPath()
    pen.arc(x0, top, size * 0.5, Math.PI, 0)
    pen.fill()
    pen.fillRect(x0 - size * 0.53, top - size * 0.02, size * 1.06, size * 0.09)
    pen.fillRect(x0 - size * 0.47, top, size * 0.94, size * 0.9)
  })
  const white = light('#c9cfd6')
  cover(painting, dome, 0.82, (x, y, out) => {
    const dx = (x - x0) / (size * 0.5)
    const dy = Math.min(0, (y - top) / (size * 0.5))
    const nz = Math.sqrt(Math.max(0.02, 1 - dx * dx - dy * dy))
    const lit = clamp(-side * dx * -0.5 - dy * 0.55 + nz * 0.25 + 0.12)
    const panel =
      y < top
        ? 1 - 0.16 * (Math.abs(((Math.atan2(dx, nz) * 5.2 + 20) % 1) - 0.5) > 0.46 ? 1 : 0)
        : 1 - 0.2 * (Math.abs(y - top - size * 0.035) < size * 0.006 ? 1 : 0)
    const worn = 0.9 + noise.fbm(x * 18, y * 18, 3) * 0.16
    const wall = y > top + size * 0.07 ? 0.62 : 1
    for (let c = 0; c < 3; c++)
      out[c] = white[c]! * panel * worn * wall * (day.ambient[c]! * (0.8 + 3.6 * lit) + day.horizon[c]! * lit * 2.2)
  })
  const opening = maskOf(painting, (pen) => {
    const w = size * 0.085
    const cx = x0 + slit * size
    polygon(pen, [
      cx - w,
      top - size * 0.02,
      cx + w,
      top - size * 0.02,
      cx + w * 0.9 - slit * size * 0.25,
      top - size * 0.5,
      cx - w * 0.9 - slit * size * 0.25,
      top - size * 0.5,
    ])
  })
  for (let i = 0; i < opening.alpha.length; i++) if (dome.alpha[i] === 0) opening.alpha[i] = 0
  cover(painting, opening, 0.82, (_x, y, out) => {
    const warm = clamp((y - top + size * 0.5) / (size * 0.5))
    for (let c = 0; c < 3; c++) out[c] = INSIDE[c]! * (0.08 + warm * warm * 0.9)
  })
  const scope = maskOf(painting, (pen) => {
    pen.lineWidth = size * 0.075
    pen.beginPath()
    pen.moveTo(x0 + slit * size * 0.95, top - size * 0.06)
    pen.lineTo(x0 + slit * size * 0.95 + slit * size * 0.32, top - size * 0.56)
    pen.stroke()
  })
  solid(painting, scope, { base: light('#11141a'), rim: scaled(INSIDE, 0.5), rimWidth: 0.004, lamp: { x: x0, y: top + 1 }, depth: 0.83 })
  const door = maskOf(painting, (pen) => {
    pen.fillRect(x0 - size * 0.3, ground - size * 0.26, size * 0.1, size * 0.24)
    for (const dx of [0.05, 0.24]) pen.fillRect(x0 + size * dx, ground - size * 0.42, size * 0.08, size * 0.1)
  })
  cover(painting, door, 0.82, [INSIDE[0] * 1.3, INSIDE[1] * 1.3, INSIDE[2] * 1.3])
  glow(painting, x0 - size * 0.25, ground - size * 0.14, size * 0.8, scaled(INSIDE, 0.5), 0.12)
  glow(painting, x0 + slit * size, top - size * 0.15, size * 0.7, scaled(INSIDE, 0.35), 0.2)
  if (stage.says('laser', 'guide star', 'beam')) {
    addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: top }, (x, y, out) => {
      const off = (x - x0 - slit * size - (top - y) * slit * 0.9) / 0.0018
      const value = Math.exp(-off * off) * 0.9
      out[0] = value
      out[1] = value * 0.55
      out[2] = value * 0.12
    })
  }
  return [
    { x: x0, y: top, description: 'observatory dome' },
    { x: clamp(x0 - side * 0.38, 0, aspect), y: 0.34, description: 'the Milky Way' },
  ]
}

export const observatory: Theme = {
  name: 'observatory',
  words: [
    'observator',
    'dark horizon',
    'stars wheel',
    'field of stars at night',
    'telescope',
    'telescop',
    'teleskop',
    'sternwarte',
    'astronomer',
    'dome',
    'milky way',
    'night sky',
    'starry',
    'stargaz',
    'cielo estrellado',
    'ciel etoile',
    'sternenhimmel',
    'cielo stellato',
    'hubble',
    'keck',
    'very large telescope',
  ],
  draw,
}
