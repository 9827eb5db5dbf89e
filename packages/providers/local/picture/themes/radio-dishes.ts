import { clamp, light, mixed, scaled } from '../paint/colour.js'
import type { Daylight } from '../paint/daylight.js'
import { maskOf, polygon } from '../paint/mask.js'
import { paintMilkyWay } from '../paint/night.js'
import { paintRidges } from '../paint/night-ground.js'
import { cover, glow } from '../paint/painting.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import type { Stage, Theme } from '../theme.js'

/** One dish: a bowl seen from aside, its feed on three legs, a mount on a lattice. */
const dish = (stage: Stage, day: Daylight, x0: number, ground: number, size: number, lean: number, near: number): void => {
  const { painting, noise } = stage
  const hub = { x: x0, y: ground - size * 0.62 }
  const cos = Math.cos(lean)
  const sin = Math.sin(lean)
  const spot = (u: number, v: number): readonly [number, number] => [hub.x + u * cos - v * sin, hub.y + u * sin + v * cos]
  const haze = { colour: day.haze, from: ground - size * 1.4, to: ground + size * 0.1, share: 0.75 * (1 - near) }
  const dark = mixed(light('#0d1118'), day.haze, 0.55 * (1 - near))
  const frame = maskOf(painting, (pen) => {
    pen.lineWidth = size * 0.022
    pen.beginPath()
    for (const [a, b] of [
      [-0.3, -0.08],
      [0.3, 0.08],
      [-0.3, 0.06],
      [0.3, -0.06],
    ] as const) {
      pen.moveTo(x0 + a * size, ground)
      pen.lineTo(x0 + b * size, hub.y)
    }
    pen.moveTo(x0 - size * 0.2, ground - size * 0.2)
    pen.lineTo(x0 + size * 0.2, ground - size * 0.2)
    pen.moveTo(x0 - size * 0.13, ground - size * 0.38)
    pen.lineTo(x0 + size * 0.13, ground - size * 0.38)
    pen.stroke()
    pen.fillRect(x0 - size * 0.09, hub.y - size * 0.05, size * 0.18, size * 0.16)
    pen.fillRect(x0 - size * 0.36, ground - size * 0.025, size * 0.72, size * 0.05)
  })
  solid(painting, frame, {
    base: dark,
    rim: scaled(day.horizon, 0.5),
    rimWidth: 0.003,
    lamp: { x: day.x, y: day.y },
    haze,
    depth: 0.35 + near * 0.5,
  })
  // The bowl: an ellipse for its mouth, a parabola for its back.
  const squash = 0.42
  const bowl = maskOf(painting, (pen) => {
    const points: number[] = []
    for (let i = 0; i <= 40; i++)
      points.push(...spot(-0.62 * size + (1.24 * size * i) / 40, -size * 0.16 + size * 0.26 * (1 - ((i - 20) / 20) ** 2)))
    for (let i = 40; i >= 0; i--)
      points.push(
        ...spot(
          -0.62 * size + (1.24 * size * i) / 40,
          -size * 0.16 - size * 0.62 * squash * Math.sqrt(Math.max(0, 1 - ((i - 20) / 20) ** 2)),
        ),
      )
    polygon(pen, points)
  })
  const white = light('#d5d6d2')
  const sunX = Math.sign(day.x - x0) || 1
  cover(painting, bowl, 0.4 + near * 0.5, (x, y, out) => {
    const u = ((x - hub.x) * cos + (y - hub.y) * sin) / (0.62 * size)
    const v = (-(x - hub.x) * sin + (y - hub.y) * cos + size * 0.16) / (0.62 * size * squash)
    const inside = u * u + v * v < 1
    const ribs = Math.abs(((Math.atan2(v, u) * 3.82 + 30) % 1) - 0.5) > 0.45 ? 0.86 : 1
    const hoop = Math.abs(((Math.hypot(u, v) * 4.2) % 1) - 0.5) > 0.46 ? 0.9 : 1
    const lit = inside ? clamp(0.5 - u * sunX * 0.42 + v * 0.22) * ribs * hoop : clamp(0.16 + u * sunX * 0.34)
    const worn = 0.92 + noise.fbm(x * 25, y * 25, 2) * 0.12
    for (let c = 0; c < 3; c++) {
      const body =
        white[c]! *
        worn *
        (day.ambient[c]! * (0.45 + lit * 1.1) + (day.sun[c]! * 0.5 + day.horizon[c]! * 0.5) * lit * lit * 1.5 * day.strength)
      out[c] = body + (day.haze[c]! - body) * 0.55 * (1 - near)
    }
  })
  const feed = maskOf(painting, (pen) => {
    pen.lineWidth = size * 0.014
    pen.beginPath()
    for (const u of [-0.45, 0.06, 0.48]) {
      pen.moveTo(...spot(u * size, -size * 0.17))
      pen.lineTo(...spot(0, -size * 0.62))
    }
    pen.stroke()
    pen.beginPath()
    pen.arc(...spot(0, -size * 0.63), size * 0.035, 0, 7)
    pen.fill()
  })
  solid(painting, feed, {
    base: dark,
    rim: scaled(day.horizon, 0.7),
    rimWidth: 0.002,
    lamp: { x: day.x, y: day.y },
    depth: 0.4 + near * 0.5,
  })
  glow(painting, ...spot(0, -size * 0.66), size * 0.16, [2.6, 0.25, 0.15], 0.1)
}

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const horizon = random.between(0.66, 0.72)
  const hour = stage.hour ?? random.pick(['night', 'dusk', 'night'] as const)
  const side = at.x > aspect / 2 ? 1 : -1
  const day = stage.daylight(hour, stage.weather ?? 'clear', aspect / 2 - side * aspect * 0.24, horizon - 0.01)
  paintSky(painting, day, noise, random, { horizon, cover: hour === 'night' ? 0.12 : 0.4 })
  if (hour === 'night')
    paintMilkyWay(painting, noise, random, {
      x: aspect / 2 - side * 0.3,
      y: 0.3,
      lean: side * random.between(0.4, 0.9),
      bottom: horizon,
      strength: 1.15,
    })
  paintRidges(stage, day, horizon, 2, 0.06)
  const lean = side * -random.between(0.25, 0.5)
  const size = unit * (stage.distance === 'close' ? 0.62 : random.between(0.4, 0.48))
  const places = [0.16, 0.26, 0.42].map((share, i) => ({
    x: at.x - side * (1.15 - share * 1.15) * (0.75 + i * 0.06) * Math.min(1.2, aspect * 0.7),
    ground: horizon + 0.05 + share * 0.22,
    size: size * share,
    near: share,
  }))
  for (const place of places) dish(stage, day, place.x, place.ground, place.size, lean, place.near)
  const ground = 0.93
  dish(stage, day, at.x, ground, size, lean, 1)
  return [
    { x: at.x, y: ground - size * 0.78, description: 'great radio dish' },
    { x: clamp(places[2]!.x, 0, aspect), y: places[2]!.ground - places[2]!.size * 0.7, description: 'further dishes of the array' },
  ]
}

export const radioDishes: Theme = {
  name: 'radio-dishes',
  words: [
    'radio telescope',
    'radio dish',
    'radio antenna',
    'antenna',
    'antenn',
    'dishes',
    'dish array',
    'dish ',
    'alma ',
    'array',
    'radioteles',
    'radiotele',
    'event horizon telescope',
    'radio astronom',
    'satellite dish',
    'radio waves',
    'radio signal',
  ],
  draw,
}
