import { clamp, light, smooth } from '../paint/colour.js'
import { maskOf } from '../paint/mask.js'
import { addLight, cover, fill, glow } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

type Kind = 'earth' | 'moon' | 'gas' | 'red'

/** A world lit from one side, with its air, clouds and night; the moon and Mars have none. */
const globe = (stage: Stage, kind: Kind) => {
  const { painting, random, noise, at, aspect, unit, distance } = stage
  const big = distance === 'close' || (distance === undefined && random.chance(0.35))
  const radius = unit * (big ? random.between(0.62, 0.8) : random.between(0.3, 0.36))
  const side = at.x > aspect / 2 ? 1 : -1
  const x0 = big ? at.x + side * 0.3 : at.x
  const y0 = big ? at.y + 0.5 : at.y
  const drift = random.between(0, 60)
  const [lx, ly, lz] = [-side * 0.74, -0.42, 0.5]
  const glowing = light(kind === 'gas' ? '#c8a070' : kind === 'red' ? '#c88a5c' : '#6aa8ff')
  fill(painting, 0, (x, y, out) => {
    const cloud = clamp(noise.fbm(x * 1.2 + drift, y * 1.2, 5) * 0.7 + 0.3)
    for (let c = 0; c < 3; c++) out[c] = 0.0018 + glowing[c]! * cloud * cloud * 0.03
  })
  paintStars(painting, random, { density: 1800, spikes: 0.5 })
  const ocean = light('#123a66')
  const ground = light('#5f6a3c')
  const sand = light('#a88a5c')
  const disk = maskOf(painting, (pen) => {
    pen.beginPath()
    pen.arc(x0, y0, radius, 0, 7)
    pen.fill()
  })
  const turn = random.between(-0.5, 0.5)
  const bands = [light('#d8b48a'), light('#a87850'), light('#e6d2b0'), light('#8a5a40')] as const
  const spin = random.between(0, 6)
  cover(painting, disk, 0.6, (x, y, out) => {
    const nx = (x - x0) / radius
    const ny = (y - y0) / radius
    const nz = Math.sqrt(Math.max(0.0004, 1 - nx * nx - ny * ny))
    const px = nx * Math.cos(turn) + ny * Math.sin(turn)
    const py = ny * Math.cos(turn) - nx * Math.sin(turn)
    const lon = Math.atan2(px, nz) + spin
    const lat = Math.asin(clamp(py, -1, 1))
    const sun = nx * lx + ny * ly + nz * lz
    let day = smooth(-0.06, 0.5, sun)
    let night = 0
    if (kind === 'gas') {
      const bend = noise.fbm(lon * 1.6, lat * 7 + drift, 4) * 0.12
      const band = (noise.fbm((lat + bend) * 6.5, drift, 4) + 1) * 1.5
      const k = Math.floor(band)
      const t = band - k
      const a = bands[((k % 4) + 4) % 4]!
      const b = bands[(((k + 1) % 4) + 4) % 4]!
      for (let c = 0; c < 3; c++) out[c] = a[c]! + (b[c]! - a[c]!) * t
    } else if (kind === 'earth') {
      const land = noise.fbm(lon * 1.5 + drift, lat * 2.2, 7, 0.55) - 0.05
      const dry = clamp(noise.fbm(lon * 2 + 9, lat * 3, 3) + 0.4 - Math.abs(lat) * 0.3)
      const on = smooth(0, 0.03, land)
      const ice = smooth(1.05, 1.25, Math.abs(lat) + land * 0.3)
      const clouds = smooth(0.12, 0.75, noise.warped(lon * 2.4 + 40, lat * 4.4 + drift, 7, 0.7)) * 0.9
      const gloss = Math.max(0, sun) ** 14 * (1 - on) * 0.5
      for (let c = 0; c < 3; c++) {
        const soil = ground[c]! + (sand[c]! - ground[c]!) * dry
        let body = ocean[c]! * 0.8 + (soil * (0.75 + land * 0.8) - ocean[c]! * 0.8) * on
        body += (0.85 - body) * ice
        out[c] = body + (0.92 - body) * clouds + gloss * (1 - clouds)
      }
      night = on * clamp(noise.at(lon * 34, lat * 34) + noise.at(lon * 9, lat * 9) * 0.8 - 0.35) * (1 - clouds) * (1 - day)
    } else {
      const red = kind === 'red'
      const rough = noise.fbm(lon * 2.6 + drift, lat * 2.9, 6, 0.55)
      const seas = smooth(0.02, 0.3, noise.fbm(lon * 1.1 + 20, lat * 1.3 + drift, 3))
      let slope = (noise.fbm(lon * 7 + drift, lat * 7, 4) - noise.fbm(lon * 7 + drift - lx * 0.06, lat * 7 - ly * 0.06, 4)) * 3
      for (const size of [3, 6, 12]) slope += crater(noise, lon * size + drift, lat * size, lx, ly) * (size === 3 ? 0.5 : 0.4)
      day = clamp(sun * 1.15 + slope * 0.35 * smooth(-0.02, 0.3, sun))
      const tone = 0.34 + rough * 0.14 - seas * 0.13
      out[0] = tone * (red ? 1.35 : 1)
      out[1] = tone * (red ? 0.62 : 0.98)
      out[2] = tone * (red ? 0.36 : 0.92)
    }
    const air = kind === 'moon' ? 0 : (1 - nz) ** 3 * (kind === 'red' ? 0.5 : 1.1)
    for (let c = 0; c < 3; c++) {
      out[c] = out[c]! * (day * 1.45 + 0.006) + glowing[c]! * air * (0.04 + day) + [1, 0.62, 0.25][c]! * night * 0.75
    }
  })
  if (kind === 'earth' || kind === 'gas') {
    addLight(painting, { x0: x0 - radius * 1.3, y0: y0 - radius * 1.3, x1: x0 + radius * 1.3, y1: y0 + radius * 1.3 }, (x, y, out) => {
      const nx = (x - x0) / radius
      const ny = (y - y0) / radius
      const far = Math.hypot(nx, ny)
      const sun = (nx * lx + ny * ly) / Math.max(0.3, far)
      const value = far < 0.995 ? 0 : Math.exp(-(far - 0.995) * 26) * smooth(-0.35, 0.7, sun) * 0.75
      for (let c = 0; c < 3; c++) out[c] = glowing[c]! * value
    })
  }
  if (kind !== 'moon') glow(painting, x0 + lx * radius * 1.02, y0 + ly * radius * 1.02, radius * 0.7, [0.22, 0.25, 0.3], 0.12)
  return [
    {
      x: clamp(x0 + lx * radius * 0.55, 0, aspect),
      y: clamp(y0 + ly * radius * 0.7),
      description: kind === 'moon' ? 'lit face of the moon' : 'lit face of the planet',
    },
  ]
}

/** The slope of round craters scattered one to a cell, as seen from the light. */
const crater = (noise: Stage['noise'], x: number, y: number, lx: number, ly: number): number => {
  const cx = Math.floor(x) + 0.5
  const cy = Math.floor(y) + 0.5
  const dx = x - cx - noise.at(cx * 7.1, cy * 3.3) * 0.2
  const dy = y - cy - noise.at(cx * 2.7, cy * 9.1) * 0.2
  const size = 0.16 + Math.abs(noise.at(cx * 5.3, cy * 5.9)) * 0.2
  const far = Math.hypot(dx, dy) / size
  if (far > 1.25) return 0
  const wall = far < 1 ? far * far * 1.4 : -(1.25 - far) * 3
  return ((dx * -lx + dy * -ly) / (size * Math.max(0.2, far))) * wall
}

export const planet: Theme = {
  name: 'planet',
  words: [
    'planet',
    'earth',
    'tierra',
    'terre ',
    'erde',
    'terra ',
    'world',
    'mars',
    'jupiter',
    'saturn',
    'venus',
    'mundo',
    'monde',
    'welt',
    'mondo',
    'globe',
    'pianeta',
    'planeta',
    'exoplanet',
    'atmosphere',
  ],
  draw: (stage) =>
    globe(
      stage,
      stage.says('mars', 'red planet', 'marte')
        ? 'red'
        : stage.says('jupiter', 'saturn', 'gas giant', 'exoplanet', 'neptun')
          ? 'gas'
          : 'earth',
    ),
}

export const moon: Theme = {
  name: 'moon',
  words: ['moon', 'lunar', 'luna ', 'lune ', 'mond ', 'mondes', 'apollo', 'mercury', 'asteroid', 'crater'],
  draw: (stage) => globe(stage, 'moon'),
}
