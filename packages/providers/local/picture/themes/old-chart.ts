import { clamp, light, smooth } from '../paint/colour.js'
import { writeScript } from '../paint/handwriting.js'
import { maskOf, type Pen, polygon } from '../paint/mask.js'
import { cover, fill } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

const VELLUM = light('#d9c08e')
const INK = light('#3a2414')
const SEA = light('#7d9a86')

const compass = (pen: Pen, x: number, y: number, size: number): void => {
  for (let i = 0; i < 16; i++) {
    const long = i % 4 === 0 ? 1 : i % 2 === 0 ? 0.72 : 0.45
    const angle = (i * Math.PI) / 8
    const tip = [x + Math.sin(angle) * size * long, y - Math.cos(angle) * size * long] as const
    const hip = [x + Math.sin(angle + 0.32) * size * 0.2, y - Math.cos(angle + 0.32) * size * 0.2] as const
    polygon(pen, [x, y, tip[0], tip[1], hip[0], hip[1]])
    pen.lineWidth = 0.0014
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(...tip)
    pen.lineTo(x + Math.sin(angle - 0.32) * size * 0.2, y - Math.cos(angle - 0.32) * size * 0.2)
    pen.closePath()
    pen.stroke()
  }
  for (const ring of [0.78, 0.84, 0.3]) {
    pen.lineWidth = 0.0016
    pen.beginPath()
    pen.arc(x, y, size * ring, 0, 7)
    pen.stroke()
  }
}

const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const drift = random.between(0, 90)
  const land = (x: number, y: number): number =>
    noise.fbm(x * 1.15 + drift, y * 1.15, 7, 0.55) +
    0.34 * Math.tanh((at.x < aspect / 2 ? x - aspect * 0.55 : aspect * 0.45 - x) * 2.4) -
    0.04
  const lampX = at.x
  fill(painting, 0.5, (x, y, out) => {
    const value = land(x, y)
    const shore = smooth(0.1, 0, Math.abs(value)) * (value < 0 ? 1 : 0.25)
    const line = smooth(0.011, 0.004, Math.abs(value))
    const hatch = value < 0 && value > -0.07 ? smooth(0.35, 0.1, Math.abs(((y * 130) % 1) - 0.5)) * 0.5 * (1 + value / 0.07) : 0
    const echo = value < 0 ? smooth(0.006, 0.002, Math.abs(value + 0.035)) * 0.35 + smooth(0.006, 0.002, Math.abs(value + 0.06)) * 0.2 : 0
    const fibre = noise.fbm(x * 70, y * 70, 3) * 0.06
    const age = noise.fbm(x * 2.1 + 30, y * 2.1 + drift, 5) * 0.3
    const edge = Math.max(Math.abs(x / aspect - 0.5), Math.abs(y - 0.5)) * 2
    const burnt = smooth(0.7, 1.05, edge + noise.fbm(x * 5, y * 5, 4) * 0.14)
    const folds = [0.33, 0.67].reduce(
      (sum, share) =>
        sum +
        Math.exp(-(((x - aspect * share) / 0.005) ** 2)) * 0.2 +
        Math.exp(-Math.abs(x - aspect * share) * 24) * 0.09 * Math.sign(x - aspect * share),
      Math.exp(-(((y - 0.5) / 0.005) ** 2)) * 0.18,
    )
    const lamp = 0.34 + 0.82 * Math.exp(-((x - lampX) ** 2 * 0.75 + (y - 0.4) ** 2 * 1.5))
    for (let c = 0; c < 3; c++) {
      const wash = VELLUM[c]! + (SEA[c]! * 0.8 - VELLUM[c]!) * (value < 0 ? 0.5 + shore * 0.45 : 0)
      const paper = wash * (1 + fibre + age - folds) * (1 - burnt * (0.42 + c * 0.14))
      const ink = clamp(line * 0.95 + hatch + echo)
      out[c] = (paper + (INK[c]! * 0.7 - paper) * ink) * lamp * [1.05, 0.97, 0.82][c]!
    }
  })
  const size = unit * random.between(0.15, 0.2)
  const rose = { x: at.x, y: clamp(at.y, 0.3, 0.7) }
  const lines = maskOf(painting, (pen) => {
    pen.lineWidth = 0.0011
    pen.beginPath()
    for (const [x, y] of [
      [rose.x, rose.y],
      [aspect - rose.x * 0.8, 0.2],
      [rose.x * 0.4 + aspect * 0.3, 0.95],
    ] as const) {
      for (let i = 0; i < 16; i++) {
        pen.moveTo(x, y)
        pen.lineTo(x + Math.cos((i * Math.PI) / 8) * 3, y + Math.sin((i * Math.PI) / 8) * 3)
      }
    }
    pen.stroke()
    pen.lineWidth = 0.003
    for (const inset of [0.035, 0.047]) pen.strokeRect(inset, inset, aspect - inset * 2, 1 - inset * 2)
  })
  cover(
    painting,
    lines,
    0.5,
    (_x, _y, out) => {
      for (let c = 0; c < 3; c++) out[c] = out[c]! * [0.62, 0.45, 0.36][c]!
    },
    0.5,
  )
  const marks = maskOf(painting, (pen) => {
    compass(pen, rose.x, rose.y, size)
    pen.lineWidth = 0.0016
    for (let i = 0; i < 130; i++) {
      const x = random.between(0.08, aspect - 0.08)
      const y = random.between(0.08, 0.92)
      if (Math.hypot(x - rose.x, y - rose.y) < size * 1.2) continue
      const value = land(x, y)
      const s = random.between(0.012, 0.02)
      if (value > 0.14) {
        pen.beginPath()
        pen.moveTo(x - s, y)
        pen.quadraticCurveTo(x - s * 0.3, y - s * 1.4, x, y - s * 1.5)
        pen.quadraticCurveTo(x + s * 0.5, y - s, x + s, y)
        pen.moveTo(x + s * 0.1, y - s * 1.3)
        pen.lineTo(x + s * 0.35, y)
        pen.stroke()
      } else if (value > 0.03 && value < 0.09) writeScript(pen, random, x, y, random.between(0.07, 0.12), 0.011)
      else if (value < -0.2 && i % 4 === 0) {
        pen.beginPath()
        for (let k = 0; k < 3; k++) {
          pen.moveTo(x + k * s, y)
          pen.quadraticCurveTo(x + k * s + s / 2, y - s * 0.6, x + (k + 1) * s, y)
        }
        pen.stroke()
      }
    }
  })
  cover(
    painting,
    marks,
    0.52,
    (x, y, out) => {
      const lamp = 0.34 + 0.82 * Math.exp(-((x - lampX) ** 2 * 0.75 + (y - 0.4) ** 2 * 1.5))
      for (let c = 0; c < 3; c++) out[c] = INK[c]! * lamp * 0.9
    },
    0.86,
  )
  return [
    { x: rose.x, y: rose.y, description: 'compass rose of the chart' },
    { x: aspect - rose.x, y: 0.5, description: 'coast on the old chart' },
  ]
}

export const oldChart: Theme = {
  name: 'old-chart',
  words: [
    'chart',
    'archive map',
    'an old map',
    'map ',
    'maps',
    'nautical',
    'cartograph',
    'mapa',
    'carte ',
    'karte',
    'landkarte',
    'mappa',
    'compass',
    'atlas',
    'empire',
    'route',
    'border',
    'territor',
    'kingdom',
  ],
  draw,
}
