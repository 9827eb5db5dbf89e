import { clamp, light, smooth } from '../paint/colour.js'
import { fill, glow } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

const CORE = light('#ffdca6')
const YOUNG = light('#8fb4ff')
const BIRTH = light('#e86a8c')

const draw = ({ painting, random, noise, at, unit, distance }: Stage) => {
  const turn = random.between(-0.9, 0.9)
  const flat = random.between(0.3, 0.72)
  const size = unit * (distance === 'wide' ? 0.3 : random.between(0.56, 0.72))
  const hand = random.chance(0.5) ? 1 : -1
  const wind = random.between(3.2, 4.6)
  const phase = random.between(0, 6.28)
  const drift = random.between(0, 60)
  fill(painting, 0.1, (x, y, out) => {
    const ex = x - at.x
    const ey = y - at.y
    const dx = (ex * Math.cos(turn) + ey * Math.sin(turn)) / size
    const dy = (ey * Math.cos(turn) - ex * Math.sin(turn)) / (size * flat)
    const far = Math.hypot(dx, dy) + 1e-4
    const angle = Math.atan2(dy, dx) * hand
    const bend = noise.fbm(dx * 3 + drift, dy * 3, 4) * 0.9
    const wave = Math.cos(2 * (angle - wind * Math.log(far + 0.06) + phase) + bend * 1.7)
    const spur = Math.cos(4 * (angle - wind * 0.9 * Math.log(far + 0.06)) + bend * 3 + 1)
    const arm = Math.exp((wave - 1) * 1.5) * 0.85 + Math.exp((spur - 1) * 1.6) * 0.22
    const fade = Math.exp(-far * 2.6) * smooth(1.5, 0.7, far)
    const knots = clamp(0.3 + noise.fbm(dx * 13 + drift, dy * 13, 5, 0.6) * 1.3)
    const lane = clamp(
      Math.exp((Math.cos(2 * (angle - wind * Math.log(far + 0.06) + phase) + bend * 1.7 + 1.15) - 1) * 5) *
        (0.5 + knots) *
        smooth(0.08, 0.25, far),
    )
    const bulge = Math.exp(-((dx * dx + dy * dy * 1.6) * 26)) * 2.6 + Math.exp(-far * 6.5) * 0.9
    const birth = clamp(noise.fbm(dx * 19 + 7, dy * 19 + drift, 3) - 0.42) * arm * fade * 7
    const haze = Math.exp(-far * 3.1) * 0.22
    const dim = 1 - 0.8 * lane * smooth(1.2, 0.3, far)
    const depth = noise.fbm(x * 1.4 + drift, y * 1.4, 3) * 0.5 + 0.5
    for (let c = 0; c < 3; c++) {
      out[c] =
        0.0016 +
        YOUNG[c]! * 0.004 * depth +
        (YOUNG[c]! * arm * fade * (0.35 + knots * 1.6) * 2 + CORE[c]! * (bulge * 0.62 + haze) + BIRTH[c]! * birth * 0.5) * dim
    }
  })
  paintStars(painting, random, { density: 1300, spikes: 0.6, brightness: 1.1 })
  glow(painting, at.x, at.y, size * 0.5, [1.4, 1.15, 0.8], 0.06)
  const side = at.x > painting.aspect / 2 ? -1 : 1
  return [
    { x: at.x, y: at.y, description: 'bright centre of the galaxy' },
    { x: at.x + side * Math.cos(turn) * size * 0.55, y: clamp(at.y + side * Math.sin(turn) * size * 0.55), description: 'spiral arm' },
  ]
}

export const galaxy: Theme = {
  name: 'galaxy',
  words: ['galax', 'a galaxy', 'dust lane', 'galass', 'andromeda', 'spiral', 'via lactea', 'voie lactee', 'milchstrasse', 'quasar'],
  draw,
}
