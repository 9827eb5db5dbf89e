import { clamp, light, scaled, smooth } from '../paint/colour.js'
import { maskOf, type Pen } from '../paint/mask.js'
import { addLight, cover, fill, glow } from '../paint/painting.js'
import type { Stage, Theme } from '../theme.js'

type Wheel = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly teeth: number
  readonly turn: number
  readonly near: number
  readonly metal: number
}

const METALS = ['#b8863c', '#8c6a4a', '#7c8088', '#a0602c'].map((hex) => light(hex))

const outline = (pen: Pen, wheel: Wheel): void => {
  const { x, y, size, teeth, turn } = wheel
  pen.beginPath()
  for (let i = 0; i < teeth; i++) {
    const a = turn + (i / teeth) * Math.PI * 2
    const step = (Math.PI * 2) / teeth
    for (const [share, reach] of [
      [0, 0.92],
      [0.18, 0.93],
      [0.3, 1.03],
      [0.55, 1.03],
      [0.68, 0.93],
    ] as const)
      pen.lineTo(x + Math.cos(a + share * step) * size * reach, y + Math.sin(a + share * step) * size * reach)
  }
  pen.closePath()
  const spokes = size > 0.12 ? 6 : 5
  for (let i = 0; i < spokes; i++) {
    const from = turn + ((i + 0.13) / spokes) * Math.PI * 2
    const to = turn + ((i + 0.87) / spokes) * Math.PI * 2
    pen.moveTo(x + Math.cos(from) * size * 0.74, y + Math.sin(from) * size * 0.74)
    pen.arc(x, y, size * 0.74, from, to)
    pen.arc(x, y, size * 0.34, to, from, true)
    pen.closePath()
  }
  pen.fill('evenodd')
}

/** Brass wheels in mesh, behind and before each other, lit from one side. */
const draw = ({ painting, random, noise, at, aspect, unit }: Stage) => {
  const drift = random.between(0, 60)
  const side = at.x > aspect / 2 ? -1 : 1
  const lamp = { x: at.x + side * 0.9, y: -0.25 }
  const warm = light('#ffcf96')
  const room = light(random.pick(['#2a2620', '#20282c', '#2c2420']))
  fill(painting, 0.05, (x, y, out) => {
    const far = Math.hypot(x - lamp.x, y - lamp.y)
    const value = 0.3 + 1.1 * Math.exp(-far * 1.3) + noise.fbm(x * 2 + drift, y * 2, 5) * 0.14
    for (let c = 0; c < 3; c++) out[c] = room[c]! * Math.max(0.05, value) * (0.6 + warm[c]! * 0.5)
  })
  const wheels: Wheel[] = []
  for (const near of [0.15, 0.5]) {
    for (let i = 0; i < 8; i++)
      wheels.push({
        x: random() * aspect,
        y: random(),
        size: random.between(0.1, 0.26) * unit,
        teeth: 0,
        turn: random() * 6,
        near,
        metal: Math.floor(random() * 4),
      })
  }
  const main = { x: at.x, y: at.y, size: 0.29 * unit, teeth: 0, turn: random() * 6, near: 1, metal: 0 }
  wheels.push(main)
  for (let i = 0; i < 4; i++) {
    const size = random.between(0.09, 0.17) * unit
    const angle = (i / 4) * 6.28 + random.between(0.2, 1)
    const away = main.size + size * 0.97
    wheels.push({
      x: main.x + Math.cos(angle) * away,
      y: main.y + Math.sin(angle) * away,
      size,
      teeth: 0,
      turn: random() * 6,
      near: 1,
      metal: 1 + Math.floor(random() * 3),
    })
  }
  for (const wheel of wheels) {
    const set = { ...wheel, teeth: Math.max(12, Math.round(wheel.size * 150)) }
    const shadow = maskOf(painting, (pen) => {
      pen.translate(-side * 0.018 * (1 + wheel.near), 0.026 * (1 + wheel.near))
      outline(pen, set)
    })
    cover(
      painting,
      shadow,
      wheel.near * 0.7,
      (_x, _y, out) => {
        for (let c = 0; c < 3; c++) out[c] = out[c]! * 0.3
      },
      0.75,
    )
    const body = maskOf(painting, (pen) => outline(pen, set))
    const metal = METALS[wheel.metal]!
    cover(painting, body, 0.15 + wheel.near * 0.65, (x, y, out) => {
      const dx = x - wheel.x
      const dy = y - wheel.y
      const far = Math.hypot(dx, dy) / wheel.size
      const angle = Math.atan2(dy, dx)
      const brushed = noise.at(far * 90, angle * 1.2 + drift) * 0.16
      // Turned metal throws two opposite fans of light.
      const fan = Math.cos(angle * 2 - Math.atan2(lamp.y - wheel.y, lamp.x - wheel.x) * 2) * 0.5 + 0.5
      const rims =
        smooth(0.03, 0.0, Math.abs(far - 0.86)) * 0.35 +
        smooth(0.025, 0, Math.abs(far - 0.74)) * 0.6 +
        smooth(0.025, 0, Math.abs(far - 0.34)) * 0.5
      const hub = far < 0.1 ? 0.25 : far < 0.16 ? 1.5 : 1
      const patina = 0.75 + noise.fbm(x * 9, y * 9 + drift, 4) * 0.45
      const reach = Math.exp(-Math.hypot(x - lamp.x, y - lamp.y) * 0.85) * 2.6
      const value = (0.12 + fan ** 3 * 0.85 + brushed + rims * (0.25 + fan * 0.7)) * hub * patina * reach
      const dim = 0.3 + wheel.near * 0.7
      for (let c = 0; c < 3; c++)
        out[c] =
          (metal[c]! * (0.1 + value * 1.25) * (0.5 + warm[c]! * 0.6) + warm[c]! * Math.max(0, value - 0.9) ** 2 * 0.5) * dim +
          room[c]! * (1 - dim) * 0.6
    })
  }
  addLight(painting, { x0: 0, y0: 0, x1: aspect, y1: 1 }, (x, y, out) => {
    const angle = Math.atan2(y - lamp.y, x - lamp.x)
    const ray = clamp(0.2 + noise.at(angle * 8 + drift, 2.5)) * Math.exp(-Math.hypot(x - lamp.x, y - lamp.y) * 1.25) * 0.22
    for (let c = 0; c < 3; c++) out[c] = warm[c]! * ray
  })
  glow(painting, main.x + side * main.size * 0.5, main.y - main.size * 0.5, 0.35, scaled(warm, 0.22), 0.2)
  return [{ x: main.x, y: main.y, description: 'great wheel of the machine' }]
}

export const machine: Theme = {
  name: 'machine',
  words: [
    'machine',
    'gear',
    'mechani',
    'clockwork',
    'clock',
    'engine',
    'factory',
    'workshop',
    'tools',
    'industr',
    'maquina',
    'maschine',
    'macchina',
    'zahnrad',
    'engranaje',
    'ingranagg',
    'wheels',
    'steam',
    'train',
    'invention',
    'technolog',
    'robot',
    'automat',
    'uhr ',
    'reloj',
    'horloge',
    'orologio',
    'brass',
    'valve',
  ],
  draw,
}
