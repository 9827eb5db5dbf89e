import { clamp, light, scaled, smooth } from '../paint/colour.js'
import { maskOf, polygon } from '../paint/mask.js'
import { addLight, cover, fill, glow } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

const HIDES = ['#6a2f22', '#2f4438', '#7a5a2c', '#33405a', '#4a2a3a', '#8a7450', '#3a3026', '#54302a'].map((hex) => light(hex))

/** A hall of books in one-point perspective, a tall window at its end. Walls are cast along the eye's rays. */
const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const end = { x: clamp(at.x, aspect * 0.36, aspect * 0.64), y: clamp(at.y - 0.02, 0.4, 0.5) }
  const warm = random.pick([light('#ffd8a0'), light('#ffe6c0'), light('#ffc890')])
  const drift = Math.floor(random.between(0, 60))
  const half = 0.62 * Math.max(0.7, unit)
  const far = 6.5
  const tall = 0.95
  const low = 0.42
  const wood = light('#3c2415')
  fill(painting, 0.5, (x, y, out) => {
    const dx = (x - end.x) / half
    const dy = y - end.y
    const zWall = 1 / Math.max(1e-4, Math.abs(dx))
    const zRoof = (dy < 0 ? tall : low) / Math.max(1e-4, Math.abs(dy))
    const z = Math.min(zWall, zRoof, far)
    const fog = smooth(0.6, far, z)
    const glowing = 0.16 + 1.1 / (0.8 + (far - z) * 0.62)
    if (z >= far) {
      const u = dx * far
      const v = (dy * far) / tall
      const arch = Math.hypot(u, Math.min(0, v + 0.35) * 1.6)
      const pane = arch < 0.62 && v < 0.3
      const bar = Math.abs(((u * 3.2 + 10.5) % 1) - 0.5) > 0.44 || Math.abs(((v * 4.2 + 10) % 1) - 0.5) > 0.455
      const sky = pane ? (bar ? 0.5 : 2.6 + noise.fbm(x * 30, y * 30, 3) * 0.5) : 0.22
      for (let c = 0; c < 3; c++) out[c] = warm[c]! * sky
      return
    }
    if (zWall <= zRoof) {
      const v = dy * z
      const along = z * 2.4
      const bay = Math.abs((along % 1.6) - 0.8) > 0.72
      const shelf = (v + tall) / 0.137
      const level = Math.floor(shelf)
      const onBoard = shelf - level > 0.9
      const book = along * 11 + noise.at(level * 3.7 + drift, 0.5) * 3
      const number = Math.floor(book)
      const hash = noise.at(number * 1.37 + drift, level * 2.71 + (dx > 0 ? 40 : 0))
      const height = 0.68 + 0.28 * Math.abs(hash)
      const gap = shelf - level < 1 - height - 0.08
      const spine = book - number
      const hide = HIDES[Math.floor(Math.abs(hash) * 40) % HIDES.length]!
      const edge = 0.45 + 0.75 * Math.sin(Math.PI * clamp(spine))
      const gold = Math.abs(shelf - level - 0.42) < 0.025 || Math.abs(shelf - level - 0.8) < 0.018
      for (let c = 0; c < 3; c++) {
        const body =
          bay || onBoard
            ? wood[c]! * (1.1 + noise.fbm(along * 4, v * 30, 2) * 0.4)
            : gap
              ? 0.004
              : hide[c]! * edge + (gold ? warm[c]! * 0.18 : 0)
        out[c] = body * glowing * warm[c]! * 1.7 + warm[c]! * fog * fog * 0.2
      }
      return
    }
    const u = (x - end.x) * z
    if (dy > 0) {
      const plank = Math.abs(((u * 7 + 20) % 1) - 0.5) > 0.47 ? 0.55 : 1
      const rug = Math.abs(u) < 0.22
      const shine = Math.exp(-((u / 0.26) ** 2)) * (0.5 + 0.5 * fog)
      for (let c = 0; c < 3; c++) {
        const body = rug
          ? HIDES[0]![c]! * (0.9 + 0.3 * noise.at(u * 60, z * 30)) * (Math.abs(u) > 0.19 ? 1.7 : 1)
          : wood[c]! * plank * (1.3 + noise.fbm(u * 20, z * 3, 3) * 0.5)
        out[c] = body * glowing * warm[c]! * 1.5 + warm[c]! * (shine * 0.16 + fog * fog * 0.12)
      }
    } else {
      const beam = Math.abs(((z * 1.5) % 1) - 0.5) > 0.36 ? 0.5 : 1
      for (let c = 0; c < 3; c++) out[c] = wood[c]! * beam * glowing * 0.9 + warm[c]! * fog * fog * 0.12
    }
  })
  const { width, height } = painting
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < width; column++, i++) {
      const reach = Math.max(Math.abs(column / height - end.x) / half, Math.abs(row / height - end.y) / 0.6)
      painting.depth[i] = clamp(0.08 + reach * 0.85)
    }
  }
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const dx = x - end.x
    const dy = y - end.y + 0.08
    const angle = Math.atan2(dy, dx)
    const ray = clamp(0.35 + noise.at(angle * 5 + drift, 3.5)) * Math.exp(-Math.hypot(dx, dy) * 2.3) * 0.32
    const mote = noise.at(x * 60, y * 60 + drift) > 0.66 ? 0.16 * Math.exp(-Math.hypot(dx, dy) * 2.6) : 0
    for (let c = 0; c < 3; c++) out[c] = warm[c]! * (ray + mote)
  })
  glow(painting, end.x, end.y - 0.05, 0.5, scaled(warm, 0.6), 0.2)
  const table = maskOf(painting, (pen) => {
    const y = end.y + 0.34
    polygon(pen, [end.x - 0.3, y, end.x + 0.3, y, end.x + 0.44, y + 0.1, end.x - 0.44, y + 0.1])
    pen.fillRect(end.x - 0.44, y + 0.1, 0.88, 0.03)
    for (const s of [-0.4, 0.37]) pen.fillRect(end.x + s, y + 0.1, 0.03, 0.4)
    for (let i = 0; i < 4; i++) pen.fillRect(end.x - 0.24 + random() * 0.04, y - 0.018 * (i + 1), random.between(0.11, 0.16), 0.016)
    polygon(pen, [end.x + 0.02, y + 0.02, end.x + 0.1, y - 0.012, end.x + 0.18, y + 0.02, end.x + 0.1, y + 0.034])
  })
  cover(painting, table, 0.8, (x, y, out) => {
    const shine = Math.exp(-(((x - end.x) / 0.2) ** 2)) * smooth(end.y + 0.46, end.y + 0.33, y)
    for (let c = 0; c < 3; c++) out[c] = wood[c]! * 0.4 * (1 + noise.fbm(x * 9, y * 60, 3) * 0.5) + warm[c]! * shine * 0.3
  })
  return [
    { x: end.x, y: end.y - 0.04, description: 'window at the end of the hall' },
    { x: end.x, y: clamp(end.y + 0.32), description: 'books on the table' },
  ]
}

export const library: Theme = {
  name: 'library',
  words: [
    'library',
    'book',
    'biblio',
    'libro',
    'livre',
    'buch',
    'bucher',
    'libri',
    'shelves',
    'university',
    'academ',
    'scholar',
    'study ',
    'studies',
    'hall ',
    'museum',
    'interior',
    'room ',
    'institute',
    'school',
    'professor',
    'encyclop',
    'publish',
  ],
  draw,
}
