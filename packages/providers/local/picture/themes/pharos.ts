import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { paintHeadland } from '../paint/headland.js'
import { maskOf, polygon } from '../paint/mask.js'
import { addLight, cover, glow } from '../paint/painting.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import { paintStars } from '../paint/stars.js'
import { paintWater } from '../paint/water.js'
import type { Stage, Theme } from '../theme.js'

const FIRE = light('#ff9a3c')

/** The tower of Alexandria as old writers have it: square below, eight-sided above, round on top, and a fire. */
const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const hour = stage.hour ?? random.pick(['dusk', 'dusk', 'night', 'dawn'] as const)
  const horizon = random.between(0.66, 0.71)
  const side = at.x > aspect / 2 ? 1 : -1
  const day = stage.daylight(
    hour,
    stage.weather ?? 'clear',
    aspect / 2 - side * aspect * random.between(0.16, 0.3),
    horizon - (hour === 'night' ? 0.34 : 0.05),
  )
  paintSky(painting, day, noise, random, { horizon, cover: 0.4, disk: 1 })
  if (hour === 'night') paintStars(painting, random, { density: 1200, brightness: 0.7, bottom: horizon })
  const size = (stage.distance === 'wide' ? 0.42 : random.between(0.54, 0.62)) * Math.min(1, unit + 0.15)
  const x0 = at.x
  const wide = size * 0.135
  const city = maskOf(painting, (pen) => {
    for (let i = 0; i < 90; i++) {
      const x = random() * aspect
      const near = Math.exp(-((x - (x0 + side * 0.7)) ** 2) * 1.6)
      const tall = random.between(0.006, 0.018) + near * random() * 0.03
      const w = random.between(0.012, 0.04)
      pen.fillRect(x, horizon - tall, w, tall + 0.005)
      if (random.chance(0.16)) polygon(pen, [x - 0.004, horizon - tall, x + w + 0.004, horizon - tall, x + w / 2, horizon - tall - 0.01])
    }
  })
  solid(painting, city, {
    base: mixed(day.haze, scaled(day.ambient, 0.25), 0.35),
    rim: scaled(day.sun, 0.2 * day.strength),
    rimWidth: 0.002,
    lamp: day,
    depth: 0.12,
  })
  paintWater(painting, day, noise, { horizon, rough: 0.55, body: light('#1c4650') })
  const ground = paintHeadland(stage, day, { horizon, x: x0, distance: 2.7, side, rise: 0.14, green: 0.1, rocks: light('#8a7658') }) + 0.006
  const top = ground - size
  const tiers = [
    { from: 0, to: 0.46, w0: 1, w1: 0.86 },
    { from: 0.46, to: 0.74, w0: 0.56, w1: 0.5 },
    { from: 0.74, to: 0.88, w0: 0.32, w1: 0.29 },
  ]
  const yOf = (share: number): number => ground - size * share
  const tower = maskOf(painting, (pen) => {
    for (const t of tiers)
      polygon(pen, [x0 - wide * t.w0, yOf(t.from), x0 + wide * t.w0, yOf(t.from), x0 + wide * t.w1, yOf(t.to), x0 - wide * t.w1, yOf(t.to)])
    for (const [share, w] of [
      [0.46, 0.93],
      [0.74, 0.56],
      [0.88, 0.36],
    ] as const)
      pen.fillRect(x0 - wide * w, yOf(share) - size * 0.008, wide * w * 2, size * 0.014)
    for (let i = -4; i <= 4; i++) pen.fillRect(x0 + (i / 4) * wide * 0.86 - wide * 0.05, yOf(0.46) - size * 0.024, wide * 0.1, size * 0.02)
    pen.fillRect(x0 - wide * 1.5, ground - size * 0.05, wide * 3, size * 0.075)
    for (const s of [-1, 1]) pen.fillRect(x0 + s * wide * 0.24 - wide * 0.035, yOf(0.955), wide * 0.07, size * 0.075)
    polygon(pen, [x0 - wide * 0.34, yOf(0.95), x0 + wide * 0.34, yOf(0.95), x0, yOf(1.0)])
    pen.fillRect(x0 - wide * 0.02, yOf(1.03), wide * 0.04, size * 0.04)
  })
  const stone = light('#d2bd97')
  const fireY = yOf(0.915)
  const sunSide = Math.sign(day.x - x0)
  cover(painting, tower, 0.74, (x, y, out) => {
    const share = (ground - y) / size
    const tier = tiers.find((t) => share < t.to) ?? tiers[2]!
    const w = wide * (tier.w0 + (tier.w1 - tier.w0) * clamp((share - tier.from) / (tier.to - tier.from)))
    const across = (x - x0) / w
    // Two faces for the square, more for what stands on it.
    const face =
      tier.from === 0
        ? across * sunSide > 0.28
          ? 1
          : 0.22
        : tier.from < 0.6
          ? 0.25 + 0.75 * (Math.round((across * sunSide + 1) * 2) / 4)
          : clamp(0.5 + across * sunSide * 0.5)
    const course = Math.abs(((share * 62) % 1) - 0.5) > 0.42 ? 0.86 : 1
    const blocks = 0.92 + 0.14 * noise.at(Math.floor(share * 62) * 7.3, Math.floor(x * 90 + Math.floor(share * 62) * 0.5) * 3.7)
    const worn = 0.9 + noise.fbm(x * 26, y * 13, 4) * 0.26
    const spill = Math.exp(-Math.abs(y - fireY) / (size * 0.1)) * 0.75
    for (let c = 0; c < 3; c++) {
      const lit = day.ambient[c]! * (0.5 + 0.35 * face) + day.sun[c]! * face * 0.8 * day.strength + FIRE[c]! * spill
      out[c] = stone[c]! * course * blocks * worn * lit
    }
  })
  const windows = maskOf(painting, (pen) => {
    for (let row = 0; row < 5; row++)
      for (let i = -1; i <= 1; i++) pen.fillRect(x0 + i * wide * 0.5 - wide * 0.04, yOf(0.08 + row * 0.075), wide * 0.08, size * 0.022)
    for (let row = 0; row < 3; row++) pen.fillRect(x0 - wide * 0.04, yOf(0.52 + row * 0.07), wide * 0.08, size * 0.022)
    pen.fillRect(x0 - wide * 0.1, ground - size * 0.07, wide * 0.2, size * 0.07)
  })
  cover(painting, windows, 0.74, [0.05, 0.022, 0.01], 0.85)
  const burn = hour === 'day' ? 0.5 : 1
  glow(painting, x0, fireY, 0.5, scaled(FIRE, 1.5 * burn), 0.07)
  glow(painting, x0, fireY, 0.08, scaled(FIRE, 7 * burn), 0.2)
  const drift = random.between(0, 30)
  const wind = -side * random.between(0.2, 0.5)
  addLight(painting, { x0: x0 - 0.25, y0: top - 0.4, x1: x0 + 0.25, y1: fireY + 0.02 }, (x, y, out) => {
    out.fill(0)
    const rise = fireY - y
    if (rise < 0) return
    const bend = noise.fbm(x * 9 + drift, y * 7 + 4, 3) * 0.05 * (0.3 + rise * 3)
    const off = (x - x0 + bend - wind * rise * rise * 1.6) / (0.006 + rise * 0.13)
    const smoke = Math.exp(-off * off) * Math.exp(-rise * 6) * clamp(0.6 + noise.fbm(x * 14, y * 10 + drift, 4))
    for (let c = 0; c < 3; c++) out[c] = FIRE[c]! * smoke * 0.32 * burn + day.haze[c]! * smoke * 0.1
  })
  return [
    { x: x0, y: clamp(fireY), description: 'fire on the tower' },
    { x: x0, y: yOf(0.35), description: 'ancient tower' },
  ]
}

export const pharos: Theme = {
  name: 'pharos',
  pull: 2.8,
  words: [
    'pharos',
    'alexandria',
    'alejandria',
    'alexandrie',
    'alessandria',
    'ancient lighthouse',
    'ancient tower',
    'ancient wonder',
    'seven wonders',
    'fire on a tower',
    'fire burning',
    'fires were lit',
    'signal fire',
    'tower of hercules',
    'roman lighthouse',
    'fires on',
    'bonfire',
    'tower with a fire',
    'beacon fire',
    'antiquity',
    'ptolem',
  ],
  draw,
}
