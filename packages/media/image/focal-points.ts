import type { FocalPoint } from '@reelwright/film/storyboard'
import sharp from 'sharp'

const SIDE = 96
/** A second point has to lie this far from the first, as a share of the picture. */
const APART = 0.25

/** How much each pixel draws the eye: edges, colour, and a leaning towards the middle. */
const saliency = (data: Buffer, width: number, height: number): Float32Array => {
  const at = (x: number, y: number, c: number): number => data[(y * width + x) * 3 + c] as number
  const light = (x: number, y: number): number => 0.2126 * at(x, y, 0) + 0.7152 * at(x, y, 1) + 0.0722 * at(x, y, 2)
  const map = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const edge = Math.abs(4 * light(x, y) - light(x - 1, y) - light(x + 1, y) - light(x, y - 1) - light(x, y + 1))
      const colours = [at(x, y, 0), at(x, y, 1), at(x, y, 2)]
      const vivid = Math.max(...colours) - Math.min(...colours)
      const middle = 1 - 0.5 * Math.hypot(x / width - 0.5, y / height - 0.5)
      map[y * width + x] = (edge + 0.3 * vivid) * middle
    }
  return map
}

/** Sums over a window a sixth of the picture wide: where detail gathers, not where one pixel stands out. */
const gathered = (map: Float32Array, width: number, height: number): { x: number; y: number; weight: number }[] => {
  const reach = Math.round(width / 12)
  const points: { x: number; y: number; weight: number }[] = []
  for (let y = reach; y < height - reach; y += 2)
    for (let x = reach; x < width - reach; x += 2) {
      let weight = 0
      for (let dy = -reach; dy <= reach; dy += 2)
        for (let dx = -reach; dx <= reach; dx += 2) weight += map[(y + dy) * width + x + dx] as number
      points.push({ x: x / width, y: y / height, weight })
    }
  return points.sort((a, b) => b.weight - a.weight)
}

/** One or two places in a picture that draw the eye, the strongest first, from its statistics alone. */
export const focalPointsOf = async (path: string): Promise<FocalPoint[]> => {
  const { data, info } = await sharp(path)
    .rotate()
    .flatten()
    .toColourspace('srgb')
    .resize(SIDE, SIDE, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels < 3) return [{ x: 0.5, y: 0.5, description: 'middle' }]
  const points = gathered(saliency(data, info.width, info.height), info.width, info.height)
  const first = points[0]
  if (!first || first.weight === 0) return [{ x: 0.5, y: 0.5, description: 'middle' }]
  const second = points.find((point) => Math.hypot(point.x - first.x, point.y - first.y) > APART && point.weight > first.weight / 2)
  return [
    { x: first.x, y: first.y, description: 'main subject' },
    ...(second ? [{ x: second.x, y: second.y, description: 'second subject' }] : []),
  ]
}
