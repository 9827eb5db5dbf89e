import { clamp, light, mixed, scaled } from '../paint/colour.js'
import { blob, maskOf } from '../paint/mask.js'
import { addLight, fill, glow } from '../paint/painting.js'
import { solid } from '../paint/solid.js'
import type { Stage, Theme } from '../theme.js'

/** A person seen from behind or in lost profile before a light: known by posture, never by face. */
const draw = (stage: Stage) => {
  const { painting, random, noise, at, aspect, unit } = stage
  const [warm, cool] = random.pick([
    [light('#ffb768'), light('#22344e')],
    [light('#ffd9a0'), light('#2c3a3e')],
    [light('#ffa070'), light('#2b2a48')],
  ] as const)
  const size = unit * (stage.distance === 'close' ? 1.15 : random.between(0.9, 1.0))
  const x0 = at.x
  const head = clamp(at.y - 0.02, 0.3, 0.46)
  const side = x0 > aspect / 2 ? -1 : 1
  const lamp = { x: x0 + side * random.between(0.35, 0.6), y: head - random.between(0.0, 0.14) }
  const drift = random.between(0, 40)
  fill(painting, 0.1, (x, y, out) => {
    const far = Math.hypot(x - lamp.x, (y - lamp.y) * 1.15)
    const brush = noise.fbm(x * 2.2 + noise.at(y * 3, drift) * 0.4, y * 2.6 + drift, 6, 0.55)
    const strokes = noise.fbm(x * 5 + y * 3, y * 14 - x * 9 + drift, 4)
    const light1 = Math.exp(-far * far * 3) * 0.8 + Math.exp(-far * 2.1) * 0.42
    const tone = 0.75 + brush * 0.55 + strokes * 0.16
    for (let c = 0; c < 3; c++) out[c] = (cool[c]! * 0.7 + warm[c]! * light1) * Math.max(0.1, tone)
  })
  const w = size * 0.118
  const woman = random.chance(0.5)
  const turn = side * random.between(0.0, 0.3)
  const p = (dx: number, dy: number): readonly [number, number] => [x0 + dx * w, head + dy * w]
  const body = maskOf(painting, (pen) => {
    const slope = random.between(0, 0.25)
    blob(pen, [
      ...p(-0.42, 1.0),
      ...p(-0.5, 1.62),
      ...p(-1.5, 1.98 + slope),
      ...p(-2.35, 2.5 + slope),
      ...p(-2.72, 3.9),
      ...p(-3.0, 6),
      ...p(-3.1, 9),
      ...p(3.1, 9),
      ...p(3.0, 6),
      ...p(2.72, 3.9),
      ...p(2.35, 2.5),
      ...p(1.5, 1.98),
      ...p(0.5, 1.62),
      ...p(0.42, 1.0),
    ])
  })
  const skull = maskOf(painting, (pen) => {
    blob(pen, [
      ...p(-0.15, -1.22),
      ...p(-0.75, -1.02),
      ...p(-0.98, -0.3),
      ...p(-0.9, 0.35),
      ...p(-0.62, 0.95),
      ...p(-0.2, 1.28),
      ...p(0.25 + turn, 1.3),
      ...p(0.66 + turn * 0.5, 0.95),
      ...p(0.92, 0.35),
      ...p(0.98, -0.3),
      ...p(0.75, -1.02),
      ...p(0.15, -1.22),
    ])
    if (woman) {
      pen.beginPath()
      pen.ellipse(x0 - side * w * 0.25, head - w * 1.2, w * 0.52, w * 0.45, 0, 0, 7)
      pen.fill()
    } else {
      for (const s of [-1, 1]) {
        pen.beginPath()
        pen.ellipse(x0 + s * w * 0.98, head + w * 0.08, w * 0.13, w * 0.28, 0, 0, 7)
        pen.fill()
      }
    }
  })
  const neck = maskOf(painting, (pen) =>
    blob(pen, [...p(-0.56, 0.4), ...p(-0.55, 1.6), ...p(-0.9, 2.2), ...p(0.9, 2.2), ...p(0.55, 1.6), ...p(0.56, 0.4)]),
  )
  const rim = scaled(warm, 1.7)
  const coat = light(random.pick(['#15181f', '#1c1714', '#161b1a']))
  solid(painting, neck, {
    base: mixed(coat, warm, 0.06),
    rim: scaled(rim, 0.8),
    rimWidth: 0.008,
    lamp,
    volume: 0.7,
    round: 0.02,
    depth: 0.7,
  })
  solid(painting, body, {
    base: coat,
    rim,
    rimWidth: 0.009,
    lamp,
    volume: 0.75,
    round: 0.05,
    grain: (x, y) => noise.fbm(x * 14 + drift, y * 9, 4) * 2.4,
    depth: 0.75,
  })
  solid(painting, skull, {
    base: scaled(coat, 0.8),
    rim,
    rimWidth: 0.008,
    lamp,
    volume: 0.75,
    round: 0.035,
    grain: (x, y) => noise.fbm((x - x0) * 60 + Math.abs(y - head) * 20, y * 12, 3) * 2.6,
    depth: 0.8,
  })
  // A collar catches the light and parts head from coat.
  const collar = maskOf(painting, (pen) => {
    pen.lineWidth = w * 0.16
    pen.beginPath()
    pen.moveTo(...p(-0.78, 1.85))
    pen.quadraticCurveTo(...p(0, 2.35), ...p(0.78, 1.85))
    pen.stroke()
  })
  solid(painting, collar, {
    base: mixed(coat, light('#c8c0b0'), 0.12),
    rim: scaled(rim, 0.5),
    rimWidth: 0.006,
    lamp,
    volume: 0.6,
    round: 0.01,
    depth: 0.78,
  })
  glow(painting, lamp.x, lamp.y, 0.75, scaled(warm, 0.55), 0.2)
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const mote = noise.at(x * 55, y * 55 + drift)
    const value = mote > 0.62 ? (mote - 0.62) * 1.1 * Math.exp(-Math.hypot(x - lamp.x, y - lamp.y) * 2.6) : 0
    for (let c = 0; c < 3; c++) out[c] = warm[c]! * value
  })
  return [
    { x: x0, y: head, description: 'person before the light' },
    { x: clamp(lamp.x, 0, aspect), y: lamp.y, description: 'light they look into' },
  ]
}

export const portrait: Theme = {
  name: 'portrait',
  words: [
    'portrait',
    'silhouette',
    'scientist',
    'physicist',
    'person',
    'man ',
    'woman',
    'figure',
    'young',
    'old man',
    'engineer',
    'inventor',
    'explorer',
    'author',
    'philosoph',
    'retrato',
    'bildnis',
    'ritratto',
    'mujer',
    'hombre',
    'femme',
    'homme',
    'frau',
    'mann ',
    'donna',
    'uomo',
    'wissenschaftler',
    'cientific',
    'scienziat',
    'scientifique',
    'his life',
    'her life',
    'born in',
    'lone',
    'astronaut',
  ],
  draw,
}
