import { clamp, light, mixed, smooth } from '../paint/colour.js'
import { paintLand } from '../paint/land.js'
import { paintSky } from '../paint/sky.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

/** Rolling country with a river or a road that winds to the horizon. */
const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, at } = stage
  const hour = stage.hour ?? random.pick(['dawn', 'day', 'dusk'] as const)
  const weather = stage.weather ?? 'clear'
  const sky = stage.says('sky', 'cloud', 'cielo', 'ciel', 'himmel', 'bird', 'wind', 'weather')
  const horizon = sky ? random.between(0.7, 0.78) : random.between(0.4, 0.48)
  const low = hour === 'dawn' || hour === 'dusk'
  const day = stage.daylight(hour, weather, at.x, horizon - (low ? 0.09 : 0.3))
  paintSky(painting, day, noise, random, {
    horizon,
    cover: sky ? 0.62 : weather === 'clear' ? 0.42 : 0.66,
    scale: sky ? 0.75 : 1,
    disk: weather === 'clear' ? 1 : 0,
  })
  if (hour === 'night') paintStars(painting, random, { density: 1400, brightness: 0.8, bottom: horizon })
  const road = stage.says('road', 'path', 'highway', 'carretera', 'camino', 'route', 'chemin', 'weg ', 'strasse', 'strada', 'journey')
  const winter = weather === 'snow'
  const grass = winter ? light('#b4c0cc') : light(random.pick(['#5d6a34', '#6f6c38', '#4c6238']))
  const wheat = winter ? light('#c8d2dc') : light(random.pick(['#a8904c', '#8c8440', '#94803c']))
  const wood = winter ? light('#4c5860') : light('#232d1c')
  const drift = random.between(0, 70)
  const goal = ((at.x - aspect / 2) / 1.05) * 14
  const bed = (z: number): number =>
    goal * smooth(0, 14, z) + (noise.at(z * 0.19, drift) * 2.6 + Math.sin(z * 0.42 + drift) * 0.9) * smooth(1, 6, z) * smooth(40, 12, z)
  const wide = (z: number): number => (road ? 0.16 : 0.34) + z * (road ? 0.002 : 0.012)
  const height = (x: number, z: number): number => {
    const off = Math.abs(x - bed(z))
    const dip = smooth(wide(z) * 0.9, wide(z) * 2.6 + 1.2, off)
    const hills = noise.fbm(x * 0.15 + drift, z * 0.15, 3) * 0.9 + 0.35
    const far = z > 12 ? smooth(12, 34, z) * noise.ridges(x * 0.06 + 9, z * 0.06 + drift, 4) * 3.4 * smooth(0, 5, off) : 0
    if (dip <= 0) return far
    return (Math.max(0, hills) + treesAt(x, z) * 0.1 + (z < 12 ? noise.at(x * 1.6, z * 1.6) * 0.03 : 0)) * dip + far
  }
  const treesAt = (x: number, z: number): number => {
    const grove = smooth(0.12, 0.4, noise.fbm(x * 0.42 + 60, z * 0.42 + drift, 2))
    return grove > 0 ? grove * (0.5 + clamp(noise.at(x * 5.5, z * 5.5) + 0.5)) : 0
  }
  const mirror = mixed(day.horizon, day.zenith, 0.35)
  paintLand(painting, day, {
    eye: sky ? 1.0 : 1.5,
    horizon,
    focal: 1.05,
    near: 0.9,
    far: 70,
    height,
    clear: 24,
    shadows: 3,
    sunlight: 1.15,
    sun: [day.x > aspect / 2 ? 0.7 : -0.7, 0.42, 0.55],
    colour: (x, z, _h, up, out) => {
      const off = Math.abs(x - bed(z))
      const field = clamp(0.5 + noise.at(Math.floor(x * 0.7 + noise.at(z * 0.3, 4)) * 3.3, Math.floor(z * 0.55) * 2.1) * 0.9)
      const furrow = noise.fbm(x * 7, z * 7 + drift, 3) * 0.22
      const grove = clamp(treesAt(x, z) * 1.4)
      const way = smooth(wide(z) * 1.02, wide(z) * 0.94, off)
      for (let c = 0; c < 3; c++) {
        const open = (grass[c]! + (wheat[c]! - grass[c]!) * field) * (1 + furrow)
        const land = open + (wood[c]! * (0.8 + 0.5 * up) - open) * grove
        out[c] = land + ((road ? 0.3 : 0.02) - land) * way
      }
    },
    extra: (x, z, _h, _up, out) => {
      if (road) return
      const off = Math.abs(x - bed(z))
      const way = smooth(wide(z) * 1.02, wide(z) * 0.94, off)
      if (way <= 0) return
      const wave = 0.85 + noise.fbm(x * 2, z * 6, 3) * 0.3
      const dx = aspect / 2 + (x / z) * 1.05 - day.x
      const shine = Math.exp(-dx * dx * 3) * day.glow
      for (let c = 0; c < 3; c++) out[c] = out[c]! + (mirror[c]! * 0.42 * wave + day.sun[c]! * shine * 0.5 * wave - out[c]!) * way
    },
  })
  return [
    {
      x: at.x,
      y: clamp(sky ? horizon - 0.3 : horizon + 0.02),
      description: sky ? 'clouds over open country' : road ? 'road to the horizon' : 'river to the horizon',
    },
    { x: aspect / 2, y: clamp(horizon + 0.2), description: 'open country' },
  ]
}

export const valley: Theme = {
  name: 'valley',
  words: [
    'river',
    'valley with',
    'river valley',
    'valley',
    'road',
    'path ',
    'highway',
    'field',
    'fields',
    'countryside',
    'meadow',
    'farm',
    'plain',
    'landscape',
    'sun low',
    'valle',
    'vallee',
    'tal ',
    'rio ',
    'riviere',
    'fluss',
    'fiume',
    'camino',
    'carretera',
    'chemin',
    'strada',
    'sky',
    'cloud',
    'cielo',
    'ciel ',
    'himmel',
    'vineyard',
    'village',
    'grass',
    'wind ',
    'birds',
    'journey',
    'bridge',
    'open sky',
    'spring ',
    'summer',
    'autumn',
    'harvest',
  ],
  draw,
}
