import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { blob, maskOf, type Pen } from '../paint/mask.js'
import { addLight, fill, glow } from '../paint/painting.js'
import type { Random } from '../paint/random.js'
import { solid } from '../paint/solid.js'
import type { Stage, Theme } from '../theme.js'

const person = (pen: Pen, random: Random, x: number, top: number, w: number): void => {
  const lean = random.between(-0.2, 0.2) * w
  const hat = random.chance(0.25)
  pen.beginPath()
  pen.ellipse(x + lean, top, w * 0.36, w * 0.47, 0, 0, 7)
  pen.fill()
  if (hat) {
    pen.fillRect(x + lean - w * 0.6, top - w * 0.26, w * 1.2, w * 0.1)
    pen.fillRect(x + lean - w * 0.34, top - w * 0.62, w * 0.68, w * 0.4)
  }
  const wide = random.between(0.95, 1.15)
  blob(pen, [
    x - w * 0.17 + lean,
    top + w * 0.3,
    x - w * 0.2,
    top + w * 0.6,
    x - w * 0.85 * wide,
    top + w * 0.82,
    x - w * 1.05 * wide,
    top + w * 1.9,
    x - w * 1.0,
    top + w * 8,
    x + w * 1.0,
    top + w * 8,
    x + w * 1.05 * wide,
    top + w * 1.9,
    x + w * 0.85 * wide,
    top + w * 0.82,
    x + w * 0.2,
    top + w * 0.6,
    x + w * 0.17 + lean,
    top + w * 0.3,
  ])
}

/** People from behind, looking into a light. */
const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const [warm, cool] = random.pick([
    [light('#ffc888'), light('#2c3a50')],
    [light('#ffdcb0'), light('#3a3a40')],
    [light('#ffb080'), light('#33304c')],
  ] as const)
  const lamp = { x: at.x, y: clamp(at.y - 0.12, 0.2, 0.42) }
  const drift = random.between(0, 60)
  fill(painting, 0, (x, y, out) => {
    const far = Math.hypot(x - lamp.x, (y - lamp.y) * 1.2)
    const brush = noise.fbm(x * 1.8 + drift, y * 2.4, 6, 0.55)
    for (let c = 0; c < 3; c++)
      out[c] = (cool[c]! * 0.6 + warm[c]! * (Math.exp(-far * far * 3.4) * 0.85 + Math.exp(-far * 1.8) * 0.36)) * (0.8 + brush * 0.4)
  })
  glow(painting, lamp.x, lamp.y, 0.6, scaled(warm, 0.9), 0.16)
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const angle = Math.atan2(y - lamp.y, x - lamp.x)
    const ray = clamp(noise.at(angle * 7 + drift, 1.5) * 1.2) * Math.exp(-Math.hypot(x - lamp.x, y - lamp.y) * 1.7) * 0.3
    for (let c = 0; c < 3; c++) out[c] = warm[c]! * ray
  })
  const ranks = 5
  for (let rank = 0; rank < ranks; rank++) {
    const near = rank / (ranks - 1)
    const w = (0.026 + near ** 1.3 * 0.085) * Math.max(0.75, unit)
    const top = 0.56 + near * 0.17
    const mask = maskOf(painting, (pen) => {
      for (let x = -w + random() * w; x < aspect + w; x += w * random.between(1.5, 2.6)) {
        const open = rank > 2 ? Math.exp(-(((x - at.x) / 0.2) ** 2)) : 0
        person(pen, random, x, top + random.normal() * w * 0.22 + open * w * 2.4, w * random.between(0.9, 1.1))
      }
    })
    solid(painting, mask, {
      base: mixed(mixed(light('#14151b'), cool, 0.15), mixed(cool, warm, 0.35), (1 - near) * 0.62),
      rim: scaled(warm, 1.1 - near * 0.3),
      rimWidth: 0.002 + near * 0.004,
      lamp,
      volume: 0.4,
      round: 0.01 + near * 0.014,
      grain: (x, y) => noise.fbm(x * 18, y * 14 + rank * 7, 3) * 1.6,
      haze: { colour: mixed(cool, warm, 0.4), from: 1.1, to: top, share: 0.28 * (1 - near) },
      depth: 0.25 + near * 0.7,
    })
  }
  return [
    { x: lamp.x, y: lamp.y, description: 'light before the crowd' },
    { x: at.x, y: 0.62, description: 'people seen from behind' },
  ]
}

export const crowd: Theme = {
  name: 'crowd',
  words: [
    'row of figures',
    'a crowd',
    'crowd',
    'people',
    'audience',
    'team',
    'scientists',
    'researchers',
    'astronomers',
    'press conference',
    'gente',
    'gens ',
    'menschen',
    'persone',
    'public',
    'workers',
    'soldiers',
    'army',
    'children',
    'family',
    'community',
    'conference',
    'collaboration',
    'nations',
    'villagers',
  ],
  draw,
}
