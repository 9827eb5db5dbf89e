import { clamp, light, mixed, scaled, smooth } from '../paint/colour.js'
import { paintLand } from '../paint/land.js'
import { maskOf, polygon } from '../paint/mask.js'
import { cover } from '../paint/painting.js'
import { paintSky } from '../paint/sky.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

/** A row of columns, some broken, one lintel still up, on dry ground. */
const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const hour = stage.hour ?? random.pick(['dusk', 'dawn', 'day'] as const)
  const horizon = random.between(0.6, 0.66)
  const side = at.x > aspect / 2 ? 1 : -1
  const day = stage.daylight(hour, stage.weather ?? 'clear', aspect / 2 - side * aspect * 0.24, horizon - (hour === 'day' ? 0.35 : 0.1))
  paintSky(painting, day, noise, random, { horizon, cover: 0.45, disk: 1 })
  if (hour === 'night') paintStars(painting, random, { density: 1500, brightness: 0.8, bottom: horizon })
  const drift = random.between(0, 60)
  const earth = light('#9a7f56')
  const scrub = light('#5f6038')
  paintLand(painting, day, {
    eye: 0.5,
    horizon,
    focal: 1.05,
    near: 0.6,
    far: 60,
    clear: 26,
    shadows: 5,
    height: (x, z) =>
      noise.fbm(x * 0.35 + drift, z * 0.35, 5) * 0.16 + smooth(9, 26, z) * noise.ridges(x * 0.07, z * 0.07 + drift, 4) * 3 - 0.05,
    colour: (x, z, _h, _up, out) => {
      const t = clamp(noise.fbm(x * 3, z * 3 + drift, 4) + 0.35)
      const stones = smooth(0.5, 0.8, noise.at(x * 9, z * 9)) * 0.4
      for (let c = 0; c < 3; c++) out[c] = earth[c]! + (scrub[c]! - earth[c]!) * t + stones * 0.3
    },
  })
  const count = 6
  const marble = light(random.pick(['#d8c8a8', '#cfc4b4', '#d4b890']))
  const sunSide = Math.sign(day.x - at.x)
  const columns: { x: number; w: number; foot: number; top: number }[] = []
  for (let i = 0; i < count; i++) {
    const near = i / (count - 1)
    const x = at.x + side * (0.52 - near * 0.2) * aspect * 0.5 * (1 - 2 * near) * unit
    const w = (0.026 + near * 0.034) * unit
    const foot = horizon + 0.06 + near * 0.19
    const whole = i === 0 || i === 1 || random.chance(0.7)
    const full = (0.36 + near * 0.3) * unit
    columns.push({ x, w, foot, top: foot - full * (whole ? 1 : random.between(0.25, 0.62)) })
  }
  columns.forEach((column, i) => {
    const { x, w, foot, top } = column
    const next = columns[i + 1]
    const joined = next && i < 2 && next.foot - next.top > 0.33 * unit && foot - top > 0.33 * unit
    const shaft = maskOf(painting, (pen) => {
      polygon(pen, [x - w, foot, x - w * 0.84, top, x + w * 0.84, top + (joined || i < 3 ? 0 : w * 0.6), x + w, foot])
      pen.fillRect(x - w * 1.3, foot - w * 0.5, w * 2.6, w * 0.75)
      if (foot - top > 0.3 * unit) {
        polygon(pen, [x - w * 0.84, top + w * 0.3, x + w * 0.84, top + w * 0.3, x + w * 1.3, top - w * 0.25, x - w * 1.3, top - w * 0.25])
        pen.fillRect(x - w * 1.4, top - w * 0.6, w * 2.8, w * 0.4)
      }
      if (joined)
        polygon(pen, [
          x - w * 1.6 * side,
          top - w * 0.6,
          next.x,
          next.top - next.w * 0.6,
          next.x,
          next.top - next.w * 2,
          x - w * 1.6 * side,
          top - w * 2,
        ])
    })
    const near = i / (count - 1)
    cover(painting, shaft, 0.4 + near * 0.45, (px, py, out) => {
      const across = clamp((px - x) / w, -1.2, 1.2)
      const beam = Math.abs(px - x) > w * 1.45 || py < top - w * 0.6
      const flute = beam ? 1 : 0.82 + 0.18 * Math.cos(Math.asin(clamp(across, -1, 1)) * 15)
      const turn = beam ? 0.45 : clamp(0.42 + across * sunSide * 0.55)
      const drum = !beam && Math.abs((((foot - py) / (w * 2.4)) % 1) - 0.5) > 0.48 ? 0.72 : 1
      const worn = 0.86 + noise.fbm(px * 24, py * 18 + drift, 5) * 0.42
      for (let c = 0; c < 3; c++) {
        const body =
          marble[c]! *
          flute *
          drum *
          Math.max(0.25, worn) *
          (day.ambient[c]! * (0.45 + turn * 0.4) + day.sun[c]! * turn ** 2 * 1.1 * day.strength)
        out[c] = body + (day.haze[c]! - body) * (1 - near) * 0.22
      }
    })
  })
  const fallen = maskOf(painting, (pen) => {
    for (let i = 0; i < 9; i++) {
      const x = at.x + random.normal() * 0.5
      const y = random.between(0.86, 0.98)
      const s = random.between(0.015, 0.05)
      polygon(pen, [
        x - s,
        y,
        x - s * 0.8,
        y - s * 0.7,
        x + s * 0.3,
        y - s * random.between(0.7, 1),
        x + s,
        y - s * 0.3,
        x + s * 1.1,
        y + s * 0.1,
      ])
    }
  })
  cover(painting, fallen, 0.9, (x, y, out) => {
    const worn = 0.5 + noise.fbm(x * 20, y * 26, 4) * 0.5
    for (let c = 0; c < 3; c++)
      out[c] = mixed(marble, scaled(marble, 0.3), clamp(0.6 + (y - 0.9) * 4))[c]! * worn * (day.ambient[c]! * 0.7 + day.sun[c]! * 0.2)
  })
  const first = columns[1]!
  return [
    { x: clamp(first.x, 0, aspect), y: clamp((first.top + first.foot) / 2), description: 'standing columns' },
    { x: clamp(day.x, 0, aspect), y: clamp(day.y), description: 'light behind the ruins' },
  ]
}

export const ruins: Theme = {
  name: 'ruins',
  words: [
    'ruin',
    'column',
    'temple',
    'ancient',
    'greek',
    'greece',
    'roman',
    'rome ',
    'roma ',
    'antig',
    'antik',
    'antiqu',
    'antic',
    'tempel',
    'tempio',
    'pyramid',
    'egypt',
    'archaeolog',
    'acropolis',
    'civiliz',
    'civilis',
    'monument',
    'castle',
    'medieval',
    'cathedral',
    'church',
  ],
  draw,
}
