import { between, blurPlane, shrinkPlane } from './blur.js'
import { clamp, type Rgb } from './colour.js'
import type { Painting } from './painting.js'
import { randomOf } from './random.js'

/** The film's shared darkroom: how every picture of a mood is developed. */
export type Grade = {
  readonly exposure: number
  readonly saturation: number
  readonly contrast: number
  /** Multiplied into dark and bright tones; 1,1,1 is neutral. */
  readonly shadows: Rgb
  readonly highlights: Rgb
  /** Darkening of the corners, 0…1. */
  readonly vignette: number
  readonly bloom: number
  /** Strength of the film's grain, 1 where it is not said. */
  readonly grain?: number
}

/** Light that spreads in the lens: three widths of what is bright, added back. */
const bloom = (painting: Painting, strength: number): void => {
  if (strength <= 0) return
  const { width, height } = painting
  const step = Math.max(2, Math.round(height / 240))
  const across = Math.ceil(width / step)
  const down = Math.ceil(height / step)
  for (const plane of [painting.red, painting.green, painting.blue]) {
    const small = shrinkPlane(plane, width, height, step)
    for (let i = 0; i < small.length; i++) small[i] = Math.min(12, Math.max(0, small[i]! - 0.35))
    const wide = small.slice()
    blurPlane(small, across, down, 3)
    blurPlane(wide, across, down, 16)
    for (let i = 0; i < small.length; i++) small[i] = small[i]! * 0.55 + wide[i]! * 0.45
    for (let row = 0, at = 0; row < height; row++) {
      const y = (row + 0.5) / step - 0.5
      for (let column = 0; column < width; column++, at++) {
        plane[at] = plane[at]! + strength * between(small, across, down, (column + 0.5) / step - 0.5, y)
      }
    }
  }
}

const TABLE = 4096
const TABLE_TOP = 16

/** Scene light to screen value: a filmic shoulder (Narkowicz's fit of ACES), then the sRGB curve. Index runs with the square root of light. */
const toneTable = (contrast: number): Float32Array => {
  const table = new Float32Array(TABLE + 1)
  for (let i = 0; i <= TABLE; i++) {
    const x = ((i / TABLE) * Math.sqrt(TABLE_TOP)) ** 2 * 0.72
    const y = clamp((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14))
    const srgb = y <= 0.0031308 ? y * 12.92 : 1.055 * y ** (1 / 2.4) - 0.055
    const curved = srgb * srgb * (3 - 2 * srgb)
    table[i] = srgb + (curved - srgb) * contrast
  }
  return table
}

/** Turns scene light into screen values 0…1, in place. */
const develop = (painting: Painting, grade: Grade): void => {
  const { width, height, red, green, blue, aspect } = painting
  const table = toneTable(grade.contrast)
  const tone = (value: number): number => table[Math.min(TABLE, Math.sqrt(Math.max(0, value) / TABLE_TOP) * TABLE) | 0]!
  for (let row = 0, at = 0; row < height; row++) {
    const dy = (row / height - 0.5) * 1.15
    for (let column = 0; column < width; column++, at++) {
      const dx = (column / width - 0.5) * Math.min(1.4, aspect) * 0.85
      const d = dx * dx + dy * dy
      const gain = grade.exposure * (1 - grade.vignette * clamp(d * 1.9 - 0.12))
      let r = tone(red[at]! * gain)
      let g = tone(green[at]! * gain)
      let b = tone(blue[at]! * gain)
      const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
      r = luma + (r - luma) * grade.saturation
      g = luma + (g - luma) * grade.saturation
      b = luma + (b - luma) * grade.saturation
      const high = luma * luma * (3 - 2 * luma)
      red[at] = clamp(r * (grade.shadows[0] + (grade.highlights[0] - grade.shadows[0]) * high))
      green[at] = clamp(g * (grade.shadows[1] + (grade.highlights[1] - grade.shadows[1]) * high))
      blue[at] = clamp(b * (grade.shadows[2] + (grade.highlights[2] - grade.shadows[2]) * high))
    }
  }
}

/** Catmull-Rom taps that stretch `from` cells over `to`: four cell numbers and four weights each. */
const taps = (from: number, to: number): { index: Int32Array; weight: Float32Array } => {
  const index = new Int32Array(to * 4)
  const weight = new Float32Array(to * 4)
  for (let i = 0; i < to; i++) {
    const x = ((i + 0.5) * from) / to - 0.5
    const base = Math.floor(x)
    const t = x - base
    const weights = [((-0.5 * t + 1) * t - 0.5) * t, (1.5 * t - 2.5) * t * t + 1, ((-1.5 * t + 2) * t + 0.5) * t, (0.5 * t - 0.5) * t * t]
    for (let k = 0; k < 4; k++) {
      index[i * 4 + k] = clamp(base - 1 + k, 0, from - 1)
      weight[i * 4 + k] = weights[k]!
    }
  }
  return { index, weight }
}

const GRAIN = 512

/** A tile of film grain: noise with its coarse part taken out, deviation about 1, joining itself at the edges. */
/** Drawn once; pictures start at places of their own in it. */
let tileOnce: Float32Array | undefined

const grainTile = (): Float32Array => {
  if (tileOnce) return tileOnce
  const random = randomOf(1)
  const raw = new Float32Array(GRAIN * GRAIN)
  for (let i = 0; i < raw.length; i++) raw[i] = random() + random() - 1
  const tile = new Float32Array(GRAIN * GRAIN)
  const wrap = GRAIN - 1
  for (let y = 0; y < GRAIN; y++) {
    for (let x = 0; x < GRAIN; x++) {
      const at = (dx: number, dy: number): number => raw[((y + dy) & wrap) * GRAIN + ((x + dx) & wrap)]!
      const soft = at(0, 0) * 0.5 + (at(1, 0) + at(-1, 0) + at(0, 1) + at(0, -1)) * 0.2
      const coarse = (at(3, 0) + at(-3, 0) + at(0, 3) + at(0, -3)) * 0.09
      tile[y * GRAIN + x] = (soft - coarse) * 3.4
    }
  }
  tileOnce = tile
  return tile
}

/**
 * Develops a painting and enlarges it to 8-bit RGB. Grain goes in before rounding, so a dark
 * gradient becomes texture and never bands.
 */
export const finish = (painting: Painting, grade: Grade, width: number, height: number, seed: number): Uint8Array => {
  bloom(painting, grade.bloom)
  develop(painting, grade)
  const planes = [painting.red, painting.green, painting.blue]
  const across = taps(painting.width, width)
  const down = taps(painting.height, height)
  const grain = grainTile()
  const strength = grade.grain ?? 1
  const random = randomOf(seed ^ 0x5bd1e995)
  const startX = Math.floor(random() * GRAIN)
  const startY = Math.floor(random() * GRAIN)
  const rows = planes.map(() => new Float32Array(painting.width))
  const line = new Float32Array(width * 3)
  const bytes = new Uint8Array(width * height * 3)
  for (let row = 0; row < height; row++) {
    for (let channel = 0; channel < 3; channel++) {
      const plane = planes[channel]!
      const mid = rows[channel]!
      const [i0, i1, i2, i3] = [0, 1, 2, 3].map((k) => down.index[row * 4 + k]! * painting.width) as [number, number, number, number]
      const [w0, w1, w2, w3] = [0, 1, 2, 3].map((k) => down.weight[row * 4 + k]!) as [number, number, number, number]
      for (let x = 0; x < mid.length; x++) mid[x] = plane[i0 + x]! * w0 + plane[i1 + x]! * w1 + plane[i2 + x]! * w2 + plane[i3 + x]! * w3
      for (let x = 0, k = 0; x < width; x++, k += 4) {
        line[x * 3 + channel] =
          mid[across.index[k]!]! * across.weight[k]! +
          mid[across.index[k + 1]!]! * across.weight[k + 1]! +
          mid[across.index[k + 2]!]! * across.weight[k + 2]! +
          mid[across.index[k + 3]!]! * across.weight[k + 3]!
      }
    }
    const shift = ((row + startY) & (GRAIN - 1)) * GRAIN
    let state = (random() * 0xffffffff) | 1
    for (let x = 0, at = row * width * 3; x < width; x++, at += 3) {
      const r = line[x * 3]!
      const g = line[x * 3 + 1]!
      const b = line[x * 3 + 2]!
      const luma = r * 0.3 + g * 0.6 + b * 0.1
      // Film shows its grain in the middle tones, least in white; the floor keeps black alive.
      const amount =
        grain[shift + ((x + startX + (row >> 9) * 131) & (GRAIN - 1))]! * (0.6 + 7 * luma * (1 - luma) * (1 - 0.5 * luma)) * strength
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      const dither = ((state & 255) - ((state >>> 8) & 255)) / 256
      bytes[at] = clamp(r * 255 + amount + dither + 0.5, 0, 255)
      bytes[at + 1] = clamp(g * 255 + amount - dither * 0.6 + 0.5, 0, 255)
      bytes[at + 2] = clamp(b * 255 + amount + dither * 0.8 + 0.5, 0, 255)
    }
  }
  return bytes
}
