import { expect, test } from 'vitest'
import { findPrice, priceOf } from './find-price.js'
import { PRICES } from './price-table.js'

test('every row says what it buys, from where it is known, and since when; none stands twice', () => {
  const names = PRICES.map(({ vendor, model, unit, variant }) => [vendor, model, unit, variant].join(' | '))
  expect(new Set(names).size).toBe(names.length)
  for (const row of PRICES) {
    expect(Number.isInteger(row.price) && row.price > 0, row.model).toBe(true)
    expect(row.source.length).toBeGreaterThan(5)
    expect(row.date).toMatch(/^20\d\d-\d\d-\d\d$/)
  }
})

test('what has no price is refused by name, and quantities are rounded up', () => {
  const kling = { vendor: 'fal', model: 'fal-ai/kling-video/o1/image-to-video', unit: 'second' } as const
  expect(priceOf(kling, 10)).toBe(1_120_000)
  expect(priceOf({ vendor: 'elevenlabs', model: 'eleven_v3', unit: 'thousand characters' }, 0.000001)).toBe(1)
  expect(() => findPrice({ ...kling, model: 'nobody-knows' })).toThrow(
    expect.objectContaining({ code: 'PRICE_UNKNOWN', given: 'nobody-knows' }),
  )
})
