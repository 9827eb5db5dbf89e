import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fault } from '../../fault.js'
import { Listing } from '../listing.js'
import { TEXTS } from './listings.test-data.js'
import { plainListing } from './plain-listing.js'
import { PORTAL_LISTINGS } from './portal-listings.test-data.js'
import { readListingText } from './read-listing-text.js'
import { SHEET_LISTINGS } from './sheet-listings.test-data.js'

const TODAY = '2026-11-21'
const read = (text: string) => readListingText(text, { today: TODAY })

const ALL = [...TEXTS, ...PORTAL_LISTINGS, ...SHEET_LISTINGS]

test.each(ALL)('$name', ({ text, expected, absent = [] }) => {
  const { listing, missing, found } = read(text)
  expect(listing).toMatchObject(expected)
  for (const field of absent) expect(found.map((one) => one.field)).not.toContain(field)
  for (const { field } of found) expect(missing).not.toContain(field)
})

test('every field names the words it was read from, and they stand in the text', () => {
  for (const { text } of ALL) {
    const plain = plainListing(text).replace(/\s+/g, ' ')
    for (const { from } of read(text).found) expect(plain).toContain(from)
  }
})

test('what is not written is not guessed, and is named as missing', () => {
  const { listing, missing, found } = read('12 Oak Street')
  expect(listing).toMatchObject({ address: '12 Oak Street', features: [] })
  expect(listing.price).toBeUndefined()
  expect(listing.agent).toBeUndefined()
  expect(found).toHaveLength(1)
  expect(missing).toEqual(['city', 'state', 'price', 'beds', 'baths', 'area', 'year', 'features', 'agent.name'])
})

test('fees, terraces and prices a foot are not taken for the price or the area', () => {
  const { listing } = read('5 Bay Street, Alameda, CA 94501. HOA $4,150. Terrace 400 sq ft. $702 per sq ft. $1,290,000. 1,838 sq ft.')
  expect(listing).toMatchObject({ price: 1290000, area: { value: 1838, unit: 'sqft' } })
})

test('a date without a year is one of the last weeks or the next to come, over the turn of the year too', () => {
  const open = (day: string, today: string) =>
    readListingText(`5 Bay Street. Open house ${day}, 1-3 pm`, { today }).listing.openHouses.map(({ start }) => start.slice(0, 10))
  expect(open('Nov 14', '2026-11-21')).toEqual(['2026-11-14'])
  expect(open('Jan 9', '2026-11-21')).toEqual(['2027-01-09'])
  expect(open('Dec 20', '2027-01-05')).toEqual(['2026-12-20'])
  expect(open('12/20/2025', '2027-01-05')).toEqual(['2025-12-20'])
})

test('a number of rooms with a path behind it is no address', () => {
  expect(() => read('A 4 bedroom house with a garden path, 3 Baths and a Lake View.')).toThrowError(
    expect.objectContaining({ code: 'LISTING_NO_ADDRESS' }),
  )
  expect(read('Seen from 12 Oak Street. Lovely.').listing.address).toBe('12 Oak Street')
})

test('whatever lines come in whatever order, a listing is read or refused with a code', () => {
  const lines = ALL.flatMap(({ text }) => text.split('\n'))
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 25 }), (some) => {
      try {
        const { listing, found } = read(some.join('\n'))
        expect(Listing.safeParse(listing).success).toBe(true)
        expect(new Set(found.filter(({ field }) => !/features|openHouses/.test(field)).map(({ field }) => field)).size).toBe(
          found.filter(({ field }) => !/features|openHouses/.test(field)).length,
        )
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        expect(error.code).toMatch(/^LISTING_/)
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['', 'LISTING_TEXT_EMPTY'],
  ['A lovely house with a view.', 'LISTING_NO_ADDRESS'],
  [`12 Oak Street ${'x'.repeat(50_001)}`, 'LISTING_TEXT_TOO_LONG'],
])('refused with %#', (text, code) => {
  expect(() => read(text)).toThrowError(expect.objectContaining({ code }))
})
