import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_PALETTE, READABLE } from './palette.js'
import { paletteOfBrand } from './palette-brand.js'
import { contrast, labOfHex, lchOf } from './palette-colour.js'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const brand = fc.record({ ground: colour, surface: colour, ink: colour, accent: colour }, { requiredKeys: [] })
const hueOf = (hex: string) => lchOf(labOfHex(hex))

test('whatever a brand’s colours, everything can be read on both grounds', () => {
  fc.assert(
    fc.property(brand, (colours) => {
      const { palette } = paletteOfBrand(colours, DEFAULT_PALETTE)
      for (const ground of [palette.ground, palette.surface])
        for (const text of [palette.ink, palette.accent, palette.muted]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(READABLE)
      for (const hex of Object.values(palette)) expect(hex).toMatch(/^#[0-9a-f]{6}$/)
    }),
    { numRuns: 600 },
  )
})

test('only lightness moves, only where it must, and each move is told', () => {
  fc.assert(
    fc.property(brand, (colours) => {
      const { palette, moved } = paletteOfBrand(colours, DEFAULT_PALETTE)
      expect(palette.ground).toBe(colours.ground ?? DEFAULT_PALETTE.ground)
      for (const role of ['surface', 'ink', 'accent'] as const) {
        const told = moved.find((one) => one.role === role)
        expect(told !== undefined).toBe(colours[role] !== undefined && palette[role] !== colours[role])
        if (!told) continue
        expect(told).toEqual({ role, from: colours[role], to: palette[role] })
        const [from, to] = [hueOf(told.from), hueOf(told.to)]
        // Near grey and near black a hue is rounding.
        if (Math.min(from.c, to.c) < 0.05 || Math.min(from.l, to.l) < 0.3) continue
        const turn = Math.abs(from.h - to.h) % (2 * Math.PI)
        expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(0.12)
      }
    }),
    { numRuns: 400 },
  )
})

test('colours that can be read stay as they are, on dark and on light', () => {
  const navy = { ground: '#0b1f3a', surface: '#14305a', ink: '#ffffff', accent: '#f2b33d' }
  expect(paletteOfBrand(navy, DEFAULT_PALETTE)).toMatchObject({ palette: navy, moved: [] })
  const paper = { ground: '#faf7f2', surface: '#efe8dc', ink: '#2b2420', accent: '#8a3b12' }
  expect(paletteOfBrand(paper, DEFAULT_PALETTE)).toMatchObject({ palette: paper, moved: [] })
  expect(paletteOfBrand({}, DEFAULT_PALETTE)).toMatchObject({
    palette: { ground: DEFAULT_PALETTE.ground, accent: DEFAULT_PALETTE.accent },
    moved: [],
  })
})

test('a pale accent on paper darkens, and stays the brand’s', () => {
  const { palette, moved } = paletteOfBrand({ ground: '#ffffff', accent: '#ffd54a' }, DEFAULT_PALETTE)
  expect(moved).toEqual([{ role: 'accent', from: '#ffd54a', to: palette.accent }])
  expect(contrast(palette.accent, '#ffffff')).toBeLessThan(6)
  expect(Math.abs(hueOf(palette.accent).h - hueOf('#ffd54a').h)).toBeLessThan(0.1)
})
