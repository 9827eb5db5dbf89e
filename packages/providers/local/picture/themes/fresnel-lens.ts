import { clamp, light, smooth } from '../paint/colour.js'
import { addLight, fill, glow } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

const LAMP = light('#ffe2ac')
const GLASS = light('#a8d2cc')
const BRASS = light('#c08a3e')

/** A great lens: a bull's-eye, rings of prisms round it, catching arcs above and below, in a frame of brass. */
const draw = ({ painting, random, noise, at, aspect, unit, distance }: Stage) => {
  const size = unit * (distance === 'close' ? 0.6 : random.between(0.4, 0.46))
  const x0 = at.x
  const y0 = clamp(at.y, 0.44, 0.54)
  const drift = random.between(0, 40)
  const room = random.pick([light('#16283a'), light('#1c2a2c'), light('#2a2430')])
  const panels = random.pick([3, 5])
  fill(painting, 0.1, (x, y, out) => {
    const far = Math.hypot(x - x0, y - y0)
    const pane = Math.abs(((x * 1.9 + 0.3 + drift) % 1) - 0.5) > 0.478 || Math.abs(((y * 1.5 + 0.1) % 1) - 0.5) > 0.485
    const cloud = noise.fbm(x * 1.3 + drift, y * 2.4, 5)
    const night = (0.75 + cloud * 0.5) * (0.5 + 0.7 * (1 - y))
    const warm = Math.exp(-far * 2.3) * 0.5
    for (let c = 0; c < 3; c++) out[c] = (room[c]! * night + LAMP[c]! * warm * 0.5) * (pane ? 0.22 + warm : 1)
  })
  const half = size * 0.74
  const { width, height, red, green, blue, depth } = painting
  const rings = 7
  addLight(painting, { x0: x0 - half * 1.2, y0: y0 - size * 1.25, x1: x0 + half * 1.2, y1: y0 + size * 1.25 }, (x, y, out) => {
    out.fill(0)
    const dx = (x - x0) / half
    const dy = (y - y0) / size
    // The lens is a barrel: widest at its waist, drawn in above and below.
    const waist = 1 - 0.42 * smooth(0.3, 1.05, Math.abs(dy)) ** 1.4
    const across = dx / waist
    if (Math.abs(across) > 1.04 || Math.abs(dy) > 1.06) return
    const round = Math.asin(clamp(across, -1, 1))
    const sector = (round * panels) / Math.PI + 0.5
    const inPanel = (sector - Math.floor(sector) - 0.5) * 2
    const bar =
      smooth(0.9, 0.97, Math.abs(inPanel)) +
      smooth(0.985, 1.02, Math.abs(across)) +
      smooth(0.965, 1.0, Math.abs(dy)) +
      smooth(0.026, 0.012, Math.abs(Math.abs(dy) - 0.42))
    const px = (inPanel * 1.5) / panels
    const py = Math.abs(dy) < 0.42 ? dy : 0
    const radius = Math.abs(dy) < 0.42 ? Math.hypot(px, py) : Math.abs(dy)
    const step = radius * rings * 1.9
    const ring = step - Math.floor(step)
    const prism = radius < 0.11 ? 0.55 + 0.45 * (1 - radius / 0.11) : 0.15 + 0.85 * ring ** 1.6
    const edge = radius < 0.11 ? 0 : Math.exp(-((ring - 0.97) ** 2) / 0.002)
    const centre = Math.exp(-(across * across * 2.2 + dy * dy * 3.5))
    const flare = Math.exp(-(across * across * 26 + dy * dy * 70))
    const sparkle = clamp(noise.at(x * 38 + drift, y * 38) * 1.2 + 0.2)
    const tint = 0.5 + 0.5 * Math.cos(ring * 5 + radius * 9 + drift)
    const lit = prism ** 2 * (0.03 + centre * 0.62) + edge * (0.22 + centre * 1.2) * (0.5 + sparkle)
    const edgeDark = Math.sqrt(Math.max(0.05, 1 - across * across * 0.9))
    const row = Math.min(height - 1, Math.floor(y * height))
    const cell = row * width + Math.min(width - 1, Math.floor(x * height))
    const metal = clamp(bar)
    const keep = (1 - 0.8 * smooth(1.04, 1.0, Math.abs(across))) * (1 - metal)
    red[cell] = red[cell]! * keep
    green[cell] = green[cell]! * keep
    blue[cell] = blue[cell]! * keep
    depth[cell] = 0.75
    const rainbow = [1 + (tint - 0.5) * 0.35, 1, 1 - (tint - 0.5) * 0.45]
    for (let c = 0; c < 3; c++) {
      const glass = (GLASS[c]! * 0.16 * edgeDark + (GLASS[c]! * 0.45 + LAMP[c]! * 0.75) * lit * rainbow[c]! * edgeDark) * (1 - metal)
      const brass = BRASS[c]! * metal * (0.16 + 0.8 * centre + 0.35 * clamp(Math.sin(round * 5 + 1)) ** 4)
      out[c] = glass + brass + LAMP[c]! * flare * 2.6 * (1 - metal * 0.7)
    }
  })
  glow(painting, x0, y0, 0.85, [LAMP[0] * 0.55, LAMP[1] * 0.55, LAMP[2] * 0.55], 0.1)
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const dx = x - x0
    const dy = y - y0
    const far = Math.hypot(dx, dy)
    const angle = Math.atan2(dy, dx)
    const sheet =
      Math.exp(-((dy / (0.03 + Math.abs(dx) * 0.14)) ** 2)) *
      (0.7 + 0.4 * noise.fbm(x * 3, y * 9 + drift, 3)) *
      Math.exp(-Math.abs(dx) * 1.1) *
      0.3
    const rays = Math.max(0, noise.at(angle * 6 + drift, 4.5)) ** 2 * Math.exp(-far * 3.2) * 0.5
    for (let c = 0; c < 3; c++) out[c] = LAMP[c]! * (sheet + rays)
  })
  return [
    { x: x0, y: y0, description: 'heart of the great lens' },
    { x: clamp(x0 + half * 0.55, 0, aspect), y: clamp(y0 - size * 0.55), description: 'rings of prisms' },
  ]
}

export const fresnelLens: Theme = {
  name: 'fresnel-lens',
  words: [
    'fresnel',
    'lens',
    'rings of glass',
    'rings of cut',
    'cut glass',
    'lense',
    'prism',
    'linse',
    'lente',
    'lentille',
    'optic',
    'lantern',
    'lamp room',
    'glass rings',
    'refract',
    'lamp ',
    'oil lamp',
    'electric light',
    'light bulb',
  ],
  draw,
}
