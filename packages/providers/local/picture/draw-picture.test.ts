import { describe, expect, test } from 'vitest'
import type { PictureRequest } from '../../ports/picture.js'
import { type Drawn, drawPicture } from './draw-picture.js'
import { THEMES } from './themes.js'

const request = (prompt: string, seed = 1): PictureRequest => ({
  prompt,
  context: '',
  width: 160,
  height: 90,
  seed,
  mood: 'curious',
  focalPoints: [],
})

const brightness = ({ pixels }: Drawn): { mean: number; deviation: number } => {
  let sum = 0
  let squares = 0
  for (const value of pixels) {
    sum += value
    squares += value * value
  }
  const mean = sum / pixels.length
  return { mean, deviation: Math.sqrt(squares / pixels.length - mean * mean) }
}

/** Contrast in a window round a point, against the whole picture's. */
const contrastAt = (drawn: Drawn, x: number, y: number): number => {
  const reach = 0.16
  let low = 255
  let high = 0
  for (let row = 0; row < drawn.height; row++) {
    for (let column = 0; column < drawn.width; column++) {
      if (Math.abs(column / drawn.width - x) > reach || Math.abs(row / drawn.height - y) > reach) continue
      const at = (row * drawn.width + column) * 3
      const luma = 0.3 * drawn.pixels[at]! + 0.6 * drawn.pixels[at + 1]! + 0.1 * drawn.pixels[at + 2]!
      low = Math.min(low, luma)
      high = Math.max(high, luma)
    }
  }
  return high - low
}

describe.each(THEMES.map((theme) => [theme.name, theme] as const))('%s', (_name, theme) => {
  const first = drawPicture(request('', 1), theme)

  test('is drawn the same again and otherwise for another seed', () => {
    expect(Buffer.from(drawPicture(request('', 1), theme).pixels).equals(Buffer.from(first.pixels))).toBe(true)
    const other = drawPicture(request('', 2), theme)
    let changed = 0
    for (let i = 0; i < first.pixels.length; i++) if (Math.abs(first.pixels[i]! - other.pixels[i]!) > 8) changed++
    expect(changed / first.pixels.length).toBeGreaterThan(0.03)
  })

  test('is neither black, nor white, nor flat', () => {
    for (const seed of [1, 5]) {
      const { mean, deviation } = brightness(drawPicture(request('', seed), theme))
      expect(mean).toBeGreaterThan(7)
      expect(mean).toBeLessThan(215)
      expect(deviation).toBeGreaterThan(9)
    }
  })

  test('has something to see where it says its weight lies', () => {
    expect(first.focalPoints.length).toBeGreaterThan(0)
    for (const point of first.focalPoints) {
      expect(point.x).toBeGreaterThanOrEqual(0)
      expect(point.x).toBeLessThanOrEqual(1)
      expect(point.y).toBeGreaterThanOrEqual(0)
      expect(point.y).toBeLessThanOrEqual(1)
    }
    const { x, y } = first.focalPoints[0]!
    expect(contrastAt(first, x, y)).toBeGreaterThan(30)
  })

  test('fills an upright and a square picture too', () => {
    for (const [width, height] of [
      [90, 160],
      [96, 96],
    ] as const) {
      const drawn = drawPicture({ ...request('', 3), width, height }, theme)
      expect(drawn.pixels).toHaveLength(width * height * 3)
      expect(brightness(drawn).deviation).toBeGreaterThan(7)
    }
  })
})

test('the subject goes where it is wanted', () => {
  const wish = (x: number) => ({
    ...request('a lighthouse at night'),
    focalPoints: [{ x, y: 0.4, description: 'tower' }],
  })
  expect(drawPicture(wish(0.3)).focalPoints[0]!.x).toBeCloseTo(0.3, 1)
  expect(drawPicture(wish(0.7)).focalPoints[0]!.x).toBeCloseTo(0.7, 1)
})

test('depth tells near ground from far sky', () => {
  const { depth } = drawPicture(request('a mountain valley by day'))
  const mean = (from: number, to: number): number => {
    const rows = depth.cells.subarray(Math.floor(from * depth.height) * depth.width, Math.floor(to * depth.height) * depth.width)
    return rows.reduce((sum, value) => sum + value, 0) / rows.length
  }
  expect(mean(0.9, 1)).toBeGreaterThan(mean(0, 0.15) + 60)
})

test.each([
  ['nothing', ''],
  ['only signs', '!!! ??? —'],
  ['a flood', 'lorem ipsum '.repeat(1000)],
  ['emoji', '🎉🧑‍🚀👩🏽‍🔬🏳️‍🌈'],
  ['another script', '深い森の中の古い寺院と静かな湖'],
  ['right to left', 'منارة قديمة على الساحل'],
  ['a half character', 'abc\ud83d'],
  ['zero bytes', 'a\0b'],
])('a prompt of %s still gives a picture', (_what, prompt) => {
  const drawn = drawPicture(request(prompt))
  expect(brightness(drawn).deviation).toBeGreaterThan(9)
})
