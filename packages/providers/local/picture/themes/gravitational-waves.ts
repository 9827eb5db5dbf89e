import { clamp, light, smooth } from '../paint/colour.js'
import { paintLand } from '../paint/land.js'
import { addLight, fill, glow } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

/** Two holes spiral together over a sheet of space that carries their waves away. */
const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const horizon = random.between(0.24, 0.3)
  const tint = random.pick([light('#2f6fb0'), light('#3a8f9e'), light('#6a58b8')])
  const warm = random.pick([light('#ffb066'), light('#ffd08a')])
  const drift = random.between(0, 40)
  fill(painting, 0, (x, y, out) => {
    const cloud = clamp(noise.fbm(x * 1.7 + drift, y * 1.7, 5) * 0.8 + 0.35)
    const near = Math.exp(-((y - horizon) ** 2) * 9)
    for (let c = 0; c < 3; c++) out[c] = 0.002 + tint[c]! * cloud * cloud * (0.07 + 0.45 * near)
  })
  paintStars(painting, random, { density: 1900, spikes: 0.5, brightness: 1.2 })
  const day = stage.daylight('night', 'clear', at.x, horizon)
  const sheet = {
    ...day,
    sun: warm,
    glow: 0,
    strength: 0,
    ambient: [0.1, 0.1, 0.1] as const,
    haze: [tint[0] * 0.22, tint[1] * 0.22, tint[2] * 0.22] as const,
  }
  const z0 = 5.2
  const x0 = ((at.x - aspect / 2) / 1.05) * z0
  const phase = random.between(0, 6.28)
  const half = 0.62
  const turn = random.between(-0.35, 0.35)
  const holes = [
    [x0 + Math.cos(turn) * half, z0 + Math.sin(turn) * half],
    [x0 - Math.cos(turn) * half * 1.1, z0 - Math.sin(turn) * half * 1.1],
  ] as const
  const height = (x: number, z: number): number => {
    const dx = x - x0
    const dz = z - z0
    const far = Math.sqrt(dx * dx + dz * dz)
    const angle = Math.atan2(dz, dx)
    const wave = Math.cos(far * 4.2 - 2 * angle + phase) * smooth(0.7, 1.7, far) * 0.3 * Math.exp(-far * 0.1)
    let well = 0
    for (const [hx, hz] of holes) well += 0.2 / Math.sqrt((x - hx) ** 2 + (z - hz) ** 2 + 0.035)
    return wave - well
  }
  paintLand(painting, sheet, {
    eye: 2.1,
    horizon,
    focal: 1.05,
    near: 1.6,
    far: 40,
    height,
    clear: 17,
    ambient: 0.3,
    depth: [0.95, 0.1],
    colour: (_x, _z, _h, _up, out) => out.fill(0.2),
    extra: (x, z, ground, up, out) => {
      const grid = Math.max(line(x * 3.2, z), line(z * 3.2, z))
      const dx = x - x0
      const dz = z - z0
      const near = Math.exp(-(dx * dx + dz * dz) * 0.22)
      const crest = clamp(ground * 3.4 + 0.35)
      const rim = clamp((1 - up) * 1.8)
      const fire = Math.exp(-(dx * dx + dz * dz) * 0.75)
      for (let c = 0; c < 3; c++) {
        const glowing = tint[c]! * (0.05 + crest * crest * 0.75 + rim * 0.3 + grid * (0.3 + crest * 1.5 + near * 0.6))
        out[c] = out[c]! * 0.1 + glowing + warm[c]! * fire * (0.1 + rim * 0.5 + grid * 0.4)
      }
    },
  })
  const seen = holes.map(([hx, hz]) => ({ x: aspect / 2 + (hx / hz) * 1.05, y: horizon + ((2.1 + 0.22) * 1.05) / hz, size: 0.24 / hz }))
  for (const hole of seen) {
    glow(painting, hole.x, hole.y, hole.size * 7, [warm[0] * 0.8, warm[1] * 0.8, warm[2] * 0.8], 0.14)
    const reach = hole.size * 2.6
    const { width, height: tall, red, green, blue } = painting
    addLight(painting, { x0: hole.x - reach, y0: hole.y - reach, x1: hole.x + reach, y1: hole.y + reach }, (x, y, out) => {
      const dx = (x - hole.x) / hole.size
      const dy = (y - hole.y) / hole.size
      const far = Math.hypot(dx, dy)
      const place = Math.min(width * tall - 1, Math.floor(y * tall) * width + Math.floor(x * tall))
      const keep = smooth(0.94, 1.06, far)
      red[place] = red[place]! * keep
      green[place] = green[place]! * keep
      blue[place] = blue[place]! * keep
      const ring = Math.exp(-(((far - 1.12) / 0.09) ** 2)) * 2.4
      const disk =
        Math.exp(-(((Math.hypot(dx, dy * 3.2) - 1.7) / 0.34) ** 2)) *
        (dy > 0 || far > 1.02 ? 1.5 : 0) *
        (1 + 0.5 * Math.sign(-dx) * clamp(Math.abs(dx)))
      for (let c = 0; c < 3; c++) out[c] = warm[c]! * (ring + disk)
    })
  }
  return [
    { x: clamp((seen[0]!.x + seen[1]!.x) / 2, 0, aspect), y: seen[0]!.y, description: 'two black holes about to merge' },
    { x: aspect * 0.5, y: 0.78, description: 'waves in space' },
  ]
}

/** A line of a grid, kept a cell wide at any distance. */
const line = (value: number, distance: number): number => {
  const off = Math.abs(value - Math.round(value))
  return Math.exp(-((off / (0.012 + distance * 0.0052)) ** 2)) * Math.exp(-distance * 0.09)
}

export const gravitationalWaves: Theme = {
  name: 'gravitational-waves',
  words: [
    'gravitational wave',
    'dark spheres',
    'spheres circl',
    'two dark',
    'ripples',
    'ripples in',
    'ripple',
    'ligo',
    'merging',
    'merger',
    'two black holes',
    'colliding',
    'collision',
    'ondas gravitacionales',
    'ondes gravitationnelles',
    'gravitationswelle',
    'onde gravitazionali',
    'fabric of space',
    'spacetime',
    'space time',
    'curvature',
    'relativity',
    'relativitat',
    'relatividad',
    'relativite',
    'gravity',
    'gravedad',
    'gravite ',
    'schwerkraft',
    'gravita',
  ],
  draw,
}
