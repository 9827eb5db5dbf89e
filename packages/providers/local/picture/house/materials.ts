import { clamp, light, smooth } from '../paint/colour.js'
import { noiseOf } from '../paint/noise.js'
import type { Surface, Tint } from '../trace/surface.js'

const noise = noiseOf(77)

/** A number 0…1 that belongs to two whole numbers. */
export const chanceOf = (i: number, j: number): number => {
  let h = Math.imul(i | 0, 0x27d4eb2d) ^ Math.imul(j | 0, 0x165667b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296
}

type Finish = Omit<Surface, 'tint'>

export const plain = (hex: string, finish: Finish = {}): Surface => {
  const colour = light(hex)
  return { ...finish, tint: (_x, _y, _z, _nx, _ny, _nz, out) => out.set(colour) }
}

/** Painted wall or board, barely uneven. */
export const painted = (hex: string, finish: Finish = {}): Surface => {
  const colour = light(hex)
  const tint: Tint = (x, y, z, _nx, _ny, _nz, out) => {
    const tone = 1 + 0.025 * noise.fbm(x * 1.7 + z, y * 1.7 - z, 3)
    for (let c = 0; c < 3; c++) out[c] = colour[c]! * tone
  }
  return { ...finish, tint }
}

/** Place on the face a surface turns: along it, and up (or away) on it. */
const onFace = (x: number, y: number, z: number, nx: number, ny: number, nz: number): readonly [number, number] => {
  const [ax, ay, az] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)]
  if (ay >= ax && ay >= az) return [x, z]
  return ax >= az ? [z, y] : [x, y]
}

/** Boards along an axis, each of its own tone, with grain and thin dark joints. */
export const planks = (dark: string, bright: string, wide: number, long: number, along: 'x' | 'z', finish: Finish = {}): Surface => {
  const a = light(dark)
  const b = light(bright)
  const tint: Tint = (x, y, z, nx, ny, nz, out) => {
    const [p, q] = onFace(x, y, z, nx, ny, nz)
    const [u, v] = along === 'z' ? [p, q] : [q, p]
    const row = Math.floor(u / wide)
    const start = chanceOf(row, 7) * long
    const board = Math.floor((v + start) / long)
    const share = chanceOf(row, board)
    const grain = noise.fbm(u * 26 + share * 90, v * 1.6 + share * 40, 4) * 0.32 + noise.at(u * 110 + share * 9, v * 5) * 0.12
    const edge = Math.min(u - row * wide, (row + 1) * wide - u)
    const end = v + start - board * long
    const gap = (1 - 0.55 * smooth(0.003, 0.0005, edge)) * (1 - 0.5 * smooth(0.003, 0.0005, Math.min(end, long - end)))
    const mix = clamp(share * 0.75 + 0.12 + grain * 0.5)
    for (let c = 0; c < 3; c++) out[c] = (a[c]! + (b[c]! - a[c]!) * mix) * gap
  }
  return { ...finish, tint }
}

/** One piece of wood, its grain along an axis. */
export const wood = (dark: string, bright: string, along: 'x' | 'y' | 'z' = 'x', finish: Finish = {}): Surface => {
  const a = light(dark)
  const b = light(bright)
  const tint: Tint = (x, y, z, _nx, _ny, _nz, out) => {
    const [v, u, w] = along === 'x' ? [x, y, z] : along === 'y' ? [y, x, z] : [z, x, y]
    const ring = noise.fbm(u * 9 + w * 11 + noise.at(v * 1.2, w * 3) * 0.8, v * 1.1 + w, 4)
    const pore = noise.at(u * 90 + w * 70, v * 5)
    const mix = clamp(0.5 + ring * 0.6 + pore * 0.1)
    for (let c = 0; c < 3; c++) out[c] = a[c]! + (b[c]! - a[c]!) * mix
  }
  return { ...finish, tint }
}

/** Tiles in a bond; `shift` of a tile from row to row. */
export const tiles = (hex: string, joint: string, wide: number, tall: number, shift: number, finish: Finish = {}): Surface => {
  const body = light(hex)
  const grout = light(joint)
  const tint: Tint = (x, y, z, nx, ny, nz, out) => {
    const [u0, v] = onFace(x, y, z, nx, ny, nz)
    const row = Math.floor(v / tall)
    const u = u0 + row * shift * wide
    const column = Math.floor(u / wide)
    const edge = Math.min(u - column * wide, (column + 1) * wide - u, v - row * tall, (row + 1) * tall - v)
    const tone = 0.93 + 0.12 * chanceOf(row, column) + 0.03 * noise.fbm(u * 9, v * 9, 2)
    const line = smooth(0.004, 0.0015, edge)
    for (let c = 0; c < 3; c++) out[c] = body[c]! * tone * (1 - line) + grout[c]! * line
  }
  return { ...finish, tint }
}

/** Cedar shingles gone silver: rows with a shadow under each, of uneven widths. */
export const shingles = (dark: string, bright: string, row = 0.15, finish: Finish = {}): Surface => {
  const a = light(dark)
  const b = light(bright)
  const tint: Tint = (x, y, z, nx, _ny, nz, out) => {
    const [u, v] = Math.abs(nx) > Math.abs(nz) ? [z, y] : [x, y]
    const level = Math.floor(v / row)
    const step = v / row - level
    const at = (u + chanceOf(level, 3) * 5) / 0.14
    let column = Math.floor(at)
    const bend = (k: number): number => k + (chanceOf(level * 31 + 5, k) - 0.5) * 0.7
    if (at < bend(column)) column--
    const gap = Math.min(at - bend(column), bend(column + 1) - at) * 0.14
    const share = chanceOf(level, column)
    const grain = noise.fbm(u * 60 + share * 50, v * 5, 3)
    const shade = (1 - 0.5 * smooth(0.88, 1, step)) * (1 - 0.45 * smooth(0.008, 0.002, gap)) * (0.86 + 0.14 * (1 - step))
    const mix = clamp(share * 0.8 + 0.1 + grain * 0.3)
    for (let c = 0; c < 3; c++) out[c] = (a[c]! + (b[c]! - a[c]!) * mix) * shade
  }
  return { ...finish, tint }
}

/** Cloth: a weave too fine to see from far, uneven in the large. */
export const cloth = (hex: string, finish: Finish = {}): Surface => {
  const colour = light(hex)
  const tint: Tint = (x, y, z, _nx, _ny, _nz, out) => {
    const tone = 1 + 0.09 * noise.fbm(x * 34 + z * 27, y * 34 - z * 21, 2) + 0.06 * noise.at(x * 150 + z * 90, y * 150 + z * 60)
    for (let c = 0; c < 3; c++) out[c] = colour[c]! * tone
  }
  return { ...finish, tint }
}

/** Stone with veins. */
export const marble = (hex: string, vein: string, finish: Finish = {}): Surface => {
  const body = light(hex)
  const line = light(vein)
  const tint: Tint = (x, y, z, nx, ny, nz, out) => {
    const [u, v] = onFace(x, y, z, nx, ny, nz)
    const bend = noise.fbm(u * 1.3 + 4, v * 1.3 + y, 4)
    const share = smooth(0.86, 1, noise.ridges(u * 0.8 + bend * 0.5, v * 0.8 - bend * 0.4, 3)) * 0.6 + clamp(bend) * 0.1
    for (let c = 0; c < 3; c++) out[c] = body[c]! + (line[c]! - body[c]!) * share
  }
  return { ...finish, tint }
}

/** Leaves from dark to bright, each place of its own tone. */
export const leaves = (dark: string, bright: string): Surface => {
  const a = light(dark)
  const b = light(bright)
  const tint: Tint = (x, y, z, _nx, _ny, _nz, out) => {
    const mix = clamp(0.45 + 0.5 * noise.fbm(x * 1.8 + z, y * 1.8 - z * 0.6, 2) + 0.35 * noise.at(x * 23 + z * 9, y * 23 + z * 13))
    for (let c = 0; c < 3; c++) out[c] = a[c]! + (b[c]! - a[c]!) * mix
  }
  return { tint, loose: true }
}

/** Lawn, gravel, soil: two colours in patches, fine grain over them. */
export const ground = (dark: string, bright: string, patch: number, fine: number): Surface => {
  const a = light(dark)
  const b = light(bright)
  return {
    tint: (x, _y, z, _nx, _ny, _nz, out) => {
      const mix = clamp(0.5 + 0.55 * noise.fbm(x / patch, z / patch, 3) + 0.4 * noise.fbm(x / fine, z / fine, 2))
      for (let c = 0; c < 3; c++) out[c] = a[c]! + (b[c]! - a[c]!) * mix
    },
  }
}

/** Flagstones of uneven cut with sandy joints. */
export const flagstones = (dark: string, bright: string, joint: string, size: number): Surface => {
  const [a, b, grout] = [light(dark), light(bright), light(joint)]
  return {
    tint: (x, _y, z, _nx, _ny, _nz, out) => {
      const px = x / size + noise.at(x * 1.1, z * 1.1) * 0.12
      const pz = z / size + noise.at(x * 1.1 + 9, z * 1.1) * 0.12
      let [first, second, cell] = [9, 9, 0]
      for (let i = -1; i <= 1; i++) {
        for (let j = -1; j <= 1; j++) {
          const cx = Math.floor(px) + i
          const cz = Math.floor(pz) + j
          const d = Math.max(Math.abs(px - cx - 0.2 - chanceOf(cx, cz) * 0.6), Math.abs(pz - cz - 0.2 - chanceOf(cz, cx + 91) * 0.6))
          if (d < first) [second, first, cell] = [first, d, chanceOf(cx + 17, cz)]
          else if (d < second) second = d
        }
      }
      const line = smooth(0.09, 0.04, second - first)
      const mix = clamp(cell * 0.8 + 0.1 + noise.fbm(x * 7, z * 7, 3) * 0.25)
      for (let c = 0; c < 3; c++) out[c] = (a[c]! + (b[c]! - a[c]!) * mix) * (1 - line) + grout[c]! * line
    },
  }
}

/** A woven rug between two corners on the floor, with a border. */
export const rug = (x0: number, z0: number, x1: number, z1: number, field: string, line: string): Surface => {
  const body = light(field)
  const mark = light(line)
  return {
    tint: (x, _y, z, _nx, _ny, _nz, out) => {
      const edge = Math.min(x - x0, x1 - x, z - z0, z1 - z)
      const u = Math.abs((((x - x0) / 0.42) % 1) - 0.5)
      const v = Math.abs((((z - z0) / 0.42) % 1) - 0.5)
      const figure = smooth(0.035, 0.015, Math.abs(u + v - 0.5)) * 0.5 + smooth(0.03, 0.015, Math.abs(u + v - 0.2)) * 0.4
      const border = Math.abs(edge - 0.12) < 0.035 || Math.abs(edge - 0.2) < 0.01 ? 0.8 : edge > 0.24 ? figure : 0
      const tone = 0.95 + 0.12 * noise.at(x * 130, z * 130) + 0.06 * noise.fbm(x * 4, z * 4, 3)
      for (let c = 0; c < 3; c++) out[c] = (body[c]! + (mark[c]! - body[c]!) * border) * tone
    },
  }
}

/** Shining body of a lamp. */
export const glowing = (hex: string, strength: number, body = '#efe6d4'): Surface => ({
  ...plain(body),
  glow: light(hex, strength),
  airy: true,
})
