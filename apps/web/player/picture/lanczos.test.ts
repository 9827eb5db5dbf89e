import { expect, it } from 'vitest'
import { shrink } from './lanczos.js'

const picture = (width: number, height: number, at: (x: number, y: number) => number) => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data.set([at(x, y), 255 - at(x, y), 128, 255], (y * width + x) * 4)
  return { data, width, height }
}

it('keeps an even colour even to its edges', () => {
  const out = shrink(
    picture(37, 23, () => 200),
    11,
    9,
  )
  expect(out.length).toBe(11 * 9 * 4)
  for (let n = 0; n < out.length; n += 4) expect([out[n], out[n + 1], out[n + 2], out[n + 3]]).toEqual([200, 55, 128, 255])
})

it('keeps a slope where it was', () => {
  const out = shrink(
    picture(120, 60, (x) => x * 2),
    40,
    20,
  )
  for (let x = 3; x < 37; x += 1) expect(Math.abs(out[(10 * 40 + x) * 4]! - ((x + 0.5) * 3 - 0.5) * 2)).toBeLessThanOrEqual(1.5)
})

it('leaves nothing of what is too fine to be shown', () => {
  const out = shrink(
    picture(120, 60, (x) => (x % 2 === 0 ? 0 : 255)),
    40,
    20,
  )
  for (let x = 2; x < 38; x += 1) expect(Math.abs(out[(10 * 40 + x) * 4]! - 127)).toBeLessThan(14)
})

it('is the picture itself at its own size', () => {
  const same = picture(16, 8, (x, y) => (x * 13 + y * 29) % 256)
  expect([...shrink(same, 16, 8)]).toEqual([...same.data])
})
