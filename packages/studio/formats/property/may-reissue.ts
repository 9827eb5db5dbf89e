import type { PropertyBrief } from '@reelwright/film/property/brief'
import type { Listing } from '@reelwright/film/property/listing'
import { keyOf } from '../../canonical.js'

/** Everything of a brief that its script and shot plan follow from, but for the sale. */
const lastingOf = ({ aspects: _, brandings: __, listing, ...brief }: PropertyBrief): string => {
  const { status: ___, price: ____, previousPrice: _____, openHouses: ______, ...house } = listing
  return keyOf({ brief, house })
}

/** Whether every open house of one listing is one of the other's: a plan has no room for a new one. */
const within = (now: Listing, first: Listing): boolean => {
  const known = first.openHouses.map((house) => keyOf({ house }))
  return now.openHouses.every((house) => known.includes(keyOf({ house })))
}

/**
 * Whether a film of one brief may be kept for another: the same house, photos, voice, style and length, and only the sale
 * has gone on. A price or a branding that the first film did not have would need scenes that it does not have.
 */
export const mayReissue = (first: PropertyBrief, now: PropertyBrief): boolean =>
  lastingOf(first) === lastingOf(now) &&
  now.brandings.every((branding) => first.brandings.includes(branding)) &&
  (first.listing.price === undefined) === (now.listing.price === undefined) &&
  within(now.listing, first.listing)
