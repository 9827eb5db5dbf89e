import fc from 'fast-check'
import { expect, it } from 'vitest'
import { captionColours, contrast } from './caption-colours.js'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((rgb) => `#${rgb.toString(16).padStart(6, '0')}`)

it('measures contrast as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

it('keeps the lit word readable whatever the palette', () => {
  fc.assert(
    fc.property(colour, colour, (ground, accent) => {
      const colours = captionColours({ ground, accent, surface: ground, ink: accent, muted: accent })
      expect(contrast(colours.current, colours.panel)).toBeGreaterThanOrEqual(7)
      expect(contrast(colours.spoken, colours.panel)).toBeGreaterThanOrEqual(12)
    }),
  )
})

it('leaves an accent that reads as it is', () => {
  expect(captionColours({ ground: '#0f1420', accent: '#f2c879', surface: '#1b2433', ink: '#ffffff', muted: '#999999' }).current).toBe(
    '#f2c879',
  )
})
