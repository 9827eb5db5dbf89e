import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { maskOf } from '../paint/mask.js'
import { cover, glow } from '../paint/painting.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import { paintWater } from '../paint/water.js'
import type { Stage, Theme } from '../theme.js'

const WINDOW = light('#ffca80')

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['night', 'dusk', 'dawn'] as const)
  const horizon = random.between(0.72, 0.78)
  const day = stage.daylight(hour, stage.weather ?? 'clear', at.x + random.between(-0.3, 0.3), horizon - (hour === 'day' ? 0.5 : 0.1))
  paintSky(painting, day, noise, random, { horizon, cover: 0.45, disk: hour === 'night' ? 0 : 1 })
  const lit = hour === 'day' ? 0 : hour === 'night' ? 1 : 0.7
  glow(painting, at.x, horizon, 0.8, scaled(WINDOW, 0.28 * lit), 0.35)
  const ranks = 4
  for (let rank = 0; rank < ranks; rank++) {
    const near = rank / (ranks - 1)
    const blocks: { x: number; w: number; top: number }[] = []
    for (let x = -0.05; x < aspect + 0.05; ) {
      const w = random.between(0.025, 0.06) * (0.75 + near * 0.6)
      const centre = Math.exp(-(((x - at.x) / 0.5) ** 2))
      const tall = (0.05 + centre * random.between(0.08, 0.36) + random() * 0.07) * (1.05 - near * 0.32)
      blocks.push({ x, w, top: horizon - tall })
      x += w * random.between(0.9, 1.35)
    }
    const mask = maskOf(painting, (pen) => {
      for (const { x, w, top } of blocks) {
        pen.fillRect(x, top, w, 1 - top)
        if (random.chance(0.4)) pen.fillRect(x + w * 0.2, top - 0.014, w * 0.5, 0.02)
        if (random.chance(0.25)) pen.fillRect(x + w * 0.45, top - random.between(0.02, 0.06), 0.0025, 0.08)
      }
      pen.fillRect(0, horizon - 0.025, aspect, 0.04)
    })
    solid(painting, mask, {
      base: mixed(mixed(light('#12161e'), day.ambient, 0.16), day.haze, (1 - near) * 0.68),
      rim: scaled(day.sun, 0.35 * day.strength),
      rimWidth: 0.003,
      lamp: day,
      grain: (x, y) => noise.at(Math.floor(x * 90) * 3.1, Math.floor(y * 120) * 2.3) * 0.8 + noise.fbm(x * 20, y * 5, 2) * 0.6,
      haze: { colour: mixed(day.haze, day.horizon, 0.5), from: horizon - 0.3, to: horizon, share: 0.55 * (1 - near) + 0.12 },
      depth: 0.15 + near * 0.4,
    })
    const windows = maskOf(painting, (pen) => {
      for (const { x, w, top } of blocks) {
        const columns = Math.max(2, Math.floor(w / 0.0085))
        const busy = random.between(0.05, 0.42)
        for (let floor = 0; floor < (horizon - top) / 0.012 - 1; floor++) {
          for (let i = 0; i < columns; i++)
            if (random.chance(busy)) pen.fillRect(x + (w * (i + 0.3)) / columns, top + 0.008 + floor * 0.012, (w / columns) * 0.42, 0.0055)
        }
      }
    })
    cover(
      painting,
      windows,
      0.2 + near * 0.4,
      (x, y, out) => {
        const tint = noise.at(Math.floor(x * 118) * 1.7, Math.floor(y * 83) * 2.9)
        const bright = lit * (0.1 + 2.2 * clamp(0.3 + tint) ** 2) * (0.4 + near * 0.6)
        for (let c = 0; c < 3; c++)
          out[c] = out[c]! + (lit > 0 ? (c === 2 && tint > 0.3 ? 0.9 : WINDOW[c]!) * bright : day.horizon[c]! * 0.12)
      },
      0.8,
    )
  }
  paintWater(painting, day, noise, { horizon: horizon + 0.012, rough: 0.4, body: light('#16303c') })
  return [
    { x: at.x, y: horizon - 0.2, description: 'towers of the city' },
    { x: at.x, y: clamp(horizon + 0.1), description: 'lights on the water' },
  ]
}

export const city: Theme = {
  name: 'city',
  words: [
    'city',
    'skyline',
    'metropolis',
    'town',
    'urban',
    'skyscraper',
    'ciudad',
    'ville',
    'stadt',
    'citta',
    'building',
    'downtown',
    'new york',
    'london',
    'paris',
    'tokyo',
    'street',
    'calle',
    'rue ',
    'strasse',
    'strada',
    'house',
    'traffic',
    'office',
    'bank',
  ],
  draw,
}
