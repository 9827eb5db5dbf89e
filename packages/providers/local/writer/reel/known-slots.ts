import type { PropertyBrief } from '@reelwright/film/property/brief'
import { agentOf } from '@reelwright/film/property/plan/brand-words'
import { priceText } from '@reelwright/film/property/plan/listing-facts'
import type { Slots } from './phrases/fill-form.js'
import type { RoomSeen } from './rooms-seen.js'
import type { Tongue } from './tongues/tongue.js'

const INSIDE = ['living', 'dining', 'kitchen', 'bedroom', 'bathroom']

/** What the listing knows, as it is spoken. A price is told of what can still be bought. */
export const knownSlots = (brief: PropertyBrief, rooms: readonly RoomSeen[], tongue: Tongue): Slots => {
  const { address, city, price, currency, beds, baths, area, lot, year, status, openHouses } = brief.listing
  const buyable = status === 'ACTIVE' || status === 'COMING_SOON'
  const [house] = openHouses.toSorted((a, b) => (a.start < b.start ? -1 : 1))
  const agent = agentOf(brief)
  const lived = beds !== undefined || rooms.some(({ room }) => INSIDE.includes(room))
  return {
    address: tongue.address(address),
    city,
    home: lived ? tongue.home : tongue.property,
    beds: beds === undefined ? undefined : tongue.beds(beds),
    baths: baths === undefined ? undefined : tongue.list(tongue.baths(baths)),
    area: area && tongue.area(area),
    lot: lot && tongue.lot(lot),
    year: year === undefined ? undefined : String(year),
    price: buyable && price !== undefined ? priceText(price, currency, brief.language) : undefined,
    when: buyable && house ? tongue.when(house) : undefined,
    agent: agent?.name,
    brokerage: agent?.brokerage,
  }
}
