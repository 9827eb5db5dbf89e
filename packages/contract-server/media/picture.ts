import sharp from 'sharp'
import { numbersOf, oneOf } from '../frame/seeded.js'
import type { World } from '../frame/world.js'
import { made } from './made.js'

export type PictureWish = {
  readonly prompt: string
  readonly seed: number | string
  readonly width: number
  readonly height: number
  readonly format: 'png' | 'jpeg' | 'webp'
}

export const PICTURE_TYPES = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const

const colour = (hue: number, saturation: number, light: number): string => `hsl(${Math.round(hue) % 360} ${saturation}% ${light}%)`

const ridge = (width: number, height: number, base: number, rough: number, next: () => number): string => {
  const steps = 9 + Math.floor(next() * 8)
  const points = Array.from(
    { length: steps + 1 },
    (_, i) => `${Math.round((width * i) / steps)},${Math.round(height * (base - rough * next()))}`,
  )
  return `${points.join(' ')} ${width},${height} 0,${height}`
}

/** A landscape of sky, ridges, towers and trees that follows from prompt and seed: no two alike, with edges at any size. */
const landscape = ({ prompt, seed, width, height }: PictureWish): string => {
  const next = numbersOf('picture', prompt, seed)
  const hue = next() * 360
  const night = next() < 0.3
  const sky = [colour(hue, 55, night ? 14 : 78), colour(hue + 40, 60, night ? 34 : 62)]
  const sun = { x: next() * width, y: height * (0.12 + 0.3 * next()), r: height * (0.04 + 0.06 * next()) }
  const ridges = [0.5, 0.64, 0.8].map((base, i) => {
    const fill = colour(hue + 150 + 30 * i, 35, (night ? 10 : 26) + 9 * (2 - i))
    return `<polygon fill="${fill}" points="${ridge(width, height, base, 0.2 - 0.04 * i, next)}"/>`
  })
  const things = Array.from({ length: 14 + Math.floor(next() * 16) }, () => {
    const [x, foot] = [next() * width, height * (0.7 + 0.28 * next())]
    const size = height * (0.05 + 0.16 * next())
    const fill = colour(hue + oneOf([0, 60, 180, 200], next), 45, 18 + 50 * next())
    if (next() < 0.5)
      return `<rect x="${x.toFixed(0)}" y="${(foot - size).toFixed(0)}" width="${(size * 0.45).toFixed(0)}" height="${size.toFixed(0)}" fill="${fill}"/>`
    return `<ellipse cx="${x.toFixed(0)}" cy="${(foot - size / 2).toFixed(0)}" rx="${(size * 0.4).toFixed(0)}" ry="${(size * 0.55).toFixed(0)}" fill="${fill}"/>`
  })
  const stars = Array.from({ length: 60 }, () => {
    const [x, y] = [next() * width, next() * height * 0.45]
    return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="${(height * (0.001 + 0.003 * next())).toFixed(1)}" fill="#fff" fill-opacity="0.8"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#s)"/><circle cx="${sun.x.toFixed(0)}" cy="${sun.y.toFixed(0)}" r="${sun.r.toFixed(0)}" fill="${colour(hue + 30, 80, 88)}"/>${stars.join('')}${ridges.join('')}${things.join('')}</svg>`
}

/** The path of a picture of exactly this size. */
export const picture = (world: World, asked: PictureWish): Promise<string> => {
  const wish = world.plain ? { ...asked, prompt: '', seed: 0 } : asked
  return made(world, `.${wish.format}`, JSON.stringify(['picture', wish]), async (path) => {
    const drawn = sharp(Buffer.from(landscape(wish)), { limitInputPixels: false }).removeAlpha()
    const coded =
      wish.format === 'png'
        ? drawn.png({ compressionLevel: 3 })
        : wish.format === 'jpeg'
          ? drawn.jpeg({ quality: 88 })
          : drawn.webp({ quality: 85, effort: 1 })
    await coded.toFile(path)
  })
}
