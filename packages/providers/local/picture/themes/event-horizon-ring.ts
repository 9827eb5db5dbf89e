import { clamp, light, smooth } from '../paint/colour.js'
import { fill } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

const DEEP = light('#3a0a02')
const FIRE = light('#e0560a')
const HOT = light('#ffd97a')

/** What radio telescopes saw: a soft uneven ring, brighter below, with knots and faint fringes of the reconstruction. */
const draw = ({ painting, random, noise, at, unit, distance }: Stage) => {
  const radius = unit * (distance === 'close' ? 0.27 : distance === 'wide' ? 0.15 : random.between(0.19, 0.23))
  const thick = radius * random.between(0.36, 0.44)
  const below = Math.PI / 2 + random.between(-0.7, 0.5)
  const knots = Array.from({ length: 3 }, (_, i) => ({
    angle: below + (i - 1) * random.between(0.55, 1.05),
    wide: random.between(0.28, 0.5),
    strength: random.between(0.25, 0.6),
  }))
  const drift = random.between(0, 50)
  fill(painting, 0.15, (x, y, out) => {
    const dx = x - at.x
    const dy = y - at.y
    const bend = noise.fbm(dx * 5 + drift, dy * 5, 3) * radius * 0.07
    const far = Math.hypot(dx, dy * 1.03) + bend
    const angle = Math.atan2(dy, dx)
    let bright = 0.42 + 0.5 * Math.cos(angle - below)
    for (const knot of knots) {
      const turn = Math.atan2(Math.sin(angle - knot.angle), Math.cos(angle - knot.angle))
      bright += knot.strength * Math.exp(-(turn * turn) / (knot.wide * knot.wide))
    }
    const off = (far - radius) / thick
    const ring = Math.exp(-off * off * (off < 0 ? 2.5 : 1.9)) * Math.max(0.12, bright)
    const halo = Math.exp(-Math.max(0, far - radius) / (radius * 0.75)) * 0.075
    const hole = smooth(radius * 0.12, radius * 0.85, far)
    const fringe = (Math.cos((far / radius) * 9.5) * 0.5 + 0.5) * Math.exp(-far / (radius * 1.7)) * 0.018
    const mottle = 1 + noise.fbm(x * 7 + 4, y * 7 + drift, 4) * 0.16
    const heat = (ring + halo * hole + fringe) * mottle
    const room = (0.5 + noise.fbm(x * 1.6 + drift, y * 1.6, 4)) * Math.exp(-far * 1.2)
    const warm = smooth(0.02, 0.62, heat)
    const white = smooth(0.5, 1.35, heat)
    for (let c = 0; c < 3; c++) {
      const glow = DEEP[c]! * heat * 2.4 + FIRE[c]! * warm * heat * 1.7 + HOT[c]! * white * heat * 1.25
      out[c] = 0.0022 + DEEP[c]! * room * 0.3 + glow
    }
  })
  const row = Math.round(at.y * painting.height)
  for (let y = 0; y < painting.height; y++) {
    for (let x = 0; x < painting.width; x++) {
      const far = Math.hypot(x / painting.height - at.x, (y - row) / painting.height)
      painting.depth[y * painting.width + x] = 0.15 + 0.4 * Math.exp(-(((far - radius) / thick) ** 2))
    }
  }
  return [
    { x: at.x + Math.cos(below) * radius, y: clamp(at.y + Math.sin(below) * radius), description: 'brightest arc of the ring' },
    { x: at.x, y: at.y, description: 'shadow of the black hole' },
  ]
}

export const eventHorizonRing: Theme = {
  name: 'event-horizon-ring',
  words: [
    'event horizon',
    'first image',
    'first picture of',
    'first photo',
    'm87',
    'sagittarius a',
    'sgr a',
    'glowing ring around',
    'orange ring',
    'ring of fire',
    'ring of light',
    'bright ring',
    'donut',
    'doughnut',
    'shadow of a black hole',
    'shadow of the black hole',
    'primera imagen',
    'premiere image',
    'erstes bild',
    'prima immagine',
    'horizonte de sucesos',
    'ereignishorizont',
  ],
  draw,
}
