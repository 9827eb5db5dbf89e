import { expect, test } from 'vitest'
import { ignoredFields, readListing } from './read-listing.js'

const BASE = { address: '14 Alder Lane' }
const refusal = (json: unknown) => {
  try {
    readListing(json, 'listing.json')
  } catch (error) {
    return error as Record<string, string>
  }
  throw new Error('nothing was refused')
}

test.each([
  [
    { ...BASE, price: 'call for price' },
    'price',
    'listing.json: price is "call for price"; give a number without marks or words (2495000) or leave it out.',
  ],
  [{ ...BASE, price: '$1,200,000' }, 'price', 'give a number'],
  [{ ...BASE, beds: -1 }, 'beds', 'beds is -1; it has to be at least 0'],
  [{ ...BASE, beds: 2.5 }, 'beds', 'give a whole number'],
  [{ ...BASE, baths: 1.3 }, 'baths', 'a multiple of 0.25'],
  [{ address: 'x'.repeat(200) }, 'address', 'address has 200 characters; at most 120 fit'],
  [{ address: '  ' }, 'address', 'is empty'],
  [{}, 'address', 'address is missing; give it'],
  [{ ...BASE, status: 'RESERVED' }, 'status', 'choose one of COMING_SOON, ACTIVE, PENDING, SOLD'],
  [{ ...BASE, features: Array(31).fill('deck') }, 'features', 'has 31 entries; give at most 30'],
  [{ ...BASE, area: { value: 0, unit: 'sqft' } }, 'area.value', 'more than 0'],
  [{ ...BASE, openHouses: [{ start: 'Sunday', end: '2026-11-29T16:00' }] }, 'openHouses.0.start', 'write date and local time as'],
  [{ ...BASE, openHouses: [{ start: '2026-11-29T16:00', end: '2026-11-29T13:00' }] }, 'openHouses.0.end', 'not after its start'],
  [[], 'listing.json', 'does not hold the fields'],
  ['text', 'listing.json', 'does not hold the fields'],
])('%j is refused, naming the field', (json, field, sentence) => {
  const fault = refusal(json)
  expect(fault.code).toBe('LISTING_INVALID')
  expect(fault.field).toBe(field)
  expect(fault.message).toContain(sentence)
  expect(fault.message).toContain('listing.json')
})

test('a limit is named with what was given', () => {
  expect(refusal({ address: 'x'.repeat(200) })).toMatchObject({ limit: '120 characters', given: '200 characters' })
})

test('fields that no listing has are named', () => {
  expect(ignoredFields({ ...BASE, garages: 2, bedz: 3 })).toEqual(['garages', 'bedz'])
  expect(readListing({ ...BASE, garages: 2 })).toMatchObject(BASE)
})
