import { PropertyBody } from '@reelwright/contract/project-body'
import { readListingText } from '@reelwright/film/property/text/read-listing-text'
import { expect, test } from 'vitest'
import { EMPTY_LISTING, EMPTY_PROPERTY, filledFrom, hasPhotos, listingOf, propertyBody } from './property-draft.js'

const photos = Array.from({ length: 5 }, (_, n) => ({ id: `media_${n}`, name: `${n}.jpg` }))

test('five photos and an address are a body the studio takes', () => {
  const draft = { ...EMPTY_PROPERTY, photos, listing: { ...EMPTY_LISTING, address: '14 Harbor Lane', price: '$1,250,000', baths: '2.5' } }
  const body = PropertyBody.parse(propertyBody(draft))
  expect(body.listing).toMatchObject({ address: '14 Harbor Lane', price: 1_250_000, baths: 2.5 })
  expect(body.listing.agent).toBeUndefined()
  expect(body.choices).toBeUndefined()
})

test('four photos are too few and forty-one too many', () => {
  expect(hasPhotos({ photos: photos.slice(1) })).toBe(false)
  expect(hasPhotos({ photos })).toBe(true)
  expect(hasPhotos({ photos: Array.from({ length: 41 }, () => photos[0]!) })).toBe(false)
})

test('a pasted listing fills the fields, and goes out as it came in', () => {
  const pasted = '14 Harbor Lane, Port Haven, ME 04101\nPrice: $1,250,000\n4 beds, 2.5 baths, 2,480 sq ft\nBuilt in 1928\n'
  const filled = filledFrom(readListingText(pasted, { today: '2026-11-01' }).listing)
  expect(filled).toMatchObject({ price: '1250000', beds: '4', baths: '2.5', area: '2480', year: '1928' })
  expect(listingOf({ ...EMPTY_LISTING, ...filled })).toMatchObject({ price: 1_250_000, beds: 4, area: { value: 2480, unit: 'sqft' } })
})
