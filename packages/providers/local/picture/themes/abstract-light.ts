import { clamp, light } from '../paint/colour.js'
import { fill, glow } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

/** Veils of light over a dark ground: no subject but mood. */
const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const [first, second, third] = random.pick([
    [light('#2f7f98'), light('#e0a060'), light('#1a2440')],
    [light('#8a5ab0'), light('#e09a8a'), light('#1c1c3c')],
    [light('#4a8a70'), light('#e8c888'), light('#14282c')],
    [light('#4f74c4'), light('#f0b890'), light('#1a1f34')],
  ] as const)
  const drift = random.between(0, 80)
  const lean = random.between(-0.5, 0.5)
  fill(painting, 0.2, (x, y, out) => {
    const dx = x - at.x
    const dy = y - at.y
    const u = dx * Math.cos(lean) + dy * Math.sin(lean)
    const v = dy * Math.cos(lean) - dx * Math.sin(lean)
    const near = Math.exp(-(u * u * 0.75 + v * v * 3.2))
    for (let c = 0; c < 3; c++) out[c] = third[c]! * (0.5 + 0.4 * noise.fbm(x + drift, y, 3)) + second[c]! * near * 0.1
    for (let i = 0; i < 4; i++) {
      const sway = noise.fbm(u * 0.8 + i * 9 + drift, i * 3.7, 3) * 0.34 + (i - 1.5) * 0.07
      const off = v - sway
      const wide = 0.035 + 0.05 * clamp(0.5 + noise.at(u * 0.9 + i * 5, drift))
      // A fold of the veil: sharp on one side, fading on the other.
      const fold = off > 0 ? Math.exp(-off / (wide * 4)) : Math.exp(-((off / wide) ** 2) * 6)
      const thread = 0.72 + 0.4 * noise.fbm(u * 2.1 + i * 7, off * 26 + drift, 4)
      const strength = fold * thread * (0.25 + near * 0.9) * 0.5
      const warm = clamp(0.5 + noise.at(u * 1.1 + drift, i * 2.3) + (i % 2 ? 0.2 : -0.2))
      for (let c = 0; c < 3; c++) out[c] = out[c]! + (first[c]! + (second[c]! - first[c]!) * warm) * strength
    }
  })
  for (let i = 0; i < 26; i++) {
    const x = at.x + random.normal() * 0.55
    const y = at.y + random.normal() * 0.24
    const size = random.between(0.008, 0.05) * unit
    const strength = random.between(0.06, 0.3)
    glow(painting, x, y, size * 2.2, [second[0] * strength, second[1] * strength, second[2] * strength], 0.9)
  }
  glow(painting, at.x, at.y, 0.6 * unit, [second[0] * 0.7, second[1] * 0.7, second[2] * 0.7], 0.14)
  return [{ x: clamp(at.x, 0, aspect), y: at.y, description: 'heart of the light' }]
}

export const abstractLight: Theme = {
  name: 'abstract-light',
  words: [
    'abstract',
    'idea',
    'dream',
    'memory',
    'mystery',
    'emotion',
    'hope',
    'thought',
    'luz ',
    'lumiere',
    'licht ',
    'luce ',
    'aurora',
    'music',
    'sound waves',
    'imagination',
    'future',
    'silence',
  ],
  draw,
}
