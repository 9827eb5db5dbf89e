import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import sharp from 'sharp'

export type Drawn = { readonly file: string; readonly asset: Asset }
type Pixel = (x: number, y: number) => readonly [number, number, number]

/** Value noise: smooth between the corners of a grid, equal for equal seeds. */
const noise = (seed: number) => {
  const corner = (x: number, y: number): number => {
    let h = Math.imul(x, 374_761_393) ^ Math.imul(y, 668_265_263) ^ Math.imul(seed, 974_634_777)
    h = Math.imul(h ^ (h >>> 13), 1_274_126_177)
    return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
  }
  return (x: number, y: number): number => {
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [s, t] = [x - i, y - j]
    const [u, v] = [s * s * (3 - 2 * s), t * t * (3 - 2 * t)]
    const top = corner(i, j) + (corner(i + 1, j) - corner(i, j)) * u
    return top + (corner(i, j + 1) + (corner(i + 1, j + 1) - corner(i, j + 1)) * u - top) * v
  }
}

/** As much detail at every scale as a photograph of gravel, leaves or a crowd has, and hard edges besides. */
const detailed = (n: number): Pixel => {
  const layers = [420, 170, 64, 26, 11, 5, 2.3].map((scale, k) => ({ scale, at: noise(n * 31 + k), share: 0.72 ** k }))
  const sum = layers.reduce((total, { share }) => total + share, 0)
  return (x, y) => {
    const grain = layers.reduce((total, { scale, at, share }) => total + at(x / scale, y / scale) * share, 0) / sum
    const edge = Math.sin(x / (23 + n) + 5 * Math.sin(y / 310)) > 0.55 ? 46 : 0
    const light = 30 + grain * 190 + edge
    return [light + 20 * Math.sin(x / 900 + n), light * 0.92, light * 0.75 + 40 * Math.cos(y / 700)]
  }
}

/** Gravel: as much contrast in the finest grain as in the coarsest, up to what a frame can just hold. */
const gravel: Pixel = (x, y) => {
  const light = GRAINS.reduce((sum, { scale, at }) => sum + at(x / scale, y / scale) - 0.5, 0) * 150 + 128
  return [light, light * 0.95, light * 0.85 + 12]
}
const GRAINS = [60, 20, 9, 5, 3.4, 2.4].map((scale, k) => ({ scale, at: noise(900 + k) }))

/** Round dots on a dark ground, `pitch` pixels apart, for tracking. */
export const DOTS = { pitch: 160, sigma: 7, low: 40, high: 210 } as const
const dotted: Pixel = (x, y) => {
  const { pitch, sigma, low, high } = DOTS
  const [dx, dy] = [(((x % pitch) + pitch) % pitch) - pitch / 2, (((y % pitch) + pitch) % pitch) - pitch / 2]
  const light = low + (high - low) * Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma))
  return [light, light, light]
}

const draw = async (folder: string, name: string, width: number, height: number, pixel: Pixel): Promise<Drawn> => {
  const file = join(folder, name)
  await mkdir(folder, { recursive: true })
  if (!existsSync(file)) {
    const rgb = Buffer.alloc(width * height * 3)
    for (let y = 0, at = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1, at += 3) {
        const [r, g, b] = pixel(x, y)
        rgb[at] = Math.max(0, Math.min(255, Math.round(r)))
        rgb[at + 1] = Math.max(0, Math.min(255, Math.round(g)))
        rgb[at + 2] = Math.max(0, Math.min(255, Math.round(b)))
      }
    const picture = sharp(rgb, { raw: { width, height, channels: 3 } })
    const part = `${file}.part`
    await (name.endsWith('.png') ? picture.png({ compressionLevel: 1 }) : picture.jpeg({ quality: 90 })).toFile(part)
    await rename(part, file)
  }
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  const type = name.endsWith('.png') ? 'image/png' : 'image/jpeg'
  return { file, asset: { hash, type, bytes: (await stat(file)).size, width, height } }
}

/** Pictures of 12 megapixels, drawn once into a folder. */
export const drawDetailed = (folder: string, n: number): Promise<Drawn> => draw(folder, `detailed-${n}.jpg`, 4000, 3000, detailed(n))
/** Without loss, so that what is measured is the sampling alone. */
export const drawReference = (folder: string): Promise<Drawn> => draw(folder, 'gravel.png', 4000, 3000, gravel)
export const drawDots = (folder: string): Promise<Drawn> => draw(folder, 'dots.png', 4000, 3000, dotted)
