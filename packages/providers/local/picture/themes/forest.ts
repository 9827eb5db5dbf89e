import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { maskOf, type Pen, polygon } from '../paint/mask.js'
import { addLight, fill, glow } from '../paint/painting.js'
import type { Random } from '../paint/random.js'
import { solid } from '../paint/solid.js'
import type { Stage, Theme } from '../theme.js'

/** A conifer: tiers of ragged boughs on a thin stem. */
const fir = (pen: Pen, random: Random, x: number, foot: number, tall: number): void => {
  const points: number[] = [x, foot - tall]
  const tiers = Math.round(14 + tall * 16)
  const right: number[] = []
  for (let i = 1; i <= tiers; i++) {
    const t = i / tiers
    const y = foot - tall * (1 - t * 0.93)
    const w = tall * 0.19 * t ** 0.85
    right.push(x + w * random.between(0.7, 1.15), y + tall * 0.012, x + w * random.between(0.35, 0.55), y - tall * 0.004)
    points.push(x - w * random.between(0.35, 0.55), y - tall * 0.004, x - w * random.between(0.7, 1.15), y + tall * 0.012)
  }
  const back: number[] = []
  for (let i = right.length - 2; i >= 0; i -= 2) back.push(right[i]!, right[i + 1]!)
  polygon(pen, [...points, ...back])
  pen.fillRect(x - tall * 0.009, foot - tall * 0.1, tall * 0.018, tall * 0.12)
}

/** A tall trunk with a few bare branches. */
const trunk = (pen: Pen, random: Random, x: number, wide: number): void => {
  const lean = random.between(-0.04, 0.04)
  polygon(pen, [
    x - wide * 1.5,
    1.02,
    x - wide * 0.9,
    0.9,
    x - wide * 0.7 + lean,
    -0.02,
    x + wide * 0.7 + lean,
    -0.02,
    x + wide * 0.9,
    0.9,
    x + wide * 1.7,
    1.02,
  ])
  for (let i = 0; i < 5; i++) {
    const y = random.between(0.02, 0.5)
    const to = random.chance(0.5) ? 1 : -1
    pen.lineWidth = wide * random.between(0.12, 0.3)
    pen.beginPath()
    pen.moveTo(x + lean * (1 - y), y)
    pen.quadraticCurveTo(x + to * 0.07, y - 0.03, x + to * random.between(0.12, 0.2), y - random.between(0.03, 0.12))
    pen.stroke()
  }
}

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['dawn', 'day', 'dusk'] as const)
  const winter = stage.weather === 'snow'
  const day = stage.daylight(hour, stage.weather ?? 'fog', at.x, random.between(0.26, 0.38))
  const green = winter ? light('#8fa4b0') : light(random.pick(['#5f7a4c', '#6f7c44', '#4c7060']))
  const mist = mixed(mixed(day.horizon, day.haze, 0.5), green, 0.22)
  const drift = random.between(0, 60)
  fill(painting, 0, (x, y, out) => {
    const far = Math.hypot(x - day.x, (y - day.y) * 1.1)
    const shine = Math.exp(-far * 2.4) * day.glow
    const haze = 0.72 + noise.fbm(x * 1.6 + drift, y * 2.6, 5) * 0.28 - y * 0.2
    for (let c = 0; c < 3; c++) out[c] = mist[c]! * haze + day.sun[c]! * shine * 0.85
  })
  const deep = mixed(winter ? light('#1c2830') : light('#0f1a14'), day.ambient, 0.1)
  const ranks = 5
  for (let rank = 0; rank < ranks; rank++) {
    const near = rank / (ranks - 1)
    const foot = 0.66 + near * 0.3
    const mask = maskOf(painting, (pen) => {
      const count = Math.round(30 - near * 16)
      for (let i = 0; i < count; i++) {
        const x = ((i + random.between(-0.4, 0.4)) / (count - 1)) * (aspect + 0.2) - 0.1
        const open = Math.exp(-(((x - at.x) / (0.2 + near * 0.26)) ** 2))
        fir(pen, random, x, foot + noise.at(x * 3, rank) * 0.02, (0.26 + near * 0.42) * random.between(0.72, 1.15) * (1 - open * 0.72))
      }
      const points = [-0.05, 1.05]
      for (let s = 0; s <= 100; s++)
        points.push(-0.05 + ((aspect + 0.1) * s) / 100, foot + noise.fbm(s * 0.09 + drift, rank, 4) * 0.025 - 0.012)
      points.push(aspect + 0.05, 1.05)
      polygon(pen, points)
    })
    const veil = (1 - near) ** 1.3
    solid(painting, mask, {
      base: mixed(deep, scaled(mist, 0.85), veil * 0.85),
      rim: scaled(winter ? light('#dfe8f0') : day.sun, 0.22 * (1 - near * 0.4)),
      rimWidth: 0.003,
      lamp: day,
      grain: (x, y) => noise.fbm(x * 40, y * 60 + rank * 9, 3) * 1.4,
      haze: { colour: mist, from: foot - 0.3, to: foot + 0.05, share: 0.5 * (1 - near) },
      depth: 0.12 + near * 0.6,
    })
  }
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const angle = Math.atan2(y - day.y + 0.5, x - day.x)
    const ray = clamp(noise.at(angle * 13 + drift, 2.5) * 1.3 + 0.1) * Math.exp(-Math.hypot(x - day.x, y - day.y) * 1.5) * day.strength
    for (let c = 0; c < 3; c++) out[c] = day.sun[c]! * ray * 0.34
  })
  glow(painting, day.x, day.y, 0.4, scaled(day.sun, 0.6 * day.strength), 0.2)
  const posts = maskOf(painting, (pen) => {
    for (const x of [at.x - random.between(0.5, 0.7), at.x + random.between(0.55, 0.8), at.x - random.between(0.85, 1.0)])
      trunk(pen, random, x, random.between(0.026, 0.045))
  })
  solid(painting, posts, {
    base: scaled(deep, 0.7),
    rim: scaled(day.sun, 0.3),
    rimWidth: 0.006,
    lamp: day,
    volume: 0.5,
    round: 0.02,
    grain: (x, y) => noise.ridges(x * 34, y * 5 + drift, 4) * 3 - 1.6,
    depth: 0.95,
  })
  return [
    { x: at.x, y: clamp(day.y + 0.12), description: 'clearing full of light' },
    { x: clamp(at.x + 0.5, 0, aspect), y: 0.6, description: 'tall trees' },
  ]
}

export const forest: Theme = {
  name: 'forest',
  words: [
    'forest',
    'wood ',
    'woods',
    'woodland',
    'jungle',
    'trees',
    'tree ',
    'bosque',
    'foret',
    'wald',
    'foresta',
    'bosco',
    'arbol',
    'arbre',
    'baum',
    'albero',
    'pine',
    'nature',
    'wilderness',
    'selva',
    'leaves',
  ],
  draw,
}
