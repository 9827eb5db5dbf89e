import { expect, test } from 'vitest'
import { PropertyBrief } from '../brief.js'
import { LISTING, reelBrief } from '../reel.test-data.js'
import { brandFinder } from './brand-words.js'
import { listingFacts, openHouseText, priceText } from './listing-facts.js'
import { spokenBudget } from './spoken-budget.js'

test('prices and days are written as their readers write them', () => {
  expect(priceText(1_250_000, 'USD', 'en')).toBe('$1,250,000')
  expect(priceText(1_250_000, 'EUR', 'de')).toBe('1.250.000\u00a0€')
  expect(openHouseText({ start: '2026-11-28T13:00', end: '2026-11-28T15:30' }, 'en')).toBe('Sat, Nov 28, 1 pm – 3:30 pm')
  expect(openHouseText({ start: '2026-02-01T09:00', end: '2026-02-01T12:00' }, 'de')).toBe('So. 1.2., 09:00 – 12:00')
})

test('only what is known is a fact', () => {
  const { listing } = reelBrief([])
  expect(listingFacts(listing, 'en').map(({ value }) => value)).toEqual(['$1,250,000', '4', '2.5', '2,140 sq ft', '0.3 ac', '1962'])
  expect(listingFacts({ ...listing, price: undefined, lot: undefined }, 'en').map(({ label }) => label)).toEqual([
    'Beds',
    'Baths',
    'Area',
    'Built',
  ])
})

test.each([
  ['Call NADIA  OKAFOR!', true],
  ['Reach us at 415.555.0142', true],
  ['Write to someone@else.example', true],
  ['With Bay and Birch trees around', false],
  ['See bayandbirch.example', true],
  ['Bay & Birch Realty presents', true],
  ['The harbor is near', false],
  ['2,140 square feet, built in 1962', false],
])('%s: names who sells: %s', (text, named) => {
  expect(brandFinder(reelBrief([]))(text)).toBe(named)
})

test('a longer or livelier film has room for more words, and never for more than its length', () => {
  const brief = PropertyBrief.parse({ format: 'property', topic: 'x', listing: LISTING, media: [] })
  const words = [15, 30, 60, 90].map((length) => spokenBudget({ ...brief, length: length as 15 }).words)
  expect([...words].sort((a, b) => a - b)).toEqual(words)
  expect(words[1]).toBeGreaterThan(45)
  expect(spokenBudget({ ...brief, style: 'minimal' }).words).toBeLessThan(spokenBudget({ ...brief, style: 'energetic' }).words)
  expect(spokenBudget({ ...brief, length: 15 }).seconds).toBeLessThan(14)
})
