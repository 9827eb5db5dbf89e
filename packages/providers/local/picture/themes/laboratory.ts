import { clamp, light, mixed, scaled, smooth } from '../paint/colour.js'
import { maskOf, type Pen } from '../paint/mask.js'
import type { Mask } from '../paint/painting.js'
import { addLight, cover, fill, glow } from '../paint/painting.js'
import type { Random } from '../paint/random.js'
import type { Stage, Theme } from '../theme.js'

type Glass = {
  readonly x: number
  readonly size: number
  readonly kind: number
  readonly level: number
  readonly near: number
  readonly hue: number
}

const LIQUIDS = ['#6f9a94', '#b8935c', '#7f90b0', '#a07078', '#8c9a70'].map((hex) => light(hex))

const vessel = (pen: Pen, { x, size, kind }: Glass, foot: number): void => {
  const s = size
  pen.beginPath()
  if (kind === 0) {
    pen.moveTo(x - s * 0.09, foot - s)
    pen.lineTo(x - s * 0.09, foot - s * 0.62)
    pen.lineTo(x - s * 0.38, foot - s * 0.08)
    pen.quadraticCurveTo(x - s * 0.4, foot, x - s * 0.3, foot)
    pen.lineTo(x + s * 0.3, foot)
    pen.quadraticCurveTo(x + s * 0.4, foot, x + s * 0.38, foot - s * 0.08)
    pen.lineTo(x + s * 0.09, foot - s * 0.62)
    pen.lineTo(x + s * 0.09, foot - s)
  } else if (kind === 1) {
    pen.moveTo(x - s * 0.08, foot - s)
    pen.lineTo(x - s * 0.08, foot - s * 0.58)
    pen.arc(x, foot - s * 0.3, s * 0.3, -1.85, Math.PI + 1.85 - Math.PI * 2 + Math.PI, true)
    pen.arc(x, foot - s * 0.3, s * 0.3, Math.PI - 1.0, -1.3, true)
    pen.lineTo(x + s * 0.08, foot - s)
  } else {
    const w = kind === 2 ? 0.1 : 0.24
    pen.moveTo(x - s * w, foot - s * 0.9)
    pen.lineTo(x - s * w, foot - s * 0.06)
    pen.quadraticCurveTo(x - s * w, foot, x - s * w * 0.7, foot)
    pen.lineTo(x + s * w * 0.7, foot)
    pen.quadraticCurveTo(x + s * w, foot, x + s * w, foot - s * 0.06)
    pen.lineTo(x + s * w, foot - s * 0.9)
  }
  pen.closePath()
  pen.fill()
}

const glassOf = (random: Random, x: number, size: number, near: number): Glass => ({
  x,
  size,
  kind: Math.floor(random() * 4),
  level: random.between(0.25, 0.55),
  near,
  hue: Math.floor(random() * LIQUIDS.length),
})

/** A bench of glass before a lit window: edges bright, bodies clear, liquids glowing. */
const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const drift = random.between(0, 60)
  const [sky, room] = random.pick([
    [light('#ffd9a8'), light('#26333c')],
    [light('#cfe4ea'), light('#22303a')],
    [light('#ffc890'), light('#33292c')],
  ] as const)
  const bench = 0.8
  const pane = { x: at.x, y: 0.34, w: 0.36 * Math.max(0.7, unit), h: 0.36 }
  fill(painting, 0.05, (x, y, out) => {
    const dx = Math.abs(x - pane.x) / pane.w
    const dy = Math.abs(y - pane.y) / pane.h
    const inside = smooth(1.03, 0.97, dx) * smooth(1.03, 0.97, dy)
    const bar = Math.abs(((dx * 1.5 + 0.5) % 1) - 0.5) > 0.46 || Math.abs(((dy * 1.5 + 0.5) % 1) - 0.5) > 0.465 ? 0.25 : 1
    const spill = Math.exp(-Math.hypot(Math.max(0, dx - 1) * pane.w, Math.max(0, dy - 1) * pane.h) * 3.2)
    const plaster = 0.7 + noise.fbm(x * 2.4 + drift, y * 2.4, 5) * 0.4
    const shelf = y > 0.3 && y < 0.315 && dx > 1.15 ? 0.35 : 1
    const cloud = 0.8 + noise.fbm(x * 3, y * 4 + drift, 4) * 0.25
    for (let c = 0; c < 3; c++) {
      const wall = (room[c]! * 0.55 + sky[c]! * spill * 0.16) * plaster * shelf
      out[c] = wall + (sky[c]! * 1.25 * bar * cloud - wall) * inside
    }
  })
  const wood = light('#3a2618')
  fill(
    painting,
    0.6,
    (x, y, out) => {
      const shine = Math.exp(-(((x - pane.x) / 0.4) ** 2)) * smooth(1.02, bench, y)
      const grain = 0.8 + noise.fbm(x * 3 + drift, y * 60, 4) * 0.45
      for (let c = 0; c < 3; c++) out[c] = wood[c]! * grain * (0.25 + shine) + sky[c]! * shine * 0.2
    },
    bench,
    1,
  )
  const glasses: Glass[] = []
  for (let x = aspect * 0.03; x < aspect; x += random.between(0.09, 0.15))
    if (Math.abs(x - pane.x) > pane.w * 1.15) glasses.push(glassOf(random, x, random.between(0.06, 0.13), 0.1))
  for (let x = 0.08; x < aspect; x += random.between(0.13, 0.22)) glasses.push(glassOf(random, x, random.between(0.16, 0.26) * unit, 0.6))
  glasses.push({ ...glassOf(random, at.x, 0.38 * unit, 1), kind: random.pick([0, 0, 1]), level: 0.42 })
  const edgeOf = (mask: Mask, column: number, row: number): number => {
    const { width } = painting
    const reach = Math.max(1, Math.round(painting.height * 0.0035))
    const here = row * width + column
    return (
      1 -
      Math.min(
        mask.alpha[here - reach] ?? 0,
        mask.alpha[here + reach] ?? 0,
        mask.alpha[here + reach * width] ?? 0,
        mask.alpha[here - reach * width] ?? 0,
      ) /
        255
    )
  }
  for (const glass of glasses) {
    const foot = glass.near < 0.2 ? 0.302 : bench + glass.near * 0.075
    const mask = maskOf(painting, (pen) => vessel(pen, glass, foot))
    const liquid = LIQUIDS[glass.hue]!
    const top = foot - glass.size * glass.level
    const dim = glass.near < 0.2 ? 0.35 : 1
    cover(painting, mask, 0.2 + glass.near * 0.65, (x, y, out) => {
      const edge = edgeOf(mask, Math.floor(x * painting.height), Math.floor(y * painting.height))
      const across = (x - glass.x) / (glass.size * 0.38)
      const lit = Math.exp(-(((x - pane.x) / 0.6) ** 2)) * dim
      const streak = smooth(0.06, 0.0, Math.abs(across + 0.5)) * 0.45 + smooth(0.03, 0, Math.abs(across - 0.62)) * 0.2
      const filled = y > top ? 1 : 0
      const surface = smooth(0.005, 0.001, Math.abs(y - top))
      for (let c = 0; c < 3; c++) {
        const behind = out[c]! * (filled ? liquid[c]! * 1.1 + 0.1 : 0.86)
        const inner = filled ? liquid[c]! * (0.06 + lit * 0.28) * (0.5 + 0.7 * smooth(top, foot, y)) : 0
        out[c] = behind * (1 - edge * 0.8) + inner + sky[c]! * (edge * 0.42 + streak * 0.6 + surface * 0.3) * (0.1 + lit * 0.6)
      }
    })
    if (glass.near > 0.5) {
      addLight(
        painting,
        { x0: glass.x - glass.size * 0.7, y0: foot - 0.01, x1: glass.x + glass.size * 0.7, y1: foot + glass.size * 0.35 },
        (x, y, out) => {
          const d = Math.hypot((x - glass.x) / (glass.size * 0.4), (y - foot - glass.size * 0.1) / (glass.size * 0.13))
          const value = Math.exp(-d * d) * 0.3
          for (let c = 0; c < 3; c++) out[c] = mixed(liquid, sky, 0.3)[c]! * value
        },
      )
    }
  }
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const angle = Math.atan2(y - pane.y + 0.5, x - pane.x)
    const ray = clamp(0.3 + noise.at(angle * 9 + drift, 1.5)) * Math.exp(-Math.hypot(x - pane.x, y - pane.y) * 2.4) * 0.2
    for (let c = 0; c < 3; c++) out[c] = sky[c]! * ray
  })
  glow(painting, pane.x, pane.y, 0.6, scaled(sky, 0.3), 0.3)
  return [
    { x: at.x, y: clamp(bench + 0.075 - 0.12 * unit), description: 'flask on the bench' },
    { x: pane.x, y: pane.y, description: 'window of the laboratory' },
  ]
}

export const laboratory: Theme = {
  name: 'laboratory',
  words: [
    'laborator',
    'lab ',
    'labor ',
    'flask',
    'test tube',
    'experiment',
    'chemis',
    'glassware',
    'glass vessel',
    'microscope',
    'mikroskop',
    'research',
    'medicine',
    'vaccin',
    'pharma',
    'scientific instruments',
    'instruments',
    'potion',
    'alchem',
  ],
  draw,
}
