import { clamp, light, mixed, type Rgb, scaled } from '../paint/colour.js'
import { maskOf, polygon } from '../paint/mask.js'
import { paintRidges } from '../paint/night-ground.js'
import { cover, glow } from '../paint/painting.js'
import { shipMasks } from '../paint/ship.js'
import { paintSky } from '../paint/sky.js'
import { solid } from '../paint/solid.js'
import { paintStars } from '../paint/stars.js'
import { paintWater } from '../paint/water.js'
import type { Stage, Theme } from '../theme.js'

const WINDOW = light('#ffbf6a')

const STUCCO = [light('#c9b08c'), light('#b98a66'), light('#a8a094'), light('#8c6a54'), light('#d0c2a4')]

type House = { readonly x: number; readonly w: number; readonly tall: number; readonly roof: number; readonly colour: Rgb }

/** Houses along the water, taller round the middle of the town. */
const row = ({ random, aspect, at, unit }: Stage, rank: number): readonly House[] => {
  const houses: House[] = []
  for (let x = -0.05; x < aspect + 0.05; ) {
    const w = random.between(0.05, 0.11) * Math.max(0.7, unit)
    const near = clamp(1 - Math.abs(x - at.x) / (aspect * 0.6))
    const tall = (0.034 + near * 0.05) * random.between(0.7, 1.3) + (2 - rank) * 0.008
    houses.push({ x, w, tall, roof: random.chance(0.75) ? random.between(0.2, 0.36) : 0, colour: random.pick(STUCCO) })
    x += w * random.between(0.98, 1.1)
  }
  return houses
}

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at, unit } = stage
  const hour = stage.hour ?? random.pick(['dusk', 'dawn', 'night', 'day'] as const)
  const weather = stage.weather ?? 'clear'
  const horizon = random.between(0.58, 0.63)
  const side = at.x > aspect / 2 ? 1 : -1
  const day = stage.daylight(
    hour,
    weather,
    aspect / 2 - side * aspect * random.between(0.15, 0.3),
    horizon - (hour === 'day' ? 0.3 : hour === 'night' ? 0.4 : 0.06),
  )
  paintSky(painting, day, noise, random, { horizon, cover: 0.42, disk: weather === 'clear' ? 1 : 0 })
  if (hour === 'night') paintStars(painting, random, { density: 1100, brightness: 0.6, bottom: horizon * 0.9 })
  paintRidges(stage, day, horizon - 0.01, 1, 0.12, mixed(day.haze, light('#141a20'), 0.35))
  const lit = hour === 'day' ? 0 : hour === 'night' ? 1 : 0.75
  const lamps: { x: number; y: number }[] = []
  const quay = horizon + 0.012
  for (let rank = 0; rank < 3; rank++) {
    const base = quay - (2 - rank) * 0.034
    const houses = row(stage, rank)
    const walls = maskOf(painting, (pen) => {
      for (const { x, w, tall, roof } of houses) {
        pen.fillRect(x, base - tall, w, tall + 0.03)
        if (roof > 0) polygon(pen, [x - 0.004, base - tall, x + w + 0.004, base - tall, x + w * 0.5, base - tall - w * roof])
      }
    })
    let which = 0
    cover(painting, walls, 0.2 + rank * 0.08, (x, y, out) => {
      if (x < houses[which]!.x) which = 0
      while (which < houses.length - 1 && x >= houses[which + 1]!.x) which++
      const house = houses[which]!
      const roof = y < base - house.tall ? 0.4 : 1
      const worn = 0.85 + noise.fbm(x * 40, y * 40, 3) * 0.3
      const across = clamp((x - house.x) / house.w)
      const turn = day.x > house.x ? across : 1 - across
      for (let c = 0; c < 3; c++) {
        const body = house.colour[c]! * roof * worn * (day.ambient[c]! * 0.85 + day.sun[c]! * (0.1 + 0.45 * turn) * day.strength)
        out[c] = body + (day.haze[c]! - body) * (2 - rank) * 0.26
      }
    })
    const windows = maskOf(painting, (pen) => {
      for (const { x, w, tall } of houses) {
        for (let floor = 0; floor < Math.floor(tall / 0.028); floor++) {
          for (let i = 0; i < 4; i++)
            if (random.chance(0.34)) pen.fillRect(x + w * (0.13 + i * 0.21), base - tall + 0.012 + floor * 0.028, w * 0.07, 0.012)
        }
      }
    })
    cover(painting, windows, 0.25, lit > 0 ? scaled(WINDOW, lit * 1.1) : [0.02, 0.022, 0.026], 0.85)
    if (rank === 2) for (const { x } of houses) if (random.chance(0.4)) lamps.push({ x, y: quay - 0.022 })
  }
  if (lit > 0) for (const lamp of lamps) glow(painting, lamp.x, lamp.y, 0.05, scaled(WINDOW, 3 * lit), 0.08)
  for (let i = 0; i < 5; i++) {
    const x = at.x - side * random.between(0.25, 1.1) * aspect * 0.55
    const size = random.between(0.14, 0.26) * unit
    const { hull } = shipMasks(painting, x, quay + 0.006, size, random.between(-0.02, 0.02), random.chance(0.5) ? 1 : -1)
    solid(painting, hull, {
      base: mixed(light('#15110e'), day.haze, 0.16),
      rim: scaled(day.sun, 0.3 * day.strength),
      rimWidth: 0.003,
      lamp: day,
      depth: 0.45,
    })
  }
  paintWater(painting, day, noise, { horizon: quay, rough: 0.32, body: light('#1a3f48') })
  const big = unit * random.between(0.44, 0.56)
  const boat = shipMasks(painting, at.x, quay + 0.17, big, random.between(-0.02, 0.02), side > 0 ? -1 : 1)
  solid(painting, boat.hull, {
    base: mixed(light('#1a130e'), day.ambient, 0.07),
    rim: scaled(day.sun, 0.5 * day.strength),
    rimWidth: 0.005,
    lamp: day,
    volume: 0.7,
    round: 0.014,
    grain: (x, y) => noise.fbm(x * 10, y * 70, 3) * 1.6,
    depth: 0.75,
  })
  const pier = maskOf(painting, (pen) => {
    const x = side > 0 ? -0.05 : aspect + 0.05
    polygon(pen, [x, 0.93, x + side * aspect * 0.34, 0.86, x + side * aspect * 0.4, 0.885, x + side * aspect * 0.2, 1.05, x, 1.05])
    for (let i = 0; i < 4; i++) pen.fillRect(x + side * aspect * (0.12 + i * 0.08), 0.81, 0.012, 0.16)
  })
  solid(painting, pier, {
    base: mixed(light('#14100d'), day.ambient, 0.1),
    rim: scaled(day.sun, 0.35 * day.strength + 0.05),
    rimWidth: 0.004,
    lamp: day,
    volume: 0.5,
    round: 0.012,
    grain: (x, y) => noise.fbm(x * 18, y * 50, 4) * 2,
    depth: 0.92,
  })
  return [
    { x: at.x, y: quay + 0.06, description: 'ship at anchor' },
    { x: clamp(at.x + side * 0.1, 0, aspect), y: quay - 0.06, description: 'houses along the quay' },
  ]
}

export const harbour: Theme = {
  name: 'harbour',
  words: [
    'harbour',
    'harbor',
    'port ',
    'ports',
    'puerto',
    'hafen',
    'porto ',
    'dock',
    'quay',
    'pier ',
    'fishing',
    'wharf',
    'marina',
    'anchorage',
    'village by the sea',
    'seaport',
  ],
  draw,
}
