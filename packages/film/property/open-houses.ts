import type { ListingStatus, OpenHouse } from './listing.js'

/** The open houses that people can still come to, and those that are over. */
export type OpenHousesByDay = { readonly ahead: readonly OpenHouse[]; readonly over: readonly OpenHouse[] }

/**
 * Divides a listing's open houses as of a day (`2026-11-21`, local). One of today still lies ahead: neither the hour nor
 * the time zone at the property is known. Of a sold home there is none to come to.
 */
export const openHousesOn = (
  { openHouses, status }: { readonly openHouses: readonly OpenHouse[]; readonly status: ListingStatus },
  today: string,
): OpenHousesByDay => {
  const isAhead = ({ end }: OpenHouse): boolean => status !== 'SOLD' && end.slice(0, 10) >= today
  return { ahead: openHouses.filter(isAhead), over: openHouses.filter((house) => !isAhead(house)) }
}
