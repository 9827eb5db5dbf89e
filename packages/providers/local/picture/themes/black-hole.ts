import { blackbody, clamp, light, type Rgb, smooth } from '../paint/colour.js'
import type { Noise } from '../paint/noise.js'
import { addLight, fill } from '../paint/painting.js'
import { paintStars } from '../paint/stars.js'
import type { Stage, Theme } from '../theme.js'

/** Radii and impact parameters are in gravitational radii of mass M; the shadow's edge is at √27. */
const SHADOW = Math.sqrt(27)
const IMPACTS = 900
const WIDEST = 34
const ANGLES = 720
const TURN = Math.PI * 3

/** Distance from the hole along a ray, by impact parameter and angle swept round the hole, from the viewer's far side inwards (Luminet 1979). */
const orbits = (): {
  readonly at: (impact: number, angle: number) => number
} => {
  const table = new Float32Array(IMPACTS * ANGLES)
  const step = TURN / ANGLES
  for (let i = 0; i < IMPACTS; i++) {
    const b = (i + 0.5) * (WIDEST / IMPACTS)
    // u = 1/r obeys u'' = 3u² − u, starting at infinity with u' = 1/b.
    let u = 0
    let speed = 1 / b
    for (let j = 0; j < ANGLES; j++) {
      table[i * ANGLES + j] = u > 0.5 || u < 0 ? 0 : 1 / Math.max(1e-4, u)
      for (let k = 0; k < 4; k++) {
        const h = step / 4
        const a1 = 3 * u * u - u
        const mid = u + (speed * h) / 2
        const a2 = 3 * mid * mid - mid
        u += h * (speed + (a1 * h) / 2)
        speed += h * a2
        if (u > 0.5 || u < 0) break
      }
      if (u > 0.5 || u < 0) {
        table.fill(0, i * ANGLES + j + 1, (i + 1) * ANGLES)
        break
      }
    }
  }
  return {
    at: (impact, angle) => {
      const row = clamp((impact / WIDEST) * IMPACTS - 0.5, 0, IMPACTS - 1.001)
      const column = clamp((angle / TURN) * ANGLES, 0, ANGLES - 1.001)
      const r0 = Math.floor(row)
      const c0 = Math.floor(column)
      const at = r0 * ANGLES + c0
      const v00 = table[at]!
      const v01 = table[at + 1]!
      const v10 = table[at + ANGLES]!
      const v11 = table[at + ANGLES + 1]!
      if (v00 === 0 || v01 === 0 || v10 === 0 || v11 === 0) return v00
      const dr = row - r0
      const dc = column - c0
      const near = v00 + (v01 - v00) * dc
      return near + (v10 + (v11 - v10) * dc - near) * dr
    },
  }
}

let known: ReturnType<typeof orbits> | undefined

const orbitsOnce = (): ReturnType<typeof orbits> => {
  known ??= orbits()
  return known
}

type Disk = {
  readonly inner: number
  readonly outer: number
  readonly hot: number
  readonly spin: number
  readonly lean: number
}

/** Light of the disk's gas at a radius and angle: streaks drawn out by rotation, brighter and bluer where it comes towards us. */
const gas = (noise: Noise, disk: Disk, radius: number, angle: number, across: number, out: Float64Array): number => {
  const { inner, outer } = disk
  if (radius < inner * 0.92 || radius > outer) return 0
  const swirl = angle + (disk.spin * 9) / Math.sqrt(radius)
  const along = Math.log(radius) * 7
  const streaks =
    noise.fbm(along * 2.4, Math.cos(swirl) * 1.4 + 8, 4) + noise.fbm(along * 1.1 + Math.sin(swirl) * 1.2, Math.cos(swirl) * 2 + 31, 4)
  const fine = noise.at(Math.log(radius) * 46, Math.cos(swirl * 0.5) * 1.5 + 5)
  const density = clamp(0.62 + streaks * 0.55 + fine * 0.16, 0.04, 1.6)
  const rise = smooth(inner * 0.92, inner * 1.08, radius) * (1 - smooth(outer * 0.55, outer, radius))
  const speed = 1 / Math.sqrt(Math.max(2.4, radius - 1))
  const doppler = 1 / (1 - 0.62 * speed * across)
  const power = (inner / radius) ** 1.3 * rise * density * density * doppler ** 2.6
  const kelvin = disk.hot * (inner / radius) ** 0.42 * doppler
  const colour: Rgb = blackbody(clamp(kelvin, 1500, 14000))
  for (let c = 0; c < 3; c++) out[c] = out[c]! + colour[c]! * power
  return clamp(density * rise * 1.1)
}

const draw = (stage: Stage) => {
  const { painting, random, noise, aspect, unit } = stage
  const close = stage.distance === 'close'
  const scale = unit * (close ? 0.048 : stage.distance === 'wide' ? 0.021 : random.between(0.03, 0.037))
  const x0 = stage.at.x
  const y0 = stage.at.y * 0.7 + 0.15
  const roll = random.between(-0.34, 0.34)
  const lift = random.between(0.09, 0.24)
  const tint = light(random.pick(['#3a4c6e', '#4c4468', '#35586a', '#6a4a44']))
  const drift = random.between(0, 60)
  fill(painting, 0, (x, y, out) => {
    const far = Math.hypot(x - x0, y - y0) + 0.001
    const bend = 1 - clamp((scale * SHADOW * 1.9) / far) ** 2
    const u = x0 + (x - x0) * bend
    const v = y0 + (y - y0) * bend
    const cloud = clamp(noise.fbm(u * 1.3 + drift, v * 1.3, 6, 0.56) * 0.9 + 0.3)
    const dust = clamp(1.15 - noise.ridges(u * 1.7 + 9, v * 1.7 + drift, 4) * 1.3)
    for (let c = 0; c < 3; c++) out[c] = 0.0016 + tint[c]! * cloud * cloud * 0.5 * dust
  })
  const open = scale * SHADOW * 1.25
  paintStars(painting, random, {
    density: 1400,
    brightness: 1.6,
    spikes: 0.5,
    through: (x, y) => (Math.hypot(x - x0, y - y0) < open ? 0 : clamp(0.35 + 0.6 * noise.fbm(x * 1.5 + drift, y * 1.5, 3))),
  })
  const paths = orbitsOnce()
  const disk: Disk = {
    inner: 5.2,
    outer: random.between(19, 26),
    hot: random.pick([4300, 4900, 5600]),
    spin: random.chance(0.5) ? 1 : -1,
    lean: Math.PI / 2 - lift,
  }
  const cosRoll = Math.cos(roll)
  const sinRoll = Math.sin(roll)
  const layer = new Float64Array(3)
  const sinLean = Math.sin(disk.lean)
  const cosLean = Math.cos(disk.lean)
  const reach = scale * WIDEST
  const { width, height, red, green, blue } = painting
  const exposure = close ? 1.5 : 1.75
  addLight(painting, { x0: x0 - reach, y0: y0 - reach, x1: x0 + reach, y1: y0 + reach }, (x, y, out) => {
    const px = ((x - x0) * cosRoll + (y - y0) * sinRoll) / scale
    const py = (-(x - x0) * sinRoll + (y - y0) * cosRoll) / scale
    const impact = Math.hypot(px, py)
    out.fill(0)
    if (impact >= WIDEST) return
    const at = Math.floor(y * height) * width + Math.floor(x * height)
    const hidden = impact < SHADOW ? smooth(SHADOW, SHADOW - 0.12, impact) : 0
    // The ray's plane meets the disk's plane at this angle from the viewer's direction.
    const alpha = Math.atan2(px, -py)
    const meet = Math.atan2(cosLean, -sinLean * Math.cos(alpha))
    let left = 1
    for (let image = 0; image < 3 && left > 0.02; image++) {
      const angle = meet + image * Math.PI
      const radius = paths.at(impact, angle)
      if (radius === 0) break
      layer.fill(0)
      const place = Math.atan2(Math.sin(angle) * Math.sin(alpha), Math.cos(angle) * sinLean - Math.sin(angle) * Math.cos(alpha) * cosLean)
      const opaque = gas(noise, disk, radius, place, -Math.sin(place) * sinLean * disk.spin, layer)
      const gain = left * exposure * (image === 0 ? 1 : image === 1 ? 0.8 : 1.2)
      for (let c = 0; c < 3; c++) out[c] = out[c]! + layer[c]! * gain
      left *= 1 - opaque * 0.85
    }
    const ring = Math.exp(-(((impact - SHADOW - 0.1) / 0.16) ** 2)) * 0.9
    out[0] = out[0]! + ring
    out[1] = out[1]! + ring * 0.78
    out[2] = out[2]! + ring * 0.55
    // What lies behind is covered by gas and swallowed by the shadow.
    const keep = left * (1 - hidden)
    red[at] = red[at]! * keep
    green[at] = green[at]! * keep
    blue[at] = blue[at]! * keep
    painting.depth[at] = Math.max(painting.depth[at]!, (1 - left) * 0.8, hidden * 0.6)
  })
  const far = aspect - x0
  return [
    { x: x0, y: y0, description: 'black hole' },
    {
      x: clamp(x0 + (far > x0 ? 1 : -1) * scale * 13, 0, aspect),
      y: y0,
      description: 'glowing disk of gas',
    },
  ]
}

export const blackHole: Theme = {
  name: 'black-hole',
  pull: 1.2,
  words: [
    'black hole',
    'dark sphere',
    'dark star',
    'light bend',
    'bending light',
    'bends light',
    'light bent',
    'massive object',
    'dark companion',
    'companion',
    'cygnus',
    'circle of perfect black',
    'blackhole',
    'accretion',
    'gravitational lens',
    'singularity',
    'agujero negro',
    'trou noir',
    'schwarze loch',
    'schwarzes loch',
    'schwarzen loch',
    'buco nero',
    'photon ring',
    'schwarzschild',
    'gargantua',
    'wormhole',
    'warped space',
    'curved space',
    'spacetime',
  ],
  draw,
}
