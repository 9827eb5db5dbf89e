import type { FocalPoint } from '@reelwright/film/storyboard'
import { boxMeans } from './statistics/box-mean.js'
import { readThumbnail, type Thumbnail } from './statistics/thumbnail.js'

const SIDE = 96
/** A further point has to lie this far from every other, as a share of the picture, and have this share of the first's weight. */
const APART = 0.25
const WORTH = 0.75
const MOST = 3
/** Half of the window that detail is gathered over, a twelfth of the picture. */
const REACH = SIDE / 12

const MIDDLE: FocalPoint = { x: 0.5, y: 0.5, description: 'middle' }
const NAMES = ['main subject', 'second subject', 'third subject'] as const

/** How much each pixel draws the eye: edges, colour unlike the rest of the picture, and a leaning towards the middle. */
const saliency = (rgb: Float32Array): Float32Array => {
  const pixels = SIDE * SIDE
  const light = Float32Array.from({ length: pixels }, (_, i) => 0.2126 * rgb[3 * i]! + 0.7152 * rgb[3 * i + 1]! + 0.0722 * rgb[3 * i + 2]!)
  // Colour without its brightness, so that the shadows of a white room do not count as unlike it.
  const colour = (i: number): readonly [number, number] => [rgb[3 * i]! - rgb[3 * i + 1]!, rgb[3 * i + 2]! - rgb[3 * i + 1]!]
  let [mr, mb] = [0, 0]
  for (let i = 0; i < pixels; i++) {
    mr += colour(i)[0] / pixels
    mb += colour(i)[1] / pixels
  }
  const map = new Float32Array(pixels)
  for (let y = 1; y < SIDE - 1; y++)
    for (let x = 1; x < SIDE - 1; x++) {
      const i = y * SIDE + x
      const edge = Math.abs(4 * light[i]! - light[i - 1]! - light[i + 1]! - light[i - SIDE]! - light[i + SIDE]!)
      const [r, b] = colour(i)
      const middle = 1 - 0.5 * Math.hypot(x / SIDE - 0.5, y / SIDE - 0.5)
      // Square root: one glaring edge must not outweigh a place full of things.
      map[i] = (Math.sqrt(edge) + 0.06 * Math.hypot(r - mr, b - mb)) * middle
    }
  return map
}

type Place = { readonly x: number; readonly y: number; readonly weight: number }

/** Sums over a window a sixth of the picture wide, by way of a summed table: where things gather, the weightiest first. */
const gathered = (map: Float32Array): readonly Place[] => {
  const wide = SIDE + 1
  const sums = new Float64Array(wide * wide)
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++)
      sums[(y + 1) * wide + x + 1] = map[y * SIDE + x]! + sums[y * wide + x + 1]! + sums[(y + 1) * wide + x]! - sums[y * wide + x]!
  const places: Place[] = []
  for (let y = REACH; y < SIDE - REACH; y += 2)
    for (let x = REACH; x < SIDE - REACH; x += 2) {
      const [left, top, right, bottom] = [x - REACH, y - REACH, x + REACH, y + REACH]
      const weight = sums[bottom * wide + right]! - sums[top * wide + right]! - sums[bottom * wide + left]! + sums[top * wide + left]!
      places.push({ x: x / SIDE, y: y / SIDE, weight })
    }
  return places.sort((a, b) => b.weight - a.weight)
}

/** One to three places in a picture that draw the eye, the strongest first; the middle of an even one. */
export const focalPointsIn = (thumbnail: Thumbnail): FocalPoint[] => {
  const places = gathered(saliency(boxMeans(thumbnail, SIDE, SIDE)))
  const first = places[0]!
  if (first.weight < 1e-3) return [MIDDLE]
  const chosen = [first]
  for (const place of places) {
    if (chosen.length === MOST || place.weight < WORTH * first.weight) break
    if (chosen.every((one) => Math.hypot(place.x - one.x, place.y - one.y) > APART)) chosen.push(place)
  }
  return chosen.map(({ x, y }, i) => ({ x, y, description: NAMES[i]! }))
}

/** The same of a picture's file. */
export const focalPointsOf = async (path: string): Promise<FocalPoint[]> => focalPointsIn(await readThumbnail(path, 4 * SIDE))
