import { clamp, light, smooth } from '../paint/colour.js'
import { writeScript } from '../paint/handwriting.js'
import { maskOf, polygon } from '../paint/mask.js'
import { cover, fill, glow } from '../paint/painting.js'
import { solid } from '../paint/solid.js'
import type { Stage, Theme } from '../theme.js'

const PAPER = light('#dcc69c')
const INK = light('#2a1a10')
const FLAME = light('#ffb35c')

const draw = (stage: Stage) => {
  const { painting, random, noise, at, aspect, unit } = stage
  const drift = random.between(0, 60)
  const side = at.x > aspect / 2 ? -1 : 1
  const lamp = { x: clamp(at.x + side * random.between(0.5, 0.66), 0.12, aspect - 0.12), y: random.between(0.16, 0.26) }
  const lit = (x: number, y: number): number => {
    const far = Math.hypot(x - lamp.x, (y - lamp.y) * 1.1)
    return 0.05 + 1.35 / (1 + far * far * 6.5)
  }
  const wood = light(random.pick(['#5a3722', '#4a3328', '#4c3a24']))
  fill(painting, 0.25, (x, y, out) => {
    const grain = noise.fbm(x * 1.2 + drift, y * 22 + noise.at(x * 2, y * 3 + drift) * 1.6, 5)
    const plank = smooth(0.012, 0, Math.abs(((y * 3.3 + 0.21) % 1) - 0.5)) * 0.7
    const value = lit(x, y) * (0.8 + grain * 0.55) * (1 - plank)
    for (let c = 0; c < 3; c++) out[c] = wood[c]! * FLAME[c]! * Math.max(0.02, value) * 1.1
  })
  const sheets = [
    { x: at.x - side * 0.34, y: at.y + 0.16, turn: random.between(-0.4, 0.4), w: 0.44, h: 0.6, tone: 0.62, near: 0.4 },
    { x: at.x + side * 0.22, y: at.y - 0.12, turn: random.between(-0.5, 0.3), w: 0.42, h: 0.54, tone: 0.72, near: 0.45 },
    { x: at.x, y: at.y + 0.1, turn: random.between(-0.2, 0.2), w: 0.56, h: 0.74, tone: 1, near: 0.6 },
  ]
  for (const sheet of sheets) {
    const w = sheet.w * unit
    const h = sheet.h * unit
    const cos = Math.cos(sheet.turn)
    const sin = Math.sin(sheet.turn)
    const spot = (u: number, v: number): readonly [number, number] => [sheet.x + u * cos - v * sin, sheet.y + u * sin + v * cos]
    const outline = (grow: number): number[] => {
      const points: number[] = []
      const edge = (u0: number, v0: number, u1: number, v1: number): void => {
        for (let i = 0; i < 40; i++) {
          const t = i / 40
          const rag = noise.fbm((u0 + u1 * t) * 9 + sheet.x * 20 + t * 8, (v0 + v1 * t) * 9 + t * 5, 4) * 0.008
          points.push(...spot((u0 + (u1 - u0) * t) * (1 + grow) + rag, (v0 + (v1 - v0) * t) * (1 + grow) + rag))
        }
      }
      edge(-w / 2, -h / 2, w / 2, -h / 2)
      edge(w / 2, -h / 2, w / 2, h / 2)
      edge(w / 2, h / 2, -w / 2, h / 2)
      edge(-w / 2, h / 2, -w / 2, -h / 2)
      return points
    }
    for (const [shift, dark] of [
      [0.022, 0.25],
      [0.012, 0.35],
      [0.005, 0.5],
    ] as const) {
      const shadow = maskOf(painting, (pen) => {
        pen.translate((sheet.x - lamp.x) * shift * 1.6, shift)
        polygon(pen, outline(shift * 0.6))
      })
      cover(painting, shadow, sheet.near - 0.02, [0.004, 0.0025, 0.002], dark)
    }
    const paper = maskOf(painting, (pen) => polygon(pen, outline(0)))
    cover(painting, paper, sheet.near, (x, y, out) => {
      const u = (x - sheet.x) * cos + (y - sheet.y) * sin
      const v = -(x - sheet.x) * sin + (y - sheet.y) * cos
      const fibre = noise.fbm(x * 60, y * 60, 3) * 0.07 + noise.fbm(x * 3 + sheet.y * 9, y * 3 + drift, 4) * 0.2
      const edge = Math.max(Math.abs(u) / (w / 2), Math.abs(v) / (h / 2))
      const burnt = smooth(0.72, 1.04, edge + noise.fbm(x * 6, y * 6 + drift, 4) * 0.16)
      const fold = Math.exp(-((v / 0.004) ** 2)) * 0.18 + Math.sign(v) * Math.exp(-Math.abs(v) * 22) * 0.07
      const wave = noise.at(u * 2.2 + drift, v * 2.2) * 0.12
      const stain = smooth(0.012, 0, Math.abs(Math.hypot(u - w * 0.2, v - h * 0.22) - 0.07)) * 0.2
      const value = lit(x, y) * sheet.tone * (1 + fibre - fold + wave - stain)
      for (let c = 0; c < 3; c++) out[c] = PAPER[c]! * (1 - burnt * (0.35 + c * 0.13)) * (0.25 + 0.75 * FLAME[c]!) * value * 0.86
    })
    const ink = maskOf(painting, (pen) => {
      pen.translate(sheet.x, sheet.y)
      pen.rotate(sheet.turn)
      pen.lineWidth = 0.0024
      const size = 0.021 * unit
      for (let v = -h * 0.4; v < h * 0.42; v += size * 1.75) {
        const ends = random.chance(0.14) ? random.between(0.3, 0.6) : 1
        writeScript(pen, random, -w * 0.4, v, w * 0.8 * ends, size)
        if (random.chance(0.1)) v += size
      }
    })
    for (let i = 0; i < ink.alpha.length; i++) if (paper.alpha[i] === 0) ink.alpha[i] = 0
    cover(
      painting,
      ink,
      sheet.near,
      (x, y, out) => {
        const thick = 0.62 + noise.fbm(x * 40, y * 40 + drift, 2) * 0.5
        for (let c = 0; c < 3; c++) out[c] = out[c]! + (INK[c]! * lit(x, y) * 0.6 - out[c]!) * clamp(thick)
      },
      0.9,
    )
  }
  candle(stage, lamp.x, lamp.y)
  return [
    { x: at.x, y: clamp(at.y + 0.06), description: 'handwritten page' },
    { x: lamp.x, y: lamp.y, description: 'candle' },
  ]
}

const candle = ({ painting, noise }: Stage, x: number, y: number): void => {
  const wax = maskOf(painting, (pen) => pen.fillRect(x - 0.019, y + 0.035, 0.038, 0.16))
  cover(painting, wax, 0.7, (px, py, out) => {
    const through = Math.exp(-(py - y - 0.03) * 16)
    const turn = Math.sqrt(Math.max(0.05, 1 - ((px - x) / 0.02) ** 2))
    for (let c = 0; c < 3; c++) out[c] = (0.12 + through * 1.4) * (0.4 + 0.6 * turn) * [1, 0.72, 0.42][c]!
  })
  const foot = maskOf(painting, (pen) => {
    pen.beginPath()
    pen.ellipse(x, y + 0.195, 0.062, 0.02, 0, 0, 7)
    pen.fill()
  })
  solid(painting, foot, {
    base: light('#3a2a14'),
    rim: [1.2, 0.8, 0.35],
    rimWidth: 0.004,
    lamp: { x, y },
    volume: 0.8,
    round: 0.012,
    grain: (px, py) => noise.at(px * 60, py * 60),
    depth: 0.68,
  })
  const flame = maskOf(painting, (pen) => {
    pen.beginPath()
    pen.moveTo(x, y - 0.042)
    pen.bezierCurveTo(x + 0.004, y - 0.015, x + 0.015, y + 0.002, x + 0.009, y + 0.022)
    pen.bezierCurveTo(x + 0.004, y + 0.03, x - 0.004, y + 0.03, x - 0.009, y + 0.022)
    pen.bezierCurveTo(x - 0.015, y + 0.002, x - 0.005, y - 0.015, x, y - 0.042)
    pen.fill()
  })
  cover(painting, flame, 0.72, (_px, py, out) => {
    const t = clamp((py - y + 0.042) / 0.07)
    out[0] = 7
    out[1] = 4.6 - t * 1.4
    out[2] = 1.5 + t * t * 2
  })
  glow(painting, x, y, 0.5, [1.5, 0.85, 0.32], 0.09)
  glow(painting, x, y, 0.09, [3, 1.9, 0.8], 0.2)
}

export const manuscript: Theme = {
  name: 'manuscript',
  words: [
    'manuscript',
    'archive',
    'letter ',
    'letters',
    'document ',
    'documents',
    'documento',
    'dokument',
    'handwrit',
    'paper',
    'diary',
    'journal',
    'logbook',
    'notebook',
    'parchment',
    'scroll',
    'quill',
    'candle',
    'written',
    'manuscrit',
    'carta ',
    'cartas',
    'lettre',
    'brief ',
    'briefe',
    'lettera',
    'archiv',
    'papel',
    'papier',
    'desk',
    'historical record',
    'patent',
    'treaty',
  ],
  draw,
}
