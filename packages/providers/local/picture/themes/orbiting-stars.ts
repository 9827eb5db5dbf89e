import { blackbody, clamp, light } from '../paint/colour.js'
import { addLight, fill, glow } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

/** Stars on Kepler's ellipses round an unseen mass; each leaves its path as a fading line of light. */
const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const tint = [light('#8a4a24'), light('#34406e')] as const
  const drift = random.between(0, 60)
  fill(painting, 0.05, (x, y, out) => {
    const far = Math.hypot(x - at.x, y - at.y)
    const cloud = clamp(noise.fbm(x * 2.2 + drift, y * 2.2, 6, 0.58) * 0.8 + 0.42)
    const dust = clamp(noise.ridges(x * 2.2 + 8, y * 2.2 + drift, 5, 0.58) * 1.5 - 0.3)
    const near = Math.exp(-far * 2.1)
    for (let c = 0; c < 3; c++) out[c] = 0.002 + (tint[0][c]! * near * 0.55 + tint[1][c]! * 0.09) * cloud * cloud * (1 - 0.8 * dust)
  })
  paintStars(painting, random, {
    density: 5200,
    brightness: 0.85,
    spikes: 0.4,
    through: (x, y) => 0.25 + 0.75 * Math.exp(-Math.hypot(x - at.x, y - at.y) * 2.4),
  })
  const count = 9
  const plane = new Float32Array(painting.width * painting.height)
  const places: { x: number; y: number; warm: readonly number[] }[] = []
  for (let i = 0; i < count; i++) {
    const half = unit * (0.09 + 0.32 * ((i + random.between(0.2, 0.8)) / count))
    const round = random.between(0.3, 0.88)
    const node = random.between(0, 6.28)
    const tilt = random.between(0.25, 0.95)
    const start = random.between(0, 6.28)
    const warm = blackbody(random.pick([4200, 6500, 9000, 12000]))
    const point = (anomaly: number): readonly [number, number] => {
      const px = half * (Math.cos(anomaly) - round)
      const py = half * Math.sqrt(1 - round * round) * Math.sin(anomaly) * tilt
      return [at.x + px * Math.cos(node) - py * Math.sin(node), at.y + px * Math.sin(node) + py * Math.cos(node)]
    }
    const steps = Math.round(half * painting.height * 9)
    for (let s = 0; s < steps; s++) {
      const share = s / steps
      const [x, y] = point(start - share * 6.1)
      deposit(plane, painting.width, painting.height, x * painting.height, y * painting.height, (1 - share) ** 1.7 * 0.6)
    }
    const [x, y] = point(start)
    places.push({ x, y, warm })
  }
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const value = plane[Math.floor(y * painting.height) * painting.width + Math.floor(x * painting.height)]!
    out[0] = value * 1.1
    out[1] = value * 1.35
    out[2] = value * 1.9
  })
  for (const { x, y, warm } of places) {
    glow(painting, x, y, 0.07 * unit, [warm[0]! * 3.4, warm[1]! * 3.4, warm[2]! * 3.4], 0.07)
    glow(painting, x, y, 0.018 * unit, [9, 9, 9.5], 0.16)
  }
  const dark = unit * 0.011
  glow(painting, at.x, at.y, dark * 9, [1.5, 0.75, 0.3], 0.16)
  addLight(painting, { x0: at.x - dark * 3, y0: at.y - dark * 3, x1: at.x + dark * 3, y1: at.y + dark * 3 }, (x, y, out) => {
    const far = Math.hypot(x - at.x, y - at.y) / dark
    const ring = Math.exp(-(((far - 1.15) / 0.28) ** 2))
    const hole = far < 1 ? -4 * (1 - far) : 0
    out[0] = ring * 2.6 + hole
    out[1] = ring * 1.5 + hole
    out[2] = ring * 0.7 + hole
  })
  const { red, green, blue } = painting
  for (const plane2 of [red, green, blue]) for (let i = 0; i < plane2.length; i++) if (plane2[i]! < 0) plane2[i] = 0
  return [
    { x: at.x, y: at.y, description: 'unseen mass at the centre' },
    { x: clamp(places[0]!.x, 0, aspect), y: clamp(places[0]!.y), description: 'star racing past it' },
  ]
}

/** Spreads a point of light over the four cells round it. */
const deposit = (plane: Float32Array, width: number, height: number, x: number, y: number, value: number): void => {
  const column = Math.floor(x - 0.5)
  const row = Math.floor(y - 0.5)
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return
  const dx = x - 0.5 - column
  const dy = y - 0.5 - row
  const at = row * width + column
  const add = (index: number, share: number): void => {
    plane[index] = Math.min(0.75, plane[index]! + value * share * 0.22)
  }
  add(at, (1 - dx) * (1 - dy))
  add(at + 1, dx * (1 - dy))
  add(at + width, (1 - dx) * dy)
  add(at + width + 1, dx * dy)
}

export const orbitingStars: Theme = {
  name: 'orbiting-stars',
  words: [
    'orbit',
    'stars orbiting',
    'stars circl',
    'galactic center',
    'galactic centre',
    'centre of the milky way',
    'center of the milky way',
    'heart of the milky way',
    'heart of our galaxy',
    'centre of our galaxy',
    'center of our galaxy',
    'centro galactico',
    'umkreis',
    'umlaufbahn',
    'orbita',
    'kepler',
    'solar system',
  ],
  draw,
}
