import { clamp, light, smooth } from '../paint/colour.js'
import { fill, glow } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

const DEEP = light('#a82a06')
const FIRE = light('#ff8a2a')
const WHITE = light('#ffe9b8')

const draw = ({ painting, random, noise, at, unit, distance }: Stage) => {
  const radius = unit * (distance === 'close' ? 0.5 : random.between(0.26, 0.34))
  const drift = random.between(0, 60)
  const { x, y } = at
  fill(painting, 0.2, (px, py, out) => {
    const dx = (px - x) / radius
    const dy = (py - y) / radius
    const far = Math.sqrt(dx * dx + dy * dy) + 1e-4
    const ux = dx / far
    const uy = dy / far
    if (far < 1.3) {
      const nz = Math.sqrt(Math.max(0.02, 1 - Math.min(1, far * far)))
      const sx = dx / (0.45 + nz)
      const sy = dy / (0.45 + nz)
      const cells = noise.ridges(sx * 7 + drift, sy * 7, 4, 0.6)
      const flow = noise.warped(sx * 2.2 + drift, sy * 2.2, 5, 1.1)
      const spots = smooth(0.42, 0.62, noise.fbm(sx * 1.7 + 50, sy * 2.6 + drift, 4))
      const heat = clamp((0.4 + flow * 0.4 + cells * 0.42) * (0.4 + 0.6 * nz ** 0.5) * (1 - spots * 0.75), 0, 1.4)
      const on = smooth(1.006, 0.994, far)
      for (let c = 0; c < 3; c++) out[c] = (DEEP[c]! * 0.7 + FIRE[c]! * heat * 1.7 + WHITE[c]! * clamp(heat - 0.55) * 3) * on
      if (on >= 1) return
    } else out.fill(0)
    const streams = noise.ridges(ux * 3.1 + drift, uy * 3.1 + far * 0.22, 5, 0.6)
    const loops = noise.ridges(dx * 2.6 + drift, dy * 2.6, 4) * Math.exp(-(far - 1) * 9)
    const corona = Math.exp(-(far - 1) * 2.1) * (0.12 + streams * 0.6) + loops * 0.7 + Math.exp(-(far - 1) * 16) * 0.9
    const off = smooth(0.994, 1.006, far)
    for (let c = 0; c < 3; c++) out[c] = out[c]! + (0.0012 + (FIRE[c]! * 0.75 + DEEP[c]! * 0.5) * corona) * off
  })
  paintStars(painting, random, { density: 900, through: (px, py) => smooth(radius * 1.3, radius * 3, Math.hypot(px - x, py - y)) })
  glow(painting, x, y, radius * 2.6, [0.5, 0.26, 0.08], 0.25)
  return [{ x, y, description: 'burning face of the star' }]
}

export const sun: Theme = {
  name: 'sun',
  words: [
    'surface of the sun',
    'sun s surface',
    'solar',
    'corona',
    'fusion',
    'sonne ',
    'soleil',
    'sol ',
    'sole ',
    'red giant',
    'supergiant',
    'giant star',
    'burning star',
    'hot gas',
    'plasma',
    'eclipse',
    'eclipsis',
    'finsternis',
  ],
  draw,
}
