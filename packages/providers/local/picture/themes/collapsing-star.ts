import { clamp, light, smooth } from '../paint/colour.js'
import { fill, glow } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

const draw = ({ painting, random, noise, at, unit }: Stage) => {
  const [shell, inner, gas] = random.pick([
    [light('#c8683f'), light('#ffe6bd'), light('#2f7f98')],
    [light('#b0607a'), light('#ffe9e0'), light('#4f74b4')],
    [light('#c08a4a'), light('#fff0cf'), light('#6a68a0')],
  ] as const)
  const radius = unit * random.between(0.26, 0.33)
  const drift = random.between(0, 60)
  const squash = random.between(0.82, 1.05)
  const tilt = random.between(0, 3.1)
  fill(painting, 0.12, (x, y, out) => {
    const ex = x - at.x
    const ey = y - at.y
    const dx = ex * Math.cos(tilt) + ey * Math.sin(tilt)
    const dy = (ey * Math.cos(tilt) - ex * Math.sin(tilt)) / squash
    const far = Math.hypot(dx, dy) / radius
    const ux = dx / (far * radius + 0.02)
    const uy = dy / (far * radius + 0.02)
    const burst = noise.fbm(ux * 2.1 + drift, uy * 2.1 + far * 0.6, 5, 0.58)
    const rough = far * (1 + burst * 0.5)
    const threads = noise.ridges(dx * 9 + burst * 0.6 + drift, dy * 9, 5, 0.6)
    const rays = noise.ridges(ux * 5 + drift, uy * 5 + far * 0.25, 4, 0.6)
    const wall = Math.exp(-(((rough - 1) / 0.24) ** 2)) * (0.12 + 1.5 * threads * threads)
    const second = Math.exp(-(((rough - 0.68) / 0.2) ** 2)) * (0.15 + 1.25 * threads * threads)
    const fill1 = smooth(1.1, 0.1, rough) * (0.16 + 0.34 * rays)
    const out1 = Math.exp(-Math.max(0, rough - 1) * 3.2) * smooth(0.9, 1.15, rough) * (0.08 + 0.5 * rays * rays)
    const heart = Math.exp(-far * far * 7)
    const blue = clamp(0.5 + noise.fbm(dx * 4 - 9, dy * 4 + drift, 3))
    const room = clamp(noise.fbm(x * 1.3 + drift, y * 1.3, 4) * 0.5 + 0.3)
    for (let c = 0; c < 3; c++) {
      const veil = gas[c]! * (second * 0.8 + fill1 * 0.9) * blue + shell[c]! * (wall * 0.85 + out1 * 0.7 + fill1 * (1 - blue) * 0.8)
      out[c] = 0.0018 + gas[c]! * room * room * 0.05 + veil + inner[c]! * heart * (0.5 + rays * 0.8)
    }
  })
  paintStars(painting, random, { density: 2000, spikes: 0.8, brightness: 1.2 })
  glow(painting, at.x, at.y, radius * 1.5, [inner[0] * 3.4, inner[1] * 3.4, inner[2] * 3.4], 0.05)
  glow(painting, at.x, at.y, radius * 0.3, [16, 16, 18], 0.06)
  return [
    { x: at.x, y: at.y, description: 'collapsing core' },
    { x: at.x + radius * 0.8, y: clamp(at.y - radius * 0.5), description: 'shell of gas thrown outwards' },
  ]
}

export const collapsingStar: Theme = {
  name: 'collapsing-star',
  words: [
    'supernova',
    'collapsing star',
    'star collaps',
    'dying star',
    'star die',
    'massive star',
    'exploding star',
    'explod',
    'stellar death',
    'collapse',
    'neutron star',
    'pulsar',
    'white dwarf',
    'estrella morib',
    'etoile mourante',
    'sterbende',
    'stella morente',
    'explosion',
    'death of a star',
  ],
  draw,
}
