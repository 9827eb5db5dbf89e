import { clamp, light } from '../paint/colour.js'
import { addLight, fill, glow } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

/** A swarm round a bright core: shells on which particles leave arcs, tracks flying off as in a cloud chamber. */
const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const [cool, warm] = random.pick([
    [light('#4f9ae0'), light('#ffcf90')],
    [light('#8a7af0'), light('#ffb0a0')],
    [light('#4fc0b0'), light('#fff0b0')],
  ] as const)
  const drift = random.between(0, 60)
  fill(painting, 0.1, (x, y, out) => {
    const far = Math.hypot(x - at.x, y - at.y)
    const cloud = clamp(0.5 + noise.warped(x * 1.8 + drift, y * 1.8, 5, 0.8) * 0.8)
    for (let c = 0; c < 3; c++)
      out[c] = 0.0025 + cool[c]! * cloud * cloud * (0.02 + 0.2 * Math.exp(-far * 2.6)) + warm[c]! * Math.exp(-far * 6) * 0.2
  })
  const { width, height } = painting
  const plane = new Float32Array(width * height)
  const drop = (x: number, y: number, value: number): void => {
    const column = Math.floor(x * height)
    const row = Math.floor(y * height)
    if (column < 1 || row < 1 || column >= width - 1 || row >= height - 1) return
    const dx = x * height - column
    const dy = y * height - row
    const cell = row * width + column
    plane[cell] = Math.min(2.5, plane[cell]! + value * (1 - dx) * (1 - dy))
    plane[cell + 1] = Math.min(2.5, plane[cell + 1]! + value * dx * (1 - dy))
    plane[cell + width] = Math.min(2.5, plane[cell + width]! + value * (1 - dx) * dy)
    plane[cell + width + 1] = Math.min(2.5, plane[cell + width + 1]! + value * dx * dy)
  }
  for (let i = 0; i < 44; i++) {
    // Charged particles curl in a field; slower ones curl more.
    let angle = random.between(0, 6.28)
    let { x, y } = at
    const curl = random.normal() * random.pick([0.4, 1.6, 6])
    const steps = Math.round(height * random.between(0.4, 1.5))
    const strength = random.between(0.1, 0.5)
    for (let s = 0; s < steps; s++) {
      const t = s / steps
      angle += (curl * (0.4 + t * 1.4)) / height
      x += Math.cos(angle) / height
      y += Math.sin(angle) / height
      drop(x, y, strength * (1 - t) ** 1.3)
    }
  }
  for (let shell = 0; shell < 4; shell++) {
    const size = unit * (0.12 + shell * 0.085)
    const tilt = random.between(0, 3.14)
    const flat = random.between(0.25, 0.6)
    const count = 420
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * 6.283
      const jitter = size * (1 + random.normal() * 0.02)
      const px = Math.cos(angle) * jitter
      const py = Math.sin(angle) * jitter * flat
      const x = at.x + px * Math.cos(tilt) - py * Math.sin(tilt)
      const y = at.y + px * Math.sin(tilt) + py * Math.cos(tilt)
      if (i % 105 === shell * 11) glow(painting, x, y, 0.045 * unit, [cool[0] * 4, cool[1] * 4, cool[2] * 4], 0.1)
      for (let k = 0; k < 3; k++) drop(x + random.normal() * 0.0012, y + random.normal() * 0.0012, 0.3)
    }
  }
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const value = plane[Math.min(plane.length - 1, Math.floor(y * height) * width + Math.floor(x * height))]!
    const near = Math.exp(-Math.hypot(x - at.x, y - at.y) * 4)
    for (let c = 0; c < 3; c++) out[c] = (cool[c]! * 1.5 + (warm[c]! * 2.2 - cool[c]! * 1.5) * near) * value
  })
  for (let i = 0; i < 60; i++) {
    const x = at.x + random.normal() * 0.5
    const y = at.y + random.normal() * 0.3
    const strength = random.between(0.3, 1.6)
    glow(painting, x, y, random.between(0.006, 0.03) * unit, [cool[0] * strength, cool[1] * strength, cool[2] * strength], 0.35)
  }
  for (let i = 0; i < 9; i++)
    glow(
      painting,
      at.x + random.normal() * 0.012 * unit,
      at.y + random.normal() * 0.012 * unit,
      0.05 * unit,
      [warm[0] * 1.6, warm[1] * 1.6, warm[2] * 1.6],
      0.22,
    )
  glow(painting, at.x, at.y, 0.4 * unit, [warm[0] * 1.3, warm[1] * 1.3, warm[2] * 1.3], 0.08)
  return [{ x: at.x, y: at.y, description: 'core of the swarm' }]
}

export const particles: Theme = {
  name: 'particles',
  words: [
    'particle',
    'atom',
    'molecul',
    'quantum',
    'electron',
    'proton',
    'nucle',
    'quark',
    'photon',
    'hawking radiation',
    'radiation',
    'cern',
    'collider',
    'teilchen',
    'particul',
    'particell',
    'physics',
    'energy',
    'chemist',
    'cell ',
    'cells',
    'dna',
    'virus',
  ],
  draw,
}
