import type { Listing } from '@reelwright/film/property/listing'

/** A house that does not exist, to show a brand kit with. */
export const SAMPLE_LISTING: Listing = {
  address: '128 Harbor View Lane',
  city: 'Sausalito',
  state: 'CA',
  postalCode: '94965',
  currency: 'USD',
  price: 2_495_000,
  beds: 4,
  baths: 3.5,
  area: { value: 2_840, unit: 'sqft' },
  year: 1962,
  features: ['Bay views', 'Stone fireplace'],
  status: 'ACTIVE',
  openHouses: [],
  figures: [],
}
