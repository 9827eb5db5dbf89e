import type { Grade } from '@reelwright/film/storyboard'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gradePixels } from './grade-pixels.js'

const byte = fc.integer({ min: 0, max: 255 })
const pixel = fc.tuple(byte, byte, byte)
const within = (most: number) => fc.integer({ min: -100, max: 100 }).map((n) => (n * most) / 100)
const grade = fc.record({ exposure: within(1), a: within(12), b: within(12) })

const graded = (rgb: readonly number[], by: Grade): readonly number[] => {
  const pixels = Uint8Array.from(rgb)
  gradePixels(pixels, by)
  return [...pixels]
}

/** Lindbloom's sRGB matrix and CIE 1976 straight from their definitions. */
const TO_XYZ = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
] as const
const WHITE = TO_XYZ.map((row) => row[0] + row[1] + row[2])
const labOf = (rgb: readonly number[], gain = 1): readonly [number, number, number] => {
  const light = rgb.map((code) => gain * (code / 255 <= 0.04045 ? code / 255 / 12.92 : ((code / 255 + 0.055) / 1.055) ** 2.4))
  const [fx, fy, fz] = TO_XYZ.map((row, n) => {
    const t = (row[0] * light[0]! + row[1] * light[1]! + row[2] * light[2]!) / WHITE[n]!
    return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116
  }) as [number, number, number]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

it('leaves a picture alone when nothing is asked, and doubles light with a stop', () => {
  fc.assert(
    fc.property(pixel, (rgb) => {
      expect(graded(rgb, { exposure: 0, a: 0, b: 0 })).toEqual(rgb)
    }),
  )
  // 18 % grey is code 118; twice the light is 36 %, code 162.
  expect(graded([118, 118, 118], { exposure: 1, a: 0, b: 0 })).toEqual([162, 162, 162])
  expect(graded([0, 0, 0, 255, 255, 255], { exposure: 0.5, a: 0, b: 0 })).toEqual([0, 0, 0, 255, 255, 255])
})

it('moves a* and b* by what is asked, lightness by the exposure alone, to a code', () => {
  let compared = 0
  fc.assert(
    fc.property(pixel, grade, (rgb, by) => {
      const got = graded(rgb, by)
      // What was cut off at the edge of the screen's colours cannot be where it was sent.
      if (got.some((code) => code <= 2 || code >= 253)) return
      compared += 1
      const [from, to] = [labOf(rgb, 2 ** by.exposure), labOf(got)]
      // Half a code is more in the dark, where a code is a larger step of lightness.
      const rounding = 0.9 + 8 / Math.min(...got)
      expect(Math.abs(to[0] - from[0])).toBeLessThan(rounding)
      expect(Math.abs(to[1] - from[1] - by.a)).toBeLessThan(2 * rounding)
      expect(Math.abs(to[2] - from[2] - by.b)).toBeLessThan(2 * rounding)
    }),
    { numRuns: 500 },
  )
  expect(compared).toBeGreaterThan(150)
})

it('takes a cast off: a warm grey becomes neutral', () => {
  const warm = [140, 130, 112]
  const [, a, b] = labOf(warm)
  const got = graded(warm, { exposure: 0, a: -a, b: -b })
  expect(Math.max(...got) - Math.min(...got)).toBeLessThanOrEqual(1)
})
