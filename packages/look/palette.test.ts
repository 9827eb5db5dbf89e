import { relativeLuminance } from '@reelwright/film/relative-luminance'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_PALETTE, paletteOf, READABLE, type Sample } from './palette.js'
import { contrast, hexOf, labOfRgb, lchOf } from './palette-colour.js'

const byte = fc.integer({ min: 0, max: 255 })
const sample = fc.record({
  r: byte,
  g: byte,
  b: byte,
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
})
const channels = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]

test('contrast is as WCAG defines it', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 6)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(relativeLuminance('#808080')).toBeCloseTo(0.2159, 3)
})

test('every colour of the screen comes back from OKLab', () => {
  fc.assert(
    fc.property(byte, byte, byte, (r, g, b) => {
      const back = channels(hexOf(lchOf(labOfRgb(r, g, b))))
      expect(Math.max(Math.abs(back[0] - r), Math.abs(back[1] - g), Math.abs(back[2] - b))).toBeLessThanOrEqual(1)
    }),
  )
})

test('from any pictures comes a palette that can be read, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 60 }), (samples) => {
      const palette = paletteOf(samples)
      for (const ground of [palette.ground, palette.surface]) {
        expect(contrast(palette.ink, ground)).toBeGreaterThan(11)
        expect(contrast(palette.accent, ground)).toBeGreaterThanOrEqual(READABLE)
        expect(contrast(palette.muted, ground)).toBeGreaterThanOrEqual(READABLE)
      }
      expect(relativeLuminance(palette.ground)).toBeLessThan(0.02)
      expect(paletteOf([...samples].reverse())).toEqual(palette)
    }),
  )
})

test('the default palette can be read too', () => {
  for (const colour of [DEFAULT_PALETTE.accent, DEFAULT_PALETTE.muted, DEFAULT_PALETTE.ink]) {
    expect(Math.min(contrast(colour, DEFAULT_PALETTE.ground), contrast(colour, DEFAULT_PALETTE.surface))).toBeGreaterThan(READABLE)
  }
})

test('a blue film with a little orange gets a blue ground and an orange accent', () => {
  const sea: Sample[] = [
    { r: 18, g: 60, b: 110, weight: 60 },
    { r: 40, g: 96, b: 150, weight: 30 },
    { r: 230, g: 130, b: 40, weight: 6 },
  ]
  const palette = paletteOf(sea)
  const hue = (hex: string) => lchOf(labOfRgb(...channels(hex))).h
  expect(Math.abs(hue(palette.ground) - lchOf(labOfRgb(18, 60, 110)).h)).toBeLessThan(0.5)
  expect(Math.abs(hue(palette.accent) - lchOf(labOfRgb(230, 130, 40)).h)).toBeLessThan(0.15)
})
