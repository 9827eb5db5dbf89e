import type { Tenant } from '@reelwright/data/tenant'
import type { Brief } from '@reelwright/film/any-brief'
import { Listing } from '@reelwright/film/property/listing'
import { photosOf, reelBrief } from '@reelwright/film/property/reel.test-data'
import { expect, test } from 'vitest'
import { USUAL_PAID } from '../settings/models.js'
import { withFields } from './brief-from-fields.js'

/** Nothing of the library is asked for. */
const nobody = {} as Tenant
const over = { start: '2020-02-01T13:00', end: '2020-02-01T16:00' }
const ahead = { start: '2999-02-01T13:00', end: '2999-02-01T16:00' }
const listingOf = (brief: Brief): Listing | undefined => (brief.format === 'property' ? brief.listing : undefined)

test('an open house that is over is no part of a brief; nobody is asked to one of a home that is sold', async () => {
  const before = reelBrief(photosOf(['front', 'kitchen', 'living', 'bath', 'bedroom'] as never))
  const listed = Listing.parse({ address: '7 Orchard Road', openHouses: [over, ahead] })
  const sent = (listing: Listing) => withFields(nobody, USUAL_PAID, 'property', { listing } as never, before)
  expect(listingOf(await sent(listed))?.openHouses).toEqual([ahead])
  expect(listingOf(await sent({ ...listed, status: 'SOLD' }))?.openHouses).toEqual([])
})
