import { clamp, light, type Rgb, smooth } from '../paint/colour.js'
import { fill, glow } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

type Gas = { readonly warm: Rgb; readonly cool: Rgb; readonly hot: Rgb }

const GASES: readonly Gas[] = [
  { warm: light('#c8573a'), cool: light('#2a7f8f'), hot: light('#ffe0b0') },
  { warm: light('#a83a5c'), cool: light('#3d5fb8'), hot: light('#ffd2d8') },
  { warm: light('#b8702c'), cool: light('#275f7c'), hot: light('#ffe9c4') },
  { warm: light('#7c46a8'), cool: light('#2c8a9c'), hot: light('#e8dcff') },
]

const draw = ({ painting, random, noise, at, unit }: Stage) => {
  const gas = random.pick(GASES)
  const drift = random.between(0, 80)
  const size = random.between(1.0, 1.5)
  const turn = random.between(0, 6.28)
  fill(painting, 0.1, (x, y, out) => {
    const dx = (x - at.x) / unit
    const dy = (y - at.y) / unit
    const far = Math.sqrt(dx * dx + dy * dy)
    const u = (dx * Math.cos(turn) + dy * Math.sin(turn)) * size
    const v = (dy * Math.cos(turn) - dx * Math.sin(turn)) * size * 1.3
    const bx = noise.fbm(u + drift, v, 3)
    const by = noise.fbm(u - 7, v + drift, 3)
    const body = noise.fbm(u * 1.5 + bx * 0.45 + drift, v * 1.5 + by * 0.45, 7, 0.6)
    const dust = noise.ridges(u * 1.9 + by * 0.3 + 40, v * 1.9 + bx * 0.3 + drift, 6, 0.62)
    const fall = Math.exp(-far * far * 1.7)
    const wide = Math.exp(-far * 1.15)
    const thick = clamp(body * 0.75 + 0.34) * (0.22 + 1.2 * fall) * wide * 1.5
    const veil = 1 - smooth(0.3, 0.62, dust * (0.8 + 0.5 * by)) * 0.86
    const heat = clamp(0.5 + bx * 0.9)
    const core = fall * fall * clamp(0.55 + body * 0.9) * 1.3
    for (let c = 0; c < 3; c++) {
      const shade = gas.cool[c]! + (gas.warm[c]! - gas.cool[c]!) * heat
      out[c] = 0.002 + (shade * thick * thick * 1.5 + gas.hot[c]! * core * core * 0.34) * veil
    }
  })
  paintStars(painting, random, {
    density: 2200,
    brightness: 1.3,
    spikes: 1,
    through: (x, y) => clamp(0.5 + noise.fbm(x * 2 + drift, y * 2, 2)),
  })
  for (let i = 0; i < 7; i++) {
    const angle = random.between(0, 6.28)
    const far = Math.abs(random.normal()) * 0.09 * unit
    glow(
      painting,
      at.x + Math.cos(angle) * far,
      at.y + Math.sin(angle) * far * 0.8,
      random.between(0.02, 0.09) * unit,
      [1.8, 1.9, 2.3],
      0.06,
    )
  }
  return [{ x: at.x, y: at.y, description: 'glowing heart of the nebula' }]
}

export const nebula: Theme = {
  name: 'nebula',
  words: [
    'nebul',
    'star nurser',
    'star form',
    'newborn star',
    'stellar nurser',
    'space',
    'cosmos',
    'cosmic',
    'universe',
    'weltraum',
    'universum',
    'espacio',
    'espace',
    'spazio',
    'universo',
    'univers',
    'kosmos',
    'deep sky',
    'gas cloud',
    'interstellar',
    'big bang',
    'star ',
    'stars',
    'starfield',
    'estrella',
    'etoile',
    'stern',
    'stella',
    'stelle',
  ],
  draw,
}
